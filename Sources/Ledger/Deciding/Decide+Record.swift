import OversightCore

/// Records of an assessment: what their forms allow, and what stands against it.
extension Decider {
  func recorded(_ intent: RecordIntent) throws(Refusal) -> Recorded {
    let item = try item(intent.organisation, intent.cycle)
    let form = RecordForm.of(intent.kind)
    try checkKind(form, of: intent.organisation)
    try check(intent.reason, .reason, limit: TextLimit.characters)
    let name = try name(intent, form, item)
    let present = name.flatMap { dossier(of: item).record(form.kind, $0) }
    if form.naming == .numbered, let name, present == nil { throw .noSuchRecord(form.kind, name) }
    do throws(RecordRefusal) {
      let step = try step(intent, of: form, present)
      try checkFields(intent, of: step, present)
      try checkChange(intent, of: step, present)
    } catch {
      throw .record(error)
    }
    for (field, text) in intent.fields.sorted(by: { $0.key < $1.key }) where !text.isEmpty {
      try check(text, in: field, of: intent.organisation.kind, item)
    }
    try checkStanding(intent, item)
    return Recorded(
      item: item, record: intent.kind, name: name, step: intent.step,
      fieldsSet: intent.fields, shown: intent.shown)
  }

  private func checkKind(_ form: RecordForm, of organisation: Organisation) throws(Refusal) {
    guard form.kinds.contains(organisation.kind) else {
      throw .record(.notForKind(form.kind, organisation.kind))
    }
    guard let profile = framework.capability(of: organisation.kind) else {
      throw .noCapability(framework.edition, organisation.kind)
    }
    if form.kind == .certification, profile.certification == nil {
      throw .record(.notInEdition(form.kind, edition: framework.edition))
    }
  }

  /// The name of the record, checked against what the kind is known by; nil for a new numbered one.
  private func name(
    _ intent: RecordIntent, _ form: RecordForm, _ item: CapabilityKey
  ) throws(Refusal) -> RecordName? {
    if form.naming == .single { return .single }
    guard let name = intent.name, !name.value.isBlank else {
      if form.naming == .numbered, form.step(intent.step)?.begins == true { return nil }
      throw .record(.nameMissing(form.kind))
    }
    switch form.naming {
    case .numbered, .single: return name
    case .named: return try givenName(name, of: form, in: item)
    case .quarter:
      guard let period = Period("\(name) \(item.cycle)"), name == .quarter(period) else {
        throw .noSuchRecord(form.kind, name)
      }
      _ = try self.item(intent.organisation, period)
      return name
    case .topic:
      guard let topic = Topic(name.value), form.kind.isAbout(topic) else {
        throw .noSuchRecord(form.kind, name)
      }
      try check(topic, of: intent.organisation.kind, in: item)
      return name
    }
  }

  /// A name that people give is one line; in other capitals it is the same name.
  private func givenName(
    _ name: RecordName, of form: RecordForm, in item: CapabilityKey
  ) throws(Refusal) -> RecordName {
    try check(name.value, .name, limit: TextLimit.nameCharacters)
    guard let actor = Actor(name.value) else { throw .record(.nameMissing(form.kind)) }
    let known = dossier(of: item).all(form.kind).map(\.name)
    return known.first { $0.value.lowercased() == actor.name.lowercased() }
      ?? RecordName(actor.name)
  }

  private func step(
    _ intent: RecordIntent, of form: RecordForm, _ present: DossierRecord?
  ) throws(RecordRefusal) -> StepForm {
    let possible = form.steps.map(\.step)
    guard let step = form.step(intent.step) else {
      throw .unknownStep(intent.step, form.kind, possible: possible)
    }
    let state = present?.state ?? form.initial
    guard step.mayFollow(state) else {
      let now = form.steps(after: state).map(\.step)
      throw .notNow(intent.step, form.kind, state, possible: now)
    }
    if step.needsChair, viewer.role != .chair { throw .needsChair(step.step, form.kind) }
    if step.needsReason, intent.reason.isBlank { throw .needsReason(step.step, form.kind) }
    return step
  }

  private func checkFields(
    _ intent: RecordIntent, of step: StepForm, _ present: DossierRecord?
  ) throws(RecordRefusal) {
    for field in intent.fields.keys.sorted() where !step.fields.contains(field) {
      throw .fieldNotAsked(field, possible: step.fields)
    }
    for field in step.required where intent.fields[field]?.isBlank ?? true {
      throw .fieldMissing(field)
    }
    // Whoever is asked before being named is named by it.
    if intent.kind == .partner, present == nil, intent.fields[.partnerKind] == nil {
      throw .fieldMissing(.partnerKind)
    }
    if intent.fields[.digest] != nil, intent.fields[.file] == nil { throw .fieldMissing(.file) }
    for (field, text) in intent.fields.sorted(by: { $0.key < $1.key }) where !text.isEmpty {
      guard field.type.accepts(text), !text.isBlank else { throw .fieldWrong(field, text) }
      let limit = field.limit
      guard text.count <= limit, text.utf8.count <= TextLimit.bytes else {
        throw .fieldTooLong(field, count: text.count, limit: limit)
      }
    }
    try checkDays(intent)
  }

  /// What is done was done by now, a day's grace for clocks elsewhere; what is due is due after it.
  private func checkDays(_ intent: RecordIntent) throws(RecordRefusal) {
    guard let day = intent.fields[.date].flatMap({ CalendarDate($0) }) else { return }
    let tomorrow = Timestamp(milliseconds: now.milliseconds + 86_400_000).date
    if day > tomorrow { throw .dayToCome(.date, day) }
    guard let due = intent.fields[.due].flatMap({ CalendarDate($0) }), due < day else { return }
    throw .dueBefore(due, day)
  }

  /// A step that leaves record and state as they are is none.
  private func checkChange(
    _ intent: RecordIntent, of step: StepForm, _ present: DossierRecord?
  ) throws(RecordRefusal) {
    guard let present, step.to == nil || step.to == present.state else { return }
    let isSame = intent.fields.allSatisfy { present.text($0.key) == $0.value }
    // What is done a second time is another thing done, unless nothing came in between.
    let isRepeated = present.entries.last?.step == step.step
    if isSame, isRepeated || [.write, .link].contains(step.step) { throw .unchanged(intent.kind) }
  }

  /// What a field names must be there.
  private func check(
    _ text: String, in field: FieldName, of kind: OrganisationKind, _ item: CapabilityKey
  ) throws(Refusal) {
    switch field.type {
    case .area: try check(.area(AreaID(text)), of: kind, in: item)
    case .domain:
      let domains = framework.domains.map(\.id)
      guard domains.contains(text) else {
        throw .unknownPart(.domain, text, possible: domains)
      }
    case .topics: for topic in Topic.list(text) { try check(topic, of: kind, in: item) }
    case .record(let kind):
      guard dossier(of: item).record(kind, RecordName(text)) != nil else {
        throw .noSuchRecord(kind, RecordName(text))
      }
    case .line, .text, .date, .period, .words, .digest: return
    }
  }
}

/// What stands against a step beyond its form.
extension Decider {
  private func checkStanding(_ intent: RecordIntent, _ item: CapabilityKey) throws(Refusal) {
    let dossier = dossier(of: item)
    switch intent.kind {
    case .finding, .practice, .trajectory: try checkOpen(item)
    case .status:
      do throws(RecordRefusal) {
        try checkStatus(intent, dossier)
      } catch {
        throw .record(error)
      }
    default: return
    }
  }

  private func checkStatus(_ intent: RecordIntent, _ dossier: Dossier) throws(RecordRefusal) {
    switch intent.step {
    case .nationallyCalibrated:
      let last = dossier.record(.status, .single)?.entries.last?.step
      if last != .returned, intent.reason.isBlank { throw .notReturned }
    case .approve:
      try checkQueries(dossier)
      try checkApproval(intent, dossier)
    case .issue: try checkQueries(dossier)
    case .reopen:
      // What the regional director approved is not undone by anybody else.
      if dossier.status == .approved, viewer.role != .chair {
        throw .needsChair(.reopen, .status)
      }
    default: return
    }
  }

  /// Open queries stop approval and issue.
  private func checkQueries(_ dossier: Dossier) throws(RecordRefusal) {
    let open = dossier.records(.query).filter { $0.state == .open }.map(\.number)
    if !open.isEmpty { throw .queriesOpen(open) }
  }

  /// What an approval lacks is named, and going on in spite of it needs a reason.
  private func checkApproval(_ intent: RecordIntent, _ dossier: Dossier) throws(RecordRefusal) {
    guard intent.reason.isBlank, let profile = framework.capability(of: intent.organisation.kind)
    else { return }
    let item = CapabilityKey(
      organisation: intent.organisation.code, cycle: intent.cycle, framework: framework.id)
    let judged = record.judgements.areas[item] ?? [:]
    let duties = profile.duties.filter { dossier.finding(.duty($0.id)) == nil }.map(\.name)
    let consultation = Consultation(
      dossier: dossier, areas: Array(judged.values), isNeeded: !profile.duties.isEmpty)
    let lacking = ApprovalGaps(
      areas: profile.unjudged(judged, dossier), duties: duties,
      boards: consultation.silent.map(\.name.value), namesNoBoard: consultation.namesNoBoard)
    if lacking != ApprovalGaps() { throw .approvalNeedsReason(lacking) }
  }
}

extension CapabilityProfile {
  /// The names of the areas that nobody moderated or signed and, where the edition wants a narrative,
  /// of those without a word of it.
  fileprivate func unjudged(_ judged: [AreaID: AreaJudgement], _ dossier: Dossier) -> [String] {
    areas.filter { area in
      let judgement = judged[area.id]
      if area.scales[.final] != nil {
        return judgement?.final == nil && judgement?.moderated == nil
      }
      return !narrative.isEmpty
        && narrative.allSatisfy { dossier.finding(.narrative(area.id, $0.id)) == nil }
    }.map(\.name)
  }
}

extension FieldName {
  /// How many characters it takes.
  public var limit: Int { type == .line ? TextLimit.lineCharacters : TextLimit.characters }
}

extension RecordKind {
  /// Whether a record of this kind, known by what it is about, can be about this.
  fileprivate func isAbout(_ topic: Topic) -> Bool {
    switch (self, topic) {
    case (.finding, .narrative), (.finding, .duty), (.finding, .prompt), (.thread, .note): true
    default: false
    }
  }
}
