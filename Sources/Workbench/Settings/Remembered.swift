import Terminal

/// What one person left on the screen of a workspace, found again at the next start. It is a
/// convenience: a file of it that cannot be read is as good as none.
public struct Remembered: Hashable, Sendable, Codable {
  /// The filter of the list of organisations, as written.
  public var filter = ""
  /// The commands run from the palette, newest last.
  public var palette: [String] = []
  /// Whether the tour was seen or skipped.
  public var hasSeenTour = false
  /// The colours chosen while the program ran, by their name; nil where none were.
  public var theme: String?
  /// The characters chosen, or found by the tour to look whole, by the name of their set.
  public var glyphs: String?
  /// Whether the mouse was chosen to be used.
  public var mouse: Bool?
  /// How the list of organisations is sorted, grouped and laid out; nil before it was ever shown.
  var list: RememberedList?

  /// Nothing remembered.
  public init() {}
}

extension Looks {
  /// What a person chose while the program ran holds where the config file is silent.
  func completed(by memory: Remembered) -> Looks {
    Looks(
      theme: theme ?? memory.theme.flatMap(Theme.init),
      glyphs: glyphs ?? memory.glyphs.flatMap(GlyphSet.init), mouse: mouse ?? memory.mouse)
  }
}

extension Remembered {
  /// Keeps of the looks what was changed.
  mutating func take(_ looks: Looks, after before: Looks) {
    if looks.theme != before.theme { theme = looks.theme?.rawValue }
    if looks.glyphs != before.glyphs { glyphs = looks.glyphs?.rawValue }
    if looks.mouse != before.mouse { mouse = looks.mouse }
  }
}

extension Desk {
  /// What this person will find again.
  var remembered: Remembered {
    var remembered = memory
    remembered.filter = list.filterInForce
    return remembered
  }
}
