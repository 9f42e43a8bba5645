import OversightCore

/// People by name.
enum People {
  static func named(_ name: String) -> Actor {
    guard let actor = Actor(name) else { fatalError("a test names nobody") }
    return actor
  }
}
