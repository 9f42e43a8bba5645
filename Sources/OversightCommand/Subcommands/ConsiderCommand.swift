import ArgumentParser
import Ledger
import Narration
import OversightCore
import Terminal

/// Answers one of the edition's tests, or enters the figures it reads; without a test, lists them.
struct ConsiderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consider", abstract: Words.Help.consider, discussion: Words.Help.considerMore)

  /// An answer on the command line.
  enum Answer: String, CaseIterable, ExpressibleByArgument {
    case yes, no, unknown

    var answer: TestAnswer? {
      switch self {
      case .yes: .met
      case .no: .notMet
      case .unknown: nil
      }
    }
  }

  @Argument(help: ArgumentHelp(Words.Help.code)) var code: String
  @Argument(help: ArgumentHelp(Words.Help.test)) var test: String?
  @Argument(help: ArgumentHelp(Words.Help.answer)) var answer: Answer?
  @Option(help: ArgumentHelp(Words.Help.figure, valueName: "id=value")) var figure: [String] = []
  @Option(help: ArgumentHelp(Words.Help.source, valueName: "text")) var source = ""
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func validate() throws {
    if test != nil, answer == nil, figure.isEmpty { throw ValidationError(Words.answerNeeded) }
    if test == nil, !figure.isEmpty { throw ValidationError(Words.testNeeded) }
  }

  func run() throws {
    guard let test else { return try list() }
    let judging = try Judging(global)
    let subject = try TestSubject(code: code, in: judging.bare)
    let question = try subject.question(test)
    let figures = try figures(in: judging.bare.framework)
    let judged = try judging.decide { scope in
      .consider(
        ConsiderationIntent(
          organisation: subject.organisation, period: scope.period, test: question.id,
          answer: answer?.answer, figures: figures, source: source,
          shown: scope.shown(of: subject.organisation.code)))
    }
    try Output.print(AnswerPage(subject: subject, question: question, judged: judged).lines)
  }

  private func list() throws {
    let scope = try Program(global).scope()
    try Output.print(try TestsPage(subject: TestSubject(code: code, in: scope), scope: scope).lines)
  }

  private func figures(in framework: Framework) throws(Failure) -> [MetricID: DecimalText] {
    var found: [MetricID: DecimalText] = [:]
    for text in figure {
      let (id, value) = try Self.figure(text, in: framework)
      found[id] = value
    }
    return found
  }

  /// One figure, as `ID=2.4`.
  static func figure(
    _ text: String, in framework: Framework
  ) throws(Failure) -> (MetricID, DecimalText) {
    let halves = text.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
    guard halves.count == 2, let value = DecimalText(halves[1].replacing("−", with: "-"))
    else { throw Failure(.usage, Words.badFigure(text)) }
    let id = MetricID(halves[0])
    if let figure = framework.systemFigure(id), figure.making != .reported {
      throw Failure(.refused, Words.monthlyFigure(figure))
    }
    return (id, value)
  }
}
