import Narration
import Terminal
import Workbench

/// The words of the config file.
extension Words {
  static func configFaulty(_ count: Int) -> String {
    let (what, defaults) =
      count == 1 ? ("1 problem", "its default is") : ("\(count) problems", "their defaults are")
    return "The config file has \(what); \(defaults) used. See: oversight config check"
  }

  static func configProblems(_ problems: [String]) -> String {
    let end = problems.count == 1 ? "1 problem to mend." : "\(problems.count) problems to mend."
    return (problems + [end]).joined(separator: "\n")
  }

  static func configSound(_ path: String, settings: Int) -> String {
    settings == 0
      ? "\(path): nothing is set, and nothing is wrong."
      : "\(path): \(settings) \(settings == 1 ? "setting" : "settings"), nothing is wrong."
  }

  static func configUnread(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return "\(name) is not read: settings are written as YAML, in config.yaml. "
      + "See: oversight config check"
  }
  static func notRead(_ path: String) -> String {
    "this file is not read. Settings are written as YAML, in a file such as \(path)"
  }

  static func noConfig(_ path: String) -> String {
    "There is no config file at \(path). Everything has its default, which `oversight config show` "
      + "lists."
  }

  static func noSuchCommandID(_ name: String) -> String { "'\(name)' is no command" }
  static func nearCommandIDs(_ near: [String]) -> String {
    near.isEmpty
      ? "`oversight config show` lists them all"
      : "Did you mean \(Narrator.list(near, last: "or"))?"
  }

  static func noSuchKey(_ text: String) -> String { "'\(text)' is no key" }
  static let howKeysAreWritten =
    "Write a, G, ^R, F5, Enter, Space, Shift-Tab, PgDn or Alt-x; keys pressed one after the other "
    + "with a blank between, as in 'b r'"
  static func reservedKey(_ key: String) -> String {
    "'\(key)' cannot be taken: digits only rate, Esc and ^C only go back"
  }
  static func mustKeep(_ command: String, _ keys: [String]) -> String {
    "'\(command)' must keep \(Narrator.list(keys)): digits only rate, Esc and ^C only go back"
  }

  static func mustHaveKey(_ command: String) -> String {
    "'\(command)' must have a key: without it the way out, or to the other commands, is lost"
  }

  static func clashing(_ clash: Keymap.Clash, of id: CommandID) -> String {
    let (own, others) = (clash.key(of: id), clash.key(of: clash.other(than: id)))
    let what = own == others ? "is a key of" : "and '\(others)' begin alike, which is a key of"
    return "'\(own)' \(what) '\(clash.other(than: id))' as well"
  }
  static func afterClash(_ other: String) -> String {
    "Choose another, or give '\(other)' one of its own"
  }

  static let fromDefault = "default"
  static func fromLine(_ line: Int) -> String { "line \(line)" }
  static let notInFile = "the default: the file does not set it"
}

extension Words.Help {
  static let config = "Show, check or find the config file of the workbench."
  static let configCheck = "Say everything that is wrong in a config file."
  static let configShow = "Print what is in force, as a config file that says where each came from."
  static let configPath = "Print where the config file lies, whether it is there or not."
  static let configFile = "The file; else the one that is in use."
  static let keysDefault = "The keys of the program, without those of the config file."
}
