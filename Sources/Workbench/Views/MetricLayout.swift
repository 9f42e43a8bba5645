import OversightCore
import Terminal

/// Which rows and columns of the metric screen belong to what: a pure function of what is held and of
/// the window.
struct MetricLayout {
  /// The columns of the axis with its numbers, and of the words beside the rows of figures.
  static let axis = 10

  let layout: Layout
  /// The columns of one point.
  let spacing: Int
  private let count: Int
  private let showsTable: Bool
  private let figures: Int

  init(_ state: MetricState, size: Size) {
    layout = Layout(size: size)
    count = state.points.count
    showsTable = state.showsTable
    figures = state.isQuarterly ? 3 : 2
    spacing = min(14, max(8, (size.columns - Self.axis - 1) / max(1, count)))
  }

  /// The row that says what the marks mean.
  var legend: Int { layout.top + (layout.isTall ? 1 : 0) }
  /// The first row of chart or table.
  var top: Int { legend + 1 }
  /// The rows of the lower pane, its rule included.
  var paneRows: Int { layout.isTall ? 11 : layout.size.rows < 24 ? 5 : 7 }
  /// The most rows a chart may take.
  var chartRows: Int {
    max(2, min(18, layout.status - paneRows - top - figures - (layout.isTall ? 2 : 1)))
  }
  /// The first row of the pane.
  var pane: Int { layout.status - paneRows }
  /// The rows of the table of all figures.
  var tableRows: Int { max(1, pane - top - 1) }

  /// How many points are in view: columns of the chart, or rows of the table.
  func inView(covered: Int) -> Int {
    showsTable
      ? tableRows : min(count, max(1, (layout.size.columns - Self.axis - 1) / spacing))
  }

  /// The first column of the point at a place in view.
  func column(_ place: Int) -> Int { Self.axis + place * spacing }
}
