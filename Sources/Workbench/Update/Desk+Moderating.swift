import Ledger
import Narration
import OversightCore
import Terminal

/// What a chair has in mind to decide of an item, row by row. It is a draft until it is decided.
extension Desk {
  /// Why nothing can be drafted of an item, as the ledger would say it.
  func draftingRefusal(_ page: CalibrationPage) -> String? {
    let (item, session) = (page.item, page.session)
    func message(_ refusal: SessionRefusal) -> String { Refusal.session(refusal).message }
    if page.isBenchmark { return Words.sentence(Words.Reveal.benchmarkDecidesNothing) }
    if session.state == .closed { return message(.closed(session.name)) }
    if session.state == .adjourned { return message(.adjourned(session.name)) }
    if item.state == .signed, let signature = item.signature {
      return message(.signed(session.name, by: signature.actor))
    }
    if item.state == .parked || item.state == .returned { return message(.notNow(item.state)) }
    let takesRegional = session.stage == .national && [.waiting, .open].contains(item.state)
    let isOpen = item.isRevealed || item.state == .reopened && item.reveal != nil
    return isOpen || takesRegional ? nil : message(.notRevealed(session.name))
  }

  mutating func draft(
    digit: Int, _ id: AreaID, _ page: CalibrationPage, _ environment: Environment
  ) -> [Effect] {
    let scale = page.row(id)?.area.scales[.moderated]
    guard let scale, scale.ratings.indices.contains(digit - 1) else {
      say(Words.sentence(Words.noSuchDigit(digit, of: scale?.ratings.count ?? 0)), .bad)
      return []
    }
    return draft(.rated(scale.ratings[digit - 1].id), id, page, environment)
  }

  /// Drafts a moderated rating; where a reason is compulsory the editor opens first.
  mutating func draft(
    _ rating: AreaRating, _ id: AreaID, _ page: CalibrationPage, _ environment: Environment
  ) -> [Effect] {
    if refusesDraft(page) { return [] }
    let causes = causes(of: rating, id, page)
    guard causes.isEmpty else {
      askReason(of: rating, id, causes, page)
      return []
    }
    return keep(rating, reason: "", id, page, environment)
  }

  private mutating func refusesDraft(_ page: CalibrationPage) -> Bool {
    guard let refusal = draftingRefusal(page) else { return false }
    say(refusal, .bad)
    return true
  }

  /// What would make a reason compulsory for a moderated rating.
  func causes(
    of rating: AreaRating, _ id: AreaID, _ page: CalibrationPage
  ) -> [SessionRefusal.Cause] {
    guard let row = page.row(id) else { return [] }
    return page.profile.causes(
      of: row.area,
      ItemDecision.Area(rating: rating, median: page.median(id), isNamed: true, reason: ""),
      selfAssessment: row.judgement.selfAssessment)
  }

  private mutating func askReason(
    of rating: AreaRating, _ id: AreaID, _ causes: [SessionRefusal.Cause], _ page: CalibrationPage
  ) {
    let place = DraftPlace(
      organisation: page.item.organisation, cycle: page.session.period.cycle,
      framework: page.session.framework, purpose: .reason(id, .moderated, rating))
    openEditor(
      .moderation(id, rating), of: page.organisation, draft: place.key,
      subjects: [.area(id)])
    say(Words.Reveal.reasonNeeded(causes.map { words(for: $0, page) }))
  }

  /// What makes a reason compulsory, in words.
  func words(for cause: SessionRefusal.Cause, _ page: CalibrationPage) -> String {
    switch cause {
    case .median(let id): Words.Reveal.cause(area: page.number(id), Words.Reveal.fromMedian)
    case .selfAssessment(let id): Words.Reveal.cause(area: page.number(id), Words.Reveal.fromSelf)
    case .unrated(let id): Words.Reveal.cause(area: page.number(id), Words.Reveal.withoutRating)
    case .decidedBefore: Words.Reveal.decidedBefore
    case .segment: Words.Reveal.fromComputed
    case .overall: Words.Reveal.fromAreas
    }
  }

  /// Takes the reason of a drafted rating from the editor.
  mutating func takeReason(
    _ editor: EditorSheet, _ id: AreaID, _ rating: AreaRating, _ environment: Environment
  ) -> [Effect] {
    guard let page = calibrationPage else { return [] }
    let reason = editor.editor.text
    guard !reason.trimmed.isEmpty else {
      say(Refusal.session(.needsReason).message, .bad)
      return []
    }
    return closeEditor() + keep(rating, reason: reason, id, page, environment)
  }

  private mutating func keep(
    _ rating: AreaRating, reason: String, _ id: AreaID, _ page: CalibrationPage,
    _ environment: Environment
  ) -> [Effect] {
    let words = narrator.words(for: rating).lowercased()
    return change(page, environment) { draft in
      draft.choice.areas[id] = rating
      draft.choice.reasons[id] = reason.isEmpty ? nil : reason
    } saying: {
      Words.Reveal.draftedNow(Words.areaNumber(page.number(id)), words)
    }
  }

  /// Drafts an overall rating, of those the panel may set.
  mutating func draftOverall(
    digit: Int, _ page: CalibrationPage, _ environment: Environment
  ) -> [Effect] {
    if refusesDraft(page) { return [] }
    let computed = overall(of: page) { page.decided[$0]?.rating.rating }
    let possible = computed.map {
      framework.moderationReach(of: page.organisation.kind, from: $0)
    }
    let ratings = page.profile.overall?.ratings ?? []
    guard ratings.indices.contains(digit - 1),
      possible?.contains(ratings[digit - 1].id) == true
    else {
      let names = (possible ?? []).map { narrator.name(of: $0).lowercased() }
      say(Words.sentence(Words.Reveal.overallPossible(names)), .bad)
      return []
    }
    let rating = ratings[digit - 1]
    return change(page, environment) { draft in
      draft.choice.overall = rating.id == computed ? nil : rating.id
    } saying: {
      Words.Reveal.draftedNow(Words.Reveal.overallRow, rating.name.lowercased())
    }
  }

  mutating func draftSegment(
    _ segment: Int, _ page: CalibrationPage, _ environment: Environment
  ) -> [Effect] {
    if refusesDraft(page) { return [] }
    return change(page, environment) { draft in
      draft.choice.segment = segment
    } saying: {
      Words.Reveal.draftedNow(Words.Reveal.segmentLabel, Words.Reveal.segmentWord(segment))
    }
  }

  /// Takes what is drafted on a row away.
  mutating func clearDraft(
    _ line: CalibrationLine, _ page: CalibrationPage, _ environment: Environment
  ) -> [Effect] {
    if refusesDraft(page) { return [] }
    let row =
      switch line {
      case .area(let id): Words.areaNumber(page.number(id))
      case .overall: Words.Reveal.overallRow
      case .segment: Words.Reveal.segmentLabel
      }
    let before = page.draft
    var after = before
    switch line {
    case .area(let id):
      after.choice.areas[id] = nil
      after.choice.reasons[id] = nil
    case .overall: after.choice.overall = nil
    case .segment: after.choice.segment = nil
    }
    guard after != before else {
      say(Words.sentence(Words.Reveal.noDraft), .bad)
      return []
    }
    return change(page, environment) {
      $0 = after
    } saying: {
      Words.Reveal.draftGone(row)
    }
  }

  private mutating func change(
    _ page: CalibrationPage, _ environment: Environment, _ edit: (inout DecisionDraft) -> Void,
    saying words: () -> String
  ) -> [Effect] {
    var draft = page.draft
    edit(&draft)
    say(words())
    return keep(draft.text, as: decisionKey(page.session, page.item.organisation), environment)
  }
}

extension CalibrationPage {
  /// The median of an area as it was revealed last.
  func median(_ id: AreaID) -> RatingID? {
    guard let area = profile.area(id), let scale = area.scales[.assessor] ?? area.scales[.moderated]
    else { return nil }
    return item.reveal?.median(of: id, on: scale)
  }
}
