import Foundation

/// A file named on the command line.
enum InputFile {
  /// The bytes of a file.
  static func bytes(_ path: String) throws(Failure) -> [UInt8] {
    let place = (path as NSString).expandingTildeInPath
    if let reason = whyUnreadable(place) {
      throw Failure(.refused, Words.unreadableFile(path, reason))
    }
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: place)))
    } catch {
      throw Failure(.refused, Words.unreadableFile(path, error.localizedDescription))
    }
  }

  /// The system's own words: those of the library name a number of its own where it is a folder.
  private static func whyUnreadable(_ place: String) -> String? {
    var status = stat()
    guard stat(place, &status) == 0, access(place, R_OK) == 0 else {
      return String(cString: strerror(errno))
    }
    return status.st_mode & S_IFMT == S_IFDIR ? Words.isFolder : nil
  }
}
