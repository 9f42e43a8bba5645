import ArgumentParser
import Foundation
import Testing
import Workbench

@testable import DataPreparation
@testable import OversightCommand

/// The commands, screens and keys that the page of coverage names are there.
struct CoverageReferencesTests {
  private static func coverage() throws -> Coverage {
    try CoverageReader.read(
      try String(contentsOf: Repository.url("Documentation/Coverage.yaml"), encoding: .utf8))
  }

  private static let catalogue = CoverageCatalogue(names: [
    .command: Set(names(of: Oversight.self, under: "")),
    .screen: Set(Snapshot.Screen.allCases.map(\.rawValue)),
    .key: Set(CommandTable.all.map(\.id.description)),
  ])

  /// `frameworks`, `frameworks compare` …
  private static func names(of command: any ParsableCommand.Type, under path: String) -> [String] {
    command.configuration.subcommands.flatMap { subcommand in
      let name = path + (subcommand.configuration.commandName ?? "")
      return [name] + names(of: subcommand, under: name + " ")
    }
  }

  @Test func everyNameIsThere() throws {
    #expect(try Self.coverage().unknownReferences(in: Self.catalogue) == [])
  }

  @Test(arguments: [Coverage.Reference.Kind.command, .screen, .key])
  func someAreNamedAndChecked(kind: Coverage.Reference.Kind) throws {
    let coverage = try Self.coverage()
    let named = coverage.statements.flatMap(\.references).filter { $0.kind == kind }
    let none = CoverageCatalogue(names: [kind: []])
    #expect(!named.isEmpty)
    #expect(coverage.unknownReferences(in: none).count == named.count)
  }
}
