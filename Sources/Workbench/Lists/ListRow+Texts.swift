import Narration
import OversightCore
import Terminal

extension ListRow {
  /// What the cells of a row say, cleaned once and not whenever it is drawn; nil where there is
  /// nothing to say.
  struct Texts: Sendable {
    let code: DisplayText
    let name: DisplayText
    let type: DisplayText
    let region: DisplayText
    let boards: DisplayText?
    let average: DisplayText?
    let published: DisplayText?
    let unadjusted: DisplayText?
    let previous: DisplayText?
    /// What moved the segment since the quarter before.
    let cause: DisplayText?
    let rank: DisplayText?
    /// All segments that are possible.
    let possible: DisplayText?
    /// The same as a choice, where there are several.
    let choice: DisplayText?
  }
}

extension ListRow.Texts {
  /// The texts of a result.
  init(
    _ assessment: Assessment, shortName: String, previous: Int?, cause: SegmentChange.Cause?,
    boards: [ListRow.Board]
  ) {
    let organisation = assessment.organisation
    let possible = assessment.possibleSegments.map(String.init)
    code = DisplayText(organisation.code.value)
    name = DisplayText(shortName)
    type = DisplayText(Narration.Words.shortSector(organisation.sector))
    region = DisplayText(organisation.region)
    self.boards = Self.listed(boards.map(\.code.value))
    average = Self.number(assessment.shownAverage, .average)
    published = Self.number(assessment.publishedAverage, .published)
    unadjusted = Self.number(assessment.unadjustedSegment.map(Double.init), .unadjusted)
    self.previous = previous.map { DisplayText("\($0)") }
    self.cause = cause.map { DisplayText(Narration.Words.shortCause($0)) }
    rank = assessment.rank.map { rank in
      DisplayText(assessment.rankOf.map { "\(rank)/\($0)" } ?? "\(rank)")
    }
    self.possible = Self.listed(possible)
    choice = possible.count > 1 ? DisplayText(possible.joined(separator: " or ")) : nil
  }

  private static func listed(_ words: [String]) -> DisplayText? {
    words.isEmpty ? nil : DisplayText(words.joined(separator: " "))
  }

  private static func number(_ value: Double?, _ column: ListColumn) -> DisplayText? {
    value.map { DisplayText(Figure.text($0, decimals: column.decimals)) }
  }
}
