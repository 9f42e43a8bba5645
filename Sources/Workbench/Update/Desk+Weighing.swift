import Ledger
import Narration
import OversightCore
import Terminal

/// What is read beside the rows of an item: how far assessors agree, and how like organisations came out.
extension Desk {
  /// The seed of the re-drawn intervals: the same on every screen and on the command line.
  private static let seed: UInt64 = 20_250_626

  mutating func showAgreement() {
    guard let page = calibrationPage else { return }
    let code = page.item.organisation
    let item = revealedRatings(of: page.session, only: code).map { $0.agreement(seed: Self.seed) }
    let all = revealedRatings(of: page.session)
    let revealed = Set(all?.organisations ?? []).count
    let lines =
      section(Words.Reveal.ofItem(code.value), item)
      + section(
        Words.Reveal.ofSession(page.session.name, items: revealed),
        all?.agreement(seed: Self.seed))
      + [plain(""), strong(Words.Reveal.formulas)]
      + Words.Reveal.meanings.map { plain("\($0.name): \($0.formula)") }
    sheet = .text(
      TextSheet(
        title: Words.Reveal.agreementTitle(code.value, page.session.name),
        lines: lines))
  }

  private func section(_ title: String, _ agreement: Agreement?) -> [TextSheet.TextLine] {
    guard let agreement else {
      return [strong(title), plain(Words.sentence(Words.Reveal.noPairs)), plain("")]
    }
    let values = [
      Words.Reveal.alpha(agreement), Words.Reveal.coefficient("AC1", agreement.ac1),
      Words.Reveal.coefficient("AC2", agreement.ac2),
      Words.Reveal.coefficient("ICC(2,1)", agreement.icc21),
    ]
    let figures = zip(values, Words.Reveal.meanings).flatMap { value, meaning in
      [plain(value), dim("   \(meaning.meaning)")]
    }
    let isUndefined =
      [agreement.alphaOrdinal, agreement.ac1, agreement.ac2, agreement.icc21]
      .contains { $0.value == nil }
    return [
      strong(title), plain(Words.Reveal.counts(agreement)),
      plain(Words.sentence(Words.Reveal.shares(agreement))),
    ] + figures + (isUndefined ? [plain(Words.Reveal.undefinedMeans)] : []) + [plain("")]
  }

  mutating func showConsistency() {
    guard let page = calibrationPage else { return }
    let words = CalibrationWords(desk: self, page: page)
    let view = page.session.consistency(
      of: page.item.organisation, results: assessments, judgements)
    let like = view.like.map { other in
      plain(
        Words.Reveal.like(
          "\(other.organisation.code) \(other.organisation.shortName)",
          distance: Figure.score(other.distance), domains: other.domains,
          other.decision.map { words.outcome(segment: $0.segment, rating: $0.rating) }))
    }
    let pairs = words.inconsistencies.map { plain(words.words($0)) }
    sheet = .text(
      TextSheet(
        title: "\(Words.Reveal.consistencyTitle), \(page.item.organisation)",
        lines: [strong(Words.Reveal.likeHead)]
          + (like.isEmpty ? [plain(Words.Reveal.noneLike)] : like)
          + words.otherRegions.map(plain) + [plain(""), strong(Words.Reveal.pairsHead)]
          + (pairs.isEmpty ? [plain(Words.Reveal.noPairsListed)] : pairs)))
  }

  /// Everything said of the selected row, whole.
  mutating func showWholeRow() {
    guard let page = calibrationPage, let line = selectedCalibrationLine else { return }
    let words = CalibrationWords(desk: self, page: page)
    let reasons = words.reasons(of: line).flatMap { reason in
      [strong("\(reason.who)  \(reason.words)")]
        + (reason.text.isEmpty ? [] : [plain("   \(reason.text)")])
    }
    var others: [TextSheet.TextLine] = []
    if case .area(let id) = line, let judgement = page.row(id)?.judgement {
      let views = [judgement.selfAssessment].compactMap { $0 } + judgement.partnerFeedback
      others = views.map { view in
        plain(
          Words.Reveal.reason(
            shown(view.actor, in: page.item.organisation), words.words(view.rating),
            withLetters(view.reason, in: page.item.organisation)))
      }
    }
    sheet = .text(
      TextSheet(
        title: words.rowName(line), lines: [plain(words.sentence(of: line))] + reasons + others))
  }

  private func strong(_ text: String) -> TextSheet.TextLine { .init(text: text, style: .strong) }
  private func plain(_ text: String) -> TextSheet.TextLine { .init(text: text, style: .plain) }
  private func dim(_ text: String) -> TextSheet.TextLine { .init(text: text, style: .dim) }
}

/// What changes something for others asks first, the safe answer in front.
extension Desk {
  /// Why something only a chair does cannot be done.
  var chairDisabled: String? {
    if let reason = writingDisabled ?? calibrationDisabled { return reason }
    return viewer.role == .chair ? nil : Words.chairOnly
  }

  mutating func askReveal() {
    guard let page = calibrationPage else { return }
    askReveal(page.item, of: page.organisation, in: page.session)
  }

  mutating func askReveal(_ item: AgendaItem, of organisation: Organisation, in session: Session) {
    let named = session.assessors.count
    ask(
      Words.Reveal.revealTitle(item.organisation.value),
      Words.Reveal.revealLines(ready: item.ready.count, of: named == 0 ? nil : named),
      no: Words.Reveal.keepClosed, yes: Words.Reveal.revealIt,
      .session(.item(session.name, organisation, .revealed, reason: "")))
  }

  mutating func askSign() {
    guard let page = calibrationPage else { return }
    askSign(page.item, of: page.organisation, in: page.session)
  }

  mutating func askSign(_ item: AgendaItem, of organisation: Organisation, in session: Session) {
    let by = item.decision.map {
      Words.Reveal.signLine(shown($0.actor, in: item.organisation))
    }
    ask(
      Words.Reveal.signTitle(item.organisation.value), [by].compactMap { $0 },
      no: Words.Reveal.notYet, yes: Words.Reveal.signIt,
      .session(.sign(session.name, organisation, reason: "")))
  }

  /// Asks before something that others see or that locks; nothing is done unless it is chosen.
  mutating func ask(
    _ title: String, _ lines: [String], no: String, yes: String, _ message: Message
  ) {
    show(
      ChoiceSheet(
        title: title, lines: lines,
        choices: [
          .init(title: no, help: "", message: .closeSheet),
          .init(title: yes, help: "", message: message),
        ]), selecting: 0)
  }

  /// Opens the editor for the reason of a change of the open item.
  mutating func giveReason(for change: ItemChange) -> [Effect] {
    guard let page = calibrationPage else { return [] }
    return justify(.item(page.session.name, page.organisation, change, reason: ""))
  }
}
