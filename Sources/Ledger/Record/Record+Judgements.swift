import OversightCore

/// Carries what stands on a key over to where the rest of the program reads it.
extension Record {
  /// Writes what stands on a key into judgements, notes, datasets or editions.
  mutating func carry(_ standing: StandingJudgement?, on key: JudgementKey) {
    switch key {
    case .rating(let item, let area, let layer, let holder):
      var judgement = judgements.areas[item]?[area] ?? AreaJudgement()
      judgement.set(standing?.rating, layer: layer, holder: holder)
      judgements.areas[item].set(area, judgement == AreaJudgement() ? nil : judgement)
    case .answer(let item, let test):
      judgements.answers[item].set(test, standing?.answer)
    case .segment(let item):
      judgements.segments[item] = standing?.segment?.decision
      judgements.proposals[item] = standing?.segment?.proposal
    case .lead(let provider): judgements.leads[provider] = standing?.leads
    case .route(let item): judgements.routes[item] = standing?.route
    case .reported(let item): judgements.reported[item] = standing?.reported
    case .record(let item, let kind, let name):
      let numbered = standing?.record.map {
        DossierRecord(kind: kind, name: name, number: numbers[key] ?? 0, entries: $0.entries)
      }
      var dossier = judgements.dossiers[item] ?? Dossier()
      dossier.set(kind, name, to: numbered)
      judgements.dossiers[item] = dossier.isEmpty ? nil : dossier
    case .note(_, let id): carry(standing?.note, id, number: numbers[key] ?? 0)
    case .overall(let item): judgements.overalls[item] = standing?.overall
    case .view(let item, let actor):
      judgements.segmentViews[item].set(standing?.view, of: actor)
    case .session, .agendaItem, .ready: carrySession(standing, on: key)
    case .sessionNote(_, let id):
      sessionNotes.removeAll { $0.id == id }
      sessionNotes += [standing?.sessionNote].compactMap { $0 }
    case .conflict(let code, let actor):
      judgements.conflicts.removeAll { $0.organisation == code && $0.actor == actor }
      judgements.conflicts += [standing?.conflict].compactMap { $0 }
    case .employment(let actor, let code):
      judgements.employments.removeAll { $0.organisation == code && $0.actor == actor }
      judgements.employments += [standing?.employment].compactMap { $0 }
    case .dataset: datasets += [standing?.dataset].compactMap { $0 }
    case .framework(let id): frameworks[id] = standing?.framework
    }
  }

  /// A note has a key of its own, so it is there or it is not.
  private mutating func carry(_ note: Note?, _ id: EventID, number: Int) {
    if var note {
      note.number = number
      notes.append(note)
    } else {
      notes.removeAll { $0.id == id }
    }
  }
}

extension Optional {
  /// Sets or removes an entry of a dictionary that is there only while it has entries.
  fileprivate mutating func set<Key: Hashable, Value>(_ key: Key, _ value: Value?)
  where Wrapped == [Key: Value] {
    self = self ?? [:]
    self?[key] = value
    if self?.isEmpty == true { self = nil }
  }
}

extension [SegmentView]? {
  /// Sets or removes what one assessor proposes; they stand by name.
  fileprivate mutating func set(_ view: SegmentView?, of actor: Actor) {
    var views = (self ?? []).filter { $0.actor != actor }
    if let view { views.append(view) }
    self = views.isEmpty ? nil : views.sorted { $0.actor < $1.actor }
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
