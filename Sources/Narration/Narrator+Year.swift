import OversightCore

/// Sentences about the year of an organisation, the year before, and best practice.
extension Narrator {
  /// A rating of the year before: "Leadership: Achieving (final, 2024/25), carried, not confirmed".
  public func sentence(for carried: CarriedRating) -> String {
    "\(name(of: carried.area)): \(words(for: carried.rating)) "
      + "(\(Words.layer(carried.layer)), \(carried.cycle)), \(Words.carriedNotConfirmed)"
  }

  /// An area beside the year before: "Leadership: Achieving, was Progressing: one better".
  public func sentence(for difference: CycleDifference) -> String {
    let now = difference.after.map { words(for: $0) } ?? Words.notRated
    let before = difference.before.map { words(for: $0) } ?? Words.notRated
    let move = difference.steps.map { ": \(Self.steps($0))" } ?? ""
    return "\(name(of: difference.area)): \(now), was \(before)\(move)"
  }

  private static func steps(_ steps: Int) -> String {
    steps == 0 ? "no change" : segments(steps)
  }

  /// A quarter: "Q1 2025/26: segment 3, was 2 (score); certified, 12 Jul 25; 1 action agreed".
  public func sentence(for quarter: YearView.Quarter) -> String {
    let parts = [segment(of: quarter), certification(of: quarter)] + counts(of: quarter)
    return "\(quarter.period): " + parts.compactMap { $0 }.joined(separator: "; ")
  }

  private func segment(of quarter: YearView.Quarter) -> String {
    guard let assessment = quarter.assessment else { return Words.noSegmentHeld }
    let segments = ScorecardWords.segments(assessment)
    guard segments != Words.nothing else {
      return assessment.segmentAbsence.map { "no segment, \(reason($0))" } ?? "no segment"
    }
    return "segment \(segments)" + (quarter.change.map(cause(of:)) ?? "")
  }

  private func cause(of change: SegmentChange) -> String {
    guard let cause = change.cause else { return ", as in the quarter before" }
    return ", was \(change.from) (\(Words.cause(cause)))"
  }

  /// A quarter whose certification is expected says until when; one that was made says when.
  private func certification(of quarter: YearView.Quarter) -> String? {
    guard let record = quarter.certification, let state = record.state else { return nil }
    let day =
      state == .expected
      ? quarter.certificationDue.map { ", due \(Words.shortDay($0))" }
      : quarter.certificationMade.map { ", \(Words.shortDay($0))" }
    return "self-certification \(Words.state(state))" + (day ?? "")
  }

  private func counts(of quarter: YearView.Quarter) -> [String?] {
    let subjects = quarter.events.map(\.subject)
    let made = subjects.filter { if case .actionMade = $0 { true } else { false } }.count
    let closed = subjects.filter { if case .actionClosed = $0 { true } else { false } }.count
    let revised = subjects.filter { if case .revision = $0 { true } else { false } }.count
    return [
      made > 0 ? "\(Self.count(made, "action")) agreed" : nil,
      closed > 0 ? "\(Self.count(closed, "action")) closed" : nil,
      revised > 0 ? "\(Self.count(revised, "rating")) revised" : nil,
    ]
  }

  /// Something that happened: "12 Jun 26: issued, by Ann Lee".
  public func sentence(for event: YearEvent) -> String {
    "\(Words.shortDay(event.day)): \(sentence(for: event.subject))"
  }

  private func sentence(for subject: YearEvent.Subject) -> String {
    switch subject {
    case .status(let entry): status(entry)
    case .revision(let revision):
      "\(name(of: revision.area)) revised from \(words(for: revision.before)) to "
        + "\(words(for: revision.after)) by \(revision.actor)" + Self.because(revision.reason)
    case .certification(let record, let period):
      "\(period), self-certification: \(record.state.map(Words.state) ?? Words.nothing)"
    case .actionMade(let record): "\(label(for: record)) agreed" + Self.because(record.text(.text))
    case .actionClosed(let record):
      "\(label(for: record)) closed" + Self.because(record.text(.detail))
    }
  }

  /// What was said of an area, or that it is not rated.
  public func words(for rating: AreaRating?) -> String {
    rating.map { words(for: $0) } ?? Words.notRated
  }

  private func status(_ entry: DossierRecord.Entry) -> String {
    let due = entry.fields[.due].flatMap { CalendarDate($0) }.map { ", due \(Words.shortDay($0))" }
    let said = entry.reason.isEmpty ? entry.fields[.detail] ?? "" : entry.reason
    return Words.done(entry.step) + (due ?? "") + ", by \(entry.actor)" + Self.because(said)
  }

  private static func because(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? "" : ": \(words.joined(separator: " "))"
  }

  /// A practice of some organisation: "QVV NHS Dorset ICB, 2025/26: best practice, Finance: …".
  public func line(for found: FoundPractice) -> String {
    let body = [found.key.organisation.value, found.organisation?.name].compactMap { $0 }
    return "\(body.joined(separator: " ")), \(found.key.cycle): \(line(for: found.record))"
  }

  /// A best practice that is offered, with what it has in common.
  public func line(for offer: PracticeOffer) -> String {
    "\(Words.likeness(offer.likeness)): \(line(for: offer.practice))"
  }
}
