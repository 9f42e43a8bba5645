import Terminal

/// A key of a sheet, for its foot and for the help. Sheets take text and choices, so their keys are
/// not a person's to change.
struct SheetKey: Sendable {
  /// The keys that do it.
  let keys: [Key]
  /// The keys as the foot writes them, where several share a hint.
  let hint: String?
  /// The word in the foot; nil where only the help names it.
  let word: String?
  /// What it does, in a sentence.
  let help: String
  /// Whether a click on the foot runs it: never what saves or throws away.
  let canBeClicked: Bool

  init(
    _ keys: [Key], _ word: String?, _ help: String, hint: String? = nil, canBeClicked: Bool = true
  ) {
    self.keys = keys
    self.hint = hint
    self.word = word
    self.help = help
    self.canBeClicked = canBeClicked
  }

  /// The keys as shown.
  func label(_ glyphs: GlyphSet) -> DisplayText {
    if let hint, glyphs != .ascii { return DisplayText(hint) }
    return keys.map { KeyName.label($0, glyphs: glyphs) }.joined(separator: " ")
  }
}

/// The keys of the sheets, by kind of sheet.
enum SheetKeys {
  /// Sections of the help, each with its title; those of texts to write are not there for a reader.
  static func sections(forReader isReader: Bool) -> [(title: String, keys: [SheetKey])] {
    let writing = [(Words.inTexts, editor), (Words.inForms, form)]
    return (isReader ? [] : writing) + [
      (Words.inFields, fields), (Words.inSheets, choices + (isReader ? [] : drafts) + reading),
    ]
  }

  static let choices = [
    SheetKey([.enter], Words.Foot.take, "Take the chosen"),
    SheetKey([.up, .down], Words.Foot.choose, "Choose", hint: "↑↓", canBeClicked: false),
    SheetKey([.escape], Words.Foot.changeNothing, "Close and change nothing"),
  ]

  static let help = [
    SheetKey([.enter], Words.Foot.run, "Run the chosen command"), choices[1], close,
  ]

  static let palette = [
    help[0], choices[1],
    SheetKey([.tab], Words.Foot.complete, "Complete the typed command"), close,
  ]

  static let filter = [
    SheetKey([.enter], Words.Foot.takeIt, "Take the filter"), palette[2],
    SheetKey([.escape], Words.Foot.leaveIt, "Leave the filter as it was"),
  ]

  static let export = [
    SheetKey([.enter], Words.Foot.write, "Write the file", canBeClicked: false),
    SheetKey([.escape], Words.Foot.changeNothing, "Close and write nothing"),
  ]

  static let open = [
    SheetKey([.enter], Words.Foot.open, "Open the chosen organisation"), choices[1], close,
  ]

  /// What every line that one types on knows.
  static let fields = [
    SheetKey([.ctrl("u")], nil, "Empty the line"), palette[2],
    SheetKey([.ctrl("w")], nil, "Delete the word before the cursor"),
  ]

  static let reading = [
    SheetKey([.up, .down], Words.Foot.scroll, "Scroll", hint: "↑↓", canBeClicked: false),
    SheetKey([.character("y")], Words.Foot.copy, "Copy the whole text"), close,
  ]

  static let close = SheetKey([.escape], Words.Foot.close, "Close the sheet")

  /// The sheet of drafts has one key more.
  static let drafts = [
    SheetKey(
      [.delete], Words.Foot.throwAway, "Throw the chosen draft away; asks first",
      canBeClicked: false)
  ]

  static let later = SheetKey([.escape], Words.Foot.later, "Leave the drafts for later")

  static let notShared = SheetKey(
    [.escape], Words.Foot.notShared, "Close; nobody else sees the screen", canBeClicked: false)

  static let skip = SheetKey([.character("s")], Words.Foot.skip, "Skip the tour")

  /// The keys of a form whose focused row is the given one: Enter opens a list where the row has one,
  /// and makes a line in a text.
  static func form(at row: FormRow?) -> [SheetKey] {
    let enter: SheetKey? =
      switch row?.value {
      case .topics: list
      case .text: nil
      default: SheetKey([.enter], Words.Foot.nextField, "Go to the next field")
      }
    return form.flatMap { $0.keys == list.keys ? [enter].compactMap { $0 } : [$0] }
  }

  private static let list = SheetKey(
    [.enter], Words.Foot.list, "Open the list of what something can be about; else the next field")

  static let form = [
    SheetKey([.ctrl("s")], Words.Foot.save, "Save what the form says", canBeClicked: false),
    SheetKey([.escape], Words.Foot.leaveDraft, "Leave; what was written is kept"),
    SheetKey([.tab], Words.Foot.nextField, "Go to the next field; Shift-Tab to the one before"),
    SheetKey(
      [.left, .right], Words.Foot.choose, "Choose one of the words of a field", hint: "← →",
      canBeClicked: false),
    list, SheetKey([.ctrl("o")], Words.Foot.ownEditor, "Go on with the text in your own editor"),
  ]

  static let ticking = [
    SheetKey([.space], Words.Foot.tick, "Tick the chosen, or untick it", canBeClicked: false),
    SheetKey([.enter], Words.Foot.takeTicked, "Take what is ticked", canBeClicked: false),
    choices[1], SheetKey([.escape], Words.Foot.changeNothing, "Leave the list as it was"),
  ]

  static let editor = [
    SheetKey([.ctrl("s")], Words.Foot.save, "Save the text", canBeClicked: false),
    SheetKey([.escape], Words.Foot.leaveDraft, "Leave; the draft stays"),
    SheetKey([.ctrl("o")], Words.Foot.ownEditor, "Go on in your own editor, $VISUAL or $EDITOR"),
    SheetKey([.tab], Words.Foot.about, "Choose what the text is about"),
    SheetKey([.ctrl("t")], Words.Foot.noteKind, "Make it a working note, or one for the record"),
    SheetKey([.ctrl("z")], Words.Foot.undo, "Take the last change of the text back"),
    SheetKey([.ctrl("y")], nil, "Make the change again"),
    SheetKey([.ctrl("k")], Words.Foot.cut, "Cut the line"),
    SheetKey([.ctrl("v")], Words.Foot.putBack, "Put the cut lines back"),
    SheetKey([.ctrl("w")], nil, "Delete the word before the cursor"),
    SheetKey([.home, .end], nil, "Go to the beginning or the end of the line"),
    SheetKey([.ctrlLeft, .ctrlRight], nil, "Go a word back or forward"),
  ]
}
