import Ledger
import Narration
import OversightCore
import Terminal

/// Filling in a step of a record.
extension Desk {
  /// Why nothing can be written down of the open organisation.
  var recordDisabled: String? {
    if let reason = textDisabled { return reason }
    if open == nil { return Words.nothingSelected }
    return openProfile == nil ? Words.noAreas(framework.shortName) : nil
  }

  /// Begins a step; one that asks for nothing is done at once.
  mutating func begin(_ aim: RecordAim, _ environment: Environment) -> [Effect] {
    sheet = nil
    if let reason = recordDisabled {
      say(Words.sentence(reason), .bad)
      return []
    }
    guard let open, var form = form(aim, of: open) else { return [] }
    guard !form.rows.isEmpty else {
      let intent = Intent.record(form.intent(aim, of: open.organisation, in: period.cycle))
      return attempt(intent, as: .judgement(intent), environment)
    }
    let kept = drafts[form.draft]
    if let kept { form.restore(kept) }
    form.focus = form.rows.firstIndex { $0.isRequired && $0.value.text.isEmpty } ?? 0
    sheet = .form(form)
    kept == nil ? sayField() : say(Words.draftRestored)
    return []
  }

  mutating func press(_ key: Key, on form: FormSheet, _ environment: Environment) -> [Effect] {
    if let picker = form.picker { return press(key, on: picker, of: form, environment) }
    switch key {
    case .ctrl("s"): return save(form, environment)
    case .ctrl("o"): return editElsewhere(form)
    case .escape, .ctrl("c"):
      sheet = nil
      say(drafts[form.draft] == nil ? Words.nothingWritten : Words.formKept)
      return []
    case .tab: moveFocus(by: 1)
    case .backTab: moveFocus(by: -1)
    default: return type(key, in: form, environment)
    }
    return []
  }

  /// Goes to another row, after the last to the first.
  private mutating func moveFocus(by step: Int) {
    guard case .form(let form) = sheet, !form.rows.isEmpty else { return }
    focus((form.focus + step + form.rows.count) % form.rows.count)
  }

  /// Puts the keys on a row and says what it asks for; the linear mode goes one beyond the last.
  mutating func focus(_ place: Int) {
    guard case .form(var form) = sheet else { return }
    form.focus = min(max(0, place), form.rows.count)
    sheet = .form(form)
    sayField()
  }

  /// What the focused row asks for, in words.
  private mutating func sayField() {
    guard case .form(let form) = sheet, let row = form.row else { return }
    say(Words.asks(row, isText: row.isText))
  }

  private func editElsewhere(_ form: FormSheet) -> [Effect] {
    guard case .text(let editor)? = form.row?.value else { return [] }
    return [.edit(editor.text)]
  }
}

/// Typing.
extension Desk {
  private mutating func type(
    _ key: Key, in form: FormSheet, _ environment: Environment
  ) -> [Effect] {
    guard let row = form.row else { return [] }
    var value = row.value
    switch value.apply(key) {
    case .refused(let sentence): say(sentence, .bad)
    case .changed: return put(value, in: form, environment)
    case .moved: place(value, in: form)
    case .ignored where key == .up: moveFocus(by: -1)
    case .ignored where key == .down: moveFocus(by: 1)
    case .ignored where key == .enter || key == .space: enter(row, of: form)
    case .ignored: break
    }
    return []
  }

  /// Enter goes into the list of topics, else on to the next row.
  private mutating func enter(_ row: FormRow, of form: FormSheet) {
    guard case .topics(let ticked) = row.value else { return moveFocus(by: 1) }
    var form = form
    var picker = TopicPicker(options: topicOptions(with: ticked), ticked: ticked)
    picker.window = ScrollWindow(count: picker.options.count, height: 1)
    form.picker = picker
    sheet = .form(form)
    say(Words.tickHint)
  }

  private mutating func place(_ value: FormValue, in form: FormSheet) {
    var form = form
    form.rows[form.focus].value = value
    sheet = .form(form)
  }

  /// Puts another value in the focused row and keeps the draft.
  private mutating func put(
    _ value: FormValue, in form: FormSheet, _ environment: Environment
  ) -> [Effect] {
    place(value, in: form)
    if status.tone == .bad { status = .none }
    if case .choice = value { weighAgain() }
    return keepForm(environment)
  }

  private mutating func keepForm(_ environment: Environment) -> [Effect] {
    guard case .form(let form) = sheet else { return [] }
    return keep(form.draftText, as: form.draft, environment)
  }

  /// Pasted text goes into the focused row, or finds topics.
  mutating func paste(
    _ text: String, into form: FormSheet, _ environment: Environment
  ) -> [Effect] {
    if var picker = form.picker {
      picker.field.paste(text)
      show(picker.narrowed, over: form)
      return []
    }
    guard var value = form.row?.value, let outcome = value.paste(text) else {
      say(Words.pasteHasNoPlace, .bad)
      return []
    }
    if case .refused(let sentence) = outcome { say(sentence, .bad) }
    return outcome == .changed ? put(value, in: form, environment) : []
  }

  /// Puts a text written elsewhere in the place of the focused row's.
  mutating func replace(
    by text: String, in form: FormSheet, _ environment: Environment
  ) -> [Effect] {
    guard case .text(var editor)? = form.row?.value else { return [] }
    if case .refused(let sentence) = editor.replaceAll(by: text) {
      say(sentence, .bad)
      return []
    }
    return put(.text(editor), in: form, environment)
  }

  /// Puts the insertion point of the focused text where a click fell.
  mutating func click(at place: Point, in form: FormSheet) {
    guard case .text(var editor)? = form.row?.value else { return }
    editor.click(at: place)
    self.place(.text(editor), in: form)
  }

  /// Chooses what a row offers by its place: a word, or a topic, which is then ticked or not.
  mutating func choose(option place: Int, _ environment: Environment) -> [Effect] {
    guard case .form(let form) = sheet, let row = form.row else { return [] }
    switch row.value {
    case .choice(let options, _) where options.indices.contains(place):
      return put(.choice(options, place), in: form, environment)
    case .topics(let ticked):
      let options = topicOptions(with: ticked)
      guard options.indices.contains(place) else { return [] }
      return put(.topics(ticked.toggling(options[place].topic)), in: form, environment)
    default: return []
    }
  }
}

/// The list of topics.
extension Desk {
  private mutating func press(
    _ key: Key, on picker: TopicPicker, of form: FormSheet, _ environment: Environment
  ) -> [Effect] {
    var picker = picker
    switch key {
    case .escape, .ctrl("c"): show(nil, over: form)
    case .enter:
      show(nil, over: form)
      guard case .form(let form) = sheet else { return [] }
      return put(.topics(picker.ticked), in: form, environment)
    case .space:
      if let chosen = picker.chosen { picker.ticked = picker.ticked.toggling(chosen) }
      show(picker, over: form)
    case .up, .down, .pageUp, .pageDown:
      _ = picker.window.apply(key)
      show(picker, over: form)
    case .ctrl("u"):
      picker.field.text = ""
      show(picker.narrowed, over: form)
    default:
      if case .changed = picker.field.apply(key) { picker = picker.narrowed }
      show(picker, over: form)
    }
    return []
  }

  private mutating func show(_ picker: TopicPicker?, over form: FormSheet) {
    var form = form
    form.picker = picker
    sheet = .form(form)
    if picker == nil { sayField() }
  }
}
