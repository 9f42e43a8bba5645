import Foundation
import Ledger
import Terminal

/// What other threads have for the loop, in order.
final class Mailbox: @unchecked Sendable {
  /// One thing for the loop.
  enum Letter: Sendable {
    /// A message for the reducer.
    case message(Message)
    /// Something only the loop's own thread may do.
    case errand(@Sendable (Application) -> Void)
  }

  // A lock guards everything below.
  private let lock = NSLock()
  private var letters: [Letter] = []
  private var opened: (store: any LedgerStore, observer: LedgerObserver)?
  private let waker: Waker

  init(waker: Waker) { self.waker = waker }

  func post(_ message: Message) { post(.message(message)) }

  func post(_ letter: Letter) {
    lock.withLock { letters.append(letter) }
    waker.wake()
  }

  func take() -> [Letter] {
    lock.withLock {
      defer { letters = [] }
      return letters
    }
  }

  var isEmpty: Bool { lock.withLock { letters.isEmpty } }

  func keep(_ store: any LedgerStore, observer: LedgerObserver) {
    lock.withLock { opened = (store, observer) }
  }

  var store: (any LedgerStore)? { lock.withLock { opened?.store } }

  var observer: LedgerObserver? { lock.withLock { opened?.observer } }
}
