import ArgumentParser
import Narration
import OversightCore

/// A provider's self-certification of a quarter.
struct CertifyCommand: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "certify", abstract: Words.Help.certify, discussion: Words.Help.certifyMore)
  static let kind = RecordKind.certification
  static var steps: [RecordStep] { Answer.allCases.map(\.step) }

  /// What the board said, or what became of it.
  enum Answer: String, CaseIterable, ExpressibleByArgument {
    case expect, certified
    case withExceptions = "with-exceptions"
    case unable
    case notComplied = "not-complied"
    case planAccepted = "plan-accepted"
    case reopen

    /// The ledger's own words, which a refusal names, are taken as well.
    init?(argument: String) {
      guard
        let found = Self(rawValue: argument)
          ?? RecordStep(rawValue: argument).flatMap(Self.init(step:))
      else { return nil }
      self = found
    }

    /// The answer that does a step; nil where none does.
    init?(step: RecordStep) {
      guard let found = Self.allCases.first(where: { $0.step == step }) else { return nil }
      self = found
    }

    var step: RecordStep {
      switch self {
      case .expect: .expect
      case .certified: .certify
      case .withExceptions: .except
      case .unable: .unable
      case .notComplied: .notComplied
      case .planAccepted: .acceptPlan
      case .reopen: .reopen
      }
    }
  }

  @OptionGroup var target: CodeTarget
  @Argument(help: ArgumentHelp(Words.Help.certifyAnswer)) var answer: Answer
  @Option(help: Words.Help.today(.date, of: .certification), transform: Reading.dayText)
  var date: String?
  @Option(help: ArgumentHelp(Words.Help.certifyDue, valueName: "date"), transform: Reading.dayText)
  var due: String?
  @Option(help: Words.Help.field(.by, of: .certification)) var by: String?
  @Option(help: Words.Help.field(.detail, of: .certification)) var detail: String?
  @Option(
    name: [.customLong("plan"), .customLong("effect")],
    help: Words.Help.field(.effect, of: .certification))
  var plan: String?

  var step: RecordStep { answer.step }

  func which(in place: Place) -> RecordSubject.Which { .name(.quarter(place.scope.period)) }

  func fields(in place: Place) -> [FieldName: String?] {
    let terms = answer == .expect ? place.profile?.certification : nil
    let usual = terms?.due(of: place.scope.period).description
    return [.date: date, .due: due ?? usual, .by: by, .detail: detail, .effect: plan]
  }

  func remarks(on record: DossierRecord, _ judged: Judged, in place: Place) -> [String] {
    guard answer == .expect, due == nil, let terms = place.profile?.certification else { return [] }
    return [Words.usualDue(place.scope.period, terms)]
  }
}
