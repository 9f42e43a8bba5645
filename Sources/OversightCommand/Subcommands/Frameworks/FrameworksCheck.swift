import ArgumentParser
import OversightCore

/// Checks an edition's file, or how far editions reproduce what was published.
struct FrameworksCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: Words.Help.frameworksCheck,
    discussion: Words.Help.frameworksCheckMore)

  @Argument(help: ArgumentHelp(Words.Help.file), completion: .file(extensions: ["yaml", "yml"]))
  var file: String?
  @ArgumentParser.Flag(help: ArgumentHelp(Words.Help.againstPublished)) var againstPublished = false
  @Option(help: ArgumentHelp(Words.Help.format)) var format: TableFormat = .table
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func validate() throws {
    if file == nil, !againstPublished { throw ValidationError(Words.nothingToCheck) }
  }

  func run() throws {
    let program = Program(global)
    let named = try file.map { try edition($0, in: program) }
    if againstPublished { return try checkPublished(named, in: program) }
    guard let named else { return }
    try print(try AssumptionsPage(framework: named, program: program))
  }

  /// A file is read whatever its name; an identifier stands for the edition that is held.
  private func edition(_ text: String, in program: Program) throws -> Framework {
    let library = try program.library()
    if !NamedEdition.isPath(text), let held = library.framework(FrameworkID(text)) { return held }
    return try NamedEdition(file: text).framework
  }

  private func print(_ page: AssumptionsPage) throws {
    switch format {
    case .table: try Output.print(page.lines)
    case .json: try Output.print(page.json.written)
    }
  }

  private func checkPublished(_ named: Framework?, in program: Program) throws {
    if let named, named.standing == .draft {
      throw Failure(.refused, Words.neverPublished(named))
    }
    let library = try program.library()
    let editions = named.map { [$0] } ?? library.frameworks
    let page = ConformancePage(
      editions: editions.filter { $0.standing != .draft }, library: library)
    switch format {
    case .table: try Output.print(page.lines)
    case .json: try Output.print(page.json.written)
    }
    if page.different > 0 { throw Failure(.refused, Words.published(differing: page.different)) }
  }
}
