import Narration
import OversightCore
import Terminal

/// Where the need lies.
extension Desk {
  /// Opens the regions; those that are open already are gone back to. The region of the selected
  /// organisation is the selected one.
  mutating func openRegions() {
    sheet = nil
    let code = front.organisation(on: self) ?? list.selected
    regions = RegionsState(assessments, kind: code.flatMap(assessment)?.organisation.kind)
    bring(toFront: .regions)
    refreshRows()
    let region = code.flatMap(assessment)?.organisation.region
    if let place = regions?.rows.firstIndex(where: { $0.region == region && region != nil }) {
      regions?.window.select(place)
      regions?.chosen = code
    }
    sayWhatIsSelected()
  }

  /// Counts anew after figures, judgements or the edition changed.
  mutating func regionsAgain() {
    guard let old = regions else { return }
    var fresh = RegionsState(assessments, kind: old.kind)
    fresh.isInPlot = old.isInPlot
    fresh.chosen = old.chosen
    if let place = fresh.rows.firstIndex(where: { $0.region == old.row?.region }) {
      fresh.window.select(place)
    }
    regions = fresh
  }

  /// Shows the other kind of organisation.
  mutating func toggleRegionKind() {
    guard let state = regions else { return }
    let other: OrganisationKind = state.kind == .icb ? .provider : .icb
    var fresh = RegionsState(assessments, kind: other)
    fresh.window.select(state.window.selection)
    regions = fresh
    sayWhatIsSelected()
  }

  /// Lists the organisations of the selected region; a filter in force goes on holding and is said.
  mutating func listRegion() {
    guard let state = regions, let row = state.row else { return }
    open(
      GroupID(grouping: row.region.map { _ in .region }, key: row.region, kind: state.kind))
    if list.rows.count < row.members.count, list.filter != .all {
      say(Words.regionFiltered(list.rows.count, of: row.members.count))
    }
  }

  /// Selects a region, and with it who stands in the plot.
  mutating func select(region line: Int) {
    guard var state = regions else { return }
    let before = state.window.selection
    state.window.select(line)
    if state.window.selection != before {
      state.chosen = state.isInPlot ? state.plotted.first?.organisation.code : nil
    }
    regions = state
    sayWhatIsSelected()
  }

  /// Selects the region before or after.
  mutating func moveRegion(by step: Int) {
    select(region: (regions?.window.selection ?? 0) + step)
  }

  /// Goes from the table into the plot, or back.
  mutating func togglePlot() {
    guard let state = regions else { return }
    if state.isInPlot || state.plotted.isEmpty {
      regions?.isInPlot.toggle()
    } else {
      enterPlot(by: 0)
    }
    sayWhatIsSelected()
  }

  /// Chooses an organisation of the plot in the order of the average; from the table, the one that was
  /// chosen last, else the first.
  mutating func enterPlot(by step: Int) {
    guard let state = regions, !state.plotted.isEmpty else { return }
    let next = state.place.map { min(max($0 + step, 0), state.plotted.count - 1) } ?? 0
    choose(inPlot: state.plotted[next].organisation.code)
  }

  /// Chooses an organisation of the plot.
  mutating func choose(inPlot code: OrganisationCode) {
    regions?.isInPlot = true
    regions?.chosen = code
    sayWhatIsSelected()
  }

  /// The chosen organisation of the plot in words.
  var plottedWords: String? {
    regions?.chosen.flatMap(assessment).map(plottedWords)
  }

  /// An organisation of the plot in words.
  func plottedWords(_ found: Assessment) -> String {
    let flags = found.flags.map(Narration.Words.flag)
    return Words.plotted(
      "\(found.organisation.code) \(found.organisation.shortName)",
      segment: ScorecardWords.segments(found),
      average: found.shownAverage.map(Figure.score))
      + (flags.isEmpty ? "" : " \(Words.sentence(flags.joined(separator: ", ")))")
  }

  /// The selected region in words.
  var regionWords: String {
    guard let state = regions, let row = state.row else {
      return Words.noRegions(framework.shortName)
    }
    return words(of: row, state.kind)
  }

  /// A region in words: how many are where.
  func words(of row: RegionRow, _ kind: OrganisationKind) -> String {
    let counts = row.segments.sorted { $0.key < $1.key }
    return Words.region(
      row.region ?? Words.england, Narrator.count(row.members.count, Words.noun(kind)), counts,
      median: row.quantile(0.5).map(Figure.score))
  }

  /// How many have a result, and who gets none: a sentence each.
  var regionsHead: [String] {
    guard let state = regions, let england = state.rows.last else { return [] }
    let other = Set([OrganisationKind.provider, .icb]).subtracting([state.kind]).first
    let absent = other.flatMap { framework.notSegmented[$0] }.map(Words.sentence)
    return [
      Words.held(england.count, of: england.members.count, Words.noun(state.kind)), absent,
    ].compactMap { $0 }
  }
}
