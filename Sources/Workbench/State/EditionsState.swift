import OversightCore
import Terminal

/// Two editions over the same figures: the one in use and another.
struct EditionsState: Sendable {
  /// The comparison, made once when the screen opens and whenever its inputs change.
  let comparison: EditionComparison
  /// Those whose segment differs, the furthest move first.
  let movers: [EditionComparison.Row]
  /// The selected mover: it stays selected while the rows change around it.
  var selected: OrganisationCode?
  /// The movers in view.
  var window = ScrollWindow()
  /// Whether the table gives its rows to the movers, or in a small window to the detail.
  var hidesTable = false

  init(_ comparison: EditionComparison, selecting code: OrganisationCode?) {
    self.comparison = comparison
    movers = comparison.movers
    let place = movers.firstIndex { $0.organisation.code == code } ?? 0
    window = ScrollWindow(count: movers.count, height: max(1, movers.count), selection: place)
    select(place)
  }

  /// Selects a mover by its place.
  mutating func select(_ place: Int) {
    window.select(place)
    selected = row?.organisation.code
  }

  /// The selected mover.
  var row: EditionComparison.Row? {
    movers.indices.contains(window.selection) ? movers[window.selection] : nil
  }
}

extension EditionComparison {
  /// How many move, by where to: a smaller number is a better segment.
  struct Totals: Equatable {
    var alike = 0
    var better = 0
    var worse = 0
    /// Those with a segment under one of the two only.
    var oneOnly = 0
    /// Those with a segment under neither.
    var neither = 0
  }

  /// The moves counted.
  var totals: Totals {
    rows.reduce(into: Totals()) { totals, row in
      switch (row.left.segment, row.right.segment) {
      case (let left?, let right?) where right < left: totals.better += 1
      case (let left?, let right?) where right > left: totals.worse += 1
      case (nil, .some), (.some, nil): totals.oneOnly += 1
      case (nil, nil): totals.neither += 1
      default: totals.alike += 1
      }
    }
  }

  /// The segments of an edition that stand in the table: those arithmetic reaches, others where
  /// somebody is in one, and none where somebody has none.
  func segments(of framework: Framework, isLeft: Bool) -> [Int?] {
    let held = Set(rows.map { isLeft ? $0.left.segment : $0.right.segment })
    let numbers = framework.segments.filter { !$0.isDecisionOnly || held.contains($0.number) }
    return numbers.map(\.number) + (held.contains(nil) ? [nil] : [])
  }

  /// Whether either edition is a draft: then the whole comparison is a test.
  var isDraft: Bool { left.standing == .draft || right.standing == .draft }
}
