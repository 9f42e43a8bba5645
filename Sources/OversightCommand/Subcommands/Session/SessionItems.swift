import ArgumentParser
import Ledger
import OversightCore

/// Begins with an item.
struct SessionBegin: ItemChanging {
  static let configuration = CommandConfiguration(
    commandName: "begin", abstract: Words.Help.Sessions.begin)

  @OptionGroup var target: ItemTarget

  func change(_ organisation: Organisation, in work: SessionWork) -> ItemChange { .begun }
}

/// Opens the ratings of an item to those who sit in the session.
struct SessionReveal: ItemChanging {
  static let configuration = CommandConfiguration(
    commandName: "reveal", abstract: Words.Help.Sessions.reveal)

  @OptionGroup var target: ItemTarget

  func change(_ organisation: Organisation, in work: SessionWork) -> ItemChange { .revealed }

  func remarks(_ item: AgendaItem, _ answer: SessionAnswer) throws -> [String] {
    [Words.Sessions.revealed(item)]
      + (answer.agreement(of: item.organisation).map { [$0] } ?? [])
  }
}

extension SessionAnswer {
  /// The agreement on one item, in words; nil where nobody rated it.
  fileprivate func agreement(of code: OrganisationCode) -> String? {
    let kinds = work.scope.kinds(of: session)
    let revealed = session.revealed(under: work.scope.framework, kinds: kinds, only: code)
    return revealed.map { Words.Sessions.agreement(RatingPairs(of: $0.table)) }
  }
}

/// Puts an item off.
struct SessionPark: ItemChanging {
  static let configuration = CommandConfiguration(
    commandName: "park", abstract: Words.Help.Sessions.park)

  @OptionGroup var target: ItemTarget
  @Option(help: ArgumentHelp(Words.Help.Sessions.owner, valueName: "name")) var owner: String

  func change(_ organisation: Organisation, in work: SessionWork) -> ItemChange {
    .parked(owner: owner)
  }
}

/// Takes it up again.
struct SessionUnpark: ItemChanging {
  static let configuration = CommandConfiguration(
    commandName: "unpark", abstract: Words.Help.Sessions.unpark)

  @OptionGroup var target: ItemTarget

  func change(_ organisation: Organisation, in work: SessionWork) -> ItemChange { .unparked }
}

/// Opens again what was revealed, decided or signed.
struct SessionReopen: ItemChanging {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: Words.Help.Sessions.reopen,
    discussion: Words.Help.Sessions.reopenMore)

  @OptionGroup var target: ItemTarget

  func change(_ organisation: Organisation, in work: SessionWork) -> ItemChange { .reopened }
}

/// Returns an item to its region, with a question.
struct SessionReturn: ItemChanging {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: Words.Help.Sessions.returned)

  @OptionGroup var target: ItemTarget
  @Option(help: ArgumentHelp(Words.Help.Sessions.question, valueName: "text"))
  var question: String?

  var reason: String { question ?? target.reason }
  func change(_ organisation: Organisation, in work: SessionWork) -> ItemChange { .returned }
}

/// Says that one does not agree.
struct SessionDissent: ItemChanging {
  static let configuration = CommandConfiguration(
    commandName: "dissent", abstract: Words.Help.Sessions.dissent)

  @OptionGroup var target: ItemTarget

  func change(_ organisation: Organisation, in work: SessionWork) -> ItemChange { .dissented }

  func remarks(_ item: AgendaItem, _ answer: SessionAnswer) -> [String] {
    item.dissents.map(Words.Sessions.dissent)
  }
}

/// Makes an item a benchmark case: it was agreed earlier, and is rated again blind.
struct SessionBenchmark: ItemChanging {
  static let configuration = CommandConfiguration(
    commandName: "benchmark", abstract: Words.Help.Sessions.benchmark,
    discussion: Words.Help.Sessions.benchmarkMore)

  @OptionGroup var target: ItemTarget

  func change(_ organisation: Organisation, in work: SessionWork) -> ItemChange {
    let key = work.session.key(organisation.code)
    let agreed = work.named.record.judgements.agreed(of: key)
    return .benchmarked(agreed ?? Benchmark(ratings: [:], cycle: key.cycle))
  }

  func remarks(_ item: AgendaItem, _ answer: SessionAnswer) -> [String] {
    item.benchmark.map { [Words.Sessions.benchmark($0)] } ?? []
  }
}

/// Notes that somebody left the room for an item.
struct SessionLeave: ItemChanging {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: Words.Help.Sessions.leave)

  @OptionGroup var target: ItemTarget
  @Argument(help: ArgumentHelp(Words.Help.Sessions.person)) var person: String

  func change(_ organisation: Organisation, in work: SessionWork) throws -> ItemChange {
    .left(try Naming.person(person))
  }
  func remarks(_ item: AgendaItem, _ answer: SessionAnswer) -> [String] {
    [Words.Sessions.away(item)]
  }
}

/// Notes that somebody came back.
struct SessionArrive: ItemChanging {
  static let configuration = CommandConfiguration(
    commandName: "arrive", abstract: Words.Help.Sessions.arrive)

  @OptionGroup var target: ItemTarget
  @Argument(help: ArgumentHelp(Words.Help.Sessions.person)) var person: String

  func change(_ organisation: Organisation, in work: SessionWork) throws -> ItemChange {
    .arrived(try Naming.person(person))
  }
  func remarks(_ item: AgendaItem, _ answer: SessionAnswer) -> [String] {
    [Words.Sessions.away(item)]
  }
}
