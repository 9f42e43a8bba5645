import Foundation
import SchemaChecking
import Testing

/// The config file as the program reads it.
@Suite("The config file")
struct ConfigTests {
  private let home: Home

  init() throws { home = try Home() }

  private func check(_ text: String) throws -> RunResult {
    try home.run("config", "check", try home.write(text, to: "checked.yaml"))
  }

  private func show(_ text: String) throws -> [String: Any] {
    let file = try home.write(text, to: "shown.yaml")
    return try home.run(
      ["config", "show", "--format", "json"], variables: ["OVERSIGHT_CONFIG": file]
    ).json()
  }

  @Test(
    "says what is wrong and where",
    arguments: [
      ("theme: drak", "1:8: 'theme' should be one of dark, light, dark-high, light-high, terminal"),
      ("glyphs: braille", "1:9: 'glyphs' should be one of standard, full, ascii"),
      ("mouse: maybe", "1:8: 'mouse' should be one of on, off, true, false, not 'maybe'"),
      ("theme: dark\ncolour: red", "2:1: unknown key 'colour'"),
      ("thme: dark", "1:1: unknown key 'thme'. Did you mean 'theme'?"),
      ("theme: drak\ncolour: red", "2:1: unknown key 'colour'"),
      ("keys: quit", "1:7: 'keys' should have keys of its own"),
      ("keys:\n  hlep: h", "2:3: 'hlep' is no command. Did you mean help?"),
      ("keys:\n  zzzzzzzz: h", "2:3: 'zzzzzzzz' is no command. `oversight config show` lists"),
      ("keys:\n  quit: Hyper-x", "2:9: 'Hyper-x' is no key. Write a, G, ^R, F5, Enter"),
      ("keys:\n  quit: [Q, Hyper-x]", "2:13: 'Hyper-x' is no key."),
      ("keys:\n  quit: \"\"", "2:9: 'quit' is empty"),
      ("keys:\n  quit: {a: b}", "2:9: 'quit' should be a text"),
      ("keys:\n  quit: \"3\"", "2:9: '3' cannot be taken: digits only rate"),
      ("keys:\n  quit: b 3", "2:9: 'b 3' cannot be taken"),
      ("keys:\n  quit: Esc", "2:9: 'Esc' cannot be taken"),
      ("keys:\n  quit: ^C", "2:9: '^C' cannot be taken"),
      ("keys:\n  back: Q", "2:9: 'back' must keep Esc and ^C"),
      ("keys:\n  back: []", "2:9: 'back' must keep Esc and ^C"),
      ("keys:\n  rate-1: Q", "2:11: 'rate-1' must keep 1"),
      ("keys:\n  quit: Q\n  first: j", "3:10: 'j' is a key of 'move-down' as well"),
      ("keys:\n  quit: [Q, u]", "2:13: 'u' is a key of 'undo' as well"),
      ("keys:\n  quit: Q\n  undo: Q", "3:9: 'Q' is a key of 'quit' as well"),
      ("keys:\n  quit: u x", "2:9: 'u x' and 'u' begin alike, which is a key of 'undo' as well"),
      // What an inner screen means takes a key from what is meant everywhere, and the other way.
      (
        "keys:\n  note: [b r]",
        "2:10: 'b r' is a key of 'group-region' as well"
      ),
      (
        "keys:\n  note: b",
        "2:9: 'b' and 'b r' begin alike, which is a key of 'group-region' as well"
      ),
      ("keys:\n  next-tab: n", "2:13: 'n' is a key of 'note' as well"),
      ("keys:\n  quit: []", "2:9: 'quit' must have a key"),
      ("keys:\n  help: []", "2:9: 'help' must have a key"),
      ("keys:\n  palette: []", "2:12: 'palette' must have a key"),
      ("theme: dark\nglyphs: *a", "2:9: not YAML: found undefined alias"),
      ("keys: [", "not YAML"),
      ("theme: dark\ntheme: light", "1:1: key theme is given twice"),
      ("just a text", "1:1: the file is empty or not a mapping"),
    ])
  func faults(text: String, message: String) throws {
    let result = try check(text)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    let place = message.first?.isNumber == true ? "checked.yaml:" : ""
    #expect(result.complaint.contains(place + message), "\(result.complaint)")
    #expect(result.complaint.hasSuffix("1 problem to mend.\n") || text.contains("colour"))
  }

  @Test("tells every fault at once, in the order of the file")
  func allFaults() throws {
    let result = try check("theme: drak\nkeys:\n  quit: \"3\"\n  hlep: h\ncolour: red\n")
    let lines = result.complaint.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines.last == "4 problems to mend.")
    #expect(lines.dropLast().map { $0.split(separator: ":")[1] } == ["1", "3", "4", "5"])
  }

  @Test(
    "finds nothing wrong",
    arguments: [
      ("", 0), ("# nothing\n", 0), ("theme: dark-high\nglyphs: full\nmouse: off\n", 3),
      ("mouse: true", 1), ("keys:\n  quit: [Q, \"b q\", F10]\n  redraw: []\n", 2),
      // What is exchanged stands in nobody's way.
      ("keys:\n  undo: n\n  note: u\n", 2), ("keys:\n  back: [Esc, ^C, F9]\n", 1),
    ])
  func sound(text: String, settings: Int) throws {
    let result = try check(text)
    #expect(result.status == 0, "\(result.complaint)")
    let count = settings == 1 ? "1 setting" : "\(settings) settings"
    #expect(result.output.contains(settings == 0 ? "nothing is set" : count))
    #expect(result.output.contains("nothing is wrong"))
  }

  @Test("a file that is named must be there; in the usual place none is needed")
  func absence() throws {
    let named = try home.run("config", "check", "/nowhere.yaml")
    #expect(named.status == 1)
    #expect(named.complaint.contains("/nowhere.yaml cannot be read"))
    let usual = try home.run("config", "check")
    #expect(usual.status == 0)
    #expect(usual.output.contains("There is no config file at \(home.folder.path)"))
    let folder = try home.run("config", "check", home.folder.path)
    #expect(folder.status == 1)
    #expect(folder.complaint.contains("cannot be read: it is a folder."), "\(folder.complaint)")
    #expect(named.complaint.contains("No such file or directory"))
  }

  @Test(
    "a file of another name or kind is not read, and that is said",
    arguments: ["config.toml", "config.yml"])
  func otherName(name: String) throws {
    let folder = home.folder.appending(path: "oversight")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = try home.write("theme = \"light\"", to: "oversight/\(name)")
    let check = try home.run("config", "check")
    #expect(check.status == 1)
    #expect(check.complaint.contains("\(file):1:1: this file is not read. Settings are written"))
    #expect(check.complaint.contains("\(folder.path)/config.yaml"))
    let path = try home.run("config", "path")
    #expect(path.status == 0 && path.output == "\(folder.path)/config.yaml\n")
    #expect(path.complaint.contains("\(name) is not read: settings are written as YAML"))
    #expect(try home.run("keys").complaint.contains("\(name) is not read"))
    // Beside the right one it is in nobody's way.
    _ = try home.write("theme: light", to: "oversight/config.yaml")
    #expect(try home.run("config", "check").status == 0)
    #expect(try home.run("config", "path").complaint.isEmpty)
  }

  @Test("a file of another kind that is named is refused for its kind")
  func otherKind() throws {
    let file = try home.write("theme = \"light\"", to: "mine.toml")
    let check = try home.run("config", "check", file)
    #expect(check.status == 1)
    #expect(check.complaint.contains("mine.toml:1:1: this file is not read."))
  }

  @Test("its place is the variable's, else in the config folder")
  func place() throws {
    let usual = try home.run("config", "path").output
    #expect(usual == "\(home.folder.path)/oversight/config.yaml\n")
    let named = try home.run(["config", "path"], variables: ["OVERSIGHT_CONFIG": "/etc/o.yaml"])
    #expect(named.output == "/etc/o.yaml\n")
    let bare = try home.run(
      ["config", "path"], variables: ["XDG_CONFIG_HOME": "", "HOME": "/home/ann"])
    #expect(bare.output == "/home/ann/.config/oversight/config.yaml\n")
  }

  @Test("shows what is in force and where it came from; what is wrong has its default")
  func shown() throws {
    let json = try show("glyphs: ascii\ntheme: drak\nkeys:\n  quit: [Q, b q]\n")
    let settings = try #require(json["settings"] as? [[String: Any]])
    #expect(settings.map { $0["value"] as? String } == ["dark", "ascii", "on"])
    #expect(settings.map { $0["source"] as? String } == ["default", "file", "default"])
    #expect(settings[1]["line"] as? Int == 1)
    let keys = try #require(json["keys"] as? [[String: Any]])
    let quit = try #require(keys.first { $0["command"] as? String == "quit" })
    #expect(quit["keys"] as? [String] == ["Q", "b q"])
    #expect(quit["line"] as? Int == 4)
    let problems = try #require(json["problems"] as? [[String: Any]])
    #expect(problems.map { $0["line"] as? Int } == [2])
  }

  @Test("what it shows as YAML is a config file that sets the same")
  func shownAsYAML() throws {
    let file = try home.write("theme: light\nkeys:\n  quit: Q\n  redraw: []\n", to: "one.yaml")
    let first = try home.run(["config", "show"], variables: ["OVERSIGHT_CONFIG": file])
    #expect(first.status == 0)
    let copy = try home.write(first.output, to: "two.yaml")
    #expect(try home.run("config", "check", copy).status == 0)
    let second = try home.run(["config", "show"], variables: ["OVERSIGHT_CONFIG": copy])
    func bare(_ text: String) -> [String] {
      text.split(separator: "\n").dropFirst().map { line in
        line.split(separator: "  #").first.map(String.init) ?? ""
      }
    }
    #expect(bare(first.output) == bare(second.output))
  }

  @Test("its JSON is as documented")
  func schema() throws {
    let url = Repository.url("Documentation/Schemas/config.schema.json")
    let schema = try #require(
      try JSONSerialization.jsonObject(with: try Data(contentsOf: url)) as? [String: Any])
    for text in ["", "theme: drak\nmouse: off\n"] {
      let json = try show(text)
      #expect(SchemaCheck.problems(in: json, against: schema) == [])
      #expect(SchemaCheck.silentNulls(in: json) == [])
    }
  }

  @Test("the page of keys has a person's own, unless it is asked for the program's")
  func keys() throws {
    let file = try home.write("keys:\n  quit: F9\n  hlep: h\n", to: "keys.yaml")
    let variables = ["OVERSIGHT_CONFIG": file]
    let own = try home.run(["keys"], variables: variables)
    #expect(own.status == 0)
    #expect(own.output.contains("  F9                Quit:"))
    #expect(own.complaint.contains("The config file has 1 problem"))
    let table = try home.run(["keys", "--default"], variables: variables)
    #expect(table.output.contains("  q                 Quit:"))
    #expect(table.complaint.isEmpty)
  }

  @Test("other commands do not read it")
  func others() throws {
    let file = try home.write("nonsense: [", to: "broken.yaml")
    let result = try home.run(["frameworks"], variables: ["OVERSIGHT_CONFIG": file])
    #expect(result.status == 0)
    #expect(result.complaint.isEmpty)
  }
}
