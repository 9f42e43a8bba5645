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
    try Self.checkSize(of: path)
    let bytes = try InputFile.bytes(path)
    self.path = Self.absolute(path)
    digest = ContentHash.of(bytes)
  }

  /// Bytes of the largest file whose digest is taken: it is read whole.
  private static let largestFile = 200_000_000

  /// What is there and not a file of a size that can be read is refused before it is read: a device
  /// has no end, and a pipe waits for a writer.
  private static func checkSize(of file: String) throws(Failure) {
    let place = (file as NSString).expandingTildeInPath
    var status = stat()
    guard stat(place, &status) == 0 else { return }
    let type = status.st_mode & S_IFMT
    // A folder is refused where it is read, in the words of every other command.
    if type == S_IFDIR { return }
    if type != S_IFREG { throw Failure(.refused, Words.unreadableFile(file, Words.notAFile)) }
    if status.st_size > largestFile {
      throw Failure(.refused, Words.fileTooLarge(file, limit: largestFile / 1_000_000))
    }
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
