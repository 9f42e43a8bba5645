import Synchronization

/// What one cell shows, in a number: a scalar, or the place of a base with its marks in a table.
/// Pictures are made of thousands of cells at every key, so a cell neither allocates nor counts.
struct Symbol: Hashable, Sendable {
  /// A scalar's value; from `firstCluster` on a place in the table; 0 for no text at all, which is
  /// no scalar that text cleaning lets through.
  private let number: UInt32

  private static let firstCluster: UInt32 = 0x11_0000
  private static let clusters = Mutex(Clusters())

  /// The texts of more than one scalar seen so far. They are few, and stay.
  private struct Clusters {
    var texts: [String] = []
    // By scalars, since two strings are equal where their accents are only written differently.
    var places: [[Unicode.Scalar]: UInt32] = [:]
  }

  /// No text: the second half of a wide character.
  static let nothing = Symbol(number: 0)
  /// A blank.
  static let space = Symbol(" ")

  private init(number: UInt32) { self.number = number }

  /// One scalar.
  init(_ scalar: Unicode.Scalar) { number = scalar.value }

  /// A base with its marks, or an emoji with what belongs to it.
  init(_ text: String) {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else {
      self = .nothing
      return
    }
    self = scalars.dropFirst().isEmpty ? Symbol(first) : Self.cluster(text)
  }

  private static func cluster(_ text: String) -> Symbol {
    clusters.withLock { clusters in
      let scalars = Array(text.unicodeScalars)
      if let place = clusters.places[scalars] { return Symbol(number: firstCluster + place) }
      let place = UInt32(clusters.texts.count)
      clusters.texts.append(text)
      clusters.places[scalars] = place
      return Symbol(number: firstCluster + place)
    }
  }

  /// The one scalar; nil for a cluster and for no text.
  var scalar: Unicode.Scalar? { number == 0 ? nil : Unicode.Scalar(number) }

  /// The text.
  var text: String {
    if number == 0 { return "" }
    if let scalar { return String(scalar) }
    return Self.clusters.withLock { $0.texts[Int(number - Self.firstCluster)] }
  }

  /// Whether it is a scalar of ASCII, or nothing.
  var isASCII: Bool { number < 0x80 }
}
