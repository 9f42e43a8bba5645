/// What an import did to the figures' form, and what it left out: sentences with counts.
public struct ImportNotes: Sendable {
  /// Changes of form, by sentence.
  public private(set) var changes: [String: Int] = [:]
  /// Rows and entries left out, by sentence.
  public private(set) var skipped: [String: Int] = [:]
  /// What a reader of the report should look at.
  public private(set) var remarks: [String] = []

  /// No notes.
  public init() {}

  /// Counts a change of form.
  public mutating func changed(_ what: String, by count: Int = 1) {
    changes[what, default: 0] += count
  }

  /// Counts something left out.
  public mutating func skip(_ what: String, by count: Int = 1) {
    skipped[what, default: 0] += count
  }

  /// Adds a remark.
  public mutating func remark(_ what: String) {
    remarks.append(what)
  }

  /// Adds another import's notes.
  public mutating func add(_ other: ImportNotes) {
    changes.merge(other.changes, uniquingKeysWith: +)
    skipped.merge(other.skipped, uniquingKeysWith: +)
    remarks += other.remarks
  }
}
