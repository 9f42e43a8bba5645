import Foundation
import Glibc

/// A terminal whose other end a thread drains, so that the driver never blocks on a full one.
/// A pthread lock guards what was received: the thread sanitizer does not know Swift's `Mutex`.
final class PseudoTerminal: @unchecked Sendable {
  let master: Int32
  let slave: Int32
  private let lock = NSLock()
  private var received: [UInt8] = []

  init?(columns: Int, rows: Int) {
    let master = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var unlock: Int32 = 0
    var number: UInt32 = 0
    guard master >= 0, withUnsafeMutablePointer(to: &unlock, { control(master, 0x4004_5431, $0) }),
      withUnsafeMutablePointer(to: &number, { control(master, 0x8004_5430, $0) })
    else { return nil }
    let slave = Glibc.open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { return nil }
    (self.master, self.slave) = (master, slave)
    resize(columns: columns, rows: rows)
    Thread.detachNewThread { [self] in drain() }
  }

  /// Everything written to the terminal so far.
  var output: String { lock.withLock { String(decoding: received, as: UTF8.self) } }

  /// Waits until the output contains a text; the drain is another thread.
  func waitFor(_ text: String) -> Bool {
    for _ in 0..<2_000 {
      if output.contains(text) { return true }
      usleep(1_000)
    }
    return false
  }

  func type(_ text: String) { _ = write(master, text, text.utf8.count) }

  func resize(columns: Int, rows: Int) {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    _ = withUnsafeMutablePointer(to: &size) { control(master, UInt(TIOCSWINSZ), $0) }
  }

  func hangUp() { close(slave) }

  private func drain() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { break }
      lock.withLock { received += buffer.prefix(count) }
    }
    close(master)
  }
}

private func control<Value>(
  _ descriptor: Int32, _ request: UInt, _ value: UnsafeMutablePointer<Value>
) -> Bool {
  ioctl(descriptor, request, value) == 0
}
