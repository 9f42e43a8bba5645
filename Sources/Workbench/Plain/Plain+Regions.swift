import Narration
import Terminal

extension RegionsFront {
  func plain(on desk: Desk) -> PlainText {
    var text = PlainText()
    guard let state = desk.regions else { return text }
    text.say("\(title(on: desk)). \(desk.regionsHead.joined(separator: " "))")
    if state.rows.isEmpty { text.say(Words.noRegions(desk.framework.shortName)) }
    guard !isInPlot else { return plot(state, on: desk, text) }
    for (line, row) in state.rows.enumerated() {
      text.offer(desk.words(of: row, state.kind), line: line)
    }
    guard let row = state.row else { return text }
    text.say("\(Words.plotTitle(row.region ?? Words.england, desk.plotAxis)).")
    for group in desk.plotGroups(row.members.filter { $0.average != nil }) {
      let members = group.members.map { member in
        "\(member.organisation.code) \(ScorecardWords.segments(member))"
      }
      text.say("\(group.name): \(members.joined(separator: ", ")).")
    }
    return text
  }

  /// The organisations of the plot, each with a number.
  private func plot(_ state: RegionsState, on desk: Desk, _ text: PlainText) -> PlainText {
    var text = text
    text.say(
      "\(desk.regionWords) \(Words.plotTitle(state.row?.region ?? Words.england, desk.plotAxis)).")
    for (line, member) in state.plotted.enumerated() {
      text.offer(desk.plottedWords(member), line: line)
    }
    return text
  }
}
