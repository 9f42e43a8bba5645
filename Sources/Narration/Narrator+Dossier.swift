import OversightCore

/// Records and what they are about, in a line.
extension Narrator {
  /// What a topic is, in words. `dossier` is where other records are looked up.
  public func words(for topic: Topic, in dossier: Dossier = Dossier()) -> String {
    switch topic {
    case .organisation: Words.theOrganisation
    case .area(let id): name(of: id)
    case .layer(let id, let layer): "\(name(of: id)), \(Words.layer(layer))"
    case .narrative(let id, let part): "\(name(of: id)), \(narrativeName(part))"
    case .metric(let id): shortName(of: id)
    case .step(let id): framework.rule(id)?.title ?? id.value
    case .test(let id): framework.question(id)?.name ?? id.value
    case .duty(let id): duty(id).map { words(for: $0) } ?? id
    case .prompt(let id): promptName(id)
    case .note: "a note"
    case .record(let name): words(forRecord: name, in: dossier)
    }
  }

  /// A duty with its section of the Act: "Reducing inequalities (14Z35)".
  public func words(for duty: StatutoryDuty) -> String { "\(duty.name) (\(duty.clause))" }

  private func duty(_ id: String) -> StatutoryDuty? {
    framework.capability.lazy.flatMap(\.duties).first { $0.id == id }
  }

  private func promptName(_ id: String) -> String {
    framework.capability.lazy.flatMap(\.prompts).first { $0.id == id }?.name ?? id
  }

  private func narrativeName(_ id: String) -> String {
    let name = framework.capability.lazy.flatMap(\.narrative).first { $0.id == id }?.name ?? id
    return name.lowercased()
  }

  private func words(forRecord name: RecordName, in dossier: Dossier) -> String {
    let found = RecordKind.allCases.lazy.compactMap { dossier.record($0, name) }.first
    return found.map { label(for: $0) } ?? name.value
  }

  /// By what a record is known: "query 2", "Devon Health and Wellbeing Board", "self-certification Q3".
  public func label(for record: DossierRecord) -> String {
    let kind = Words.kind(record.kind)
    if record.number > 0 { return "\(kind) \(record.number)" }
    switch record.kind {
    case .status, .cqcView, .thread, .trajectory: return kind
    case .partner: return record.name.value
    case .finding: return Topic(record.name.value).map { words(for: $0) } ?? record.name.value
    case .practice, .evidence, .certification, .concern, .action, .support, .exitCriterion, .query:
      return "\(kind) \(record.name)"
    }
  }

  /// A record in one line: "Joint forward plan review, report, ICB board, 12 Jun 26".
  public func line(for record: DossierRecord) -> String {
    switch record.kind {
    case .status: phrase([stated(record), record.entries.last.map { Words.shortDay($0.given) }])
    case .finding: told(label(for: record), record)
    case .cqcView: told(phrase([day(record, .date), record.line(.scope)]), record)
    case .partner: told(partner(record), record)
    case .practice: practice(record)
    case .evidence: evidence(record)
    case .certification: certification(record)
    case .concern: judged(record, [record.line(.source), day(record, .date), seriousness(record)])
    case .query: query(record)
    case .action: judged(record, [record.line(.owner), due(record)])
    case .support: judged(record, [support(record), day(record, .review, "review ")])
    case .exitCriterion: told(criterion(record), record)
    case .thread: stated(record)
    case .trajectory: trajectory(record)
    }
  }
}

/// The kinds of records.
extension Narrator {
  /// What calibration weighs beside the figures: "improving, long-standing challenges: yes".
  private func trajectory(_ record: DossierRecord) -> String {
    let said = RecordForm.of(.trajectory).fields.compactMap { field -> String? in
      guard let text = record.line(field) else { return nil }
      return "\(Words.field(field)): \(Words.choice(text, of: field) ?? text)"
    }
    return phrase(said)
  }

  private func partner(_ record: DossierRecord) -> String {
    let kind = record.word(.partnerKind, PartnerKind.self).map(Words.partner)
    let since = record.state == .listed ? nil : record.entries.last.map { Words.shortDay($0.given) }
    let waits = record.state == .asked ? due(record) : nil
    let state = [stated(record), since].compactMap { $0 }.joined(separator: " ")
    return phrase([record.name.value, kind, state, waits])
  }

  private func practice(_ record: DossierRecord) -> String {
    let kind = record.word(.practice, PracticeKind.self).map(Words.practice)
    let agreed = record.state == .agreed ? last(record, .agree, "agreed by ") : nil
    return told(phrase([kind, record.area.map { name(of: $0) }, agreed]), record)
  }

  private func evidence(_ record: DossierRecord) -> String {
    let kind = record.word(.kind, EvidenceKind.self).map(Words.evidence)
    return phrase([
      record.line(.title), kind, record.line(.source), day(record, .date),
      day(record, .expires, "expires "), given(up: record),
    ])
  }

  private func certification(_ record: DossierRecord) -> String {
    let signed = record.last([.certify, .except, .unable]).map(signature(of:))
    let when = record.state == .expected ? due(record) : signed
    let plan = record.last(.acceptPlan).map { _ in Words.done(.acceptPlan) }
    let head = "\(record.name): \(phrase([stated(record), when, plan]))"
    return joined(head, record.line(.detail))
  }

  private func query(_ record: DossierRecord) -> String {
    let outcome = record.word(.outcome, QueryOutcome.self).map(Words.outcome)
    let isOpen = record.state == .open
    let to = record.line(.to).map { "to \($0)" }
    return judged(record, [to, isOpen ? due(record) : outcome])
  }

  private func support(_ record: DossierRecord) -> String {
    let kind = record.word(.support, SupportKind.self).map(Words.support) ?? ""
    guard let began = record.entries.first?.given else { return kind }
    return "\(kind) from \(Words.shortDay(began))"
  }

  private func criterion(_ record: DossierRecord) -> String {
    if let dropped = given(up: record) { return dropped }
    guard let met = record.word(.met, CriterionState.self) else { return Words.notJudged }
    return [Words.criterion(met), day(record, .date)].compactMap { $0 }.joined(separator: " ")
  }

  private func seriousness(_ record: DossierRecord) -> String {
    record.word(.seriousness, Seriousness.self).map(Words.seriousness) ?? Words.notJudged
  }
}

/// The parts of a line.
extension Narrator {
  private func stated(_ record: DossierRecord) -> String { record.state.map(Words.state) ?? "" }

  private func given(up record: DossierRecord) -> String? {
    record.counts ? nil : Words.state(.dropped)
  }

  /// "open; a, b: the text".
  private func judged(_ record: DossierRecord, _ parts: [String?]) -> String {
    told("\(stated(record)); \(phrase(parts))", record)
  }

  private func told(_ head: String, _ record: DossierRecord) -> String {
    joined(head, record.line(.text))
  }

  private func joined(_ head: String, _ text: String?) -> String {
    [head, text ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  private func phrase(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func day(_ record: DossierRecord, _ field: FieldName, _ word: String = "") -> String? {
    record.date(field).map { word + Words.shortDay($0) }
  }

  private func due(_ record: DossierRecord) -> String? { day(record, .due, "due ") }

  /// Who signed or agreed, and when: "Ann Lee, 12 Jun 26".
  private func last(_ record: DossierRecord, _ step: RecordStep, _ word: String) -> String? {
    record.last(step).map { word + signature(of: $0) }
  }

  private func signature(of entry: DossierRecord.Entry) -> String {
    phrase([entry.fields[.by], Words.shortDay(entry.given)])
  }
}

extension DossierRecord {
  /// A field on one line; nil where it says nothing.
  func line(_ field: FieldName) -> String? {
    let words = text(field).split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The newest entry of any of these steps.
  fileprivate func last(_ steps: Set<RecordStep>) -> Entry? {
    entries.last { steps.contains($0.step) }
  }
}
