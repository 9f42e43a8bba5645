// A fixture that is nil is a mistake in the test.
// swift-format-ignore-file: NeverForceUnwrap
import OversightCore
import Testing

@testable import Ledger

@Suite("Records of an assessment")
struct RecordTests {
  private var maker = Maker()
  private let edition = Framework.recording()
  private let ann = Viewer.named("ann")

  private var dossier: Dossier {
    maker.record().judgements.dossiers[item()] ?? Dossier()
  }

  private mutating func write(
    _ kind: RecordKind, _ step: RecordStep, _ fields: [FieldName: String] = [:],
    name: String? = nil, reason: String = "", by viewer: Viewer = .named("ann"),
    of organisation: Organisation = board()
  ) throws {
    try maker.carryOut(
      .record(
        RecordIntent(
          organisation: organisation, cycle: Cycle("2025/26")!, kind: kind,
          name: name.map { RecordName($0) }, step: step, fields: fields, reason: reason)),
      by: viewer, under: edition)
  }

  @Test("a numbered record is known by the event that made it and counted in order")
  mutating func numbers() throws {
    for text in ["first", "second"] {
      try write(.action, .add, [.text: text, .owner: "ben", .due: "2026-03-31"])
    }
    try write(.query, .ask, [.text: "Is it?", .to: "QAA", .due: "2026-01-31"])
    #expect(dossier.records(.action).map(\.number) == [1, 2])
    #expect(dossier.record(.action, number: 2)?.text(.text) == "second")
    #expect(dossier.records(.query).map(\.number) == [1])
  }

  @Test("one that was taken back keeps its number")
  mutating func keepsNumber() throws {
    let events = try maker.carryOut(
      .record(
        RecordIntent(
          organisation: board(), cycle: Cycle("2025/26")!, kind: .action, step: .add,
          fields: [.text: "x", .owner: "ben", .due: "2026-03-31"])), by: ann, under: edition)
    try write(.action, .add, [.text: "y", .owner: "ben", .due: "2026-03-31"])
    try write(
      .action, .close, [.date: "2026-03-01", .detail: "done"],
      name: dossier.records(.action)[1].name.value)
    try maker.carryOut(
      .withdraw(events[0].id, ofThisSitting: [events[0].id]), by: ann, under: edition)
    #expect(dossier.records(.action).map(\.number) == [2])
    #expect(dossier.records(.action)[0].state == .closed)
    #expect(dossier.records(.action)[0].entries.map(\.step) == [.add, .close])
  }

  @Test("a step that the state does not allow is refused with those it does")
  mutating func states() throws {
    try write(.query, .ask, [.text: "Is it?", .to: "QAA", .due: "2026-01-31"])
    let name = dossier.records(.query)[0].name.value
    #expect(throws: Refusal.record(.notNow(.reopen, .query, .open, possible: [.answer, .waive]))) {
      try write(.query, .reopen, name: name, reason: "x")
    }
    #expect(throws: Refusal.record(.needsReason(.waive, .query))) {
      try write(.query, .waive, name: name)
    }
    try write(.query, .waive, name: name, reason: "Withdrawn by the board.")
    #expect(dossier.records(.query)[0].state == .waived)
  }

  @Test("fields are checked: missing, unknown, of the wrong form, naming what is not there")
  mutating func fields() throws {
    #expect(throws: Refusal.record(.fieldMissing(.due))) {
      try write(.action, .add, [.text: "x", .owner: "ben"])
    }
    #expect(throws: Refusal.record(.fieldWrong(.due, "31.3.2026"))) {
      try write(.action, .add, [.text: "x", .owner: "ben", .due: "31.3.2026"])
    }
    #expect(
      throws: Refusal.record(
        .fieldNotAsked(.seriousness, possible: [.text, .owner, .due, .about]))
    ) {
      try write(
        .action, .add,
        [.text: "x", .owner: "ben", .due: "2026-03-31", .seriousness: "serious"])
    }
    #expect(throws: Refusal.unknownArea(AreaID("nowhere"), possible: [AreaID("leadership")])) {
      try write(
        .action, .add,
        [.text: "x", .owner: "ben", .due: "2026-03-31", .about: "area/nowhere"])
    }
    #expect(throws: Refusal.noSuchNote(RecordName("x"))) {
      try write(
        .action, .add, [.text: "x", .owner: "ben", .due: "2026-03-31", .about: "note/x"])
    }
  }

  @Test("a finding is of a duty, a prompt or a part of the narrative that the edition has")
  mutating func findings() throws {
    try write(.finding, .write, [.text: "Met."], name: "duty/quality")
    try write(.finding, .write, [.text: "Met in part."], name: "duty/quality")
    try write(.finding, .write, [.text: "Strong."], name: "narrative/leadership/strengths")
    #expect(dossier.finding(.duty("quality"))?.text(.text) == "Met in part.")
    #expect(dossier.finding(.duty("quality"))?.entries.count == 2)
    #expect(throws: Refusal.unknownPart(.duty, "x", possible: ["quality", "research"])) {
      try write(.finding, .write, [.text: "y"], name: "duty/x")
    }
    #expect(throws: Refusal.noSuchRecord(.finding, RecordName("area/leadership"))) {
      try write(.finding, .write, [.text: "y"], name: "area/leadership")
    }
    #expect(throws: Refusal.record(.unchanged(.finding))) {
      try write(.finding, .write, [.text: "Met in part."], name: "duty/quality")
    }
  }

  @Test("a board in other capitals is the same board")
  mutating func boards() throws {
    try write(
      .partner, .add, [.partnerKind: "health-and-wellbeing-board"], name: "Devon  HWB")
    try write(.partner, .ask, [.date: "2026-01-01"], name: "devon hwb")
    #expect(dossier.records(.partner).map(\.name.value) == ["Devon HWB"])
    #expect(dossier.records(.partner)[0].state == .asked)
    #expect(throws: Refusal.record(.fieldMissing(.partnerKind))) {
      try write(.partner, .ask, [.date: "2026-01-01"], name: "Healthwatch Devon")
    }
  }

  @Test("evidence is linked to what is there, never to one assessor's rating")
  mutating func evidence() throws {
    let fields: [FieldName: String] = [
      .title: "Plan", .kind: "report", .source: "ICB", .date: "2026-01-01",
      .about: "area/leadership duty/quality",
    ]
    try write(.evidence, .add, fields)
    #expect(dossier.evidence(for: .area(AreaID("leadership"))).count == 1)
    #expect(dossier.evidence(for: .duty("research")).isEmpty)
    let name = dossier.records(.evidence)[0].name.value
    try write(.evidence, .link, [.about: "layer/leadership/self-assessment"], name: name)
    #expect(dossier.evidence(for: .area(AreaID("leadership"))).count == 1)
    #expect(dossier.evidence(for: .duty("quality")).isEmpty)
    #expect(throws: Refusal.self) {
      try write(.evidence, .link, [.about: "layer/leadership/assessor"], name: name)
    }
    try write(.evidence, .link, [.about: ""], name: name)
    #expect(dossier.records(.evidence)[0].topics.isEmpty)
  }

  @Test("a certification is of a quarter, of providers, and only where the edition asks for it")
  mutating func certification() throws {
    let trust = provider()
    try write(.certification, .expect, [.due: "2026-01-30"], name: "Q3", of: trust)
    try write(
      .certification, .certify, [.date: "2026-01-20", .by: "The board"], name: "Q3", of: trust)
    let held = maker.record().judgements.dossiers[item("RAA")]
    #expect(held?.certification(quarter)?.state == .certified)
    #expect(maker.record().history[0].event?.key.period?.period == quarter)
    #expect(throws: Refusal.noSuchRecord(.certification, RecordName("Q5"))) {
      try write(.certification, .expect, [.due: "2026-01-30"], name: "Q5", of: trust)
    }
    #expect(throws: Refusal.record(.notForKind(.certification, .icb))) {
      try write(.certification, .expect, [.due: "2026-01-30"], name: "Q3")
    }
  }

  @Test("nobody but the chair approves; open queries stop it; what is missing needs a reason")
  mutating func approval() throws {
    try write(.query, .ask, [.text: "Is it?", .to: "QAA", .due: "2026-01-31"])
    try write(.status, .regionalProposal)
    #expect(throws: Refusal.record(.fieldMissing(.due))) {
      try write(.status, .factualAccuracy, [.date: "2026-01-01"])
    }
    try write(.status, .factualAccuracy, [.date: "2026-01-01", .due: "2026-01-21"])
    #expect(throws: Refusal.record(.notReturned)) { try write(.status, .nationallyCalibrated) }
    try write(.status, .returned, [.date: "2026-01-20"])
    try write(.status, .nationallyCalibrated)
    #expect(throws: Refusal.record(.needsChair(.approve, .status))) { try write(.status, .approve) }
    #expect(throws: Refusal.record(.queriesOpen([1]))) {
      try write(.status, .approve, by: .jo)
    }
    try write(.query, .waive, name: dossier.records(.query)[0].name.value, reason: "Moot.")
    try write(.finding, .write, [.text: "Met."], name: "duty/quality")
    #expect(
      throws: Refusal.record(
        .approvalNeedsReason(
          ApprovalGaps(areas: ["leadership"], duties: ["Research"], namesNoBoard: true)))
    ) {
      try write(.status, .approve, by: .jo)
    }
    try write(.status, .approve, reason: "Research is minuted elsewhere.", by: .jo)
    #expect(dossier.status == .approved)
  }

  @Test("what is approved is closed, until it is opened again to be revised")
  mutating func closed() throws {
    try approve()
    let rating = Intent.rate(
      RatingIntent(
        organisation: board(), cycle: Cycle("2025/26")!, area: AreaID("leadership"),
        layer: .final, rating: .rated(RatingID("progressing")), reason: "New facts."))
    for step in [RecordStep.issue, .publish] {
      #expect(throws: Refusal.assessmentClosed(dossier.status)) {
        try maker.carryOut(rating, by: .jo, under: edition)
      }
      #expect(throws: Refusal.assessmentClosed(dossier.status)) {
        try write(.finding, .write, [.text: "y"], name: "duty/quality")
      }
      try write(.status, step, by: .jo)
    }
    try write(.status, .revise, reason: "An inspection in November.", by: .jo)
    try maker.carryOut(rating, by: .jo, under: edition)
    #expect(dossier.status == .revised)
    try write(.status, .approve, reason: "As before.", by: .jo)
    #expect(dossier.status == .approved)
  }

  private mutating func approve() throws {
    try write(.status, .regionalProposal)
    try write(.status, .factualAccuracy, [.date: "2026-01-01", .due: "2026-01-21"])
    try write(.status, .nationallyCalibrated, reason: "No answer came.")
    try write(.status, .approve, reason: "Research is minuted elsewhere.", by: .jo)
  }

  @Test("a view in words needs no scale where the edition wants a narrative, and has words")
  mutating func inWords() throws {
    var intent = RatingIntent(
      organisation: board(), cycle: Cycle("2025/26")!, area: AreaID("leadership"),
      layer: .partnerFeedback, rating: .inWords, partner: "Healthwatch Devon",
      view: PartnerView(
        kind: .healthwatch, date: CalendarDate("2026-01-01"), strength: .strong))
    #expect(throws: Refusal.viewNeedsWords) {
      try maker.carryOut(.rate(intent), by: ann, under: edition)
    }
    intent.reason = "They ask late."
    try maker.carryOut(.rate(intent), by: ann, under: edition)
    let given = maker.record().judgements.areas[item()]?[AreaID("leadership")]?.partnerFeedback
    #expect(given?.map(\.rating) == [.inWords])
    #expect(given?.first?.view.kind == .healthwatch)
    #expect(given?.first?.view.strength == .strong)
    #expect(throws: Refusal.unchanged(.inWords)) {
      try maker.carryOut(.rate(intent), by: ann, under: edition)
    }
    intent.reason = "They ask in time now."
    try maker.carryOut(.rate(intent), by: ann, under: edition)
    intent.layer = .moderated
    intent.partner = nil
    intent.view = PartnerView()
    #expect(throws: Refusal.self) { try maker.carryOut(.rate(intent), by: ann, under: edition) }
  }

  @Test("what is undone, answered or decided beneath a closed assessment is refused as well")
  mutating func closedBeneath() throws {
    let rating = try maker.carryOut(
      .rate(
        RatingIntent(
          organisation: board(), cycle: Cycle("2025/26")!, area: AreaID("leadership"),
          layer: .final, rating: .rated(RatingID("progressing")), reason: "As agreed.")),
      by: .jo, under: edition)[0]
    try approve()
    #expect(throws: Refusal.assessmentClosed(.approved)) {
      try maker.carryOut(
        .withdraw(rating.id, ofThisSitting: [rating.id]), by: .jo, under: edition)
    }
    #expect(throws: Refusal.assessmentClosed(.approved)) {
      try maker.carryOut(.segment(2, of: board(), from: 3), by: .jo, under: edition)
    }
    #expect(throws: Refusal.record(.needsChair(.reopen, .status))) {
      try write(.status, .reopen, reason: "I want to.")
    }
    try write(.query, .ask, [.text: "Still?", .to: "QAA", .due: "2026-12-31"])
    #expect(throws: Refusal.record(.queriesOpen([1]))) { try write(.status, .issue, by: .jo) }
    try write(.status, .reopen, reason: "The panel meets again.", by: .jo)
    #expect(dossier.status == .indicative)
  }

  @Test("names with strokes and blanks can be written about, and nothing damages the ledger")
  mutating func names() throws {
    try write(.partner, .add, [.partnerKind: "provider"], name: "Bath / North East 100 %")
    try write(.finding, .write, [.text: "Met."], name: "duty/quality")
    for name in ["Bath / North East 100 %", "duty/quality"] {
      let topic = Topic.record(RecordName(name))
      #expect(Topic(topic.description) == topic)
      #expect(Topic.list(Topic.text(of: [topic, .organisation])) == [.organisation, topic])
      try maker.carryOut(
        .note(
          NoteIntent(
            organisation: board(), cycle: Cycle("2025/26")!, about: topic, text: "See this.")),
        by: ann, under: edition)
    }
    #expect(maker.record().damage == nil)
    #expect(maker.record().notes.map(\.number) == [1, 2])
  }

  @Test("what was done was done by now, and what is due is due after it")
  mutating func days() throws {
    #expect(throws: Refusal.record(.dayToCome(.date, CalendarDate("2031-01-01")!))) {
      try write(
        .cqcView, .write, [.text: "x", .date: "2031-01-01", .scope: "y"])
    }
    try write(.status, .regionalProposal)
    #expect(
      throws: Refusal.record(
        .dueBefore(CalendarDate("2025-12-01")!, CalendarDate("2026-01-01")!))
    ) {
      try write(.status, .factualAccuracy, [.date: "2026-01-01", .due: "2025-12-01"])
    }
    try write(.status, .factualAccuracy, [.date: "2026-01-01", .due: "2026-01-21"])
    // An answer of the same day is an answer.
    try write(.status, .returned, [.date: "2026-01-01"])
    #expect(throws: Refusal.record(.unchanged(.status))) {
      try write(.status, .returned, [.date: "2026-01-01"])
    }
    #expect(throws: Refusal.tooLong(.reason, count: 5000, limit: TextLimit.characters)) {
      try write(.status, .reopen, reason: String(repeating: "x", count: 5000))
    }
  }

  @Test("a partner in other capitals is the one that was named, and a board given up comes back")
  mutating func samePartner() throws {
    try write(.partner, .add, [.partnerKind: "health-and-wellbeing-board"], name: "Devon HWB")
    try maker.carryOut(
      .rate(
        RatingIntent(
          organisation: board(), cycle: Cycle("2025/26")!, area: AreaID("leadership"),
          layer: .partnerFeedback, rating: .inWords, reason: "In time.", partner: "DEVON hwb")),
      by: ann, under: edition)
    let areas = maker.record().judgements.areas[item()] ?? [:]
    #expect(areas.values.flatMap(\.partnerFeedback).map(\.actor.name) == ["Devon HWB"])
    let consultation = Consultation(
      dossier: dossier, areas: Array(areas.values), isNeeded: true)
    #expect(consultation.silent.isEmpty && !consultation.namesNoBoard)
    try write(.partner, .drop, name: "Devon HWB", reason: "Abolished.")
    #expect(dossier.records(.partner).isEmpty)
    try write(.partner, .add, [.partnerKind: "health-and-wellbeing-board"], name: "Devon HWB")
    #expect(dossier.records(.partner).count == 1)
  }

  @Test("a certification written down wrongly is opened again with a reason")
  mutating func certifiedAgain() throws {
    let trust = provider()
    try write(.certification, .unable, [.date: "2026-01-20", .by: "x"], name: "Q3", of: trust)
    #expect(throws: Refusal.record(.needsReason(.reopen, .certification))) {
      try write(.certification, .reopen, name: "Q3", of: trust)
    }
    try write(.certification, .reopen, name: "Q3", reason: "Misread.", of: trust)
    try write(.certification, .certify, [.date: "2026-01-20", .by: "x"], name: "Q3", of: trust)
    let held = maker.record().judgements.dossiers[item("RAA")]
    #expect(held?.certification(quarter)?.state == .certified)
  }

  @Test("a support is not taken back from under its exit criteria")
  mutating func belongs() throws {
    let events = try maker.carryOut(
      .record(
        RecordIntent(
          organisation: board(), cycle: Cycle("2025/26")!, kind: .support, step: .add,
          fields: [.support: "undertakings", .date: "2026-01-01", .text: "x"])),
      by: ann, under: edition)
    try write(
      .exitCriterion, .add, [.of: dossier.records(.support)[0].name.value, .text: "Plan met."])
    #expect(throws: Refusal.record(.inUse(.support))) {
      try maker.carryOut(
        .withdraw(events[0].id, ofThisSitting: [events[0].id]), by: ann, under: edition)
    }
  }

  @Test("rows are decided on top of one another, and nothing is stored by that")
  mutating func foreseen() throws {
    var record = maker.record()
    var ids = maker.ids
    for intent in [
      RecordIntent(
        organisation: board(), cycle: Cycle("2025/26")!, kind: .query, step: .ask,
        fields: [.text: "Is it?", .to: "QAA", .due: "2026-01-31"])
    ] {
      record.foresee(
        try decide(
          .record(intent), by: ann, given: record, framework: edition, now: maker.time, ids: &ids))
    }
    let query = try #require(record.judgements.dossiers[item()]?.record(.query, number: 1))
    let answer = RecordIntent(
      organisation: board(), cycle: Cycle("2025/26")!, kind: .query, name: query.name,
      step: .waive, reason: "Moot.")
    record.foresee(
      try decide(
        .record(answer), by: ann, given: record, framework: edition, now: maker.time, ids: &ids))
    #expect(record.judgements.dossiers[item()]?.record(.query, number: 1)?.state == .waived)
    #expect(maker.entries.isEmpty)
  }
}

extension Framework {
  /// An invented edition with duties, a narrative and certification.
  static func recording() -> Framework {
    func area(_ id: String, _ layers: [Layer]) -> FunctionalArea {
      let scale = RatingScale(
        id: "test",
        ratings: ["achieving", "progressing"].map {
          RatingDefinition(id: RatingID($0), name: $0, letter: String($0.prefix(1)))
        })
      return FunctionalArea(
        id: AreaID(id), name: id, descriptors: [:],
        scales: Dictionary(uniqueKeysWithValues: layers.map { ($0, scale) }))
    }
    let boards = CapabilityProfile(
      kinds: [.icb], title: "Capability", overall: nil,
      areas: [area("leadership", [.assessor, .moderated, .final])],
      reasonRequired: [.moderated, .final], provenance: .assumed, source: "invented",
      narrative: [Subject(id: "strengths", name: "Strengths")],
      duties: [
        StatutoryDuty(id: "quality", name: "Quality", clause: "1"),
        StatutoryDuty(id: "research", name: "Research", clause: "2"),
      ])
    let providers = CapabilityProfile(
      kinds: [.provider], title: "Capability", overall: nil,
      areas: [area("governance", [.assessor, .moderated, .final])], reasonRequired: [],
      provenance: .assumed, source: "invented",
      certification: CertificationTerms(dueDays: 30, provenance: .assumed, source: "invented"))
    return Framework(
      id: FrameworkID("test"), edition: "Test edition", shortName: "Test", version: "1.0.0",
      standing: .draft, documents: [], segments: [], notSegmented: [:], domains: [], metrics: [],
      capability: [boards, providers],
      decisions: [Decision(subject: .areaRating, refusal: nil)], pipeline: [],
      hash: String(repeating: "ab", count: 32))
  }
}
