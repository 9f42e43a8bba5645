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
  /// The characters the tour found to look whole, by the name of their set; nil where it did not ask.
  public var glyphs: String?
  /// How the list of organisations is sorted, grouped and laid out; nil before it was ever shown.
  var list: RememberedList?

  /// Nothing remembered.
  public init() {}
}

extension Desk {
  /// What this person will find again.
  var remembered: Remembered {
    var remembered = memory
    remembered.filter = list.filterText
    return remembered
  }
}
