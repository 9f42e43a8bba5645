import ArgumentParser
import Ledger
import OversightCore
import Terminal

/// Takes a table into the workspace, whole or not at all.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: Words.Help.importing, discussion: Words.Help.importingMore)

  @Argument(help: ArgumentHelp(Words.Help.table), completion: .file(extensions: ["csv"]))
  var file: String
  @ArgumentParser.Flag(help: ArgumentHelp(Words.Help.dryRun)) var dryRun = false
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let found = try ImportRun(program: Program(global), file: file).run(dryRun: dryRun)
    try Output.print(lines(found))
  }

  private func lines(_ found: Importing) -> [String] {
    let count = Words.imported(
      new: found.new.count, held: found.held.count, found.kind, isDryRun: dryRun)
    return
      (found.drafts.map { Words.draft($0) } + [count] + found.new.map { " \($0.words)" })
      .map { DisplayText($0).string }
  }
}
