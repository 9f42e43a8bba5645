import Narration
import OversightCore
import Terminal

/// The year of an organisation.
extension Desk {
  /// Why no year can be shown.
  var yearDisabled: String? {
    front.organisation(on: self).flatMap(assessment) == nil ? Words.nothingSelected : nil
  }

  /// Opens the year of the organisation in front; one that is open already is gone back to.
  mutating func openYear() {
    guard let code = front.organisation(on: self), assessment(code) != nil else { return }
    sheet = nil
    bring(toFront: .year(code))
    sayWhatIsSelected()
  }

  /// The year is kept while its screen is open, and made where it is in front.
  mutating func settleYear() {
    let open = screens.last { if case .year = $0 { true } else { false } }
    guard case .year(let code)? = open else {
      year = nil
      return
    }
    if year?.organisation != code || year?.cycle != period.cycle { year = yearState(of: code) }
  }

  /// Makes it anew after figures, judgements or the edition changed.
  mutating func yearAgain() {
    guard let old = year else { return }
    var fresh = yearState(of: old.organisation)
    fresh.window = ScrollWindow(
      count: fresh.rows.count, height: old.window.height, selection: old.window.selection)
    year = fresh
  }

  /// What is selected, as a sentence.
  var yearWords: String {
    switch year?.row {
    case .quarter(let quarter): Words.sentence(narrator.sentence(for: quarter))
    case .event(let event): Words.sentence(shownSentence(for: event))
    case nil: ""
    }
  }

  /// Who did it is called as the screen may call people.
  func shownSentence(for event: YearEvent) -> String {
    let sentence = narrator.sentence(for: event)
    return event.actor.map { shown(sentence, naming: $0, in: year?.organisation) } ?? sentence
  }

  /// Leads from the selected line to where it belongs: a quarter to its scorecard, what happened to
  /// the place where it can be dealt with.
  mutating func openYearRow() {
    guard let year, let row = year.row else { return }
    switch row {
    case .quarter(let quarter): show(quarter: quarter, of: year.organisation)
    case .event(let event): open(topic: event.topic, of: year.organisation)
    }
  }

  private mutating func show(quarter: YearView.Quarter, of code: OrganisationCode) {
    guard quarter.assessment != nil else {
      say(Words.quarterNotHeld(quarter.period), .bad)
      return
    }
    if quarter.period != period { show(period: quarter.period) }
    guard assessment(code) != nil else { return }
    open(code)
    say(Words.showing(framework.edition, period))
  }
}

extension YearEvent {
  /// Who did it, where a sentence names somebody.
  fileprivate var actor: Actor? {
    switch subject {
    case .status(let entry): entry.actor
    case .revision(let revision): revision.actor
    case .certification, .actionMade, .actionClosed: nil
    }
  }

  /// What it is about.
  fileprivate var topic: Topic {
    switch subject {
    case .status: .organisation
    case .revision(let revision): .area(revision.area)
    case .certification(let record, _), .actionMade(let record), .actionClosed(let record):
      .record(record.name)
    }
  }
}
