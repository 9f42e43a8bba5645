/// The identifier of an edition of the framework: `2025-26`.
public struct FrameworkID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The identifier.
  public let value: String
  /// An identifier.
  public init(_ value: String) { self.value = value }
  /// The identifier.
  public var description: String { value }
  /// Alphabetical order.
  public static func < (left: FrameworkID, right: FrameworkID) -> Bool { left.value < right.value }
}

/// The identifier of a functional area, kebab-case.
public struct AreaID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The identifier.
  public let value: String
  /// An identifier.
  public init(_ value: String) { self.value = value }
  /// The identifier.
  public var description: String { value }
  /// Alphabetical order.
  public static func < (left: AreaID, right: AreaID) -> Bool { left.value < right.value }
}

/// The identifier of a rating, kebab-case: `insufficient-progress`.
public struct RatingID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The identifier.
  public let value: String
  /// An identifier.
  public init(_ value: String) { self.value = value }
  /// The identifier.
  public var description: String { value }
  /// Alphabetical order, which says nothing of better and worse.
  public static func < (left: RatingID, right: RatingID) -> Bool { left.value < right.value }
}

/// The identifier of one of an edition's tests (considerations).
public struct TestID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The identifier.
  public let value: String
  /// An identifier.
  public init(_ value: String) { self.value = value }
  /// The identifier.
  public var description: String { value }
  /// Alphabetical order.
  public static func < (left: TestID, right: TestID) -> Bool { left.value < right.value }
}

/// The identifier of a rule of the pipeline; also the identifier of the step it makes.
public struct RuleID: Hashable, Sendable, CustomStringConvertible {
  /// The identifier.
  public let value: String
  /// An identifier.
  public init(_ value: String) { self.value = value }
  /// The identifier.
  public var description: String { value }
}
