import Narration
import OversightCore

/// The list of organisations.
extension Words {
  static let nothingExported = "Nothing was exported."
  static func nobodyFulfils(_ condition: String) -> String {
    "No organisation fulfils \(condition) by itself."
  }
  /// The heading of a column.
  static func title(of column: ListColumn) -> String {
    switch column {
    case .code: "Code"
    case .name: "Organisation"
    case .type: "Type"
    case .region: "Region"
    case .average: "Average"
    case .segment: "Segment"
    case .was: "Was"
    case .rank: "Rank"
    case .range: "Range"
    case .capability: "Capability"
    case .flag: "Flags"
    case .icb: "ICBs"
    case .unadjusted: "Unadjusted"
    case .possible: "Possible"
    case .published: "Published"
    case .cause: "Moved by"
    }
  }

  /// The heading of a column that may be narrow.
  static func title(of column: ListColumn, width: Int) -> String {
    column == .capability && width < 10 ? "Cap." : title(of: column)
  }

  // Cells in full.
  static func cellTitle(_ code: String, _ column: String) -> String { "\(code) · \(column)" }
  static func formerly(_ name: String) -> String { "formerly \(name)" }
  static func wasCalled(_ name: String) -> String { "was called \(name)" }
  static let noFlags = "No flag."
  static let noBoards = "No ICB is recorded for it on this day."
  static let noCapability = "No capability rating."
  static let notKnown = "not known"
  static func rank(_ rank: Int?, of count: Int?) -> String {
    guard let rank else { return "No rank." }
    return "Rank \(rank)" + (count.map { " of \($0) in its league table." } ?? ".")
  }
  static func segmentNow(_ segment: Int, of count: Int) -> String {
    "Segment \(segment) of \(count), 1 is best."
  }
  static func segmentPossible(_ words: String) -> String { "Segment \(words): both are possible." }
  static func segmentBefore(_ segment: Int) -> String {
    "Segment \(segment) in the quarter before as well."
  }
  static let noSegmentBefore = "No segment is known of the quarter before."

  // Marks.
  static func markChanged(_ code: String, isMarked: Bool, count: Int) -> String {
    "\(code) \(isMarked ? "marked" : "no longer marked"); \(markedCount(count))."
  }
  static func marksChanged(_ changed: Int, areMarked: Bool, count: Int) -> String {
    "\(changed) shown \(areMarked ? "marked" : "no longer marked"); \(markedCount(count))."
  }
  static func markedCount(_ count: Int) -> String {
    count == 0 ? "none is marked" : "\(count) marked"
  }
  static func added(_ code: String, count: Int) -> String {
    "\(code) added to the comparison; \(markedCount(count)), c compares them. "
      + "Agendas come with calibration sessions."
  }

  // Export.
  static let exportTitle = "Export · the name of a CSV file"
  static func exportName(period: Period, edition: String) -> String {
    let words = "\(period) \(edition)".lowercased()
    let plain = words.map { $0.isLetter || $0.isNumber ? $0 : "-" }
    return "organisations-\(String(plain)).csv"
  }
  static func exportHint(_ count: Int, areMarked: Bool) -> String {
    "\(organisationCount(count)), \(areMarked ? "those marked" : "those shown")."
  }
  static let exportNeedsName = "Type the name of a file, or Esc."
  static let nothingToExport = "nothing is marked or shown"

  // Groups.
  static let groups = "Groups of organisations"
  static let notGrouped = "the organisations are not grouped"
  static func grouped(_ grouping: Grouping?, count: Int) -> String {
    guard let grouping else { return "Not grouped." }
    let note = grouping == .icb ? " A provider of several boards stands in each." : ""
    return "\(groupCount(grouping, count)).\(note)"
  }
  /// "7 groups by region".
  static func groupCount(_ grouping: Grouping, _ count: Int) -> String {
    "\(count == 1 ? "1 group" : "\(count) groups") by \(name(of: grouping))"
  }
  private static func name(of grouping: Grouping) -> String {
    switch grouping {
    case .region: "region"
    case .icb: "ICB"
    case .type: "type"
    case .segment: "segment"
    }
  }
  static func groupHeading(_ grouping: Grouping) -> String {
    switch grouping {
    case .region: "Region"
    case .icb: "ICB"
    case .type: "Type"
    case .segment: "Segment"
    }
  }
  static func without(_ grouping: Grouping) -> String { "No \(name(of: grouping))" }
  static func segmentGroup(_ segment: String) -> String { "Segment \(segment)" }
  static func sectorTitle(_ sector: Sector) -> String {
    let words = Narration.Words.sector(sector)
    return (words.first.map { $0.uppercased() } ?? "") + words.dropFirst()
  }
  static let groupSize = "n"
  static func groupSegment(_ segment: Int) -> String { "Seg \(segment)" }
  static func moreOf(_ count: Int) -> String { "and \(count) more; Enter shows all" }
  static let groupNone = "None"
  static let groupMedian = "Median"
  static func groupSelected(_ title: String, _ group: ListGroup) -> String {
    let segments = group.segments.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    let counts = segments.isEmpty ? "" : "; segments \(segments.joined(separator: ", "))"
    let none = group.unsegmented == 0 ? "" : "; \(group.unsegmented) without a settled segment"
    let median = group.median.map { "; median average \(Figure.score($0))" } ?? ""
    return "\(title), \(organisationCount(group.count))\(counts)\(none)\(median)."
  }
  static func groupLine(_ title: String, _ group: ListGroup) -> String {
    let median = group.median.map { Figure.plain($0, decimals: 2) } ?? ""
    return "\(title)\t\(group.count)\t\(median)"
  }

  // Columns.
  static let columnsTitle = "Columns"
  static func columnsShown(_ shown: Int, of count: Int) -> String { "\(shown) of \(count) shown" }
  static let alwaysShown = "code and name are always shown"
  static let alwaysLeft = "code and name stay at the left"
  static func columnState(
    _ title: String, isShown: Bool, isFrozen: Bool, width: Int?
  ) -> String {
    let place = isFrozen ? "stays at the left" : isShown ? "shown" : "not shown"
    return "\(title): \(place)" + (width.map { ", \($0) wide." } ?? ".")
  }
  static func columnHelp(_ column: ListColumn) -> String {
    switch column {
    case .code: "the organisation's code"
    case .name: "its name"
    case .average: "average metric score, 1.00 best to 4.00 worst"
    case .segment: "the segment, 1 is best"
    case .was: "the segment of the quarter before"
    case .rank: "place in the league table of its type"
    case .range: "likely places, not computed yet; goes with the rank"
    case .capability: "overall capability rating"
    case .flag: "what the result rests on; M explains the marks"
    case .type: "the league table it belongs to"
    case .region: "NHS England region"
    case .icb: "the boards whose area it serves"
    case .unadjusted: "the segment before overrides, shifts and decisions"
    case .possible: "the segments that remain possible"
    case .published: "the average as published"
    case .cause: "what moved the segment since the quarter before"
    }
  }
  static let shownMark = "[x]"
  static let hiddenMark = "[ ]"
  static let remainsMark = " = "
}
