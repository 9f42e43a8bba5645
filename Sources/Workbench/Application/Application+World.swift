import Foundation
import Ledger
import OversightCore
import Terminal

/// What others do for the loop, each answering with a message.
extension Application {
  func openInBackground() {
    let (open, mailbox) = (wiring.open, mailbox)
    worker.async {
      do {
        let (opening, store) = try open()
        // The store is handed over before the message that makes use of it.
        mailbox.keep(store, observer: try Self.observer(of: store, since: opening, mailbox))
        mailbox.post(.opened(opening))
      } catch {
        mailbox.post(.failed("\(error)"))
      }
    }
  }

  /// Other writers are heard of from the moment the ledger is open.
  private static func observer(
    of store: any LedgerStore, since opening: Opening, _ mailbox: Mailbox
  ) throws -> LedgerObserver {
    try store.observe { _ in
      guard let entries = try? store.entries(since: opening.sequence) else { return }
      mailbox.post(.ledgerChanged(entries))
    }
  }

  func append(_ events: [Event], expecting: [JudgementKey: Int]) {
    guard let store = mailbox.store, let desk = state.desk else { return }
    let (mailbox, viewer, since) = (mailbox, desk.viewer, desk.sequence)
    let sessions = desk.record.sessions
    worker.async {
      do {
        _ = try store.append(events, expecting: expecting, by: viewer, sessions: sessions)
        mailbox.post(.saved(try store.entries(since: since)))
      } catch let error as LedgerError {
        mailbox.post(.notSaved(error, (try? store.entries(since: since)) ?? []))
      } catch {
        let unknown = LedgerError.storage(path: "", reason: "\(error)")
        mailbox.post(.notSaved(unknown, []))
      }
    }
  }

  func keep(_ key: DraftKey, _ text: String?) {
    let (drafts, mailbox) = (wiring.drafts, mailbox)
    worker.async {
      do {
        try drafts.keep(key, text)
      } catch {
        mailbox.post(.draftNotKept(key, "\(error)"))
      }
    }
  }

  /// A view that cannot be kept is not worth a word: nothing of the user's work is in it.
  func keep(_ remembered: Remembered) {
    let views = wiring.views
    worker.async { try? views.keep(remembered) }
  }

  func digest(_ path: String) {
    let (wiring, mailbox) = (wiring, mailbox)
    worker.async { mailbox.post(.digested(wiring.outcome(ofReading: path))) }
  }

  func edit(_ text: String) {
    guard let editor = wiring.editor else { return mailbox.post(.edited(.none)) }
    var outcome = EditorOutcome.none
    driver.lend { outcome = ExternalEditor(command: editor).edit(text) }
    driver.invalidate()
    mailbox.post(.edited(outcome))
  }
}

/// The clipboard: a program of the desktop, else the terminal, else a file.
extension Application {
  func copy(_ text: String) {
    let (clipboard, mailbox) = (wiring.clipboard, mailbox)
    copier.async {
      if let outcome = clipboard.offer(text) { return mailbox.post(.copied(outcome)) }
      mailbox.post(.errand { $0.copyThroughTerminal(text) })
    }
  }

  private func copyThroughTerminal(_ text: String) {
    switch driver.copy(text) {
    case .sent: handle(.copied(.sent))
    case .noClipboard: write(text, because: .noClipboard)
    case .tooLong: write(text, because: .tooLong)
    }
  }

  private func write(_ text: String, because reason: Clipboard.Reason) {
    let (clipboard, mailbox) = (wiring.clipboard, mailbox)
    copier.async { mailbox.post(.copied(clipboard.write(text, because: reason))) }
  }
}

/// Long work.
extension Application {
  func start(_ work: Work) {
    let (wiring, mailbox, since) = (wiring, mailbox, state.desk?.sequence ?? 0)
    let monitor = WorkMonitor { mailbox.post(.progress($0)) }
    self.monitor = monitor
    labourer.async {
      let outcome = wiring.outcome(of: work, monitor)
      // What came into the ledger is on the screen before it is said to be there.
      if let entries = try? mailbox.store?.entries(since: since), !entries.isEmpty {
        mailbox.post(.ledgerChanged(entries))
      }
      mailbox.post(.workEnded(outcome))
    }
  }
}
