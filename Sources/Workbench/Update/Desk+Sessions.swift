import Ledger
import Narration
import OversightCore

/// What is done in calibration sessions: through `decide` as everything, and said with the words of the
/// history.
extension Desk {
  mutating func attempt(
    _ intent: SessionIntent, _ environment: Environment, seen versions: [JudgementKey: Int]? = nil,
    refused: (inout Desk, Refusal) -> Void = { $0.say($1.message, .bad) }
  ) -> [Effect] {
    attempt(
      .session(intent), as: .session(intent), seen: versions, environment, refused: refused)
  }

  /// Opens the editor for the reason of something done in a session; nothing is saved until it is.
  mutating func justify(_ intent: SessionIntent) -> [Effect] {
    sheet = nil
    if isPresenting {
      say(Words.sentence(Words.whileSharing), .bad)
      return []
    }
    guard let code = intent.organisation, let organisation = assessment(code)?.organisation else {
      return []
    }
    let key = "\(intent.word)/\(code)/\(period)/\(framework.id)"
    openEditor(
      .session(intent), of: organisation, draft: DraftKey(key), subjects: [.organisation])
    if status == .none { say(Words.reasonFirst) }
    return []
  }

  /// The title of the sheet its reason is written on.
  func sessionTitle(_ intent: SessionIntent) -> String {
    Words.Reveal.reasonTitle(intent.organisation?.value ?? "", intent.title)
  }

  /// What was done, in the words of the history.
  func sessionWords(_ saving: Saving, _ intent: SessionIntent) -> String {
    let own = record.history.first { $0.event?.id == saving.events.last?.id }
    return own.map { line in
      Words.sentence(
        historySentences(in: intent.organisation).sentence(of: line, namesOrganisation: false))
    } ?? ""
  }
}

extension SessionIntent {
  /// The same with its reason.
  func giving(_ reason: String) -> SessionIntent {
    switch self {
    case .change(let name, let change, _): .change(name, change, reason: reason)
    case .item(let name, let organisation, let change, _):
      .item(name, organisation, change, reason: reason)
    case .sign(let name, let organisation, _): .sign(name, organisation, reason: reason)
    case .propose(let name, let organisation, let segment, _):
      .propose(name, organisation, segment: segment, reason: reason)
    case .conflict(let organisation, let person, let isDeclared, _):
      .conflict(organisation, person: person, isDeclared: isDeclared, reason: reason)
    case .note(let name, let code, _): .note(name, code, text: reason)
    case .open, .arrange, .decide, .employment: self
    }
  }

  /// What is done, in a word or two.
  var title: String {
    switch self {
    case .item(_, _, .dissented, _): Words.Reveal.dissentWord
    case .item(_, _, .reopened, _): Words.Reveal.reopenWord
    case .propose(_, _, let segment?, _): Words.Reveal.segmentWord(segment)
    default: word
    }
  }

  /// The word under which its text is kept as a draft.
  var word: String {
    switch self {
    case .open: "session-open"
    case .change: "session-change"
    case .arrange: "session-agenda"
    case .item(_, _, .dissented, _): "dissent"
    case .item(_, _, .reopened, _): "reopen"
    case .item: "session-item"
    case .decide: "session-decide"
    case .sign: "sign"
    case .propose: "propose"
    case .note: "session-note"
    case .conflict: "conflict"
    case .employment: "employment"
    }
  }
}
