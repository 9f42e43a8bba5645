import Ledger
import OversightCore
import Testing

@testable import Workbench

/// A ledger in which much of an assessment has been written down.
struct FilledDossier {
  let ledger: SharedLedger
  private let organisation: Organisation
  private let framework: Framework
  private let cycle: Cycle

  init(_ code: String, framework: String, period: String) throws {
    let library = try Bundled.library()
    ledger = try SharedLedger()
    let known = try #require(OrganisationCode(code))
    organisation = try #require(library.dataset.register.latest(known))
    self.framework = try #require(library.framework(FrameworkID(framework)))
    cycle = try #require(Period(period)).cycle
  }

  /// Does something to a record; gives the name of what it made.
  @discardableResult
  func write(
    _ kind: RecordKind, _ step: RecordStep, _ name: RecordName? = nil,
    _ fields: [FieldName: String] = [:], reason: String = "", as person: String = "ben",
    _ role: Ledger.Role = .assessor
  ) throws -> RecordName {
    let intent = RecordIntent(
      organisation: organisation, cycle: cycle, kind: kind, name: name, step: step,
      fields: fields, reason: reason)
    guard case .record(_, _, let made)? = try send(.record(intent), person, role) else {
      throw Unwritten()
    }
    return made
  }

  /// Writes a note; gives its name.
  @discardableResult
  func note(
    _ text: String, about: Topic = .organisation, _ kind: NoteKind = .working,
    as person: String = "ben"
  ) throws -> RecordName {
    let intent = NoteIntent(
      organisation: organisation, cycle: cycle, about: about, text: text, kind: kind)
    guard case .note(_, let id)? = try send(.note(intent), person, .assessor) else {
      throw Unwritten()
    }
    return RecordName(id.description)
  }

  private struct Unwritten: Error {}

  private func send(
    _ intent: Intent, _ person: String, _ role: Ledger.Role
  ) throws -> JudgementKey? {
    let viewer = Viewer(actor: People.named(person), role: role)
    let entries = try ledger.store.entries(since: 0)
    let record = Record(entries: entries, viewer: viewer)
    let world = Environment.fixed(at: SharedLedger.time, seed: UInt64(entries.count) + 7000)
    var ids = world.makeIDs()
    let events = try decide(
      intent, by: viewer, given: record, framework: framework, now: world.now(), ids: &ids)
    _ = try ledger.store.append(events, expecting: record.expecting(events), by: viewer)
    return events.first?.key
  }
}

/// Assessments as they stand in the middle of the year.
extension FilledDossier {
  /// A board under the consultation: every section has something, and some of it is late.
  static func board(
    framework: String = "2024-25-consultation", period: String = "Q1 2025/26"
  ) throws -> FilledDossier {
    let filled = try FilledDossier("QWO", framework: framework, period: period)
    try filled.status()
    try filled.write(
      .finding, .write, .topic(.duty("inequalities")),
      [.text: "Gaps in access narrow for most groups; the board can show its part in it."])
    try filled.write(
      .finding, .write, .topic(.prompt("integration")), [.text: "Places decide together."])
    try filled.partners()
    try filled.write(
      .cqcView, .write, .single,
      [.text: "Strong partnership.", .date: "2026-02-03", .scope: "Pilot assessment, Leeds"])
    try filled.practices()
    try filled.write(
      .query, .ask, nil,
      [.text: "Which plan does the finding rest on?", .to: "finance director", .due: "2026-10-31"])
    try filled.write(
      .action, .add, nil,
      [.text: "Publish the plan.", .owner: "chief executive", .due: "2027-01-31"])
    try filled.support()
    try filled.evidence()
    return filled
  }

  private func status() throws {
    try write(.status, .regionalProposal, .single, [.date: "2026-09-01"])
    try write(.status, .factualAccuracy, .single, [.date: "2026-10-01", .due: "2026-11-10"])
  }

  private func partners() throws {
    let boards = ["Leeds Health and Wellbeing Board", "Wakefield Health and Wellbeing Board"]
    for board in boards.map(RecordName.init) {
      try write(.partner, .add, board, [.partnerKind: "health-and-wellbeing-board"])
    }
    try write(
      .partner, .ask, RecordName(boards[0]), [.date: "2026-06-01", .due: "2026-10-31"])
    try write(
      .partner, .ask, RecordName("Healthwatch Leeds"),
      [.date: "2026-06-01", .partnerKind: "healthwatch"])
    try write(
      .partner, .reply, RecordName("Healthwatch Leeds"),
      [.date: "2026-06-20", .text: "People are heard."])
  }

  private func practices() throws {
    let area = framework.capability(of: .icb)?.areas.first?.id.value ?? ""
    let made = try write(
      .practice, .add, nil,
      [.practice: "best-practice", .area: area, .text: "One board paper for all partners."])
    try write(.practice, .agree, made, [.by: "regional panel", .date: "2026-10-02"])
    try write(
      .practice, .add, nil,
      [.practice: "development", .area: area, .text: "Follow decisions through."])
  }

  private func support() throws {
    let made = try write(
      .support, .add, nil,
      [
        .support: "specific-support", .date: "2026-05-01", .text: "Elective recovery.",
        .review: "2026-12-01",
      ])
    try write(
      .exitCriterion, .add, nil, [.of: made.value, .text: "Waits over 65 weeks are nil."])
  }

  private func evidence() throws {
    try write(
      .evidence, .add, nil,
      [
        .title: "Joint forward plan", .kind: "report", .source: "ICB board",
        .date: "2026-03-12", .about: "duty/inequalities",
      ])
    try write(
      .evidence, .add, nil,
      [
        .title: "Minutes of the people panel", .kind: "minutes", .source: "Healthwatch Leeds",
        .date: "2025-11-02", .expires: "2026-11-01", .about: "duty/inequalities",
      ])
    try write(
      .evidence, .add, nil,
      [.title: "Letter of the auditor", .kind: "letter", .source: "auditor", .date: "2026-04-30"])
  }

  /// A provider: certifications of three kinds and a finding of a third party.
  static func provider() throws -> FilledDossier {
    let filled = try FilledDossier(
      "RDY", framework: "2024-25-consultation", period: "Q1 2025/26")
    try filled.write(
      .certification, .certify, RecordName("Q1"), [.date: "2025-07-20", .by: "Ann Lee"])
    try filled.write(
      .certification, .unable, RecordName("Q2"), [.date: "2025-10-28", .by: "Ann Lee"])
    try filled.write(.certification, .expect, RecordName("Q3"), [.due: "2026-01-30"])
    let concern = try filled.write(
      .concern, .add, nil,
      [.source: "auditor", .date: "2025-08-01", .text: "Board minutes are missing."])
    try filled.write(
      .concern, .judge, concern, [.seriousness: "material"], reason: "Two months of minutes.")
    return filled
  }

  /// A board with notes that were answered.
  static func threads() throws -> FilledDossier {
    let filled = try FilledDossier(
      "QWO", framework: "2024-25-consultation", period: "Q1 2025/26")
    let first = try filled.note(
      "Is the plan of June the last one?", about: .area(AreaID("commissioning")))
    try filled.note("It is; the auditor saw it.", about: .note(first), as: "cat")
    try filled.write(.thread, .resolve, .topic(.note(first)), as: "cat")
    let second = try filled.note(
      "The board owns its duty on inequalities.", about: .duty("inequalities"), .record)
    let reply = try filled.note("Agreed.", about: .note(second), .record, as: "cat")
    try filled.note("And minuted.", about: .note(reply), .record)
    return filled
  }
}
