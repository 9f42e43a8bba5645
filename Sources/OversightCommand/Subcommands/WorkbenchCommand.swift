import ArgumentParser
import Foundation
import Terminal
import TerminalCurses
import Workbench

/// What runs where no command is given: the workbench on the screen.
struct WorkbenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workbench", abstract: Words.Help.workbench)

  @ArgumentParser.Flag(help: ArgumentHelp(Words.Help.plain)) var plain = false
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    if plain { return try runPlain() }
    guard isatty(STDIN_FILENO) == 1, Output.isTerminal else {
      throw Failure(.usage, Words.noTerminal)
    }
    do {
      try Application(driver: CursesDriver(), wiring: wiring()).run()
    } catch let error as TerminalError {
      throw Failure(.usage, error.description)
    }
  }

  /// As linear text on any terminal, or none: what is typed comes from standard input.
  private func runPlain() throws {
    do {
      try PlainApplication(
        wiring: wiring(), echoes: isatty(STDIN_FILENO) != 1, read: { readLine() },
        // A reader that is gone ends the input too.
        write: { try? Output.write(Array($0.utf8)) }
      ).run()
    } catch let error as WorkbenchWiring.Unopened {
      throw Failure(.refused, error.sentence)
    }
  }

  private func wiring() throws -> Wiring {
    try WorkbenchWiring(options: global, variables: ProcessInfo.processInfo.environment).wiring()
  }
}
