import OversightData
import Terminal
import Workbench

/// Reads what a config file sets.
struct SettingsReader {
  private(set) var settings = Settings()
  /// The lines of what is set, by its name.
  private(set) var lines: [String: Int] = [:]

  mutating func read(_ root: YAMLMap) {
    settings.looks.theme = noted("theme", root) { $0.choice($1, Theme.self, required: false) }
    settings.looks.glyphs = noted("glyphs", root) { $0.choice($1, GlyphSet.self, required: false) }
    let switches = [("on", true), ("off", false), ("true", true), ("false", false)]
    settings.looks.mouse = noted("mouse", root) { $0.word($1, among: switches) }
    if let keys = root.map("keys", required: false) { read(keys: keys) }
    root.finish(wasAllRead: true)
  }

  private mutating func read(keys: YAMLMap) {
    settings.keys = KeysReader(keys).read()
    for id in settings.keys.keys { lines["keys.\(id)"] = keys.line(of: id.description) }
  }

  private mutating func noted<Value>(
    _ key: String, _ map: YAMLMap, _ read: (YAMLMap, String) -> Value?
  ) -> Value? {
    let value = read(map, key)
    if value != nil { lines[key] = map.line(of: key) }
    return value
  }
}
