import Narration
import OversightCore

/// What the lines of the assessment and evidence tabs say.
struct DossierWords {
  let desk: Desk

  private var narrator: Narrator { desk.narrator }

  /// By what a line is known, what it says, and how many pieces of evidence are linked to it; nil where
  /// none can be.
  func cells(_ line: DossierLine) -> (label: String, words: String, evidence: Int?) {
    switch line {
    case .heading(let section):
      return (Words.title(of: section), heading(section), nil)
    case .place(let section, let kind, let name):
      let record = desk.openDossier.record(kind, name)
      return (
        label(section, kind, name, record), words(section, kind, name, record),
        evidence(kind, name)
      )
    }
  }

  /// By what a place is known; nil for a heading.
  func label(_ line: DossierLine) -> String? {
    guard case .place(let section, let kind, let name) = line else { return nil }
    return label(section, kind, name, desk.openDossier.record(kind, name))
  }

  /// The line in a sentence.
  func sentence(_ line: DossierLine) -> String {
    let cells = cells(line)
    let evidence = cells.evidence.map { " \(Words.sentence(Words.evidenceCount($0)))" } ?? ""
    let words = cells.words.isEmpty ? "" : ": \(cells.words)"
    let said = "\(spokenLabel(line, cells.label))\(words)"
    if said.count > 150 { return "\(said.prefix(148)) …" }
    return (said.hasSuffix(".") ? said : "\(said).") + evidence
  }

  /// A number alone is no name.
  private func spokenLabel(_ line: DossierLine, _ label: String) -> String {
    guard case .place(_, let kind, let name) = line, RecordForm.of(kind).naming == .numbered,
      let record = desk.openDossier.record(kind, name)
    else { return label.trimmed.capitalisedFirst }
    return narrator.label(for: record).capitalisedFirst
  }

  private func heading(_ section: DossierSection) -> String {
    let count = desk.dossierLines.count { line in
      if case .place(section, section.kind, _) = line { true } else { false }
    }
    return Words.heading(section, count: count, canAdd: !desk.onlyReads)
  }

  private func label(
    _ section: DossierSection, _ kind: RecordKind, _ name: RecordName, _ record: DossierRecord?
  ) -> String {
    switch kind {
    case .status: return Words.statusLabel
    case .cqcView: return Narration.Words.kind(kind)
    case .finding: return findingName(name)
    case .certification: return "\(name) \(desk.period.cycle)"
    case .exitCriterion: return "  \(Words.criterionLabel) \(record?.number ?? 0)"
    case .partner: return name.value
    default: return "\(record?.number ?? 0)"
    }
  }

  /// The duty without its clause, which the whole record gives.
  private func findingName(_ name: RecordName) -> String {
    switch Topic(name.value) {
    case .duty(let id)?: desk.openProfile?.duties.first { $0.id == id }?.name ?? id
    case let topic?: desk.subjectWords(topic)
    case nil: name.value
    }
  }

  private func words(
    _ section: DossierSection, _ kind: RecordKind, _ name: RecordName, _ record: DossierRecord?
  ) -> String {
    let late = record.flatMap(desk.due).map { Words.lateness($0, on: desk.today) } ?? ""
    let words = said(kind, name, record)
    return late.isEmpty ? words : "\(late); \(words)"
  }

  private func said(_ kind: RecordKind, _ name: RecordName, _ record: DossierRecord?) -> String {
    switch kind {
    case .status: return status(record)
    case .finding: return record?.text(.text).flowing ?? Words.noFinding
    case .cqcView: return record.map { narrator.line(for: $0) } ?? Words.noCQCView
    case .certification:
      return record.map { narrator.line(for: $0).after("\(name): ") } ?? noneHeld(name)
    case .partner: return record.map(partner) ?? ""
    default: return record.map { narrator.line(for: $0) } ?? ""
    }
  }

  /// Nothing held is said so; the day it would be due by is the edition's or assumed.
  private func noneHeld(_ name: RecordName) -> String {
    guard let terms = desk.openProfile?.certification,
      let period = Period("\(name) \(desk.period.cycle)")
    else { return Words.noneHeld }
    return Words.noneHeld(
      due: Narration.Words.shortDay(terms.due(of: period)), terms.provenance.rawValue)
  }

  private func partner(_ record: DossierRecord) -> String {
    let kind = record.word(.partnerKind, PartnerKind.self).map(Narration.Words.shortPartner)
    let state = record.state.map(Narration.Words.state) ?? ""
    let since =
      record.state == .listed ? nil : record.entries.last.map { Narration.Words.shortDay($0.given) }
    let due =
      record.state == .asked
      ? record.date(.due).map { "due \(Narration.Words.shortDay($0))" } : nil
    let view = record.text(.text).isEmpty ? nil : record.text(.text).flowing
    let words = [[state, since].compactMap { $0 }.joined(separator: " "), due]
      .compactMap { $0 }.joined(separator: ", ")
    return [kind, words].compactMap { $0 }.joined(separator: " ") + (view.map { ": \($0)" } ?? "")
  }

  /// How far the assessment is, since when and by whom; of factual accuracy when it was sent, is due
  /// and came back.
  func status(_ record: DossierRecord?) -> String {
    guard let record, let last = record.entries.last(where: { $0.step != .returned }) else {
      return Words.statusByNobody(Narration.Words.state(.indicative))
    }
    let state = record.state.map(Narration.Words.state) ?? ""
    let since = Words.since(
      state, Narration.Words.shortDay(last.given), desk.shown(last.actor))
    return [since, factualAccuracy(record)].compactMap { $0 }.joined(separator: "; ")
  }

  /// When it was sent for factual accuracy, is due and came back; nil where it was not sent.
  func factualAccuracy(_ record: DossierRecord) -> String? {
    guard let place = record.entries.lastIndex(where: { $0.step == .factualAccuracy }) else {
      return nil
    }
    let sent = record.entries[place]
    let returned = record.entries[place...].last { $0.step == .returned }?.given
    let day = Narration.Words.shortDay
    return Words.factualAccuracy(
      sent: day(sent.given), due: sent.fields[.due].flatMap { CalendarDate($0) }.map(day),
      returned: returned.map(day))
  }

  private func evidence(_ kind: RecordKind, _ name: RecordName) -> Int? {
    let topic = kind.topic(of: name)
    guard topic != .organisation, topic.isLinkable else { return nil }
    return desk.openDossier.evidence(for: topic).count
  }

  /// A field's text as a reader says it.
  func value(_ text: String, of field: FieldName) -> String {
    if text.isEmpty { return "" }
    switch field.type {
    case .words: return Narration.Words.choice(text, of: field) ?? text
    case .date: return CalendarDate(text).map(Narration.Words.shortDay) ?? text
    case .area: return narrator.name(of: AreaID(text))
    case .domain: return narrator.domainName(text)
    case .topics: return Topic.list(text).map { desk.subjectWords($0) }.joined(separator: "; ")
    case .record(let kind):
      let record = desk.openDossier.record(kind, RecordName(text))
      return record.map { narrator.label(for: $0) } ?? text
    case .line, .text, .period, .digest: return text
    }
  }
}

extension String {
  /// The same on one line.
  var flowing: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// What comes after a beginning; all of it where it does not begin so.
  fileprivate func after(_ beginning: String) -> String {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : self
  }
}
