/// Which boards of an organisation's area were consulted: checks and approval ask here. Each relevant
/// health and wellbeing board must be (NHS Act 2006 s.14Z59); which boards an area has is not held.
public struct Consultation: Sendable {
  /// The health and wellbeing boards that were named and neither asked nor gave a view.
  public let silent: [DossierRecord]
  /// Whether one is needed, none is named and none gave a view.
  public let namesNoBoard: Bool

  /// The consultation as it stands. `areas` are the judgements of every area, `isNeeded` whether the
  /// edition asks for boards of this organisation.
  public init(dossier: Dossier, areas: some Collection<AreaJudgement>, isNeeded: Bool) {
    let boards = dossier.healthAndWellbeingBoards
    silent = boards.filter { $0.state == .listed && !areas.haveView(of: $0.name) }
    namesNoBoard = isNeeded && boards.isEmpty && !areas.haveView(of: .healthAndWellbeingBoard)
  }
}

extension Dossier {
  /// The health and wellbeing boards named, by name.
  public var healthAndWellbeingBoards: [DossierRecord] {
    records(.partner).filter {
      $0.word(.partnerKind, PartnerKind.self) == .healthAndWellbeingBoard
    }
  }
}

extension Sequence<AreaJudgement> {
  /// Whether a partner of this name, in whatever capitals, gave a view of any area.
  func haveView(of partner: RecordName) -> Bool {
    guard let name = Actor(partner.value)?.name.lowercased() else { return false }
    return contains { $0.partnerFeedback.contains { $0.actor.name.lowercased() == name } }
  }

  /// Whether a partner of this kind gave a view of any area.
  fileprivate func haveView(of kind: PartnerKind) -> Bool {
    contains { $0.partnerFeedback.contains { $0.view.kind == kind } }
  }
}
