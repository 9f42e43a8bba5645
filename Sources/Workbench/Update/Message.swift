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
  case draftNotKept(DraftKey, String)
  /// The user's own editor came back, or was not to be had.
  case edited(EditorOutcome)
  /// A file given as evidence was read, or cannot be.
  case digested(DigestOutcome)
  /// Opens the editor for the reason of a decision.
  case justify(Intent)
  /// Opens the agenda of a session.
  case agenda(SessionName)
  /// Shows the agenda in an order.
  case agendaOrder(AgendaOrder)
  /// Begins a step of a session.
  case beginSession(SessionStep)
  /// Marks the selected organisation of the list for the comparison.
  case mark
  /// Opens an item of a session.
  case item(SessionName, OrganisationCode)
  /// Does something in a session.
  case session(SessionIntent)
  /// Opens the editor for the reason of something done in a session.
  case sessionReason(SessionIntent)
  /// Rates or drafts the selected row of an item of a session.
  case calibrate(AreaRating)
  /// Opens the editor for the reason of a rating.
  case rateWithReason(RatingIntent)
  /// Records the board that leads on the open provider; without a day it is asked for.
  case leads(OrganisationCode, from: CalendarDate?)
  /// Gives a view of the selected area on a layer.
  case view(Layer, AreaRating)
  /// Opens the form for a partner's view; the intent says whose, where that is known.
  case partner(RatingIntent)
  /// Begins a step of a record.
  case begin(RecordAim)
  /// Puts the keys on a row of the form, counted from 0.
  case focus(Int)
  /// Chooses what the focused row of the form offers, counted from 0.
  case option(Int)
  /// Opens a metric of the organisation that is open.
  case linked(MetricID)
  /// Answers a note.
  case reply(RecordName)
  /// What became of a copied text.
  case copied(Clipboard.Outcome)
  /// Begins long work.
  case work(Work)
  /// How far long work is.
  case progress(WorkProgress)
  /// Long work ended.
  case workEnded(WorkOutcome)
  /// Stops long work.
  case cancelWork
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
  /// Sorts the list by a column.
  case sort(ListColumn)
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
  /// Selects a line of the sheet, where there is one, else of the list in front.
  case line(Int)
  /// Sets organisations side by side.
  case sideBySide([OrganisationCode])
  /// Selects a region by its line, wherever the keys act.
  case region(Int)
  /// Chooses an organisation in the plot of the regions.
  case plotted(OrganisationCode)
  /// Chooses an organisation of the comparison by its place.
  case compared(Int)
  /// Shows a tab of the open organisation.
  case tab(Tab)
  /// Looks otherwise from now on.
  case looks(Looks)
  /// Begins or ends presentation mode.
  case present(Bool)
  /// Shows a page of the tour, with the characters chosen on the one before.
  case tour(Int, glyphs: GlyphSet?)
  /// Ends the tour, seen or skipped.
  case endTour
  /// Opens a draft where it belongs.
  case draft(DraftKey)
  /// Asks whether a draft is to be thrown away.
  case askThrowAway(DraftKey)
  /// Throws a draft away.
  case throwAway(DraftKey)
  /// Leaves the drafts for later.
  case draftsLater
  /// Puts text on the clipboard.
  case copy(String)
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
  /// Read a file for its digest; answered by `digested`.
  case digest(String)
  /// Put text on the clipboard; answered by `copied`.
  case copy(String)
  /// Do long work, one at a time; answered by `workEnded` in the end.
  case work(Work)
  /// Stop the work being done.
  case cancelWork
  /// Keep what the person left on the screen.
  case remember(Remembered)
  /// Repaint everything.
  case redraw
  /// Stop until continued.
  case suspend
  /// Leave the program.
  case quit
}
