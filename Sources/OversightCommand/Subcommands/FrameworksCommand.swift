import ArgumentParser
import Foundation
import OversightCore
import OversightData

struct FrameworksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frameworks", abstract: Words.Help.frameworks,
    subcommands: [FrameworksList.self, FrameworksShow.self, FrameworksCheck.self],
    defaultSubcommand: FrameworksList.self)
}

struct FrameworksList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Words.Help.frameworksList)

  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    var table = TextTable(heading: Words.frameworksHeading)
    for framework in try Program(global).data().library.frameworks {
      table.add([
        framework.id.value, framework.version, Words.standing(framework.standing),
        framework.edition,
      ])
    }
    try Output.print(table.lines())
  }
}

struct FrameworksShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Words.Help.frameworksShow)

  @Argument(help: ArgumentHelp(Words.Help.framework)) var id: String
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let library = try Program(global).data().library
    try Output.print(FrameworkPage(framework: try Finding.framework(id, in: library)).lines)
  }
}

struct FrameworksCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: Words.Help.frameworksCheck)

  @Argument(help: ArgumentHelp(Words.Help.file), completion: .file(extensions: ["yaml"]))
  var file: String
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    do {
      let framework = try FrameworkReader.read(try bytes(), file: file)
      try Output.print(Words.checked(framework))
    } catch let problems as FrameworkProblems {
      throw Failure(.refused, Words.problems(problems.problems.map(\.description)))
    }
  }

  private func bytes() throws(Failure) -> Data {
    do {
      return try Data(contentsOf: URL(fileURLWithPath: file))
    } catch {
      throw Failure(.refused, Words.unreadableFile(file, error.localizedDescription))
    }
  }
}
