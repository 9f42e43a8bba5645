import Foundation
import Ledger
import OversightCore
import OversightData

/// The editions that events were decided under, each as it was then: found by the hash of its file
/// among those held, else among the files that the workspace has kept.
struct EditionsInTime {
  /// The library with the kept editions that it does not hold.
  let library: Library
  private let byHash: [String: Framework]

  /// A file that is not kept or cannot be read is left out: its events then go by identifier.
  init(of record: Record, library: Library, store: any LedgerStore) throws {
    var held = library
    var found = Dictionary(library.frameworks.map { ($0.hash, $0) }) { first, _ in first }
    for hash in Set(record.history.compactMap(\.event?.framework)).sorted()
    where found[hash] == nil {
      guard let name = ContentHash(hash), let blob = try store.get(name),
        let framework = try? FrameworkReader.read(Data(blob.bytes), file: hash)
      else { continue }
      found[hash] = framework
      if held.framework(framework.id) == nil { held = held.with(framework) }
    }
    self.library = held
    byHash = found
  }

  /// The edition an event was decided under, or whose file it adopted; nil where it is about the whole
  /// workspace, or the edition is not known.
  func edition(of event: Event) -> Framework? {
    if case .framework(let id) = event.key {
      return event.framework.flatMap { byHash[$0] } ?? library.framework(id)
    }
    guard event.key.organisation != nil else { return nil }
    return event.framework.flatMap { byHash[$0] }
      ?? event.key.item.flatMap { library.framework($0.framework) }
  }
}
