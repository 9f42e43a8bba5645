import Foundation
import OversightCore

/// Reads all a pack holds. Editions and tables are read at the same time, since a program that starts
/// waits for all of them.
public enum LibraryReader {
  /// The figures and the editions of a pack.
  public static func read(_ pack: Pack) throws -> Library {
    let tables = DatasetParts(pack)
    let frameworks = pack.frameworks.map { file in
      Part { try FrameworkReader.read(Data(file.bytes), file: file.name) }
    }
    makeTogether(tables.long + frameworks + tables.short)
    Memory.giveBackWhenSettled()
    return Library(
      dataset: try tables.dataset, frameworks: try frameworks.map { try $0.value })
  }
}
