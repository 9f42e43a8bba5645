import Ledger
import Narration
import OversightCore

/// Says what an event changed, in the words of the edition it was made under.
struct HistoryWords {
  private let library: Library

  init(_ library: Library) { self.library = library }

  func sentence(of line: HistoryLine) -> String {
    switch line.change {
    case .rating(let key, let before, let after): rating(key, before, after)
    case .note(let item, let about, let text): note(item, about, text)
    case .withdrawal(_, let key, let before, let after):
      Words.withdrawal(key.item == nil ? Words.anEvent : rating(key, before, after))
    case .dataset(let hash, let title): Words.imported(title, hash.description)
    case .framework(let id, _, let after): Words.adopted(id.value, after.description)
    case .nothing: Words.noEffect
    case .newer(let kind): Words.newer(kind.description)
    case .unreadable(let damage): Words.damaged(damage.sentence)
    }
  }

  private func rating(
    _ key: JudgementKey, _ before: AreaRating?, _ after: AreaRating?
  ) -> String {
    guard case .rating(let item, let area, let layer, let holder) = key else {
      return key.item.map { Words.aNote($0.organisation.value) } ?? Words.anEvent
    }
    let narrator = library.framework(item.framework).map(Narrator.init)
    let name = narrator?.name(of: area) ?? area.value
    let change = Words.areaChange(
      "\(item.organisation) \(name)", layer, from: words(before, narrator),
      to: words(after, narrator))
    return layer == .partnerFeedback ? "\(change) (\(holder?.name ?? ""))" : change
  }

  private func words(_ rating: AreaRating?, _ narrator: Narrator?) -> String {
    guard let rating else { return Words.notRated }
    return narrator?.words(for: rating) ?? rating.rating?.value ?? Words.notRated
  }

  private func note(_ item: CapabilityKey, _ about: NoteSubject, _ text: String) -> String {
    let narrator = library.framework(item.framework).map(Narrator.init)
    let words = narrator.map { Words.about(about, $0) } ?? ""
    return "\(item.organisation) \(Words.noteWord)\(words): \(text)"
  }
}
