import Foundation
import Ledger

/// A file given as evidence: it stays where it is; its path and its digest are written down.
struct EvidenceFile: Equatable {
  /// Its absolute path.
  let path: String
  /// SHA-256 of its bytes.
  let digest: ContentHash

  /// A file that is there and can be read.
  ///
  /// - Parameter path: absolute, or from the working folder; `~` stands for the home folder.
  /// - Throws: a `Failure` that says why it cannot be read.
  init(path: String) throws(Failure) {
    let bytes = try InputFile.bytes(path)
    self.path = Self.absolute(path)
    digest = ContentHash.of(bytes)
  }

  private static func absolute(_ path: String) -> String {
    let place = (path as NSString).expandingTildeInPath
    return URL(fileURLWithPath: place).standardizedFileURL.path
  }
}

extension EvidenceFile {
  /// How a file is found beside what was written down of it.
  enum Finding: Equatable {
    /// Its bytes are the same.
    case unchanged
    /// Its bytes are others; with their digest.
    case changed(now: ContentHash)
    /// It is not there, or cannot be read; with the reason.
    case gone(String)
  }

  /// Compares a file with the digest that was written down.
  static func compare(_ path: String, with digest: String) -> Finding {
    do throws(Failure) {
      let now = try EvidenceFile(path: path).digest
      return now.description == digest ? .unchanged : .changed(now: now)
    } catch {
      return .gone(error.message)
    }
  }
}
