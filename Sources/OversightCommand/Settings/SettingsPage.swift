import OversightData
import Terminal
import Workbench

/// What is in force, and where each came from.
struct SettingsPage {
  let file: ConfigFile

  private var looks: [(name: String, value: JSON)] {
    let looks = file.settings.looks
    return [
      ("theme", .text((looks.theme ?? .dark).rawValue)),
      ("glyphs", .text((looks.glyphs ?? .standard).rawValue)),
      ("mouse", .text(looks.usesMouse ? "on" : "off")),
    ]
  }

  private var keys: [(name: String, value: JSON)] {
    let keymap = Keymap(own: file.settings.keys)
    return CommandTable.all.map { command in
      (command.id.description, .list(keymap.keys(of: command).map { .text($0.description) }))
    }
  }

  /// A config file that would set the same, with the place of each at its end.
  var yaml: [String] {
    let keys = keys.map { "  \($0.name): \($0.value.inline)" + source("keys.\($0.name)") }
    return ["# \(file.location.path)"]
      + looks.map { "\($0.name): \($0.value.bare)" + source($0.name) } + ["keys:"] + keys
  }

  private func source(_ name: String) -> String {
    "  # " + (file.lines[name].map(Words.fromLine) ?? Words.fromDefault)
  }

  var json: JSON {
    var fields = JSONFields()
    fields.put("schemaVersion", 1)
    fields.put("file", file.location.path)
    fields.put("exists", file.location.exists)
    fields.put("settings", looks.map { row($0.name, "name", $0.name, "value", $0.value) })
    fields.put("keys", keys.map { row("keys.\($0.name)", "command", $0.name, "keys", $0.value) })
    fields.put("problems", file.problems.map(problem))
    return fields.json
  }

  private func row(
    _ place: String, _ nameField: String, _ name: String, _ valueField: String, _ value: JSON
  ) -> JSONFields {
    var fields = JSONFields()
    fields.put(nameField, name)
    fields.put(valueField, value)
    fields.put("source", file.lines[place] == nil ? "default" : "file")
    fields.put("line", file.lines[place], or: Words.notInFile)
    return fields
  }

  private func problem(_ problem: FileProblem) -> JSONFields {
    var fields = JSONFields()
    fields.put("line", problem.line)
    fields.put("column", problem.column)
    fields.put("message", problem.message)
    fields.put("suggestion", problem.suggestion)
    return fields
  }
}

extension JSON {
  /// On one line, as YAML reads it too.
  fileprivate var inline: String {
    if case .list(let values) = self {
      return "[" + values.map(\.written).joined(separator: ", ") + "]"
    }
    return written
  }

  /// A word of ours, which needs no quotes.
  fileprivate var bare: String {
    if case .text(let text) = self { return text }
    return written
  }
}
