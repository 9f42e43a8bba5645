import Narration
import OversightCore

/// What is said of the items of an agenda: for the screen and for the linear mode alike. Conflicts of
/// interest are for the chair, and nobody is told of them on a shared screen.
struct AgendaWords {
  typealias Say = Words.Agenda

  let desk: Desk
  let session: Session

  private var isChair: Bool { desk.viewer.role == .chair }
  /// Whether the chair alone looks.
  private var isPrivate: Bool { isChair && !desk.isPresenting }

  func name(_ actor: Actor, _ code: OrganisationCode?) -> String { desk.shown(actor, in: code) }

  /// How many items are in each state, the farthest first.
  static func counts(of session: Session) -> [(ItemState, Int)] {
    let order: [ItemState] = [
      .signed, .decided, .revealed, .open, .reopened, .returned, .parked, .waiting,
    ]
    return order.compactMap { state in
      let count = session.items.count { $0.state == state }
      return count == 0 ? nil : (state, count)
    }
  }

  /// The time that went by, where the timer is on.
  var timer: String? {
    session.minutes.map {
      Say.minutes(session.duration(at: desk.now) / 60_000, of: $0)
    }
  }

  /// How far an item is, with its minutes while the timer is on.
  func state(_ row: AgendaRow) -> String {
    if row.item.benchmark != nil, row.item.state == .waiting { return Say.benchmark }
    let isRunning = session.minutes != nil && row.item.state == .open
    return Say.state(
      row.item.state, minutes: isRunning ? row.item.duration(at: desk.now) / 60_000 : nil)
  }

  /// Who is ready: how many of how many for the chair, for an assessor whether they are themselves.
  func ready(_ row: AgendaRow) -> String? {
    switch desk.viewer.role {
    case .chair: return Say.ready(row.item.ready.count, of: expected(row))
    case .assessor:
      if desk.isPresenting { return nil }
      return Say.ownReady(row.item.ready.contains { $0.isSamePerson(as: desk.viewer.actor) })
    case .reviewer: return nil
    }
  }

  /// How many of those named may rate an item; nil where nobody is named, and on a shared screen, where
  /// it would tell of a conflict.
  private func expected(_ row: AgendaRow) -> Int? {
    guard !session.assessors.isEmpty, !desk.isPresenting else { return nil }
    return session.assessors.count { actor in
      !row.conflicted.contains { $0.isSamePerson(as: actor) }
    }
  }

  /// The widest spread; hidden before the reveal, whoever looks.
  func spread(_ row: AgendaRow) -> String? {
    row.item.isRevealed ? row.spread.map(String.init) : Say.hidden
  }

  /// What was decided: the segment, where the edition lets people decide one, and the overall rating.
  func outcome(_ row: AgendaRow) -> String? {
    row.item.decision.flatMap { outcome($0, isInWords: false) }
  }

  private func outcome(_ decision: ItemDecision, isInWords: Bool) -> String? {
    let segment = decidesSegments ? decision.segment : nil
    let rating = decision.rating.map { desk.narrator.name(of: $0).lowercased() }
    let parts = [segment.map { isInWords ? Words.Reveal.segmentWord($0) : "\($0)" }, rating]
    let words = parts.compactMap { $0 }.joined(separator: isInWords ? ", " : "  ")
    return words.isEmpty ? nil : words
  }

  /// Whether there is a segment to decide.
  var decidesSegments: Bool { desk.framework.refusal(of: .segment) == nil }

  /// What the organisation's own ratings of its areas give together.
  func ownOverall(_ row: AgendaRow) -> RatingID? {
    guard let organisation = row.organisation,
      let arithmetic = desk.framework.overallCapability(of: organisation.kind)
    else { return nil }
    let judged = desk.judgements.areas[session.key(organisation.code)] ?? [:]
    let ratings = arithmetic.areas.compactMap { judged[$0]?.selfAssessment?.rating.rating }
    return ratings.count == arithmetic.areas.count ? arithmetic.overall(of: ratings) : nil
  }
}

/// Sentences.
extension AgendaWords {
  /// The selected item in a sentence.
  func sentence(of row: AgendaRow) -> String {
    let head = Say.itemHead(row.place, row.id, row.organisation?.shortName ?? row.name)
    return Words.sentence("\(head): \(parts(of: row).joined(separator: ", "))")
  }

  private func parts(of row: AgendaRow) -> [String] {
    let item = row.item
    var parts = [item.state == .parked ? parking(item) : Words.Reveal.itemState(item.state)]
    if item.benchmark != nil { parts.append(Say.benchmarkWords) }
    if item.isRevealed {
      if let spread = row.spread { parts.append(Say.spread(spread)) }
    } else if isChair {
      parts.append(Say.readyWords(item.ready.count, of: expected(row)))
    } else if let own = ready(row) {
      parts.append("you are \(own)")
    }
    if let decision = item.decision {
      parts += [outcome(decision, isInWords: true).map(Say.outcome)].compactMap { $0 }
    } else if item.isUndecided, item.isRevealed {
      parts.append(Say.undecided)
    }
    if isPrivate, !row.conflicted.isEmpty { parts.append(conflict(row)) }
    return parts
  }

  private func conflict(_ row: AgendaRow) -> String {
    Say.conflicted(row.conflicted.map { name($0, row.id) })
  }

  private func parking(_ item: AgendaItem) -> String {
    let owner = desk.isPresenting ? nil : item.parking?.owner
    return Say.parked(owner, text(item.parking?.text ?? "", item))
  }

  /// A reason as the screen may show it.
  private func text(_ reason: String, _ item: AgendaItem) -> String {
    desk.withLetters(reason, in: item.organisation)
  }

  /// Everything that may be said of an item, a sentence a line.
  func everything(of row: AgendaRow) -> [String] {
    let item = row.item
    let code = item.organisation
    let decision = item.decision.map {
      Say.decided(
        outcome($0, isInWords: true) ?? Words.Reveal.noneYet, by: name($0.actor, code),
        text($0.reason, item))
    }
    let away = item.away.isEmpty ? nil : Say.away(item.away.map { name($0, code) })
    let lines =
      [decision, item.signature.map { Say.signed(by: name($0.actor, code)) }]
      + item.dissents.map { Say.dissent(name($0.actor, code), text($0.text, item)) }
      + item.returns.map { Say.returned(text($0.text, item)) }
      + item.reopenings.map { Say.reopened(text($0.text, item)) } + [away]
    return [sentence(of: row)]
      + lines.compactMap { $0.map { Words.sentence($0.capitalisedFirst) } }
  }

  /// What stands below the items: who has a conflict, what corrected data touch, what the order means.
  var notes: [String] {
    guard let state = desk.agenda else { return [] }
    let conflicts =
      isPrivate
      ? state.rows.filter { !$0.conflicted.isEmpty }.map { row in
        Say.conflictNote(row.place, row.conflicted.map { name($0, row.id) })
      } : []
    let codes = state.corrections.map(\.organisation.code)
    return conflicts + suggestions(state) + (codes.isEmpty ? [] : [Say.correctionNote(codes)])
      + (state.order == .disagreement ? [Say.orderNote] : [])
  }

  private func suggestions(_ state: AgendaState) -> [String] {
    guard isPrivate else { return [] }
    return state.suggested.compactMap { suggestion in
      let row = state.rows.first { $0.id == suggestion.organisation }
      return row.map {
        Say.suggestionNote(
          $0.place, name(suggestion.employment.actor, $0.id),
          suggestion.employment.organisation)
      }
    }
  }

  /// A decision that corrected data touch.
  func sentence(for correction: Correction) -> String {
    let organisation = correction.organisation
    let old = correction.decision.average.flatMap { Double($0) }
    let average =
      correction.isAverageChanged
      ? Say.change(
        Say.average, from: old.map(Figure.score), to: correction.average.map(Figure.score))
      : nil
    let segment =
      correction.isSegmentChanged && decidesSegments
      ? Say.change(
        Say.computedSegment, from: correction.decision.computed.map(String.init),
        to: correction.computed.map(String.init)) : nil
    return Say.correction(
      organisation.code, organisation.shortName, [average, segment].compactMap { $0 })
  }

  /// How a region decided.
  func sentence(for region: RegionalOutcomes) -> String {
    let segments = region.segments.sorted { $0.key < $1.key }.map { Say.inSegment($1, $0) }
    let ratings = region.ratings.sorted { $0.key.value < $1.key.value }.map { rating, count in
      Say.rated(count, desk.narrator.name(of: rating).lowercased())
    }
    return Say.region(region, (decidesSegments ? segments : []) + ratings)
  }

  /// Who takes part, as what, and who is there; on a shared screen how many.
  var people: [String] {
    let there = session.people.count(where: \.isThere)
    let quorum = Words.sentence(Say.quorum(there, needed: session.quorum))
    let open = session.assessors.isEmpty ? [Say.anyAssessor] : []
    if desk.isPresenting { return open + [quorum] }
    return open
      + session.people.map { person in
        let words = [
          person.part?.rawValue, person.presence?.rawValue,
          person.deputisingFor.map { Say.deputises($0.name) },
        ]
        return Say.person(desk.shown(person.actor), words.compactMap { $0 })
      } + [quorum]
  }
}
