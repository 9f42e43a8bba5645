import Ledger
import OversightCore
import Terminal

/// What is asked or shown when the workbench has opened, and at the first session, one after the other.
enum Greeting: Sendable {
  /// Whether others see the screen; a chair is asked.
  case shared
  /// The pages of the first run.
  case tour
  /// Texts left unsaved.
  case drafts
}

extension State {
  /// Begins the greetings, where somebody sits in front and the window has room for them.
  mutating func greet(_ opening: Opening) {
    guard opening.greets, !isTooSmall, case .ready(var desk) = phase else { return }
    phase = .opening
    desk.asksGlyphs = glyphs != .ascii && desk.looks.glyphs == nil && desk.memory.glyphs == nil
    desk.greetings =
      (desk.memory.hasSeenTour ? [] : [.tour])
      + (desk.offeredDrafts.isEmpty ? [] : [.drafts])
    desk.greetNext()
    phase = .ready(desk)
  }
}

extension Desk {
  /// Shows the next greeting once nothing lies over the screen.
  mutating func greetNext() {
    while sheet == nil, !greetings.isEmpty {
      switch greetings.removeFirst() {
      case .shared: askShared()
      case .tour: showTour(page: 0)
      case .drafts where draftsDisabled == nil: showDrafts()
      case .drafts: break
      }
    }
  }

  private mutating func askShared() {
    let choices = [
      ChoiceSheet.Choice(
        title: Words.isShared, help: Words.isSharedHelp, message: .present(true)),
      ChoiceSheet.Choice(
        title: Words.isNotShared, help: Words.isNotSharedHelp, message: .present(false)),
    ]
    var sheet = ChoiceSheet(
      title: Words.askShared, lines: Words.askSharedLines, choices: choices)
    sheet.leaving = .present(false)
    sheet.leavingKey = SheetKeys.notShared
    show(sheet, selecting: 0)
  }

  /// Takes other looks.
  mutating func look(_ looks: Looks) {
    memory.take(looks, after: self.looks)
    self.looks = looks
    if sheet != nil { sheet = nil }
    say(Words.looksNow(looks))
  }
}

/// The tour.
extension Desk {
  /// Shows a page of the tour, or ends it after the last.
  mutating func showTour(page: Int, glyphs: GlyphSet? = nil) {
    if let glyphs { choose(glyphs) }
    let pages = tourPages
    guard pages.indices.contains(page) else { return endTour() }
    let isAsking = page == 0 && asksGlyphs
    var sheet = ChoiceSheet(
      title: Words.tourTitle(page, of: pages.count),
      lines: pages[page] + (isAsking ? ["", Words.glyphQuestion] : []),
      choices: isAsking ? glyphChoices : [onward(from: page, of: pages.count)])
    sheet.shortcuts = [.init(key: SheetKeys.skip, message: .endTour)]
    sheet.leaving = .endTour
    // The middle answer is right for most terminals and wrong for none.
    show(sheet, selecting: isAsking ? 1 : 0)
  }

  private func onward(from page: Int, of count: Int) -> ChoiceSheet.Choice {
    .init(
      title: page + 1 < count ? Words.tourNext : Words.tourEnd, help: "",
      message: .tour(page + 1, glyphs: nil))
  }

  private var glyphChoices: [ChoiceSheet.Choice] {
    [
      (Words.sampleFull, Words.wholeFull, GlyphSet.full),
      (Words.sampleStandard, Words.wholeStandard, .standard),
      (Words.sampleASCII, Words.wholeASCII, .ascii),
    ].map { .init(title: $0.0, help: $0.1, message: .tour(1, glyphs: $0.2)) }
  }

  private mutating func choose(_ glyphs: GlyphSet) {
    memory.glyphs = glyphs.rawValue
    looks.glyphs = glyphs
    asksGlyphs = false
  }

  private var tourPages: [[String]] {
    let boards = list.all.count { $0.sector == .icb }
    return Words.tour(
      (list.total, boards), period, isReader: onlyReads, key: { key(of: $0) })
  }

  /// The tour was seen or skipped.
  mutating func endTour() {
    sheet = nil
    memory.hasSeenTour = true
    say(Words.tourOver(list.total))
  }
}
