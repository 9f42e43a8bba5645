import ArgumentParser
import Narration

/// Runs the program once: reads the arguments, does what they ask and gives the exit code.
enum EntryPoint {
  static func run(_ arguments: [String]) -> Int32 {
    do {
      let tidy = Hoisting.tidied(arguments)
      try checkCommand(of: tidy)
      try checkNested(tidy)
      var command = try Oversight.parseAsRoot(tidy)
      try command.run()
      return ExitStatus.done.rawValue
    } catch {
      return report(error)
    }
  }

  /// The parser would call a misspelt command an unexpected argument.
  private static func checkCommand(of arguments: [String]) throws(Failure) {
    let names = Oversight.commandNames
    guard let name = Hoisting.command(of: arguments), !names.contains(name) else { return }
    let near = Nearest.words(to: name, among: names)
    throw Failure(.usage, Words.noSuchCommand(name, near: near))
  }

  /// A misspelt command of a command: the parser would complain of the options behind it.
  private static func checkNested(_ arguments: [String]) throws(Failure) {
    var command: any ParsableCommand.Type = Oversight.self
    var words: [String] = []
    for word in arguments.prefix(while: { !$0.hasPrefix("-") }) {
      words.append(word)
      guard let next = command.configuration.subcommands.first(where: { $0.isCalled(word) }) else {
        let known = command.nested
        if words.count == 1 || known.isEmpty { return }
        let near = Nearest.words(to: word, among: known)
        throw Failure(.usage, Words.noCommand(words, near: near, known))
      }
      command = next
    }
    let isBare = arguments.count > words.count && !arguments.contains { helpFlags.contains($0) }
    if isBare, !words.isEmpty, !command.nested.isEmpty {
      throw Failure(.usage, Words.commandNeeded(words, command.nested))
    }
  }

  private static let helpFlags: Set = ["-h", "--help"]

  private static func report(_ error: any Error) -> Int32 {
    if let failure = Failure(error) { return complain(failure.message, failure.status) }
    let code = Oversight.exitCode(for: error)
    let message = Oversight.fullMessage(for: error)
    if code.isSuccess { return answer(message) }
    return complain(message, code == .validationFailure ? .usage : .refused)
  }

  private static func answer(_ message: String) -> Int32 {
    do {
      try Output.print(message)
      return ExitStatus.done.rawValue
    } catch {
      return report(error)
    }
  }

  private static func complain(_ message: String, _ status: ExitStatus) -> Int32 {
    if !message.isEmpty { Output.complain(message) }
    return status.rawValue
  }
}

extension ParsableCommand {
  fileprivate static func isCalled(_ word: String) -> Bool {
    configuration.commandName == word || configuration.aliases.contains(word)
  }

  /// The names of the commands one of which must follow; none where none need.
  fileprivate static var nested: [String] {
    guard configuration.defaultSubcommand == nil else { return [] }
    return configuration.subcommands.compactMap { $0.configuration.commandName }
  }
}
