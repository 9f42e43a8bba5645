import ArgumentParser
import Ledger

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: Words.Help.verify)

  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let program = Program(global)
    guard let store = try program.existingStore() else {
      throw Failure(.refused, Words.nothingRecorded(try program.location().path))
    }
    let report = try store.verify()
    guard report.isIntact else {
      let found = report.damages.prefix(20).map(\.sentence).joined(separator: "\n")
      throw Failure(.damaged, Words.verifyFailed("\(report.sentence)\n\(found)\n"))
    }
    try Output.print(
      [report.sentence] + report.absentBlobs.map { Words.absentFile($0.description) })
  }
}
