import OversightCore

/// A rating that was not withdrawn; nil content where it took a rating away.
struct LiveRating: Sendable, Equatable {
  let event: EventID
  let given: GivenRating?
}

extension Record {
  /// The rating that stands on a key; nil where there is none.
  func present(on key: JudgementKey) -> GivenRating? { ratings[key]?.last?.given }

  /// The newest event on a key that was not withdrawn.
  func newest(on key: JudgementKey) -> Event? {
    ratings[key]?.last.flatMap { line(of: $0.event)?.event }
  }

  /// Puts a rating on top of its key.
  mutating func push(_ event: Event, _ rating: AreaRating?, on key: JudgementKey) {
    guard case .rating(_, _, _, let holder) = key else { return }
    let given = rating.map {
      GivenRating(actor: holder ?? event.actor, rating: $0, reason: event.reason)
    }
    ratings[key, default: []].append(LiveRating(event: event.id, given: given))
    settle(key)
  }

  /// Whether an event stands and is this person's, on this key.
  func isLive(_ event: EventID, by actor: Actor, on key: JudgementKey) -> Bool {
    guard let line = line(of: event), line.withdrawal == nil, let found = line.event else {
      return false
    }
    return found.actor == actor && found.key == key && found.isWithdrawable
  }

  /// Takes an event out of what stands.
  mutating func withdraw(_ event: EventID, by withdrawal: Event, on key: JudgementKey) {
    ratings[key]?.removeAll { $0.event == event }
    notes.removeAll { $0.id == event }
    mark(event, withdrawnBy: withdrawal)
    settle(key)
  }

  /// Carries what stands on a key over to the judgements.
  private mutating func settle(_ key: JudgementKey) {
    guard case .rating(let item, let area, let layer, let holder) = key else { return }
    var judgement = judgements.areas[item]?[area] ?? AreaJudgement()
    judgement.set(present(on: key), layer: layer, holder: holder)
    judgements.areas[item, default: [:]][area] = judgement == AreaJudgement() ? nil : judgement
    if judgements.areas[item]?.isEmpty == true { judgements.areas[item] = nil }
  }
}

extension Event {
  /// Whether its author may take it back: imports and adoptions are followed, not undone.
  var isWithdrawable: Bool {
    switch content {
    case .rated, .noted: true
    case .withdrawn, .datasetImported, .frameworkAdopted: false
    }
  }
}

extension AreaJudgement {
  fileprivate mutating func set(_ given: GivenRating?, layer: Layer, holder: Actor?) {
    switch layer {
    case .selfAssessment: selfAssessment = given
    case .partnerFeedback: Self.set(given, of: holder, in: &partnerFeedback)
    case .assessor: Self.set(given, of: holder, in: &assessors)
    case .moderated: moderated = given
    case .final: final = given
    }
  }

  private static func set(_ given: GivenRating?, of holder: Actor?, in list: inout [GivenRating]) {
    list.removeAll { $0.actor == holder }
    if let given { list.append(given) }
    list.sort { $0.actor < $1.actor }
  }
}
