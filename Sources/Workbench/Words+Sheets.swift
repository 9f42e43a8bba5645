import Ledger
import Narration
import OversightCore
import Terminal

/// The feet of sheets.
extension Words {
  enum Foot {
    static let notShared = "not shared"
    static let take = "take the chosen"
    static let write = "write the file"
    static let takeIt = "take it"
    static let choose = "choose"
    static let changeNothing = "change nothing"
    static let close = "close"
    static let run = "run"
    static let open = "open"
    static let complete = "complete"
    static let leaveIt = "leave it as it was"
    static let scroll = "scroll"
    static let copy = "copy"
    static let save = "save"
    static let leaveDraft = "leave, draft stays"
    static let ownEditor = "own editor"
    static let about = "about"
    static let undo = "undo"
    static let cut = "cut line"
    static let putBack = "put back"
    static let throwAway = "throw away"
    static let later = "later"
    static let skip = "skip the tour"
    static let next = "next"
    static let nextField = "next field"
    static let list = "list"
    static let tick = "tick"
    static let takeTicked = "take the ticked"
    static let noteKind = "for the record"
  }
}

/// Help and palette.
extension Words {
  static let inTexts = "while writing a text (^S …)"
  static let inForms = "while filling in a form (Tab …)"
  static let inFields = "while typing on one line"
  static let inSheets = "on a sheet"
  static let everywhere = "everywhere"
  static let sheetKeyOnly = "This key works where the heading says; there is nothing to run here."
  static func helpTitle(_ screen: String) -> String {
    "Help: \(screen) · type to search, @ to search by key"
  }
  static func commandCount(_ count: Int, of all: Int) -> String { "\(count) of \(all) commands" }
  static let paletteTitle = "Commands · a few letters of a name; some take a word more"
  static func noSuchCommand(_ text: String) -> String {
    "No command is called “\(text)”."
  }
  /// What a command takes, where what was typed after it is none of it: "theme takes dark or light."
  static func takes(_ word: String, _ values: [String]) -> String {
    let most = 8
    let more = values.count > most ? ["…"] : []
    return "\(word) takes " + (values.prefix(most) + more).joined(separator: ", ") + "."
  }
  static func enterAgain(_ title: String) -> String { "Enter again: \(title)." }
  static let nearCommands = "These come near:"
  static func used(_ times: Int) -> String { "(used \(times) times)" }
  /// Where a command of another screen can be given: "only on Organisations".
  static func elsewhere(_ screens: [String]) -> String {
    "only on \(Narrator.list(screens, last: "or"))"
  }
  static func name(of context: Context) -> String {
    switch context {
    case .everywhere: "every screen"
    case .list: organisations
    case .groups: groups
    case .columns: columnsTitle
    case .organisation: "an organisation"
    case .scorecard: tabs[0]
    case .capability: tabs[1]
    case .area: areaViewsWord
    case .considerations: tabs[2]
    case .assessment: tabs[3]
    case .evidence: tabs[4]
    case .notes: tabs[5]
    case .history: tabs[6]
    case .editions: compareTitle
    case .metric: metricTitle
    case .compare: compareWord
    case .regions: regionsTitle
    case .plot: plotName
    case .year: yearWord
    case .due: dueTitle
    case .checks: checksWord
    case .sessions: Agenda.sessionsTitle
    case .agenda: Agenda.contextName
    case .calibration: Reveal.contextName
    }
  }
  /// What may follow keys that begin a sequence, as far as the status lines of the smallest window
  /// have room: "b … r group by region · Esc nothing".
  static func whatFollows(_ keys: [Key], _ following: [(rest: String, title: String)]) -> String {
    let begun = keys.map(KeyName.name).joined(separator: " ")
    let all = following.map { "\($0.rest) \($0.title.lowercased())" }
    var kept = all.count
    func sentence() -> String {
      let more = kept < all.count ? ["and \(all.count - kept) more, ? lists them"] : []
      return "\(begun) … " + (all.prefix(kept) + more + ["Esc nothing"]).joined(separator: " · ")
    }
    while kept > 1, sentence().count > leastStatusRoom { kept -= 1 }
    return sentence()
  }
  /// Characters that the status lines of the smallest window hold, whatever the words' lengths.
  static let leastStatusRoom = 180
}

/// Looks, changed while the program runs.
extension Words {
  static func looksNow(_ looks: Looks) -> String {
    let glyphs = looks.glyphs?.rawValue ?? "as the terminal can"
    let mouse =
      looks.usesMouse
      ? "the mouse selects and scrolls here" : "the mouse selects text, as in other programs"
    return "Theme \(looks.theme?.rawValue ?? "as usual"); characters \(glyphs); \(mouse)."
  }
  static let automatic = "auto"
  static let automaticHelp = "what suits the terminal"
  static let inUse = "in use"
  static let mouseOnHelp = "clicks and wheel come to the workbench"
  static let mouseOffHelp = "the terminal selects text with the mouse"
  static func help(of theme: Theme) -> String {
    switch theme {
    case .dark: "light on dark"
    case .light: "dark on light"
    case .darkHigh: "highest contrast on black"
    case .lightHigh: "highest contrast on white"
    case .terminal: "the terminal's own colours: bold, underline and reverse only"
    }
  }
  static func help(of glyphs: GlyphSet) -> String {
    switch glyphs {
    case .standard: "one-cell characters that common fonts have"
    case .full: "charts in braille dots as well"
    case .ascii: "plain ASCII"
    }
  }
}

/// Presentation mode.
extension Words {
  static let presentation = "PRESENTATION"
  static func presentationOn(_ key: String) -> String {
    "Presentation: names are letters; notes, drafts and ratings not yet revealed are hidden. \(key) ends it."
  }
  static func presentationOff(_ key: String) -> String {
    "Presentation is over: names, notes and drafts are seen again. \(key) hides them."
  }
  static let noteHidden = "a note, hidden on a shared screen"
  static let proposalHidden = "a proposal that waits for a second person is hidden"
  static let ratingsHidden = "ratings not yet revealed are hidden"
  static let noFileWhileSharing =
    "a file would hold what a shared screen does not show; end presentation first"
  static let whileSharing = "drafts and texts stay off a shared screen; end presentation first"
  static let notOnSharedScreen =
    "your own ratings stay off a shared screen until they are revealed; end presentation first"
  static func areaSelectedOnSharedScreen(_ name: String) -> String {
    "\(name): assessors' own ratings stay off a shared screen until the reveal."
  }
  static let askShared = "Is this screen shared?"
  static let askSharedLines = [
    "You are the chair. On a shared screen assessors are called A, B, C; notes, drafts and"
      + " ratings not yet revealed are hidden, as they are until you answer."
  ]
  static let isShared = "Yes, others see it"
  static let isSharedHelp = "presentation mode"
  static let isNotShared = "No, I alone"
  static let isNotSharedHelp = "everything as usual"
}

/// Texts and drafts.
extension Words {
  static func keptTitle(_ title: String, at time: Timestamp) -> String {
    "\(title) · draft kept \(time.description.dropFirst(11).prefix(8))"
  }
  static func draftsTitle(_ count: Int) -> String {
    count == 1 ? "A text you have not saved" : "\(count) texts you have not saved"
  }
  static let noDrafts = "nothing unsaved is kept"
  static func draftsLater(_ key: String) -> String { "The drafts stay. \(key) shows them again." }
  static func draftName(_ key: DraftKey, _ time: Timestamp?) -> String {
    key.words + (time.map { ", \(moment($0))" } ?? "")
  }
  static func firstWords(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "“\(line.prefix(60))\(line.count > 60 ? "…" : "")”"
  }
  static func draftHasNoPlace(_ words: String) -> String {
    "The place of this \(words) is not there any more. y copies the text."
  }
  static func askThrowAway(_ words: String) -> String { "Throw this \(words) away?" }
  static let keepDraft = "Keep it"
  static let throwDraftAway = "Throw it away"
  static let throwAwayHelp = "it cannot be brought back"
  static func thrownAway(_ words: String) -> String { "Thrown away: \(words)." }
  static let copyText = "Copy the text"
  static let askQuit = "A text would be lost"
  static func askQuitLine(_ count: Int) -> String {
    count == 1
      ? "One draft could not be kept on disk." : "\(count) drafts could not be kept on disk."
  }
  static let stay = "Stay"
  static let leaveWithout = "Leave without it"
}
