import ArgumentParser
import OversightData

/// Reads the folder of source files and writes the tables.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes the tables from a folder of published files.",
    discussion: """
      The same files always give the same bytes. Nothing is written when anything is wrong. A \
      report says what was read, what was left out and why, and what was made regular.
      """)

  @Argument(help: "The folder of source files, with organisations/ and published/.")
  var folder: String

  @Option(help: "The data folder to write into.")
  var into = "Data"

  @Flag(help: "Report only; write nothing.")
  var dryRun = false

  func run() throws {
    var importer = Importer(folder: SourceFolder(path: folder))
    let files = try importer.files()
    if !dryRun { try DataFolder(path: into).write(files) }
    print(importer.report(files).joined(separator: "\n"))
    print(dryRun ? "Nothing written." : "Written. Now run: oversight-data pack")
  }
}
