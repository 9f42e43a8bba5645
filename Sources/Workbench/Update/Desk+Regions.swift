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
    if let place = screens.firstIndex(of: .regions) { screens.removeSubrange(place...) }
    regions = RegionsState(assessments, kind: code.flatMap(assessment)?.organisation.kind)
    screens.append(.regions)
    settle()
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
    fresh.showsPlot = old.showsPlot
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
    fresh.showsPlot = state.showsPlot
    fresh.window.select(state.window.selection)
    regions = fresh
    sayWhatIsSelected()
  }

  /// Lists the organisations of the selected region.
  mutating func listRegion() {
    guard let state = regions, let row = state.row else { return }
    let kind = "type=\(state.kind.rawValue)"
    let region = row.region.map { " region=\"\($0)\"" } ?? ""
    back(to: 0)
    setFilter(kind + region)
  }

  /// Chooses the next organisation of the plot, in the order of the average.
  mutating func chooseInPlot(by step: Int) {
    guard let members = regions?.row?.members.filter({ $0.average != nil }), !members.isEmpty else {
      return
    }
    let place = members.firstIndex { $0.organisation.code == regions?.chosen }
    let next = place.map { min(max($0 + step, 0), members.count - 1) } ?? 0
    choose(inPlot: members[next].organisation.code)
  }

  /// Chooses an organisation of the plot.
  mutating func choose(inPlot code: OrganisationCode) {
    regions?.chosen = code
    guard let found = assessment(code) else { return }
    let flags = found.flags.map(Narration.Words.flag)
    say(
      Words.plotted(
        "\(code) \(found.organisation.shortName)", segment: ScorecardWords.segments(found),
        average: found.shownAverage.map(Figure.score))
        + (flags.isEmpty ? "" : " \(Words.sentence(flags.joined(separator: ", ")))"))
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
