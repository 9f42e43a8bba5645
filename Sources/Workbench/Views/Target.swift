import Terminal

/// A part of the picture that a click means something on. Views leave targets where they draw, so
/// that what is seen is what is clicked.
struct Target: Sendable {
  /// Where it is.
  let rect: Rect
  /// What a click does.
  let action: Action

  enum Action: Sendable {
    /// Selects a line of the list in front; twice is Enter.
    case row(Int)
    /// Puts the insertion point of the text that begins there where the click falls.
    case text(Point)
    /// Does what a key or a choice would; never anything that is saved at once.
    case message(Message)
  }
}

extension Array where Element == Target {
  /// What lies on top at a place.
  func action(at point: Point) -> Target.Action? { last { $0.rect.contains(point) }?.action }
}
