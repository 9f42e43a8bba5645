import ArgumentParser
import Narration

/// Runs the program once: reads the arguments, does what they ask and gives the exit code.
enum EntryPoint {
  static func run(_ arguments: [String]) -> Int32 {
    do {
      let tidy = Hoisting.tidied(arguments)
      try checkCommand(of: tidy)
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
