import Ledger
import Narration
import OversightCore

/// What the history says of calibration sessions.
extension HistoryWords {
  /// The overall rating that calibration set, or took away.
  func overall(
    _ item: CapabilityKey, _ before: StandingJudgement?, _ after: StandingJudgement?
  ) -> String {
    let narrator = library.framework(item.framework).map(Narrator.init)
    func words(_ standing: StandingJudgement?) -> String? {
      guard case .overall(let decision)? = standing else { return nil }
      return narrator?.name(of: decision.rating).lowercased() ?? decision.rating.value
    }
    return Words.overallSet(before: words(before), after: words(after))
  }

  /// A session, an item of its agenda, a proposal, an interest.
  func session(
    _ key: JudgementKey, _ before: StandingJudgement?, _ after: StandingJudgement?
  ) -> String {
    switch (key, after) {
    case (.session(let name), .session(let session)?):
      Words.sessionChange(name, before: state(before), after: session.state.rawValue)
    case (.agendaItem(let name, _), .agendaItem(let item)?):
      Words.itemChange(name, before: agendaItem(before), after: item)
    case (.ready(let name, _, let actor), let after):
      Words.readyChange(name, self.name(actor), isReady: after != nil)
    case (.view(_, let actor), .view(let view)?):
      Words.segmentView(self.name(actor), view.segment)
    case (.view(_, let actor), _): Words.segmentView(self.name(actor), nil)
    case (.sessionNote(let name, _), _): Words.ownNote(name)
    case (.conflict(_, let actor), let after):
      Words.conflictChange(self.name(actor), isDeclared: after != nil)
    case (.employment(let actor, _), _): Words.employmentWords(self.name(actor))
    default: ""
    }
  }

  private func state(_ standing: StandingJudgement?) -> String? {
    if case .session(let session)? = standing { session.state.rawValue } else { nil }
  }

  private func agendaItem(_ standing: StandingJudgement?) -> AgendaItem? {
    if case .agendaItem(let item)? = standing { item } else { nil }
  }
}
