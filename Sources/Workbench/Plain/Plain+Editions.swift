import Narration
import OversightCore
import Terminal

extension EditionsFront {
  func plain(on desk: Desk) -> PlainText {
    var text = PlainText()
    guard let state = desk.editions else { return text }
    let comparison = state.comparison
    let (left, right) = (comparison.left, comparison.right)
    text.say("\(title(on: desk)). \(editionWords(on: desk)).")
    text.say(Words.sentence(Words.totals(comparison.totals, of: comparison.rows.count)))
    for from in comparison.segments(of: left, isLeft: true) {
      for to in comparison.segments(of: right, isLeft: false) {
        let count = comparison.count(from, to)
        if count > 0 { text.say(Words.Plain.moves(count, from: from, to: to)) }
      }
    }
    if state.movers.isEmpty { text.say(Words.nobodyMoves(comparison)) }
    for (line, mover) in state.movers.enumerated() {
      text.offer(
        Words.mover(
          "\(mover.organisation.code) \(mover.organisation.shortName)",
          ScorecardWords.segments(mover.left), ScorecardWords.segments(mover.right),
          under: right.shortName), line: line)
    }
    return text
  }
}
