import Ledger
import Narration
import OversightCore
import Terminal

/// The rows of a step, as its form in the table of records has them.
extension Desk {
  /// A form for a step of a record of the open organisation; nil where the step is none of its kind.
  func form(_ aim: RecordAim, of assessment: Assessment) -> FormSheet? {
    let form = RecordForm.of(aim.kind)
    guard let step = form.step(aim.step) else { return nil }
    let present = aim.name.flatMap { openDossier.record(aim.kind, $0) }
    let place = DraftPlace(
      organisation: assessment.organisation.code, cycle: period.cycle, framework: framework.id,
      purpose: .record(aim.kind, aim.name, aim.step))
    return FormSheet(
      purpose: .record(aim, of: assessment.organisation, in: period.cycle),
      title: title(of: aim, present), draft: place.key, versions: record.versions,
      shown: shown(of: assessment), rows: rows(of: aim, step, form, present))
  }

  private func title(of aim: RecordAim, _ present: DossierRecord?) -> String {
    let what = present.map { narrator.label(for: $0) } ?? self.what(of: aim)
    return Words.formTitle(openCode?.value ?? "", what, Narration.Words.step(aim.step))
  }

  /// What a record that is not there yet will be.
  private func what(of aim: RecordAim) -> String {
    switch (aim.kind, aim.name) {
    case (.finding, let name?):
      Topic(name.value).map { subjectWords($0) } ?? Narration.Words.kind(aim.kind)
    case (.certification, let name?): "\(Narration.Words.kind(aim.kind)) \(name)"
    default: Narration.Words.kind(aim.kind)
    }
  }

  private func rows(
    of aim: RecordAim, _ step: StepForm, _ form: RecordForm, _ present: DossierRecord?
  ) -> [FormRow] {
    let named = form.naming == .named && aim.name == nil ? [nameRow(of: aim.kind)] : []
    // A digest is made of the file, never typed.
    let fields = step.fields.filter { $0 != .digest }.map { row($0, aim, step, present) }
    return named + fields + reasonRow(step, aim.kind, present)
  }

  private func nameRow(of kind: RecordKind) -> FormRow {
    FormRow(
      entry: .name, label: Words.nameOf(kind), isRequired: true, initial: "", isHeld: false,
      value: .line(LineField("", limit: TextLimit.nameCharacters)))
  }

  /// Why is asked where the step needs it, and where what stands is changed.
  private func reasonRow(
    _ step: StepForm, _ kind: RecordKind, _ present: DossierRecord?
  ) -> [FormRow] {
    let mayHave = kind == .status || (step.step == .write && present != nil)
    guard step.needsReason || mayHave else { return [] }
    return [
      FormRow(
        entry: .reason, label: Words.reasonLabel, isRequired: step.needsReason, initial: "",
        isHeld: false, value: .text(TextEditor("", limit: TextLimit.characters)))
    ]
  }

  private func row(
    _ field: FieldName, _ aim: RecordAim, _ step: StepForm, _ present: DossierRecord?
  ) -> FormRow {
    let held = step.step.changesWhatStands || field == .partnerKind ? present : nil
    let (assumed, remark) = aim.kind == .certification ? assumedDue(aim) : (nil, "")
    let isAssumed = field == .due && held == nil && assumed != nil
    let begins = field == .date && held == nil ? today.description : ""
    let initial =
      aim.fields[field] ?? held?.text(field) ?? (isAssumed ? assumed ?? "" : begins)
    // Whoever is asked before being named is named by it.
    let isFirst = field == .partnerKind && present == nil
    return FormRow(
      entry: .field(field), label: Narration.Words.field(field, of: aim.kind).capitalisedFirst,
      isRequired: step.required.contains(field) || isFirst, initial: initial,
      isHeld: held != nil && aim.fields[field] == nil, remark: isAssumed ? remark : "",
      value: value(of: field).with(initial))
  }

  /// The day by which a quarter's certification is due where nobody said another, and whose day it is.
  private func assumedDue(_ aim: RecordAim) -> (String?, String) {
    guard let terms = openProfile?.certification,
      let quarter = aim.name.flatMap({ Period("\($0) \(period.cycle)") })
    else { return (nil, "") }
    return (terms.due(of: quarter).description, terms.provenance.rawValue)
  }

  func value(of field: FieldName) -> FormValue {
    switch field.type {
    case .text: .text(TextEditor("", limit: field.limit))
    case .line, .date, .digest: .line(LineField("", limit: field.limit))
    case .topics: .topics([])
    default: .choice(options(of: field), nil)
    }
  }

  private func options(of field: FieldName) -> [FormOption] {
    switch field.type {
    case .words(let words):
      words.map { FormOption(value: $0, title: Narration.Words.choice($0, of: field) ?? $0) }
    case .area: areas.map { FormOption(value: $0.id.value, title: $0.name) }
    case .domain: framework.domains.map { FormOption(value: $0.id, title: $0.name) }
    case .period:
      (period.cycle.previous.quarters.suffix(1) + period.cycle.quarters).map {
        FormOption(value: $0.description, title: $0.description)
      }
    case .record(let kind):
      openDossier.records(kind).map {
        FormOption(value: $0.name.value, title: narrator.label(for: $0))
      }
    case .line, .text, .date, .topics, .digest: []
    }
  }

  /// What evidence, queries and actions of the open organisation can be about.
  func topicOptions(with ticked: [Topic]) -> [(topic: Topic, title: String)] {
    let dossier = openDossier
    let kind = open?.organisation.kind
    let parts: [Topic] =
      [.organisation] + areas.map { .area($0.id) }
      + (openProfile?.duties ?? []).map { .duty($0.id) }
      + (openProfile?.prompts ?? []).map { .prompt($0.id) }
      + (kind.map { framework.questions(for: $0) } ?? []).map { .test($0.id) }
    let records = RecordKind.allCases.filter(\.canBeAbout).flatMap { kind in
      dossier.records(kind).map { kind.topic(of: $0.name) }
    }
    let metrics: [Topic] = (open?.metrics ?? []).filter(\.isShown).map { .metric($0.metric) }
    let all = parts + records + openNotes.map { .note($0.name) } + metrics
    let others = ticked.filter { !all.contains($0) }
    return (others + all).filter(\.isLinkable).map { ($0, topicTitle($0)) }
  }

  /// What a topic is, with the kind of thing it is, to find it by.
  func topicTitle(_ topic: Topic) -> String {
    let words = subjectWords(topic)
    switch topic {
    case .area: return Words.topic("area", words)
    case .metric: return Words.topic("metric", words)
    case .test: return Words.topic("test", words)
    case .duty: return Words.topic("duty", words)
    case .prompt: return Words.topic("prompt", words)
    case .note(let name):
      let note = openNotes.first { $0.name == name }
      return Words.topic("note", note.map { Words.firstWords(shown($0)) } ?? words)
    case .organisation, .layer, .narrative, .step, .record: return words
    }
  }
}

extension RecordStep {
  /// Whether it changes what a record says, so that what stands is where one begins.
  fileprivate var changesWhatStands: Bool { [.write, .link, .expect].contains(self) }
}

extension RecordKind {
  /// Whether something can be said to be about a record of this kind, which then has a name of its own.
  fileprivate var canBeAbout: Bool {
    ![.status, .finding, .cqcView, .thread, .evidence, .partner].contains(self)
  }
}

extension String {
  /// The same with a capital at the beginning.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
