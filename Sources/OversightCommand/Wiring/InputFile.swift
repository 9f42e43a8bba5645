import Foundation

/// A file named on the command line.
enum InputFile {
  /// The bytes of a file.
  static func bytes(_ path: String) throws(Failure) -> [UInt8] {
    do {
      let place = (path as NSString).expandingTildeInPath
      return Array(try Data(contentsOf: URL(fileURLWithPath: place)))
    } catch {
      throw Failure(.refused, Words.unreadableFile(path, error.localizedDescription))
    }
  }
}
