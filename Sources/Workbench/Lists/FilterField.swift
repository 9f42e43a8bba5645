import OversightCore

/// The names of what a filter compares.
extension Filter.Field {
  private static let layers: [(name: String, layer: Layer)] = [
    ("selfAssessment", .selfAssessment), ("partnerFeedback", .partnerFeedback),
    ("moderated", .moderated), ("final", .final),
  ]

  /// What a name in a filter means, in any case.
  init?(_ name: String) {
    let wanted = name.lowercased()
    if let column = ListColumn(filterName: name), column.isSortable {
      self = .column(column)
    } else if let found = Self.layers.first(where: { $0.name.lowercased() == wanted }) {
      self = .layer(found.layer)
    } else if wanted == "is" || wanted == "has" {
      self = wanted == "is" ? .state : .possession
    } else {
      return nil
    }
  }

  /// The name filters are written with.
  var name: String {
    switch self {
    case .column(let column): column.rawValue
    case .layer(let layer): Self.layers.first { $0.layer == layer }?.name ?? layer.rawValue
    case .state: "is"
    case .possession: "has"
    }
  }

  /// Every field, in the order in which they are offered.
  static let all: [Filter.Field] =
    ListColumn.allCases.filter(\.isSortable).map { .column($0) }
    + layers.map { .layer($0.layer) } + [.state, .possession]

  /// Whether it holds numbers.
  var isNumeric: Bool {
    if case .column(let column) = self { return column.isNumeric }
    return false
  }

  /// What `is` and `has` can be followed by; nil for a field of any words.
  var marks: [Filter.Mark]? {
    switch self {
    case .state: [.marked, .changed]
    case .possession: [.note]
    case .column, .layer: nil
    }
  }

  /// What other assessors gave is hidden until the reveal: a filter on it is refused before any row
  /// is looked at, since rows that come and go would tell what they are.
  static func isHidden(_ name: String) -> Bool {
    ["assessor", "assessors", "others"].contains(name.lowercased())
  }
}
