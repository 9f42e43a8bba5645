import ArgumentParser
import Foundation

/// The config file of the workbench.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: Words.Help.config,
    subcommands: [ConfigShow.self, ConfigCheck.self, ConfigPath.self],
    defaultSubcommand: ConfigShow.self)

  /// The file in use.
  static func location() -> ConfigLocation {
    ConfigLocation(variables: ProcessInfo.processInfo.environment)
  }
}

struct ConfigShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Words.Help.configShow)

  /// How it is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case yaml, json
  }

  @Option(help: ArgumentHelp(Words.Help.format)) var format = Format.yaml
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let file = ConfigFile(ConfigCommand.location())
    if let summary = file.summary { Output.complain(summary) }
    let page = SettingsPage(file: file)
    switch format {
    case .yaml: try Output.print(page.yaml)
    case .json: try Output.print(page.json.written)
    }
  }
}

struct ConfigCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: Words.Help.configCheck)

  @Argument(
    help: ArgumentHelp(Words.Help.configFile), completion: .file(extensions: ["yaml", "yml"]))
  var file: String?
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let location = file.map { ConfigLocation(path: $0) } ?? ConfigCommand.location()
    let config = ConfigFile(location)
    guard config.problems.isEmpty else {
      throw Failure(.refused, Words.configProblems(config.problems.map(\.description)))
    }
    try Output.print(
      location.exists
        ? Words.configSound(location.path, settings: config.lines.count)
        : Words.noConfig(location.path))
  }
}

struct ConfigPath: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: Words.Help.configPath)

  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let location = ConfigCommand.location()
    if let unread = location.unread { Output.complain(Words.configUnread(unread)) }
    try Output.print(location.path)
  }
}
