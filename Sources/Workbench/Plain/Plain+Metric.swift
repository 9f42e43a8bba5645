import Narration
import OversightCore
import Terminal

extension MetricFront {
  func plain(on desk: Desk) -> PlainText {
    var text = PlainText()
    guard let state = desk.metric else { return text }
    text.say("\(title(on: desk)). \(Words.metricHead(desk, state)).")
    if state.points.isEmpty { text.say(Words.noFigures(desk.period)) }
    for (line, point) in state.points.enumerated() {
      text.offer(desk.words(point, of: state), line: line)
    }
    text.say(MetricWords(desk: desk, state: state).lines)
    return text
  }
}
