import Terminal

extension CompareFront {
  func plain(on desk: Desk) -> PlainText {
    var text = PlainText()
    text.say("\(title(on: desk)).")
    text.say(desk.whyNotAlike ?? "")
    for (line, row) in desk.compareRows.enumerated() {
      text.offer(desk.comparisonWords(of: row), line: line)
    }
    return text
  }
}
