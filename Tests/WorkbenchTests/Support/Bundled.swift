import Foundation
import OversightCore
import OversightData

@testable import Workbench

/// The figures and editions built into the program, read once for all tests.
enum Bundled {
  private static let loaded = Result { try load() }

  private static let listed = Result { try Desktop().desk?.list.rows ?? [] }

  static func library() throws -> Library { try loaded.get() }

  private static let whole = Result { try library().defaultPeriod(under: nil) }

  /// The period shown when none is asked for; found once, since every desktop needs it.
  static func period() throws -> Period? { try whole.get() }

  /// The rows of the list as it opens: the newest whole period of the live edition.
  static func rows() throws -> [ListRow] { try listed.get() }

  private static func load() throws -> Library {
    let pack = try Pack(bytes: BundledData.embedded())
    let frameworks = try pack.frameworks.map {
      try FrameworkReader.read(Data($0.bytes), file: $0.name)
    }
    return Library(dataset: try DatasetReader.read(pack), frameworks: frameworks)
  }
}
