/// Names of keys as the config file and the footer write them, and back.
public enum KeyName {
  private static let named: [(Key, String)] = [
    (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"), (.home, "Home"),
    (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.ctrlLeft, "^Left"),
    (.ctrlRight, "^Right"), (.ctrlUp, "^Up"), (.ctrlDown, "^Down"), (.ctrlHome, "^Home"),
    (.ctrlEnd, "^End"), (.shiftUp, "Shift-Up"), (.shiftDown, "Shift-Down"),
    (.shiftLeft, "Shift-Left"), (.shiftRight, "Shift-Right"), (.enter, "Enter"), (.tab, "Tab"),
    (.backTab, "Shift-Tab"), (.escape, "Esc"), (.backspace, "Backspace"), (.delete, "Del"),
    (.insert, "Ins"), (.space, "Space"),
  ]

  private static let names = Dictionary(uniqueKeysWithValues: named)
  private static let keys = Dictionary(
    uniqueKeysWithValues: named.map { ($1.lowercased(), $0) } + [
      ("escape", .escape), ("pageup", .pageUp), ("pagedown", .pageDown), ("return", .enter),
      ("delete", .delete), ("↑", .up), ("↓", .down), ("←", .left), ("→", .right),
      ("^←", .ctrlLeft), ("^→", .ctrlRight), ("ctrl-left", .ctrlLeft),
      ("ctrl-right", .ctrlRight),
    ])

  /// The name, in ASCII for every key but a typed character: `^R`, `Shift-Tab`, `PgUp`.
  public static func name(_ key: Key) -> String {
    switch key {
    case .character(let character) where character != " ": String(character)
    case .ctrl(let character): "^" + character.uppercased()
    case .alt(let character): "Alt-" + (character == " " ? "Space" : String(character))
    case .f(let number): "F\(number)"
    default: names[key] ?? "?"
    }
  }

  /// The name for the footer: arrows as arrows where the terminal has them.
  public static func label(_ key: Key, glyphs: GlyphSet = .standard) -> DisplayText {
    switch key {
    case .up: glyphs == .ascii ? "Up" : glyphs.text(.up)
    case .down: glyphs == .ascii ? "Down" : glyphs.text(.down)
    case .left: glyphs == .ascii ? "Left" : glyphs.text(.left)
    case .right: glyphs == .ascii ? "Right" : glyphs.text(.right)
    case .ctrlLeft: glyphs == .ascii ? "^Left" : "^←"
    case .ctrlRight: glyphs == .ascii ? "^Right" : "^→"
    default: DisplayText(name(key))
    }
  }

  /// The key of a name, or nil if there is none of that name.
  public static func key(_ name: String) -> Key? {
    if name.count == 1, let character = name.first, keys[name] == nil {
      return .character(character)
    }
    return keys[name.lowercased()] ?? modified(name) ?? function(name)
  }

  private static func modified(_ name: String) -> Key? {
    for prefix in ["^", "Ctrl-", "Alt-"] where name.lowercased().hasPrefix(prefix.lowercased()) {
      let rest = name.dropFirst(prefix.count)
      if prefix == "Alt-", rest == "Space" { return .alt(" ") }
      guard rest.count == 1, let character = rest.first else { continue }
      return prefix == "Alt-" ? .alt(character) : control(character)
    }
    return nil
  }

  /// Ctrl keys that terminals cannot tell from another key get that key.
  private static func control(_ character: Character) -> Key? {
    guard character.isASCII, character != " " else { return nil }
    switch character.lowercased() {
    case "i": return .tab
    case "m", "j": return .enter
    case "[": return .escape
    case "h": return .backspace
    case let letter: return letter.first.map(Key.ctrl)
    }
  }

  private static func function(_ name: String) -> Key? {
    guard name.first?.lowercased() == "f", let number = Int(name.dropFirst()),
      (1...63).contains(number)
    else { return nil }
    return .f(number)
  }
}
