import ArgumentParser
import OversightCore
import Testing

@testable import OversightCommand

@Suite("The table of records on the command line")
struct RecordTableTests {
  private static func all(_ command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    [command] + command.configuration.subcommands.flatMap(all)
  }

  private static let commands = all(Oversight.self).compactMap { $0 as? any RecordCommand.Type }

  @Test(
    "every step of every kind has a command that takes every field of it",
    arguments: RecordForm.all.map(\.kind))
  func steps(kind: RecordKind) throws {
    for step in RecordForm.of(kind).steps {
      let command = try #require(
        Self.commands.first { $0.kind == kind && $0.steps.contains(step.step) }, "\(step.step)")
      let help = command.helpMessage(columns: 400)
      for field in step.fields {
        let names = Self.names(of: field, in: kind)
        #expect(names.contains { help.contains($0) }, "\(kind) \(step.step) \(field)")
      }
    }
  }

  /// An option, an argument, or what the field is made of.
  private static func names(of field: FieldName, in kind: RecordKind) -> [String] {
    switch (field, kind) {
    case (.about, _): ["--record <kind:number>"]
    case (.digest, _): ["--file <path>"]
    case (.period, _): ["--period <quarter>"]
    case (.of, _): ["<support>"]
    default:
      ["--\(field.rawValue) <", "--\(field.rawValue),", " <\(field.rawValue)> "]
        + ["--\(field.rawValue) "]
    }
  }

  @Test("the commands that can follow are commands", arguments: RecordForm.all.map(\.kind))
  func follow(kind: RecordKind) throws {
    for step in RecordForm.of(kind).steps {
      var found: any ParsableCommand.Type = Oversight.self
      for word in Words.command(kind, step.step).split(separator: " ").map(String.init) {
        let next = found.configuration.subcommands.first { $0.configuration.commandName == word }
        guard let next else { break }
        found = next
      }
      let isGroup = found == FindingCommand.self
      #expect(isGroup || (found as? any RecordCommand.Type)?.kind == kind, "\(kind) \(step.step)")
    }
  }
}
