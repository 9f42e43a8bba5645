import Foundation
import Ledger
import OversightCore

/// Keeps texts that are being written, a file each, so that neither crash nor hang-up loses one.
public struct DraftStore: Sendable {
  private let folder: URL

  /// One person's drafts, in a folder of their own within `folder`, since several may work under one
  /// login and nobody's unsaved words are another's to read. It is made private (mode 0700) when the
  /// first is kept.
  public init(folder: URL, of person: Actor) {
    self.folder = folder.appending(path: PrivateFile.name(person.name))
  }

  /// The drafts of earlier runs. Files that cannot be read are left alone.
  public func all() -> [DraftKey: String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var drafts: [DraftKey: String] = [:]
    for name in names.sorted() where name.hasSuffix(".draft") {
      guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8),
        let end = text.firstIndex(of: "\n")
      else { continue }
      drafts[DraftKey(String(text[..<end]))] = String(text[text.index(after: end)...])
    }
    return drafts
  }

  /// When a text was kept last; nil where none is.
  public func time(of key: DraftKey) -> Timestamp? {
    let values = try? place(of: key).resourceValues(forKeys: [.contentModificationDateKey])
    return values?.contentModificationDate.map {
      Timestamp(milliseconds: Int64(($0.timeIntervalSince1970 * 1000).rounded()))
    }
  }

  private func place(of key: DraftKey) -> URL {
    folder.appending(path: PrivateFile.name(key.description) + ".draft")
  }

  /// Keeps a text, or forgets it where there is none.
  public func keep(_ key: DraftKey, _ text: String?) throws {
    let place = place(of: key)
    if let text { return try PrivateFile.write(Data("\(key)\n\(text)".utf8), to: place) }
    if FileManager.default.fileExists(atPath: place.path) {
      try FileManager.default.removeItem(at: place)
    }
  }
}
