import Ledger
import Narration
import OversightCore

/// The assessment and evidence tabs.
extension Words {
  static func title(of section: DossierSection) -> String {
    switch section {
    case .status: statusLabel
    case .duties: "Statutory duties"
    case .prompts: "Prompts"
    case .partners: "Partners and boards"
    case .cqcView: "CQC's own view"
    case .practice: "Best practice and areas for development"
    case .queries: "Queries"
    case .actions: "Actions"
    case .support: "Support and intervention"
    case .certification: "Self-certification"
    case .concerns: "Third-party findings"
    }
  }
  static let statusLabel = "Status"
  static let criterionLabel = "criterion"
  static let addKey = "a adds one"
  /// What stands beside a heading: how many there are, and how one is added where there are none.
  static func heading(_ section: DossierSection, count: Int, canAdd: Bool) -> String {
    if count == 0 { return canAdd ? "none, \(addKey)" : "none" }
    switch section {
    case .duties, .prompts, .certification, .status, .cqcView: return ""
    case .partners, .practice, .queries, .actions, .support, .concerns: return "\(count)"
    }
  }
  static let noFinding = "no finding"
  static let noCQCView = "none written down; shown beside ours, never scored"
  static let noneHeld = "none held"
  static func noneHeld(due: String, _ provenance: String) -> String {
    "none held, not asked for; would be due \(due) (\(provenance))"
  }
  static func statusByNobody(_ state: String) -> String { "\(state); nobody said otherwise" }
  static func since(_ state: String, _ day: String, _ name: String) -> String {
    "\(state) since \(day), by \(name)"
  }
  static func factualAccuracy(sent: String, due: String?, returned: String?) -> String {
    let parts = [
      "sent \(sent)", due.map { "due \($0)" }, returned.map { "returned \($0)" } ?? "not returned",
    ]
    return "factual accuracy: \(parts.compactMap { $0 }.joined(separator: ", "))"
  }
  /// How late something is, in words; what is not due yet needs none.
  static func lateness(_ item: DueItem, on today: CalendarDate) -> String {
    let days = item.daysLate(on: today)
    if days > 0 { return "overdue by \(Narrator.count(days, "day"))" }
    return item.due == today ? "due today" : ""
  }
  static func evidenceCount(_ count: Int) -> String {
    count == 0 ? "no evidence" : "\(count) \(count == 1 ? "piece" : "pieces") of evidence"
  }
  /// Why a piece of evidence is marked; empty where it is not.
  static func idle(_ record: DossierRecord, on today: CalendarDate) -> String {
    let expired = record.isExpired(on: today) ? "expired" : nil
    let unused = record.topics.isEmpty ? "linked to nothing" : nil
    return [expired, unused].compactMap { $0 }.joined(separator: ", ")
  }
  static func nothingWritten(_ kind: RecordKind) -> String {
    switch kind {
    case .finding: "No finding has been written."
    case .certification: "None is held. Nothing held is not assessed, and never a concern."
    default: "Nothing has been written down."
    }
  }
  static let evidenceLinked = "Evidence:"
  static let noEvidenceLinked = "No evidence is linked."
  static let practiceElsewhere = "Best practice of others:"
  static let noPracticeElsewhere = "No best practice of others is written down for this."
  static func entry(_ day: String, _ name: String, _ done: String) -> String {
    "\(day), \(name): \(done)"
  }

  static func evidenceMark(_ count: Int) -> String { count == 0 ? "" : "ev. \(count)" }

  // The evidence tab.
  static let evidenceHeadings = ["No.", "Title", "Kind", "Source", "Date", "Linked"]
  static let noEvidence = "No evidence is written down."
  static let evidenceHint = "a adds a piece."
  static func noEvidenceFor(_ topic: String) -> String { "No evidence is given for \(topic)." }
  static func evidenceHead(_ topic: String?, _ count: Int) -> String {
    topic.map { "Evidence for \($0): \(count)   F shows all, Esc goes back" }
      ?? Narrator.count(count, "piece") + " of evidence"
  }
  static func evidenceFor(_ topic: String?, _ count: Int) -> String {
    guard let topic else { return sentence(Narrator.count(count, "piece") + " of evidence") }
    return "\(sentence("\(evidenceCount(count)) for \(topic)")) Esc goes back."
  }
  static let noEvidenceFilter = "all evidence is shown"

  // What can be done.
  static func cannotFollow(_ state: String?) -> String {
    state.map { "it is \($0)" } ?? "it is not there yet"
  }
  static let chairOnly = "only the chair does it, for the regional director"
  static func help(of step: StepForm) -> String {
    step.needsReason ? "with a reason" : ""
  }
  static let addWhat = "Add what?"
  static let addCriterion = "Add an exit criterion"
  static func adding(_ kind: String, _ step: String) -> String {
    "\(kind.capitalisedFirst): \(step)"
  }
  static let chooseALine = "Choose a line below the heading first."
  static func moreBelow(_ count: Int) -> String { "\(count) more below" }
  static let wholeAfterZ = "… z shows the rest."
  static let wholeAfterEnter = "… Enter shows the rest."
  static let replyTitle = "Reply"
}

/// Notes and their threads.
extension Words {
  static func kind(_ kind: NoteKind) -> String {
    switch kind {
    case .record: "for the record"
    case .working: "working note"
    }
  }
  /// Which kind a note will be, of the two.
  static func kindChoice(_ kind: NoteKind) -> String {
    (kind == .working ? "[working] record" : "working [record]") + " (^T)"
  }
  static let replyWord = "reply"
  static let resolvedWord = "resolved"
  static func noteTitle(
    _ note: Note, by author: String, about: String, isReply: Bool, isResolved: Bool
  ) -> String {
    // What a narrow window cuts off is what it is about: the line above has that.
    let parts = [moment(note.time), author, kind(note.kind)] + (isResolved ? [resolvedWord] : [])
    return (parts + [isReply ? replyWord : "about \(about)"]).joined(separator: " · ")
  }
  /// A note in one line: what it is about, and its text.
  static func noteLine(_ about: String, _ text: String, depth: Int, isResolved: Bool) -> String {
    let head = depth > 0 ? replyWord : about
    let resolved = isResolved && depth == 0 ? "(\(resolvedWord)) " : ""
    return String(repeating: "  ", count: min(depth, 4)) + "\(resolved)\(head): \(text)"
  }
}

/// Records in the history.
extension Words {
  static func recordChange(_ label: String, _ done: String, _ detail: String) -> String {
    detail.isEmpty ? "\(label) \(done)" : "\(label) \(done): \(detail)"
  }
  static func findingChange(_ label: String, _ done: String) -> String {
    "\(label): finding \(done)"
  }
  static func statusChange(_ state: String, before: String?) -> String {
    "status: \(state)" + (before.map { ", was \($0)" } ?? "")
  }
  static func threadChange(_ done: String) -> String { "thread of a note \(done)" }
  static func duty(_ name: String) -> String { "duty \(name)" }
  static func prompt(_ name: String) -> String { "prompt \(name)" }
  static func topic(_ kind: String, _ words: String) -> String { "\(kind): \(words)" }
  static let takenAway = "taken away"
  static func field(_ label: String, _ value: String) -> String { "\(label): \(value)" }
}
