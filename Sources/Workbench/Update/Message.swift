import Ledger
import OversightCore
import Terminal

/// Everything that can happen to the workbench.
public indirect enum Message: Sendable {
  /// The user or the terminal did something.
  case terminal(TerminalEvent)
  /// The worker opened data and ledger.
  case opened(Opening)
  /// The worker could not open them: what happened and what to do.
  case failed(String)
  /// What was saved is on disk; these are the entries since the last ones read.
  case saved([StoredEntry])
  /// It was not saved: what happened, and what came into the ledger in between.
  case notSaved(LedgerError, [StoredEntry])
  /// Another process wrote to the ledger.
  case ledgerChanged([StoredEntry])
  /// A draft could not be kept.
  case draftNotKept(String)
  /// The user's own editor came back with this text; nil where it changed nothing.
  case edited(String?)
  /// Runs a command of the table.
  case command(CommandID)
  /// Opens an organisation.
  case open(OrganisationCode)
  /// Shows another edition.
  case framework(FrameworkID)
  /// Compares the edition in use with another.
  case compare(FrameworkID)
  /// Shows another period.
  case period(Period)
  /// Filters the list.
  case filter(String)
  /// Rates the selected area without a rating of its scale.
  case cannotRate(AreaRating)
  /// Rates the area again, after the person saw what came in between.
  case rebase
  /// Goes back to the text that a question was asked over.
  case backToText
  /// Closes the sheet.
  case closeSheet
  /// Runs a command whose hint was clicked, unless that would save something at once.
  case clicked(CommandID)
  /// Goes back to a screen of the breadcrumb, counted from 0.
  case backTo(Int)
  /// Shows a tab of the open organisation.
  case tab(Tab)
  /// Leaves the program.
  case quit
}

/// Something the reducer asks of the world.
public enum Effect: Sendable {
  /// Write events to the ledger; answered by `saved` or `notSaved`.
  case append([Event], expecting: [JudgementKey: Int])
  /// Keep a text that is being written; nil forgets it.
  case keepDraft(DraftKey, String?)
  /// Let the user's own editor change a text; answered by `edited`.
  case edit(String)
  /// Put text on the clipboard.
  case copy(String)
  /// Keep what the person left on the screen.
  case remember(Remembered)
  /// Repaint everything.
  case redraw
  /// Stop until continued.
  case suspend
  /// Leave the program.
  case quit
}
