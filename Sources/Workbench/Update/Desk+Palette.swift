import Ledger
import Terminal

/// Commands by name.
extension Desk {
  /// How many commands run from the palette are remembered.
  private static let remembered = 200

  /// Opens the palette, with the beginning of a command where a value is to be typed.
  mutating func showPalette(_ beginning: String = "") {
    sheet = .palette(PaletteSheet(field: LineField(beginning)))
  }

  mutating func press(
    _ key: Key, on palette: PaletteSheet, _ environment: Environment
  ) -> [Effect] {
    var palette = palette
    let found = Palette(desk: self).found(palette.field.text).entries
    let chosen =
      found.indices.contains(palette.window.selection)
      ? found[palette.window.selection] : nil
    switch key {
    case .escape, .ctrl("c"):
      sheet = nil
      return []
    case .up, .down, .pageUp, .pageDown: _ = palette.window.apply(key)
    case .enter:
      if let chosen, isToBeSeenFirst(chosen, palette) {
        change(&palette) { $0 = LineField(chosen.text) }
        say(Words.enterAgain(chosen.title))
        break
      }
      return run(chosen, typed: palette.field.text, environment)
    case .tab: complete(chosen, in: &palette)
    case .ctrl("u"): change(&palette) { $0.text = "" }
    default: change(&palette) { $0.apply(key) }
    }
    sheet = .palette(palette)
    return []
  }

  /// What writes and was not typed is put into the line whole, for another Enter.
  private func isToBeSeenFirst(_ entry: PaletteEntry, _ palette: PaletteSheet) -> Bool {
    entry.writesValue && entry.reason == nil && palette.field.text.trimmed != entry.text
  }

  /// Takes pasted text into the line.
  mutating func paste(_ text: String, into palette: PaletteSheet) {
    var palette = palette
    change(&palette) { $0.paste(text) }
    sheet = .palette(palette)
  }

  private func change(_ palette: inout PaletteSheet, _ change: (inout LineField) -> Void) {
    let before = palette.field.text
    change(&palette.field)
    guard palette.field.text != before else { return }
    let count = Palette(desk: self).found(palette.field.text).entries.count
    palette.window.resize(count: count, height: palette.window.height)
    palette.window.select(0)
  }

  /// A command that takes a value is completed to the word before it.
  private func complete(_ entry: PaletteEntry?, in palette: inout PaletteSheet) {
    guard let entry else { return }
    let values = CommandTable.command(CommandID(entry.text))?.values
    change(&palette) { $0.text = values.map { "\($0.word) " } ?? entry.text }
  }

  /// Runs the chosen line and remembers it; one that cannot be given now says why and stays.
  private mutating func run(
    _ entry: PaletteEntry?, typed: String, _ environment: Environment
  ) -> [Effect] {
    guard let entry else {
      say(Palette(desk: self).nothingFound(typed), .bad)
      return []
    }
    if let reason = entry.reason {
      say("\(entry.title): \(Words.notNow(reason))", .bad)
      return []
    }
    memory.palette = (memory.palette + [entry.text]).suffix(Self.remembered)
    sheet = nil
    return receive(entry.message, environment)
  }
}
