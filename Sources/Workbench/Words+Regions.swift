import Narration
import OversightCore

/// The regions.
extension Words {
  static let regionsTitle = "Regions"
  static let england = "England"
  static let medianHeading = "Median"
  static let notRatedYet = "Not rated"
  /// The regulator's own words, best first.
  static let cqcRatings = ["Outstanding", "Good", "Requires improvement", "Inadequate"]
  static let axisHelp =
    "Left to right: the segment by the average alone, and within it the average. £ moved to a worse one by a deficit."
  static let plotName = "Regions, plot"
  static let oneKindOnly = "only one kind of organisation has results under this edition"

  static func noRegions(_ edition: String) -> String {
    "Nobody has an average under \(edition) in this period. p chooses another period."
  }
  static func noun(_ kind: OrganisationKind) -> String {
    switch kind {
    case .provider: "provider"
    case .icb: "ICB"
    }
  }
  static func held(_ count: Int, of all: Int, _ noun: String) -> String {
    let rest = all - count
    let verb = count == 1 ? "has" : "have"
    let those = Narrator.count(all, noun)
    if rest == 0 { return "All \(those) have an average." }
    return "\(count) of \(those) \(verb) an average; \(rest) \(rest == 1 ? "does" : "do") not."
  }
  static func region(
    _ name: String, _ count: String, _ segments: [(key: Int, value: Int)], median: String?
  ) -> String {
    let counts = segments.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
    let parts = [
      counts.isEmpty ? "nobody has a segment" : "segments \(counts)",
      median.map { "median average \($0)" },
    ]
    return "\(name): \(count); \(parts.compactMap { $0 }.joined(separator: "; "))."
  }
  static func unit(_ each: Int, england: Int, _ noun: String) -> String {
    let one = "One block is \(Narrator.count(each, noun))"
    return england == each ? "\(one)." : "\(one); on the line of England it is \(england)."
  }
  static func spread(_ low: Double, _ high: Double, width: Int) -> String {
    let (first, last) = (Figure.text(low, decimals: 1), Figure.text(high, decimals: 1))
    let room = width - first.count - last.count
    let word = room >= 20 ? "spread of averages" : room >= 8 ? "spread" : ""
    let blanks = max(1, room - word.count)
    return first + String(repeating: " ", count: blanks / 2) + word
      + String(repeating: " ", count: blanks - blanks / 2) + last
  }
  static func plotTitle(_ name: String, _ axis: PlotAxis) -> String {
    let against =
      switch axis {
      case .capability: "delivery against capability, rated"
      case .leadership:
        "delivery against leadership (CQC well-led; no capability rated)"
      case .type: "delivery by type (neither capability nor leadership is rated)"
      }
    return "\(name): \(against)"
  }
  static func plotZone(_ segment: Int, width: Int) -> String {
    width < 22 ? "segment \(segment)" : "segment \(segment) by average"
  }
  static func regionFiltered(_ count: Int, of all: Int) -> String {
    "\(count) of \(all) fulfil the filter, which is still on. F clears it."
  }
  /// A group that only one kind belongs to: "South West, providers".
  static func only(_ kind: OrganisationKind, of name: String) -> String {
    "\(name), \(noun(kind))s"
  }
  static func more(_ count: Int) -> String { "+\(count)" }
  static func plotted(_ name: String, segment: String, average: String?) -> String {
    "\(name): segment \(segment)" + (average.map { ", average \($0)" } ?? "") + "."
  }
}
