import Ledger
import Narration
import OversightCore

/// Says what an event changed, in the words of the edition it was made under; screen and command line
/// say the same.
public struct HistoryWords: Sendable {
  private let library: Library

  /// The words of a library's editions.
  public init(_ library: Library) { self.library = library }

  /// What a line of the history changed, without a full stop. On a page of one organisation its code
  /// need not be said.
  public func sentence(of line: HistoryLine, namesOrganisation: Bool = true) -> String {
    let code = namesOrganisation ? line.event?.key.item.map { "\($0.organisation) " } ?? "" : ""
    return code + change(line.change)
  }

  /// What a note is about, in the words of its edition.
  public func words(for subject: NoteSubject, under framework: FrameworkID) -> String {
    let edition = library.framework(framework)
    switch subject {
    case .organisation: return Words.organisationWord
    case .area(let id): return edition.map { Narrator($0).name(of: id) } ?? id.value
    case .metric(let id): return edition.map { Narrator($0).shortName(of: id) } ?? id.value
    case .step(let id): return edition?.rule(id)?.title ?? id.value
    }
  }

  private func change(_ change: Change) -> String {
    switch change {
    case .rating(let key, let before, let after): rating(key, before, after)
    case .note(let item, let about, let text):
      Words.noteAbout(words(for: about, under: item.framework), text)
    case .withdrawal(_, let key, let before, let after): withdrawal(key, before, after)
    case .dataset(let hash, let title): Words.datasetImported(title, hash.description)
    case .framework(let id, _, let after): Words.frameworkAdopted(id.value, after.description)
    case .nothing: Words.withoutEffect
    case .newer(let kind): Words.newerKind(kind.description)
    case .unreadable(let damage): Words.unreadable(damage.sentence)
    }
  }

  private func rating(
    _ key: JudgementKey, _ before: AreaRating?, _ after: AreaRating?
  ) -> String {
    guard case .rating(let item, let area, let layer, let holder) = key else { return "" }
    let narrator = library.framework(item.framework).map(Narrator.init)
    let partner = layer == .partnerFeedback ? holder.map { " (\($0.name))" } ?? "" : ""
    return Words.ratingChange(
      area: narrator?.name(of: area) ?? area.value, layer: Narration.Words.layer(layer) + partner,
      before: words(before, narrator), after: words(after, narrator))
  }

  private func words(_ rating: AreaRating?, _ narrator: Narrator?) -> String? {
    rating.map { narrator?.words(for: $0).lowercased() ?? $0.rating?.value ?? "" }
  }

  private func withdrawal(
    _ key: JudgementKey, _ before: AreaRating?, _ after: AreaRating?
  ) -> String {
    if case .note = key { return Words.noteWithdrawn }
    return Words.tookBack(rating(key, before, after))
  }
}

/// The history of the open organisation in words.
extension Desk {
  /// What a note is about.
  func subjectWords(_ subject: NoteSubject) -> String {
    HistoryWords(library).words(for: subject, under: framework.id)
  }

  /// What an event changed, on one line.
  func historyWords(_ line: HistoryLine) -> String {
    let sentence = HistoryWords(library).sentence(of: line, namesOrganisation: false)
    guard let item = line.event?.key.item,
      item.cycle != period.cycle || item.framework != framework.id
    else { return sentence }
    let edition = library.framework(item.framework)?.shortName ?? item.framework.value
    return "(\(item.cycle), \(edition)) \(sentence)"
  }

  /// Everything held about an event, a line each.
  func historyDetail(_ line: HistoryLine) -> [String] {
    var lines = [historyWords(line)]
    if case .note(_, _, let text) = line.change { lines = [text, ""] }
    if let event = line.event {
      if !event.reason.isEmpty { lines.append(Words.reason(event.reason)) }
      lines.append(Words.eventBy(event))
    }
    if let withdrawal = line.withdrawal { lines.append(Words.withdrawn(withdrawal)) }
    return lines + [Words.entry(line.entry)]
  }
}
