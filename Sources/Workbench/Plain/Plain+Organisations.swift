import Narration
import OversightCore
import Terminal

extension OrganisationsFront {
  func plain(on desk: Desk) -> PlainText {
    var text = PlainText()
    let list = desk.list
    text.say(
      Words.Plain.organisations(
        list.rows.count, of: list.total, filter: list.filterText, order: list.order))
    text.say(Words.sentence(Words.coverage(desk.coverage, period: desk.period)))
    text.say(desk.moves.map { "\(ScorecardWords.moves($0, beside: desk.period))." } ?? "")
    if list.rows.isEmpty { text.say(Words.noOrganisation) }
    for (line, row) in list.rows.enumerated() { text.offer(Self.words(row, on: desk), line: line) }
    return text
  }

  /// One organisation in a sentence.
  private static func words(_ row: ListRow, on desk: Desk) -> String {
    let flags = row.flags.map(Narration.Words.flag).joined(separator: ", ")
    let capability = row.capabilityWords.lowercased()
    return [
      "\(row.code) \(row.shortName).", Words.Plain.segment(row),
      Words.Plain.rank(row.rank, of: row.rankOf),
      row.previous.map { Words.Plain.was($0, row.cause) } ?? "",
      capability.isEmpty ? "" : Words.Plain.capability(capability),
      flags.isEmpty ? "" : Words.sentence(flags),
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
