import Ledger
import Narration
import OversightCore

/// The history in words.
extension Desk {
  /// What a note is about.
  func subjectWords(_ subject: NoteSubject) -> String {
    switch subject {
    case .organisation: Words.organisationWord
    case .area(let id): narrator.name(of: id)
    case .metric(let id): narrator.shortName(of: id)
    case .step(let id): framework.rule(id)?.title ?? id.value
    }
  }

  /// What an event changed, on one line.
  func historyWords(_ line: HistoryLine) -> String {
    switch line.change {
    case .rating(let key, let before, let after): ratingWords(key, before, after)
    case .note(_, let about, _): Words.noteAbout(subjectWords(about))
    case .withdrawal(_, let key, let before, let after): withdrawalWords(key, before, after)
    case .dataset(_, let title): Words.datasetImported(title)
    case .framework(let id, _, _): Words.frameworkAdopted(id.value)
    case .nothing: Words.withoutEffect
    case .newer(let kind): Words.newerKind(kind.description)
    case .unreadable(let damage): "\(damage)"
    }
  }

  private func ratingWords(
    _ key: JudgementKey, _ before: AreaRating?, _ after: AreaRating?
  ) -> String {
    guard case .rating(_, let area, let layer, _) = key else { return "" }
    return Words.ratingChange(
      area: narrator.name(of: area), layer: Narration.Words.layer(layer),
      before: before.map { narrator.words(for: $0).lowercased() },
      after: after.map { narrator.words(for: $0).lowercased() })
  }

  private func withdrawalWords(
    _ key: JudgementKey, _ before: AreaRating?, _ after: AreaRating?
  ) -> String {
    if case .note = key { return Words.noteWithdrawn }
    return Words.tookBack(ratingWords(key, before, after))
  }

  /// Everything held about an event, a line each.
  func historyDetail(_ line: HistoryLine) -> [String] {
    var lines = [historyWords(line)]
    if case .note(_, _, let text) = line.change { lines += ["", text, ""] }
    if let event = line.event {
      if !event.reason.isEmpty { lines.append(Words.reason(event.reason)) }
      lines.append(Words.eventBy(event))
    }
    if let withdrawal = line.withdrawal { lines.append(Words.withdrawn(withdrawal)) }
    return lines + [Words.entry(line.entry)]
  }
}
