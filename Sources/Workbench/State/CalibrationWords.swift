import Ledger
import Narration
import OversightCore

/// What is said of an item of a session beside its rows: for the screen and for the linear mode alike.
struct CalibrationWords {
  typealias Say = Words.Reveal

  let desk: Desk
  let page: CalibrationPage

  private var narrator: Narrator { desk.narrator }

  /// Row 2: agreement in words first; before the reveal, what is hidden and who is ready.
  var head: String {
    guard page.matrix.isRevealed else { return [standing, blind].joined(separator: "  ") }
    let pairs = page.matrix.pairs
    let rated = page.matrix.rows.count { $0.spread != nil }
    let size = Say.panel(areas: rated, assessors: page.matrix.assessors.count)
    return [computed, pairs.all == 0 ? Say.noPairs : Say.agreement(pairs), size]
      .filter { !$0.isEmpty }.joined(separator: "   ")
  }

  /// The same in fewer words.
  var shortHead: String {
    guard page.matrix.isRevealed else { return blind }
    let pairs = page.matrix.pairs
    return pairs.all == 0 ? Say.noPairs : Say.agreement(pairs)
  }

  /// How far the item is, in words.
  var standing: String {
    if let signature = page.item.signature, page.item.state == .signed {
      return Say.signedBy(name(signature.actor))
    }
    let words = Say.itemState(page.item.state)
    guard page.item.isRevealed, let reveal = page.item.reveal else { return words }
    return Say.stateWithReveal(words, page.item.state == .revealed, reveal.time)
  }

  private var computed: String {
    guard page.lines.contains(.segment) else { return "" }
    return Say.computedSegment(page.assessment.computedSegment)
  }

  private var blind: String {
    switch desk.part(in: page) {
    case .ratesBlind:
      let own = page.matrix.rows.count { row in row.cells.contains { $0 != nil } }
      return desk.hidesRatings(of: page)
        ? Say.ratingsNotOnSharedScreen : Say.ownRatings(own, of: page.matrix.rows.count)
    case .decides, .reads: return Say.nothingOpen(ready: readyNames)
    }
  }

  /// Who is ready, by name; on a shared screen how many.
  private var readyNames: [String] { page.item.ready.sorted().map(name) }

  /// Those named who are not ready, for the chair.
  var waitedFor: String? {
    guard desk.viewer.role == .chair, !page.matrix.isRevealed, !desk.isPresenting else {
      return nil
    }
    let conflicted = desk.judgements.conflicts.filter { $0.organisation == page.item.organisation }
    let rest = page.session.assessors.filter { actor in
      !page.item.ready.contains { $0.isSamePerson(as: actor) }
        && !conflicted.contains { $0.actor.isSamePerson(as: actor) }
    }
    return rest.isEmpty ? nil : Say.waitedFor(rest.map(name))
  }

  func name(_ actor: Actor) -> String { desk.shown(actor, in: page.item.organisation) }

  func words(_ rating: AreaRating?) -> String { narrator.words(for: rating).lowercased() }

  func words(_ rating: RatingID?) -> String {
    rating.map { narrator.name(of: $0).lowercased() } ?? Say.noneYet
  }
}

/// The selected row.
extension CalibrationWords {
  /// What a row is called.
  func rowName(_ line: CalibrationLine) -> String {
    switch line {
    case .area(let id): Words.areaTitle(page.number(id), page.row(id)?.area.name ?? "")
    case .overall: Say.overallRow
    case .segment: Say.segmentLabel
    }
  }

  /// The status line's sentence: who said what, the median, the spread, and how far it is decided.
  func sentence(of line: CalibrationLine) -> String {
    switch line {
    case .area(let id): areaSentence(id)
    case .overall: overallSentence
    case .segment: segmentSentence
    }
  }

  private func areaSentence(_ id: AreaID) -> String {
    guard let row = page.row(id) else { return "" }
    let head = Words.areaNumber(page.number(id))
    guard page.matrix.isRevealed else {
      if desk.part(in: page) != .ratesBlind { return Say.areaClosed(head, row.area.name) }
      if desk.hidesRatings(of: page) { return Say.areaClosed(head, row.area.name) }
      return Say.areaRatedBlind(head, row.area.name, words(row.cells.first??.rating))
    }
    let given = zip(page.matrix.assessors, row.cells).map { actor, cell in
      "\(name(actor)) \(words(cell?.rating))"
    }
    let summary =
      row.median.map { Say.medianAndSpread(words(.rated($0)), row.spread ?? 0) } ?? Say.noMedian
    return Say.areaSentence(head, given, summary, decided: page.isBenchmark ? "" : decision(id))
  }

  private func decision(_ id: AreaID) -> String {
    if let drafted = page.draft.choice.areas[id] { return Say.drafted(words(drafted)) }
    guard let held = page.row(id)?.judgement.moderated, !page.item.isUndecided else {
      return Say.undecided
    }
    return Say.moderated(words(held.rating))
  }

  private var overallSentence: String {
    guard page.matrix.isRevealed else { return Say.overallClosed }
    let given = page.matrix.assessors.map { actor in
      "\(name(actor)) \(words(overall(by: actor)))"
    }
    return Say.overallSentence(given, overallNow)
  }

  /// What the areas that are decided give, or could still give.
  var overallNow: String {
    if let set = desk.moderatedOverall(of: page) {
      return page.draft.choice.overall == nil
        ? Say.overallGiven(words(set)) : Say.overallSet(words(set))
    }
    guard let arithmetic = desk.arithmetic(of: page) else { return Say.noOverall }
    let ratings = arithmetic.areas.map { page.moderated($0)?.rating }
    return Say.overallOpen(
      ratings.count { $0 != nil }, of: ratings.count,
      could: narrator.alternatives(arithmetic.reachable(from: ratings)))
  }

  private var segmentSentence: String {
    guard page.matrix.isRevealed else {
      let own = page.matrix.segments.first??.segment
      if desk.part(in: page) != .ratesBlind || desk.hidesRatings(of: page) {
        return Say.segmentClosed
      }
      return Say.ownSegment(own)
    }
    let given = zip(page.matrix.assessors, page.matrix.segments).map { actor, view in
      Say.proposed(name(actor), view?.segment)
    }
    return Say.segmentSentence(
      given, computed: page.assessment.computedSegment,
      decided: page.draft.choice.segment ?? page.item.decision?.segment,
      isDrafted: page.draft.choice.segment != nil)
  }

  /// What an assessor's areas give together; nil where one is missing.
  func overall(by actor: Actor) -> RatingID? {
    guard let column = page.matrix.assessors.firstIndex(of: actor) else { return nil }
    return desk.overall(of: page) { page.row($0)?.cells[column]?.rating.rating }
  }

  /// What the organisation's own ratings give together.
  var ownOverall: RatingID? {
    desk.overall(of: page) { page.row($0)?.judgement.selfAssessment?.rating.rating }
  }

  /// What each rating of an area would leave possible.
  func digits(_ id: AreaID) -> String? {
    guard desk.part(in: page) == .decides, page.matrix.isRevealed, page.item.isUndecided,
      let arithmetic = desk.arithmetic(of: page), let place = arithmetic.areas.firstIndex(of: id),
      let scale = page.row(id)?.area.scales[.moderated]
    else { return nil }
    let ratings = arithmetic.areas.map { page.moderated($0)?.rating }
    let reaches = scale.ratings.map { rating in
      var tried = ratings
      tried[place] = rating.id
      return narrator.alternatives(arithmetic.reachable(from: tried))
    }
    var groups: [(digits: [String], reach: String)] = []
    for (digit, reach) in reaches.enumerated() {
      if groups.last?.reach == reach {
        groups[groups.count - 1].digits.append("\(digit + 1)")
      } else {
        groups.append((["\(digit + 1)"], reach))
      }
    }
    return groups.map { "\(Narrator.list($0.digits, last: "or")): \($0.reach)" }
      .joined(separator: "; ")
  }
}

/// What is weighed beside the ratings.
extension CalibrationWords {
  /// A reason for a row, with who gave it and what it is a reason for.
  struct Reason {
    let who: String
    let rating: AreaRating?
    let words: String
    let text: String
  }

  /// The reasons for the selected row, those without words included after the reveal.
  func reasons(of line: CalibrationLine) -> [Reason] {
    switch line {
    case .area(let id):
      guard let row = page.row(id), !desk.hidesRatings(of: page) else { return [] }
      let given = row.cells.compactMap { $0 }.map { cell in
        Reason(
          who: name(cell.actor), rating: cell.rating, words: words(cell.rating),
          text: desk.withLetters(cell.reason, in: page.item.organisation))
      }
      return given + draftedReason(id)
    case .segment:
      guard !desk.hidesRatings(of: page) else { return [] }
      return page.matrix.segments.compactMap { $0 }.map { view in
        Reason(
          who: name(view.actor), rating: nil, words: Say.segmentWord(view.segment),
          text: desk.withLetters(view.reason, in: page.item.organisation))
      }
    case .overall: return []
    }
  }

  private func draftedReason(_ id: AreaID) -> [Reason] {
    guard let reason = page.draft.choice.reasons[id], !reason.isEmpty else { return [] }
    let rating = page.draft.choice.areas[id]
    return [Reason(who: Say.draftedWord, rating: rating, words: words(rating), text: reason)]
  }

  /// The organisations most like this one with what was decided, and those of other regions as counts.
  var like: [String] {
    let view = page.session.consistency(
      of: page.item.organisation, results: desk.assessments, desk.judgements)
    let told = view.like.compactMap { other -> String? in
      other.decision.map { outcome(other.organisation.code.value, $0) }
    }
    let near = told.isEmpty ? Say.nearest(view.like.map(\.organisation.code.value)) : ""
    return [told.joined(separator: "   "), near].filter { !$0.isEmpty } + otherRegions
  }

  /// What other regions decided of organisations like this one and is not published, as counts alone.
  var otherRegions: [String] {
    let view = page.session.consistency(
      of: page.item.organisation, results: desk.assessments, desk.judgements)
    let counts = view.elsewhere.map { count in
      Say.otherRegion(count.count, outcome(segment: count.segment, rating: count.rating))
    }
    return [Say.otherRegions(counts)].filter { !$0.isEmpty }
  }

  private func outcome(_ code: String, _ decision: ItemDecision) -> String {
    "\(code) \(outcome(segment: decision.segment, rating: decision.rating))"
  }

  func outcome(segment: Int?, rating: RatingID?) -> String {
    [segment.map(Say.segmentWord), rating.map { words($0 as RatingID?) }].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// Pairs in which this organisation came out worse than one that scores worse, or the other way
  /// round: until a reason is recorded for the chair alone.
  var pairs: [String] {
    inconsistencies.filter { pair in
      [pair.better.code, pair.worse.code].contains(page.item.organisation)
    }.map(words)
  }

  /// Every such pair of the session that may be told.
  var inconsistencies: [InconsistentPair] {
    page.session.inconsistencies(results: desk.assessments, under: desk.framework).filter {
      $0.hasReason || desk.viewer.role == .chair && !desk.isPresenting
    }
  }

  func words(_ pair: InconsistentPair) -> String {
    let reasons = [pair.betterDecision.reason, pair.worseDecision.reason].filter { !$0.isEmpty }
      .map { desk.withLetters($0, in: page.item.organisation) }
    return Say.pair(
      outcome(pair.better.code.value, pair.betterDecision),
      outcome(pair.worse.code.value, pair.worseDecision),
      averages: pair.averages.map(Figure.score), reasons: reasons)
  }

  /// Whether what only the chair may see is shown: not to one who rates, nor on a shared screen.
  private var isForTheChair: Bool {
    desk.viewer.role == .chair && !desk.isPresenting
      && !page.session.isAssessor(desk.viewer.actor)
  }

  /// Who rates harder or easier than colleagues, over the whole session; for the chair alone, and not
  /// on a shared screen.
  var severity: String? {
    guard isForTheChair, page.matrix.isRevealed else { return nil }
    let found = desk.revealedRatings(of: page.session)?.severities ?? []
    return found.isEmpty
      ? nil
      : Say.severities(
        found.map { (name($0.assessor), $0.severity.value, $0.severity.items) })
  }

  /// The drift of a benchmark case.
  var drift: [String] {
    guard let drift = page.item.drift(under: page.profile) else { return [] }
    let all = drift.mean.map { Say.drift($0, ratings: drift.ratings, drift.cycle) }
    let isChairAlone = isForTheChair
    let each =
      isChairAlone && !drift.assessors.isEmpty
      ? Say.driftOfEach(drift.assessors.map { (name($0.actor), $0.mean, $0.areas) }) : nil
    return [all, each].compactMap { $0 }
  }

  /// Who did not agree, and why.
  var dissents: [String] {
    page.item.dissents.map { dissent in
      Say.dissent(
        name(dissent.actor), desk.withLetters(dissent.text, in: page.item.organisation))
    }
  }
}

extension Desk {
  /// Whether the person's own ratings of an item are kept off a shared screen.
  func hidesRatings(of page: CalibrationPage) -> Bool { isPresenting && !page.matrix.isRevealed }

  /// The ratings of a session that are revealed, or of one item of it.
  func revealedRatings(
    of session: Session, only code: OrganisationCode? = nil
  ) -> RevealedRatings? {
    let kinds = Dictionary(
      assessments.map { ($0.organisation.code, $0.organisation.kind) },
      uniquingKeysWith: { first, _ in first })
    return session.revealed(under: framework, kinds: kinds, only: code)
  }
}
