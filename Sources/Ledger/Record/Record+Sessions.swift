import OversightCore

/// Calibration sessions in the fold: a session, its items and who is ready stand on keys of their own
/// and are read as one thing.
extension Record {
  /// Carries a change of a session, of one of its items or of who is ready to the judgements.
  mutating func carrySession(_ standing: StandingJudgement?, on key: JudgementKey) {
    switch key {
    case .session(let name): settle(name, standing?.session)
    case .agendaItem(let name, let item): settleItem(of: name, item)
    case .ready(let name, let item, _): settleItem(of: name, item)
    default: return
    }
  }

  private mutating func settle(_ name: SessionName, _ session: Session?) {
    guard var session else { return }
    let hidden = sessions.interests(of: viewer)
    session.items = session.items.filter { !hidden.contains($0.organisation) }.map {
      self.item(of: session, $0.organisation)
    }
    if let place = judgements.sessions.firstIndex(where: { $0.name == name }) {
      judgements.sessions[place] = session
    } else {
      judgements.sessions.append(session)
    }
  }

  private mutating func settleItem(of name: SessionName, _ item: PeriodKey) {
    guard let place = judgements.sessions.firstIndex(where: { $0.name == name }) else { return }
    let session = judgements.sessions[place]
    guard let row = session.items.firstIndex(where: { $0.organisation == item.organisation })
    else { return }
    judgements.sessions[place].items[row] = self.item(of: session, item.organisation)
  }

  /// An item as it stands, with those who are ready as far as the viewer may know.
  private func item(of session: Session, _ organisation: OrganisationCode) -> AgendaItem {
    let key = session.periodKey(organisation)
    var item =
      present(on: .agendaItem(session.name, key))?.agendaItem
      ?? AgendaItem(organisation: organisation)
    item.ready = (readiness[key] ?? []).filter {
      present(on: .ready(session.name, key, $0)) != nil
    }
    return item
  }

  /// Keeps the ratings and proposals as they stand at a reveal, of those who sit in the session and
  /// have no interest: what was given since the item was last revealed in another session.
  mutating func capture(_ key: JudgementKey) {
    guard case .agendaItem(let name, let item) = key, var held = present(on: key)?.agendaItem,
      let session = present(on: .session(name))?.session, var reveal = held.reveals.last
    else { return }
    let area = CapabilityKey(item)
    // The reveal itself is not among the lines yet.
    let sequence = (lines.last?.entry.sequence ?? 0) + 1
    let since = sessions.lastReveal(of: area, before: sequence, notOf: name)
    reveal.ratings = (judgements.areas[area] ?? [:]).compactMapValues { judgement in
      let given = judgement.assessors.filter { sits($0.actor, in: session, on: item, at: sequence) }
      return given.isEmpty ? nil : given
    }
    for (id, given) in reveal.ratings {
      let counted = given.filter {
        isGiven(.rating(area, area: id, layer: .assessor, holder: $0.actor), after: since)
      }
      reveal.ratings[id] = counted.isEmpty ? nil : oncePerPerson(counted, of: id, area)
    }
    reveal.segments = (judgements.segmentViews[item] ?? []).filter {
      sits($0.actor, in: session, on: item, at: sequence)
        && isGiven(.view(item, $0.actor), after: since)
    }
    held.reveals[held.reveals.count - 1] = reveal
    stand(.agendaItem(held), on: key)
  }

  /// Nobody is ready with an item any more.
  mutating func unready(_ key: JudgementKey) {
    guard case .agendaItem(let name, let item) = key else { return }
    for actor in readiness[item] ?? [] { stand(nil, on: .ready(name, item, actor)) }
  }

  /// Whether what stands on a key was said for a session: since the item was last revealed in another.
  func isSaid(_ key: JudgementKey, in session: Session, on item: CapabilityKey) -> Bool {
    isGiven(
      key, after: sessions.lastReveal(of: item, before: .max, notOf: session.name))
  }

  /// Whether it was said since a session last opened the item, so that saying it once more says
  /// nothing.
  func isFresh(_ key: JudgementKey, in session: Session, on item: CapabilityKey) -> Bool {
    let opened = (live[.agendaItem(session.name, session.periodKey(item.organisation))] ?? []).last
    {
      guard case .agendaItem(let said)? = line(of: $0)?.event?.content else { return false }
      return said.change == .reopened
    }
    return isSaid(key, in: session, on: item)
      && isGiven(key, after: opened.flatMap { line(of: $0)?.entry.sequence } ?? 0)
  }

  private func sits(
    _ actor: Actor, in session: Session, on item: PeriodKey, at sequence: Int
  ) -> Bool {
    session.admits(actor)
      && !sessions.hadInterest(actor, in: item.organisation, at: sequence)
  }

  /// One rating a person: of two spellings of a name the one that was said last.
  private func oncePerPerson(
    _ given: [GivenRating], of area: AreaID, _ item: CapabilityKey
  ) -> [GivenRating] {
    func sequence(_ rating: GivenRating) -> Int {
      let key = JudgementKey.rating(item, area: area, layer: .assessor, holder: rating.actor)
      return (live[key]?.last.flatMap { line(of: $0) }?.entry.sequence) ?? 0
    }
    return given.filter { rating in
      !given.contains {
        $0.actor != rating.actor && $0.actor.isSamePerson(as: rating.actor)
          && sequence($0) > sequence(rating)
      }
    }
  }

  private func isGiven(_ key: JudgementKey, after sequence: Int) -> Bool {
    guard let id = live[key]?.last, let line = line(of: id) else { return false }
    return line.entry.sequence > sequence
  }
}

extension Record {
  /// Whether the ratings of an item are open: the newest session that has it revealed them, and did
  /// not open it again.
  public func isRevealed(_ item: CapabilityKey) -> Bool {
    let session = judgements.sessions.last {
      $0.key(item.organisation) == item && $0.item(item.organisation) != nil
    }
    return session?.item(item.organisation)?.isRevealed ?? false
  }

  /// The session that holds an item: the newest that has it on its agenda and goes on, or that decided
  /// it; one that put it off to the region holds it no more. Nil where none does.
  ///
  /// - Parameter period: only a session of this period; nil for any of the year.
  public func session(holding item: CapabilityKey, in period: Period? = nil) -> Session? {
    judgements.sessions.last { session in
      guard session.framework == item.framework, session.period.cycle == item.cycle,
        period ?? session.period == session.period,
        let held = session.item(item.organisation), held.state != .returned
      else { return false }
      return session.state != .closed || held.state == .signed || held.state == .decided
    }
  }
}
