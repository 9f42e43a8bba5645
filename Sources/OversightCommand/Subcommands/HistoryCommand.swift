import ArgumentParser
import Ledger
import Narration
import OversightCore

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: Words.Help.history, discussion: Words.Help.historyMore)

  @Argument(help: ArgumentHelp(Words.Help.historyCode)) var code: String?
  @Option(help: ArgumentHelp(Words.Help.format)) var format: TableFormat = .table
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let program = Program(global)
    let library = try program.library()
    let subject = try code.map { try Finding.code($0, in: library.dataset.register) }
    guard let store = try program.existingStore() else {
      throw Failure(.refused, Words.nothingRecorded(try program.location().path))
    }
    let record = try store.record(for: program.viewer())
    let page = HistoryPage(
      record: record, subject: subject,
      editions: try EditionsInTime(of: record, library: library, store: store))
    try print(page)
    if let damage = record.damage { throw Failure(.damaged, Words.damaged(damage.sentence)) }
  }

  private func print(_ page: HistoryPage) throws {
    switch format {
    case .table: try Output.print(page.table)
    case .json: try Output.print(page.json.written)
    }
  }
}
