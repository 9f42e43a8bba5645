import Narration
import OversightCore
import Terminal

/// A form as questions, one after another.
extension FormSheet {
  func plain(on desk: Desk) -> PlainText {
    var text = PlainText()
    text.say(Words.sentence(title))
    guard let row else { return end(text, on: desk) }
    text.say(Words.Plain.question(focus, of: rows.count, row))
    switch row.value {
    case .line, .text:
      if !row.value.text.isEmpty { text.say(Words.Plain.stands(row.value.text)) }
    case .choice(let options, let chosen):
      if let chosen { text.say(Words.Plain.stands(options[chosen].title)) }
      for (place, option) in options.enumerated() {
        text.offer(Words.sentence(option.title), line: place)
      }
    case .topics(let ticked):
      for (place, option) in desk.topicOptions(with: ticked).enumerated() {
        // Metrics are many: they are found by their words.
        if case .metric = option.topic, !ticked.contains(option.topic) { continue }
        let title = Words.Plain.tickedTopic(option.title, ticked.contains(option.topic))
        text.offer(Words.sentence(title), line: place)
      }
    }
    return text
  }

  /// Everything that was answered, and what is to become of it; the safe answer first.
  private func end(_ text: PlainText, on desk: Desk) -> PlainText {
    var text = text
    text.say(Words.Plain.formEnd)
    for row in rows {
      text.say(Words.sentence(Words.Plain.label(row, shown(row, on: desk))))
    }
    text.offer(Words.sentence(Words.Plain.formLeave), line: 0)
    text.offer(Words.sentence(Words.Plain.formSave), line: 1)
    return text
  }

  private func shown(_ row: FormRow, on desk: Desk) -> String {
    switch row.value {
    case .line, .text: row.value.text
    case .choice(let options, let chosen): chosen.map { options[$0].title } ?? ""
    case .topics(let topics): topics.map { desk.topicTitle($0) }.joined(separator: "; ")
    }
  }

  /// How the question in front is answered.
  var plainHint: String {
    switch row?.value {
    case .text: Words.Plain.textHint
    case .line: Words.Plain.lineHint
    case .choice: Words.Plain.choiceHint
    case .topics: Words.Plain.topicsHint
    case nil: Words.Plain.choicePrompt
    }
  }

  /// What a line typed in answer means: messages for the reducer, or a sentence why not.
  func answer(_ line: String, _ said: PlainText, on desk: Desk) -> PlainAnswer {
    if line == "?" { return .messages([.terminal(.key(.escape))]) }
    let goOn = Message.focus(focus + 1)
    switch row?.value {
    case .line:
      if line.isEmpty { return .messages([goOn]) }
      let empty = Message.terminal(.key(.ctrl("u")))
      return .messages(line == "-" ? [empty] : [empty, .terminal(.paste(line)), goOn])
    case .text(let editor):
      if line == "." { return .messages([goOn]) }
      if line == "-" { return .messages([.edited(.written(""))]) }
      return .messages([.terminal(.paste(editor.isEmpty ? line : "\n" + line))])
    case .choice(let options, _):
      if line.isEmpty { return .messages([goOn]) }
      if line == "-" { return .messages([.terminal(.key(.backspace))]) }
      return chosen(line, options.map(\.title), said).then(goOn)
    case .topics(let ticked):
      if line.isEmpty { return .messages([goOn]) }
      return chosen(line, desk.topicOptions(with: ticked).map(\.title), said)
    case nil:
      let saves = Int(line).flatMap(said.line) == 1
      return .messages([.terminal(.key(saves ? .ctrl("s") : .escape))])
    }
  }

  /// The option of a number that was said, else the only one whose title has the words.
  private func chosen(_ line: String, _ titles: [String], _ said: PlainText) -> PlainAnswer {
    if let number = Int(line), let place = said.line(of: number) {
      return .messages([.option(place)])
    }
    let found = titles.indices.filter { titles[$0].folded.contains(line.folded) }
    if found.count == 1 { return .messages([.option(found[0])]) }
    let sentence =
      found.isEmpty
      ? Words.Plain.noSuchAnswer(line) : Words.Plain.several(found.map { titles[$0] })
    return .sentence(sentence)
  }
}

/// What a line typed in answer to a question means.
enum PlainAnswer {
  case messages([Message])
  case sentence(String)

  /// The same with one message more, where it is messages.
  fileprivate func then(_ message: Message) -> PlainAnswer {
    if case .messages(let messages) = self { .messages(messages + [message]) } else { self }
  }
}
