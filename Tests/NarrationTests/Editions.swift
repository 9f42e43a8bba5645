import Foundation
import Narration
import OversightCore
import OversightData

/// The editions the program carries, with their narrators.
enum Editions {
  private static let loaded = Result { try load() }

  static func manual() throws -> Narrator { Narrator(try framework("2025-26")) }

  static func consultation() throws -> Narrator { Narrator(try framework("2024-25-consultation")) }

  static func library() throws -> Library { try loaded.get() }

  private static func framework(_ id: String) throws -> Framework {
    struct Missing: Error { let id: String }
    guard let framework = try library().framework(FrameworkID(id)) else { throw Missing(id: id) }
    return framework
  }

  private static func load() throws -> Library {
    let pack = try Pack(bytes: BundledData.embedded())
    let frameworks = try pack.frameworks.map {
      try FrameworkReader.read(Data($0.bytes), file: $0.name)
    }
    return Library(dataset: try DatasetReader.read(pack), frameworks: frameworks)
  }
}
