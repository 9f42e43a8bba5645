import Foundation
import OversightCore
import OversightData

/// An edition named on the command line: by its identifier, or by the path of its file.
struct NamedEdition {
  let framework: Framework
  /// The bytes of its file; nil where the program carries it.
  let bytes: [UInt8]?

  /// Whether a text is the path of a file and no identifier.
  static func isPath(_ text: String) -> Bool {
    text.contains("/") || [".yaml", ".yml"].contains { text.lowercased().hasSuffix($0) }
  }

  /// The edition a text names. A file with faults is refused with all of them, and nothing of it is
  /// used.
  init(_ text: String, in library: Library) throws(Failure) {
    if Self.isPath(text) {
      try self.init(file: text)
    } else {
      self = NamedEdition(framework: try Finding.framework(text, in: library), bytes: nil)
    }
  }

  private init(framework: Framework, bytes: [UInt8]?) {
    self.framework = framework
    self.bytes = bytes
  }

  /// The edition of a file.
  init(file: String) throws(Failure) {
    let bytes = try InputFile.bytes(file)
    self = NamedEdition(framework: try Self.read(bytes, file: file), bytes: bytes)
  }

  private static func read(_ bytes: [UInt8], file: String) throws(Failure) -> Framework {
    do {
      // A changed copy keeps its id; only the file's name tells it from the edition it was copied from.
      let name = file.split(separator: "/").last.map(String.init) ?? file
      return try FrameworkReader.read(Data(bytes), file: file).named(after: name)
    } catch let problems as FrameworkProblems {
      throw Failure(.refused, Words.problems(problems.problems.map(\.description)))
    } catch {
      throw Failure(.refused, Words.unreadableFile(file, "\(error)"))
    }
  }
}

extension Library {
  /// With another edition, which takes the place of the one with its identifier.
  func with(_ framework: Framework) -> Library {
    Library(
      dataset: dataset, frameworks: frameworks.filter { $0.id != framework.id } + [framework])
  }
}
