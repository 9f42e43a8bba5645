import Ledger
import OversightCore
import OversightData

/// An open workspace and what its user knows of it.
struct Workspace {
  let store: any LedgerStore
  let viewer: Viewer
  private(set) var record: Record
  private let environment: Environment
  private var ids: IDSource

  init(store: any LedgerStore, viewer: Viewer, environment: Environment) throws(LedgerError) {
    self.store = store
    self.viewer = viewer
    self.environment = environment
    record = try store.record(for: viewer)
    ids = environment.makeIDs()
  }

  /// Decides and records.
  mutating func write(_ intent: Intent, under framework: Framework) throws {
    try append(try events(of: intent, under: framework))
  }

  /// Records what was decided: all of it or nothing.
  mutating func append(_ events: [Event]) throws {
    _ = try store.append(
      events, expecting: record.expecting(events), by: viewer, sessions: record.sessions)
    record = try store.record(for: viewer)
  }

  /// Decides without recording.
  mutating func events(of intent: Intent, under framework: Framework) throws -> [Event] {
    try decide(
      intent, by: viewer, given: record, framework: framework, now: environment.now(), ids: &ids)
  }

  /// Puts the data and editions the program carries into the workspace, where they are not there.
  mutating func fill(from data: BundledFiles) throws {
    guard let first = data.library.frameworks.first else { return }
    if !record.datasets.contains(where: { $0.hash.description == data.library.dataset.hash }) {
      let hash = try store.put(data.pack.bytes, kind: .dataset)
      try write(.importDataset(hash, title: Words.bundledData), under: first)
    }
    for (file, framework) in zip(data.pack.frameworks.map(\.bytes), try data.frameworksByFile()) {
      if record.frameworks[framework.id]?.hash == ContentHash.of(file) { continue }
      let hash = try store.put(file, kind: .framework)
      try write(.adoptFramework(hash), under: framework)
    }
  }
}

extension BundledFiles {
  /// The editions in the order of their files.
  fileprivate func frameworksByFile() throws -> [Framework] {
    pack.frameworks.compactMap { file in
      let hash = ContentHash.of(file.bytes).description
      return library.frameworks.first { $0.hash == hash }
    }
  }
}
