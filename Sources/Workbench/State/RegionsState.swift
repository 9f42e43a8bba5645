import Narration
import OversightCore
import Terminal

/// The regions, and the organisations of the selected one.
struct RegionsState: Sendable {
  /// Whose results: those of providers, or of ICBs.
  var kind: OrganisationKind
  /// The kinds that have results under the edition.
  let kinds: [OrganisationKind]
  /// The regions by name, with England last.
  let rows: [RegionRow]
  /// The rows in view.
  var window = ScrollWindow()
  /// The chosen organisation of the plot.
  var chosen: OrganisationCode?
  /// Whether the keys act in the plot; a small window then shows it in the table's place.
  var isInPlot = false

  /// The selected row.
  var row: RegionRow? {
    rows.indices.contains(window.selection) ? rows[window.selection] : nil
  }

  /// Who stands in the plot, in the order of the average.
  var plotted: [Assessment] { row?.members.filter { $0.average != nil } ?? [] }

  /// The place of the chosen organisation in the plot.
  var place: Int? { plotted.firstIndex { $0.organisation.code == chosen } }
}

/// One region: how many are in which segment, and how their averages spread.
struct RegionRow: Sendable {
  /// The region; nil for England.
  let region: String?
  /// Everybody of the kind, in the order of the average; those without one come last.
  let members: [Assessment]
  /// How many are in each segment.
  let segments: [Int: Int]
  /// The averages, in rising order.
  let averages: [Double]

  /// The counted results of a region; nil for England as a whole.
  init(_ region: String?, _ members: [Assessment]) {
    self.region = region
    self.members = members.sorted {
      ($0.average ?? 9, $0.organisation.code) < ($1.average ?? 9, $1.organisation.code)
    }
    segments = members.reduce(into: [:]) { counts, member in
      if let segment = member.segment { counts[segment, default: 0] += 1 }
    }
    averages = self.members.compactMap(\.average)
  }

  /// How many have a result.
  var count: Int { averages.count }

  /// A quantile of the averages.
  func quantile(_ share: Double) -> Double? { Quantile.inclusive(share, ofSorted: averages) }
}

extension RegionsState {
  /// The regions of some results. Providers come first where both kinds have results.
  init(_ assessments: [Assessment], kind wanted: OrganisationKind?) {
    let kinds = [OrganisationKind.provider, .icb].filter { kind in
      assessments.contains { $0.organisation.kind == kind && $0.average != nil }
    }
    let kind = wanted.flatMap { kinds.contains($0) ? $0 : nil } ?? kinds.first ?? .provider
    self.kinds = kinds
    self.kind = kind
    let own = assessments.filter { $0.organisation.kind == kind && $0.isScoredByEdition }
    let regions = Dictionary(grouping: own, by: \.organisation.region).sorted { $0.key < $1.key }
    rows =
      own.isEmpty
      ? [] : regions.map { RegionRow($0.key, $0.value) } + [RegionRow(nil, own)]
    window = ScrollWindow(count: rows.count, height: max(1, rows.count))
  }
}

extension Desk {
  /// What the vertical axis of the plot shows: our own capability where it is rated, else what the
  /// regulator last published of leadership, else nothing but the type.
  var plotAxis: PlotAxis {
    let members = regions?.row?.members ?? []
    if members.contains(where: { $0.capability?.overall != nil }) { return .capability }
    let codes = members.map(\.organisation.code)
    return codes.contains { library.dataset.cqc[$0]?.ratings[PlotAxis.question] != nil }
      ? .leadership : .type
  }

  /// Where an organisation stands on the vertical axis, best first; the last place is for those
  /// without a rating.
  func plotGroups(_ members: [Assessment]) -> [(name: String, members: [Assessment])] {
    let axis = plotAxis
    let names = Dictionary(grouping: members) { plotGroup($0, on: axis) }
    return plotOrder(axis).compactMap { name in names[name].map { (name, $0) } }
  }

  private func plotGroup(_ member: Assessment, on axis: PlotAxis) -> String {
    switch axis {
    case .capability:
      member.capability?.overall.map { narrator.name(of: $0) } ?? Words.notRatedYet
    case .leadership:
      library.dataset.cqc[member.organisation.code]?.ratings[PlotAxis.question]
        ?? Words.notRatedYet
    case .type: Narration.Words.shortSector(member.organisation.sector)
    }
  }

  private func plotOrder(_ axis: PlotAxis) -> [String] {
    switch axis {
    case .capability:
      let scale = regions.flatMap { framework.capability(of: $0.kind)?.overall }
      return (scale?.ratings.map(\.name) ?? []) + [Words.notRatedYet]
    case .leadership: return Words.cqcRatings + [Words.notRatedYet]
    case .type: return Sector.allCases.map(Narration.Words.shortSector)
    }
  }
}

/// What the vertical axis of the regions' plot shows.
enum PlotAxis: Hashable, Sendable {
  case capability, leadership, type

  /// The key question of the Care Quality Commission that stands for leadership.
  static let question = "well-led"
}
