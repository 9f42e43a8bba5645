import OversightCore
import Terminal

extension TopicPicker {
  /// The topic the cursor is on.
  var chosen: Topic? {
    let found = found
    return found.indices.contains(window.selection) ? found[window.selection].topic : nil
  }

  /// The same after other letters were typed: the first found is the chosen one.
  var narrowed: TopicPicker {
    var picker = self
    picker.window.resize(count: found.count, height: window.height)
    picker.window.select(0)
    return picker
  }
}

extension [Topic] {
  /// With a topic, or without it where it was among them.
  func toggling(_ topic: Topic) -> [Topic] {
    contains(topic) ? filter { $0 != topic } : self + [topic]
  }
}

extension FormRow {
  /// Whether it takes several lines.
  var isText: Bool { if case .text = value { true } else { false } }
}

extension FormValue {
  /// Does what a key means in a row; `ignored` where it means something to the form.
  mutating func apply(_ key: Key) -> TextEditor.Outcome {
    switch self {
    case .line(var field):
      let outcome: TextEditor.Outcome
      if key == .ctrl("u") {
        outcome = field.isEmpty ? .moved : .changed
        field.text = ""
      } else {
        outcome = field.apply(key)
      }
      self = .line(field)
      return outcome
    case .text(var editor):
      let outcome = editor.apply(key)
      self = .text(editor)
      return outcome
    case .choice(let options, let place):
      guard case .some(let next) = Self.next(key, options, place) else { return .ignored }
      self = .choice(options, next)
      return next == place ? .moved : .changed
    case .topics: return .ignored
    }
  }

  /// The place a key chooses, which may be none; nil where the key chooses nothing.
  private static func next(_ key: Key, _ options: [FormOption], _ place: Int?) -> Int?? {
    guard !options.isEmpty else { return nil }
    switch key {
    case .left: return .some(max(0, (place ?? options.count) - 1))
    case .right: return .some(min(options.count - 1, (place ?? -1) + 1))
    case .backspace, .delete: return .some(nil)
    case .character(let letter) where letter != " ":
      let wanted = String(letter).folded
      let fitting = options.indices.filter { options[$0].title.folded.hasPrefix(wanted) }
      // The same letter again goes on to the next that begins with it.
      let next = fitting.first { $0 > place ?? -1 } ?? fitting.first
      return next.map { .some($0) } ?? nil
    default: return nil
    }
  }

  /// Takes pasted text; nil where a row takes none.
  mutating func paste(_ text: String) -> TextEditor.Outcome? {
    switch self {
    case .line(var field):
      let outcome = field.paste(text)
      self = .line(field)
      return outcome
    case .text(var editor):
      let outcome = editor.paste(text)
      self = .text(editor)
      return outcome
    case .choice, .topics: return nil
    }
  }
}
