import Narration
import OversightCore

/// What organisations are put together by.
enum Grouping: String, CaseIterable, Hashable, Sendable {
  case region, icb, type, segment
}

/// One group: what it is put together by and what its members have in common.
struct GroupID: Hashable, Sendable {
  /// What its members have in common; nil for everybody.
  let grouping: Grouping?
  /// A region, a board's code, a type or a segment; nil for those without.
  let key: String?
  /// The only kind that belongs to it; nil for both.
  var kind: OrganisationKind?

  /// Whether an organisation belongs to it.
  func holds(_ row: ListRow) -> Bool {
    if let kind, row.kind != kind { return false }
    return grouping.map { row.keys(by: $0).contains(key) } ?? true
  }
}

/// A group of the list with what a reader wants to know of it.
struct ListGroup: Hashable, Sendable {
  let id: GroupID
  let count: Int
  /// How many are in each segment.
  let segments: [Int: Int]
  /// The median of the averages that are known.
  let median: Double?

  /// How many have no segment, or several possible ones.
  var unsegmented: Int { count - segments.values.reduce(0, +) }
}

extension ListGroup {
  private init(_ id: GroupID, _ rows: [ListRow]) {
    self.id = id
    count = rows.count
    segments = Dictionary(rows.compactMap { $0.segment.map { ($0, 1) } }, uniquingKeysWith: +)
    median = Self.median(of: rows.compactMap(\.average).sorted())
  }

  /// Rows in their groups; a provider of two boards stands in both.
  static func groups(of rows: [ListRow], by grouping: Grouping) -> [ListGroup] {
    var members: [String?: [ListRow]] = [:]
    for row in rows {
      for key in row.keys(by: grouping) { members[key, default: []].append(row) }
    }
    return members.map { ListGroup(GroupID(grouping: grouping, key: $0.key), $0.value) }
      .sorted { precedes($0.id, $1.id) }
  }

  /// Segments worst first, types in their usual order, the rest by name; those without come last.
  private static func precedes(_ left: GroupID, _ right: GroupID) -> Bool {
    guard let first = left.key, let second = right.key else { return left.key != nil }
    switch left.grouping {
    case .segment: return first > second
    case .type:
      let order = Sector.allCases.map(\.rawValue)
      return (order.firstIndex(of: first) ?? 0) < (order.firstIndex(of: second) ?? 0)
    case .region, .icb, nil: return first < second
    }
  }

  private static func median(of sorted: [Double]) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

extension ListRow {
  /// The groups it stands in.
  func keys(by grouping: Grouping) -> [String?] {
    switch grouping {
    case .region: return [region.isEmpty ? nil : region]
    case .type: return [sector.rawValue]
    case .segment:
      return [possible.count > 1 ? nil : segment.map(String.init)]
    case .icb:
      if kind == .icb { return [code.value] }
      return boards.isEmpty ? [nil] : boards.map(\.code.value)
    }
  }
}
