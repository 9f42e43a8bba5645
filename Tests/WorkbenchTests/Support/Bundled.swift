import Foundation
import OversightCore
import OversightData

/// The figures and editions built into the program, read once for all tests.
enum Bundled {
  private static let loaded = Result { try load() }

  static func library() throws -> Library { try loaded.get() }

  private static func load() throws -> Library {
    let pack = try Pack(bytes: BundledData.embedded())
    let frameworks = try pack.frameworks.map {
      try FrameworkReader.read(Data($0.bytes), file: $0.name)
    }
    return Library(dataset: try DatasetReader.read(pack), frameworks: frameworks)
  }
}
