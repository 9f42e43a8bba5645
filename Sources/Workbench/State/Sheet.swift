import Ledger
import OversightCore
import Terminal

/// What lies over a screen: full-width rows above the status line under a titled rule.
enum Sheet: Sendable {
  case help(HelpSheet)
  case prompt(PromptSheet)
  case choices(ChoiceSheet)
  case editor(EditorSheet)
  case text(TextSheet)
}

/// The searchable list of keys.
struct HelpSheet: Sendable {
  var field = LineField()
  var window = ScrollWindow()
}

/// One line to type: a filter or an organisation's code.
struct PromptSheet: Sendable {
  enum Purpose: Sendable { case filter, open }
  let purpose: Purpose
  var field: LineField
  /// What stood before, for Esc.
  let before: String
  /// What was selected before: filters on the way that exclude it do not lose it.
  let selected: OrganisationCode?
  var window = ScrollWindow()
}

/// A list to choose from.
struct ChoiceSheet: Sendable {
  struct Choice: Sendable {
    let title: String
    let help: String
    let message: Message
  }
  let title: String
  /// What the reader should know before choosing, a sentence a line.
  let lines: [String]
  let choices: [Choice]
  var window = ScrollWindow()
}

/// A text of several lines.
struct EditorSheet: Sendable {
  enum Purpose: Sendable {
    case note
    case reason(RatingIntent)
    case source(ConsiderationIntent)
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
  let subjects: [NoteSubject]
  var subject = 0
  /// Whether a draft of an earlier time stood here.
  var isRestored = false
}

/// Something to read.
struct TextSheet: Sendable {
  let title: String
  let lines: [TextLine]
  var window = ScrollWindow()

  /// A line with its weight.
  struct TextLine: Sendable {
    let text: String
    let style: Style
  }
}
