import Terminal

extension CompareFront {
  func plain(on desk: Desk) -> PlainText {
    var text = PlainText()
    text.say("\(title(on: desk)).")
    text.say(desk.whyNotAlike ?? "")
    for (line, row) in desk.compareRows.enumerated() {
      let words = desk.comparisonWords(of: row)
      text.offer(words.replacing(Words.notHeld, with: Words.Plain.nothingGiven), line: line)
    }
    return text
  }
}
