import ArgumentParser
import Ledger
import OversightCore

/// Names somebody as one who takes part.
struct SessionJoin: SessionChanging {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: Words.Help.Sessions.join)

  @OptionGroup var target: SessionTarget
  @Argument(help: ArgumentHelp(Words.Help.Sessions.person)) var person: String
  @Option(help: ArgumentHelp(Words.Help.Sessions.part)) var part: SessionPart

  func change() throws -> SessionChange { .joined(try Naming.person(person), part) }
  func told(_ session: Session) -> String { Words.Sessions.people(session) }
}

/// Notes who is there.
struct SessionAttend: SessionChanging {
  static let configuration = CommandConfiguration(
    commandName: "attend", abstract: Words.Help.Sessions.attend)

  @OptionGroup var target: SessionTarget
  @Argument(help: ArgumentHelp(Words.Help.Sessions.person)) var person: String
  @Option(help: ArgumentHelp(Words.Help.Sessions.presence)) var presence: Presence
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(Words.Help.Sessions.deputising, valueName: "name"))
  var other: String?

  func validate() throws {
    if other != nil, presence != .deputising {
      throw ValidationError(Words.Sessions.onlyDeputising)
    }
  }

  func change() throws -> SessionChange {
    .attended(
      try Naming.person(person), presence, deputisingFor: try other.map { try Naming.person($0) })
  }
  func told(_ session: Session) -> String { Words.Sessions.people(session) }
}

/// Sets the timer, or turns it off.
struct SessionTimer: SessionChanging {
  static let configuration = CommandConfiguration(
    commandName: "timer", abstract: Words.Help.Sessions.timer)
  static let off = "off"

  @OptionGroup var target: SessionTarget
  @Argument(help: ArgumentHelp(Words.Help.Sessions.timerMinutes)) var minutes: String

  func validate() throws {
    if minutes != Self.off, Int(minutes) == nil {
      throw ValidationError(Words.Sessions.badTimer(minutes))
    }
  }

  func change() -> SessionChange { .timed(Int(minutes)) }
  func told(_ session: Session) -> String { Words.Sessions.timer(session) }
}

/// Puts a session off.
struct SessionAdjourn: SessionChanging {
  static let configuration = CommandConfiguration(
    commandName: "adjourn", abstract: Words.Help.Sessions.adjourn)

  @OptionGroup var target: SessionTarget
  @Option(help: ArgumentHelp(Words.Help.reason, valueName: "text")) var reason = ""

  func change() -> SessionChange { .adjourned }
  func told(_ session: Session) -> String { Words.Sessions.state(session) }
}

/// Goes on with a session.
struct SessionResume: SessionChanging {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: Words.Help.Sessions.resume)

  @OptionGroup var target: SessionTarget
  @Option(help: ArgumentHelp(Words.Help.reason, valueName: "text")) var reason = ""

  func change() -> SessionChange { .resumed }
  func told(_ session: Session) -> String { Words.Sessions.state(session) }
}

/// Ends a session.
struct SessionClose: SessionChanging {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: Words.Help.Sessions.close,
    discussion: Words.Help.Sessions.closeMore)

  @OptionGroup var target: SessionTarget
  @Option(help: ArgumentHelp(Words.Help.reason, valueName: "text")) var reason = ""

  func change() -> SessionChange { .closed }
  func told(_ session: Session) -> String { Words.Sessions.state(session) }
}

/// Writes a note of the chair's own.
struct SessionNote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: Words.Help.Sessions.note)

  @OptionGroup var target: SessionTarget
  @Argument(help: ArgumentHelp(Words.Help.noteText)) var text: String
  @Option(help: ArgumentHelp(Words.Help.Sessions.noteAbout, valueName: "code"))
  var about: String?

  func run() throws {
    let work = try target.work()
    let code = try about.map { try work.organisation($0).code }
    let answer = try work.write { .note($0.name, code, text: text) }
    try answer.print([Words.Sessions.noted(work.name)])
  }
}
