import Ledger
import Narration
import OversightCore
import Terminal

/// One item of a session: what its keys do.
extension Desk {
  /// Why nothing can be done with an item.
  var calibrationDisabled: String? {
    calibrationPage == nil ? Words.Reveal.noItem : nil
  }

  /// Why nothing can be written on the selected row.
  var calibrationWritingDisabled: String? {
    if let reason = writingDisabled ?? calibrationDisabled { return reason }
    guard isPresenting, let page = calibrationPage else { return nil }
    return part(in: page) == .decides ? Words.whileSharing : Words.notOnSharedScreen
  }

  /// Why nobody rates blind here, or with a reason.
  var ratingBlindDisabled: String? {
    if let reason = calibrationWritingDisabled ?? textDisabled { return reason }
    return calibrationPage.map { part(in: $0) } == .ratesBlind ? nil : Words.Reveal.chairRatesNot
  }

  /// Why there is nothing to read before the reveal.
  var revealedDisabled: String? {
    if let reason = calibrationDisabled { return reason }
    return calibrationPage?.matrix.isRevealed == true ? nil : Words.Reveal.notRevealed
  }

  /// The digits of the selected row, as the footer writes them.
  var calibrationDigits: String {
    guard let page = calibrationPage, let line = selectedCalibrationLine else { return "1–4" }
    switch line {
    case .segment: return framework.segments.map { "\($0.number)" }.range
    case .overall: return "1–\(page.profile.overall?.ratings.count ?? 4)"
    case .area(let id):
      return "1–\(page.row(id)?.area.scales[.moderated]?.ratings.count ?? 4)"
    }
  }

  /// What a digit does on the selected row: rate blind, or draft what is moderated.
  mutating func give(digit: Int, _ environment: Environment) -> [Effect] {
    guard let page = calibrationPage, let line = selectedCalibrationLine else { return [] }
    switch (line, part(in: page)) {
    case (.area(let id), .decides): return draft(digit: digit, id, page, environment)
    case (.area(let id), _):
      let layer = page.row(id)?.scale
      guard let scale = layer, scale.ratings.indices.contains(digit - 1) else {
        return refuse(Words.noSuchDigit(digit, of: layer?.ratings.count ?? 0))
      }
      return rate(id, .rated(scale.ratings[digit - 1].id), page, environment)
    case (.overall, .decides): return draftOverall(digit: digit, page, environment)
    case (.overall, _): return refuse(Words.Reveal.overallByPanel)
    case (.segment, let part):
      guard framework.segments.contains(where: { $0.number == digit }) else {
        return refuse(Words.Reveal.noSuchSegment(framework.segments.map(\.number)))
      }
      return part == .decides
        ? draftSegment(digit, page, environment) : propose(digit, page, environment)
    }
  }

  /// Says why something is not done.
  private mutating func refuse(_ reason: String) -> [Effect] {
    say(Words.sentence(reason), .bad)
    return []
  }

  /// Takes the rating, the proposal or the draft of the selected row away.
  mutating func clearCalibration(_ environment: Environment) -> [Effect] {
    guard let page = calibrationPage, let line = selectedCalibrationLine else { return [] }
    if part(in: page) == .decides { return clearDraft(line, page, environment) }
    switch line {
    case .area(let id): return rate(id, nil, page, environment)
    case .overall: return refuse(Words.Reveal.overallByPanel)
    case .segment: return propose(nil, page, environment)
    }
  }

  /// Asks why an area has no rating.
  mutating func chooseWhyNotRatedHere() -> [Effect] {
    guard case .area = selectedCalibrationLine else {
      return refuse(Words.Reveal.segmentHasNoOther)
    }
    let choices = [
      (Words.notApplicable, Words.notApplicableHelp, AreaRating.notApplicable),
      (Words.tooLittle, Words.tooLittleHelp, .insufficientEvidence),
    ].map { title, help, rating in
      ChoiceSheet.Choice(title: title, help: help, message: .calibrate(rating))
    }
    show(ChoiceSheet(title: Words.whyNotRated, lines: [], choices: choices), selecting: 0)
    return []
  }

  /// Gives the selected area a rating, or drafts it, whether it is one of its scale or none.
  mutating func calibrate(_ rating: AreaRating, _ environment: Environment) -> [Effect] {
    sheet = nil
    guard let page = calibrationPage, case .area(let id)? = selectedCalibrationLine else {
      return []
    }
    return part(in: page) == .decides
      ? draft(rating, id, page, environment) : rate(id, rating, page, environment)
  }
}

/// An assessor, blind.
extension Desk {
  private func intent(
    _ area: AreaID, _ rating: AreaRating?, _ page: CalibrationPage
  ) -> RatingIntent {
    RatingIntent(
      organisation: page.organisation, cycle: page.session.period.cycle, area: area,
      layer: .assessor, rating: rating, shown: shown(of: page.assessment, isBlind: true))
  }

  private mutating func rate(
    _ area: AreaID, _ rating: AreaRating?, _ page: CalibrationPage, _ environment: Environment
  ) -> [Effect] {
    let intent = Intent.rate(intent(area, rating, page))
    return attempt(intent, as: .judgement(intent), environment)
  }

  private mutating func propose(
    _ segment: Int?, _ page: CalibrationPage, _ environment: Environment
  ) -> [Effect] {
    attempt(
      .propose(page.session.name, page.organisation, segment: segment, reason: ""), environment)
  }

  /// Asks which rating or segment to give with a reason; one that stands already has its reason.
  mutating func chooseWithReason() {
    guard let page = calibrationPage, let line = selectedCalibrationLine else { return }
    let choices: [ChoiceSheet.Choice] =
      switch line {
      case .area(let id):
        (page.row(id)?.scale?.ratings ?? []).enumerated().map { place, rating in
          ChoiceSheet.Choice(
            title: "\(place + 1) \(rating.name)", help: "",
            message: .rateWithReason(intent(id, .rated(rating.id), page)),
            reason: page.row(id)?.cells.first??.rating == .rated(rating.id)
              ? Words.Reveal.ratedSo : nil)
        }
      case .segment:
        framework.segments.map { segment in
          ChoiceSheet.Choice(
            title: Words.segmentChoice(segment.number, of: framework), help: "",
            message: .sessionReason(
              .propose(
                page.session.name, page.organisation, segment: segment.number, reason: "")),
            reason: page.matrix.segments.first??.segment == segment.number
              ? Words.Reveal.ratedSo : nil)
        }
      case .overall: []
      }
    guard !choices.isEmpty else { return say(Words.sentence(Words.Reveal.overallByPanel), .bad) }
    let place = choices.firstIndex { $0.reason == nil } ?? 0
    show(ChoiceSheet(title: Words.Reveal.withReason, lines: [], choices: choices), selecting: place)
  }
}

/// Others in the session.
extension Desk {
  /// Says what others did to the open item; what is being written stays as it is.
  mutating func sayWhatOthersDid(to before: AgendaItem?) {
    guard let before, let page = calibrationPage, before.state != page.item.state else { return }
    let words = CalibrationWords(desk: self, page: page)
    say(Words.Reveal.meanwhile(page.item.organisation.value, words.standing))
  }
}

/// Moving along the agenda.
extension Desk {
  /// Opens the item beside the one in front.
  mutating func openItem(by step: Int) {
    guard let page = calibrationPage else { return }
    let place = page.place - 1 + step
    guard page.session.items.indices.contains(place) else {
      return say(step > 0 ? Words.Reveal.lastItem : Words.Reveal.firstItem)
    }
    open(page.session.items[place].organisation, of: page.session)
  }

  /// Opens the next item that is undecided.
  mutating func openNextUndecided() {
    guard let page = calibrationPage else { return }
    let items = page.session.items
    let start = items.firstIndex { $0.id == page.item.id }.map { $0 + 1 } ?? 0
    let next = (items[start...] + items[..<start]).first {
      $0.isUndecided && $0.state != .parked && $0.id != page.item.id
    }
    guard let next else { return say(Words.Reveal.nothingUndecided) }
    open(next.organisation, of: page.session)
  }

  /// Puts another item of the session in place of the one in front.
  private mutating func open(_ code: OrganisationCode, of session: Session) {
    sheet = nil
    screens.removeLast()
    bring(toFront: .calibration(session.name, code))
    sayWhatIsSelected()
  }
}

extension [String] {
  /// The first to the last: "1–4".
  fileprivate var range: String {
    guard let first, let last else { return "" }
    return first == last ? first : "\(first)–\(last)"
  }
}
