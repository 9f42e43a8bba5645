import Ledger
import OversightCore
import Terminal

/// What lies over a screen: full-width rows above the status line under a titled rule.
enum Sheet: Sendable {
  case help(HelpSheet)
  case palette(PaletteSheet)
  case prompt(PromptSheet)
  case choices(ChoiceSheet)
  case editor(EditorSheet)
  case form(FormSheet)
  case text(TextSheet)
}

extension Sheet {
  /// Its name in the breadcrumb; nil for what lies beside the way.
  var place: String? {
    if case .text(let text) = self { text.place } else { nil }
  }
}

/// A sheet on which something is written that is kept as a draft.
enum WritingSheet: Sendable {
  case editor(EditorSheet)
  case form(FormSheet)

  /// The sheet, where something is written on it.
  init?(_ sheet: Sheet?) {
    switch sheet {
    case .editor(let editor): self = .editor(editor)
    case .form(let form): self = .form(form)
    default: return nil
    }
  }

  /// The same as it lies over the screen.
  var sheet: Sheet {
    switch self {
    case .editor(let editor): .editor(editor)
    case .form(let form): .form(form)
    }
  }

  /// Under which key it is kept.
  var draft: DraftKey {
    switch self {
    case .editor(let editor): editor.draft
    case .form(let form): form.draft
    }
  }

  /// What was written.
  var text: String {
    switch self {
    case .editor(let editor): editor.editor.text
    case .form(let form): form.draftText ?? ""
    }
  }

  /// The same by one who has seen what stands in the ledger now.
  func seeing(_ versions: [JudgementKey: Int]) -> WritingSheet {
    switch self {
    case .editor(var editor):
      editor.versions = versions
      return .editor(editor)
    case .form(var form):
      form.versions = versions
      return .form(form)
    }
  }
}

/// The searchable list of keys.
struct HelpSheet: Sendable {
  var field = LineField()
  var window = ScrollWindow()
}

/// One line to type: the beginning, or a few letters, of a command.
struct PaletteSheet: Sendable {
  var field = LineField()
  var window = ScrollWindow()
}

/// One line to type: a filter, an organisation's code, or the name of a file.
struct PromptSheet: Sendable {
  /// What the line is for: the filter of the list or of the history, an organisation to open or to
  /// add to the comparison or to an agenda, the name of a file.
  enum Purpose: Sendable {
    case filter, open, add, agenda, events, due, export

    /// Whether organisations are looked up as one types.
    var finds: Bool { [.open, .add, .agenda].contains(self) }
  }
  let purpose: Purpose
  var field: LineField
  /// What stood before, for Esc.
  let before: String
  /// What was selected before: filters on the way that exclude it do not lose it.
  let selected: OrganisationCode?
  var window = ScrollWindow()
  /// What Tab offers while one goes through it.
  var completing: Completing?
}

/// A list to choose from.
struct ChoiceSheet: Sendable {
  struct Choice: Sendable {
    let title: String
    let help: String
    let message: Message
    /// What Del asks for; nil where nothing is thrown away here.
    var removal: Message?
    /// Whether the sheet stays after it was taken.
    var staysOpen = false
    /// Why it cannot be taken now; nil where it can.
    var reason: String?
  }
  /// A key that does something whatever is chosen.
  struct Shortcut: Sendable {
    let key: SheetKey
    let message: Message
  }
  let title: String
  /// What the reader should know before choosing, a sentence a line.
  let lines: [String]
  let choices: [Choice]
  var shortcuts: [Shortcut] = []
  /// What Esc does besides closing the sheet; nil for nothing.
  var leaving: Message?
  /// What the foot says of Esc, unless a key of its own does the same.
  var leavingKey = SheetKeys.choices[2]
  var window = ScrollWindow()
}

/// A text of several lines.
struct EditorSheet: Sendable {
  enum Purpose: Sendable {
    case note
    case reason(RatingIntent)
    case source(ConsiderationIntent)
    /// The reason of a decision on a segment, a lead board or a route.
    case decision(Intent)
    /// The reason of something done in a session.
    case session(SessionIntent)
    /// The reason of a moderated rating that is drafted.
    case moderation(AreaID, AreaRating)
  }
  let purpose: Purpose
  /// What the text is about; it stays so whatever happens to the list behind the sheet.
  let organisation: Organisation
  let draft: DraftKey
  /// What stood in the ledger when the editor was opened: nobody's later decision is replaced
  /// without being shown.
  var versions: [JudgementKey: Int]
  var editor: TextEditor
  /// What a note can be about, and which of them is chosen.
  let subjects: [Topic]
  var subject = 0
  /// Whether a draft of an earlier time stood here.
  var isRestored = false
  /// Whether a note will belong to the record of the assessment or be a working note.
  var kind = NoteKind.working

  /// Makes a note of the other kind.
  mutating func toggleKind() {
    if case .note = purpose { kind = kind == .working ? .record : .working }
  }
}

/// Something to read.
struct TextSheet: Sendable {
  let title: String
  /// Its name in the breadcrumb, where it is a place on the way from a rating to what it rests on.
  var place: String?
  let lines: [TextLine]
  var window = ScrollWindow()

  /// A line with its weight.
  struct TextLine: Sendable {
    let text: String
    let style: Style
  }
}
