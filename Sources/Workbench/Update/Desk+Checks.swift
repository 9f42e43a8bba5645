import Narration
import OversightCore
import Terminal

/// What the standing checks find.
extension Desk {
  /// Opens the checks of the organisation whose screen is in front, else of those listed.
  mutating func openChecks() { openChecks(of: screen.organisation) }

  /// Opens the checks of an organisation, or of those listed; those open already are gone back to.
  mutating func openChecks(of code: OrganisationCode?) {
    sheet = nil
    bring(toFront: .checks(code))
    sayWhatIsSelected()
  }

  /// The checks are made where their screen is in front, and kept while it is open.
  mutating func settleChecks() {
    guard case .checks(let code)? = screens.last(where: \.isChecks) else {
      checks = nil
      return
    }
    guard checks == nil || checks?.organisation != code else { return }
    // Coming back to the list of them, the organisation one was at is the selected one.
    let from = checks?.organisation
    var fresh = checksState(of: code)
    let place = fresh.rows.firstIndex { row in
      if case .organisation(let organisation, _) = row { organisation.code == from } else { false }
    }
    fresh.window = ScrollWindow(count: fresh.rows.count, height: 1, selection: place ?? 0)
    checks = fresh
  }

  /// Makes them anew after something was written down; what was mended is gone.
  mutating func checksAgain() {
    guard let old = checks else { return }
    var fresh = checksState(of: old.organisation)
    fresh.window = ScrollWindow(
      count: fresh.rows.count, height: old.window.height, selection: old.window.selection)
    checks = fresh
  }

  /// What is selected, as a sentence.
  var checkWords: String {
    guard let state = checks else { return "" }
    switch state.row {
    case .organisation(let organisation, let found):
      return Words.sentence("\(organisation.code) \(organisation.shortName): \(Words.found(found))")
    case .check(let check): return Words.sentence(shownSentence(for: check))
    case nil: return Words.nothingFound(by: state)
    }
  }

  /// A check in words; on a shared screen partners are not named.
  func shownSentence(for check: StandingCheck) -> String {
    if isPresenting { return Narration.Words.check(check.kind) }
    return narrator.sentence(for: check)
  }

  /// Leads to the place where the selected line is mended: of an organisation to its checks.
  mutating func openCheck() {
    guard let state = checks, let row = state.row else { return }
    switch row {
    case .organisation(let organisation, _): openChecks(of: organisation.code)
    case .check(let check):
      guard let code = state.organisation else { return }
      if case .noBoardNamed = check.detail { return open(section: .partner, of: code) }
      open(topic: check.topic, of: code)
    }
  }
}

extension Screen {
  /// Whether it shows checks.
  var isChecks: Bool { if case .checks = self { true } else { false } }
}
