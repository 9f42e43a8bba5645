import Glibc

/// What the file system says of a workspace and its log, without opening them: when they were last
/// written, and how long they are.
struct FileTrace: Equatable {
  private struct Part: Equatable {
    let node: UInt64
    let length: Int
    let seconds: Int
    let nanoseconds: Int

    init?(_ path: String) {
      var found = stat()
      guard stat(path, &found) == 0 else { return nil }
      node = UInt64(found.st_ino)
      length = Int(found.st_size)
      seconds = found.st_mtim.tv_sec
      nanoseconds = found.st_mtim.tv_nsec
    }
  }

  private let file: Part?
  private let log: Part?

  init(path: String) {
    file = Part(path)
    log = Part(path + "-wal")
  }
}
