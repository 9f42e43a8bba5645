import Ledger
import Narration
import OversightCore

/// Says what an event changed, in the words of the edition it was made under; screen and command line
/// say the same.
public struct HistoryWords: Sendable {
  let library: Library
  /// How people are called.
  let name: @Sendable (Actor) -> String
  /// What is told of a note.
  private let text: @Sendable (Note) -> String
  /// Where the numbers of records are looked up.
  let dossiers: [CapabilityKey: Dossier]

  /// The words of a library's editions, what people are called, what is told of a note, and what was
  /// written down, by which records have their numbers.
  public init(
    _ library: Library, dossiers: [CapabilityKey: Dossier] = [:],
    name: @escaping @Sendable (Actor) -> String = { $0.name },
    text: @escaping @Sendable (Note) -> String = { $0.text }
  ) {
    self.library = library
    self.dossiers = dossiers
    self.name = name
    self.text = text
  }

  /// What a line of the history changed, without a full stop. On a page of one organisation its code
  /// need not be said, nor the period that is shown.
  public func sentence(of line: HistoryLine, namesOrganisation: Bool = true) -> String {
    guard namesOrganisation, let key = line.event?.key, let code = key.organisation else {
      return change(line.change)
    }
    let period = key.period.map { "\($0.period) " } ?? ""
    return "\(code) \(period)\(change(line.change))"
  }

  /// What a note is about, in the words of its edition.
  public func words(
    for subject: Topic, under framework: FrameworkID, in dossier: Dossier = Dossier()
  ) -> String {
    library.framework(framework).map { Narrator($0).words(for: subject, in: dossier) }
      ?? subject.description
  }

  private func change(_ change: Change) -> String {
    switch change {
    case .judgement(let key, let before, let after): words(key, before, after)
    case .withdrawal(_, let key, let before, let after): withdrawal(key, before, after)
    case .nothing: Words.withoutEffect
    case .newer(let kind): Words.newerKind(kind.description)
    case .unreadable(let damage): Words.unreadable(damage.sentence)
    }
  }

  private func withdrawal(
    _ key: JudgementKey, _ before: StandingJudgement?, _ after: StandingJudgement?
  ) -> String {
    if case .note = key { return Words.noteWithdrawn }
    // What is taken back is the step that stood before.
    if case .record = key { return Words.tookBack(words(key, after, before)) }
    return Words.tookBack(words(key, before, after))
  }

  private func words(
    _ key: JudgementKey, _ before: StandingJudgement?, _ after: StandingJudgement?
  ) -> String {
    switch key {
    case .rating: rating(key, before, after)
    case .note(let item, _): note(after, item)
    case .answer(let item, let test): answer(item, test, before, after)
    case .segment: Words.segmentChange(before: before.segment, after: after.segment, name)
    case .lead: Words.leadChange(before: before.leads, after: after.leads)
    case .route: Words.routeChange(before: before.route, after: after.route)
    case .reported: Words.reportedChange(before: before.reported, after: after.reported)
    case .record(let item, let kind, let name): record(item, kind, name, before, after)
    case .overall(let item): overall(item, before, after)
    case .session, .agendaItem, .ready, .view, .sessionNote, .conflict, .employment:
      session(key, before, after)
    case .dataset: dataset(after)
    case .framework: framework(after)
    }
  }
}

/// Each kind of judgement.
extension HistoryWords {
  private func rating(
    _ key: JudgementKey, _ before: StandingJudgement?, _ after: StandingJudgement?
  ) -> String {
    guard case .rating(let item, let area, let layer, let holder) = key else { return "" }
    let narrator = library.framework(item.framework).map(Narrator.init)
    let partner = layer == .partnerFeedback ? holder.map { " (\(name($0)))" } ?? "" : ""
    return Words.ratingChange(
      area: narrator?.name(of: area) ?? area.value, layer: Narration.Words.layer(layer) + partner,
      before: words(before, narrator), after: words(after, narrator))
  }

  private func words(_ standing: StandingJudgement?, _ narrator: Narrator?) -> String? {
    guard case .rating(let given)? = standing else { return nil }
    return narrator?.words(for: given.rating).lowercased() ?? given.rating.rating?.value ?? ""
  }

  private func note(_ standing: StandingJudgement?, _ item: CapabilityKey) -> String {
    guard case .note(let note)? = standing else { return "" }
    return Words.noteAbout(
      words(for: note.about, under: item.framework, in: dossiers[item] ?? Dossier()), text(note))
  }

  private func answer(
    _ item: PeriodKey, _ test: TestID, _ before: StandingJudgement?, _ after: StandingJudgement?
  ) -> String {
    let edition = library.framework(item.framework)
    let isTest = edition?.rule(asking: test)?.asksTests ?? true
    return Words.answerChange(
      edition?.question(test)?.name ?? test.value,
      before: words(before.answer, isTest: isTest, edition),
      after: words(after.answer, isTest: isTest, edition))
  }

  /// "met", "not met (deficit 2.1 %)", "not known".
  private func words(_ given: GivenAnswer?, isTest: Bool, _ edition: Framework?) -> String {
    let figures = (given?.figures ?? [:]).sorted { $0.key < $1.key }.map { id, value in
      let figure = edition?.systemFigure(id)
      return Words.figure(figure?.name ?? id.value, value, unit: figure?.unit ?? "")
    }
    return Words.answer(given?.answer, isTest: isTest, figures: figures)
  }

  private func dataset(_ standing: StandingJudgement?) -> String {
    guard case .dataset(let held)? = standing else { return "" }
    return Words.datasetImported(held.title, held.hash.description)
  }

  private func framework(_ standing: StandingJudgement?) -> String {
    guard case .framework(let held)? = standing else { return "" }
    return Words.frameworkAdopted(held.edition.value, held.hash.description)
  }
}

extension StandingJudgement? {
  fileprivate var answer: GivenAnswer? { if case .answer(let found)? = self { found } else { nil } }
  fileprivate var segment: StandingSegment? {
    if case .segment(let found)? = self { found } else { nil }
  }
  fileprivate var leads: [LeadBoard] { if case .leads(let found)? = self { found } else { [] } }
  fileprivate var route: RouteChoice? { if case .route(let found)? = self { found } else { nil } }
  fileprivate var reported: ReportedSegment? {
    if case .reported(let found)? = self { found } else { nil }
  }
}

/// The history of the open organisation in words.
extension Desk {
  /// What a note is about.
  func subjectWords(_ subject: Topic) -> String {
    narrator.words(for: subject, in: openDossier)
  }

  /// What an event changed, on one line, with its period and edition where others are shown.
  func historyWords(_ line: HistoryLine) -> String {
    let code = line.event?.key.organisation
    let sentence = historySentences(in: code).sentence(of: line, namesOrganisation: false)
    guard let key = line.event?.key, let item = key.item,
      !isShown(key, item)
    else { return sentence }
    let edition = library.framework(item.framework)?.shortName ?? item.framework.value
    let time = key.period.map { "\($0.period)" } ?? "\(item.cycle)"
    return "(\(time), \(edition)) \(sentence)"
  }

  private func isShown(_ key: JudgementKey, _ item: CapabilityKey) -> Bool {
    guard item.framework == framework.id else { return false }
    return key.period.map { $0.period == period } ?? (item.cycle == period.cycle)
  }

  /// Everything held about an event, a line each.
  func historyDetail(_ line: HistoryLine) -> [String] {
    var lines = [historyWords(line)]
    if case .judgement(_, _, .note(let note)?) = line.change { lines = [shown(note), ""] }
    if case .judgement(let key, _, .record(let record)?) = line.change, let item = key.item {
      lines += recordFields(record, of: item)
    }
    if let source = line.source { lines.append(Words.source(source)) }
    if let event = line.event {
      let reason = withLetters(event.reason, in: event.key.organisation)
      if !reason.isEmpty { lines.append(Words.reason(reason)) }
      lines.append(Words.eventBy(shown(event.actor, in: event.key.organisation), event))
    }
    if let withdrawal = line.withdrawal {
      let name = shown(withdrawal.actor, in: line.event?.key.organisation)
      lines.append(Words.withdrawn(by: name, withdrawal))
    }
    return lines + [Words.entry(line.entry)]
  }
}

extension HistoryLine {
  /// Where what was entered comes from; nil where no source is kept.
  fileprivate var source: String? {
    switch change {
    case .judgement(_, _, .answer(let given)?): given.source
    case .judgement(_, _, .reported(let segment)?): segment.source
    default: nil
    }
  }
}
