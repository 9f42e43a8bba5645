import OversightCore

/// Words of proposals.
extension Words {
  /// What an organisation is whose capability nobody confirmed; never a concern.
  public static let notAssessed = "not assessed"
  static let nothingProposed = "nothing proposed"
  static let tooOld = "too old to decide"
  static let decidesNothing = "decides nothing"

  /// How a third party's finding stands.
  static func finding(_ finding: ProposalRule.Finding?) -> String {
    switch finding {
    case .serious: "open, judged serious"
    case .material: "open, judged material"
    case .minor: "open, judged minor"
    case .closed: "closed"
    case nil: "open, not yet judged"
    }
  }

  /// How a certification stands.
  static func certification(_ state: ProposalRule.Certification) -> String {
    switch state {
    case .expected: "certification expected"
    case .overdue: "certification overdue"
    case .certified: "certified"
    case .withExceptions: "certified with exceptions"
    case .unable: "unable to certify"
    case .notCompliedWith: "certified and not complied with, no recovery plan accepted"
    case .recovering: "certified and not complied with, recovery plan accepted"
    }
  }
}
