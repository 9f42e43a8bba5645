import Ledger
import Narration
import OversightCore
import Terminal

/// The selected area: read whole, and written where the edition wants words.
extension Desk {
  /// Where the edition wants a narrative, asks which part or view to write; else, and for a reader,
  /// shows every view with its reason.
  mutating func openArea() {
    guard let area = selectedArea, let open,
      let profile = framework.capability(of: open.organisation.kind)
    else {
      say(Words.noAreas(framework.shortName), .bad)
      return
    }
    guard !profile.narrative.isEmpty, !onlyReads else { return showReasons() }
    let reason = textDisabled
    let row = selectedAreaRow
    let parts = profile.narrative.map { part in
      ChoiceSheet.Choice(
        title: part.name, help: row?.parts[part.id] == nil ? Words.notWritten : Words.written,
        message: .begin(
          RecordAim(kind: .finding, name: .topic(.narrative(area.id, part.id)), step: .write)),
        reason: reason)
    }
    let views = [Layer.selfAssessment, .partnerFeedback].map { layer in
      ChoiceSheet.Choice(
        title: Words.viewOf(layer), help: Words.inWordsHelp, message: .view(layer, .inWords),
        reason: reason)
    }
    show(
      ChoiceSheet(title: Words.writeTitle(area.name), lines: [], choices: parts + views),
      selecting: 0)
  }

  /// Shows every view of the selected area with its reason, over the tab.
  private mutating func showReasons() {
    guard let code = openCode else { return }
    page.views = ScrollWindow()
    bring(toFront: .area(code))
    sayViews()
  }

  /// Shows the views of the area beside the one in front, as the tab orders them.
  mutating func moveArea(by step: Int) {
    let place = page.areas.selection + step
    guard areas.indices.contains(place) else {
      return say(step > 0 ? Words.lastArea : Words.firstArea)
    }
    page.areas.select(place)
    page.views = ScrollWindow()
    sayViews()
  }

  /// Says the first view once the list knows how many there are.
  private mutating func sayViews() {
    page.views = ScrollWindow(count: reasonRows.count, height: max(1, reasonRows.count))
    sayWhatIsSelected()
  }

  /// Gives a view of the selected area on a layer, as that layer takes it.
  mutating func give(
    _ rating: AreaRating?, on layer: Layer, _ environment: Environment
  ) -> [Effect] {
    sheet = nil
    guard let open, let area = selectedArea else { return [] }
    let intent = RatingIntent(
      organisation: open.organisation, cycle: period.cycle, area: area.id, layer: layer,
      rating: rating, shown: shown(of: open, isBlind: layer == .assessor))
    if layer == .partnerFeedback { return askPartner(intent, environment) }
    if needsReason(layer) || rating == .inWords { return writeReason(intent) }
    return attempt(.rate(intent), as: .judgement(.rate(intent)), environment)
  }

  /// What the status line says of the selected area: its own rating, what is carried, and what was
  /// revised.
  func areaWords(_ area: FunctionalArea) -> String {
    let row = selectedAreaRow
    let carried = row?.carried.map { Words.sentence(narrator.sentence(for: $0)) }
    let revised = row?.revisions.last.map { revision in
      Words.wasUntil(
        narrator.definition(of: revision.before?.rating)?.letter
          ?? narrator.words(for: revision.before).lowercased(), revision.day, revision.reason)
    }
    return ([words(area), carried, revised] as [String?]).compactMap { $0 }
      .joined(separator: " ")
  }

  /// Everything said of the selected area, and what each rating of it looks like.
  mutating func showDescriptors() {
    guard let area = selectedArea, let row = selectedAreaRow,
      let profile = open.flatMap({ framework.capability(of: $0.organisation.kind) })
    else { return }
    let said = AreaDetail(desk: self, profile: profile, row: row).lines
    let ratings = (shownScale?.ratings ?? []).enumerated().flatMap { place, rating in
      [
        TextSheet.TextLine(text: "\(place + 1)  \(rating.name)", style: .strong),
        .init(text: "   \(area.descriptors[rating.id] ?? Words.noDescriptor)", style: .plain),
      ]
    }
    let source = TextSheet.TextLine(
      text: "\(profile.provenance.rawValue): \(profile.source)", style: .accent)
    let incomplete =
      profile.incomplete.isEmpty
      ? [] : [TextSheet.TextLine(text: profile.incomplete, style: .plain)]
    let gap = said.isEmpty ? [] : [TextSheet.TextLine(text: "", style: .plain)]
    sheet = .text(
      TextSheet(title: area.name, lines: said + gap + ratings + [source] + incomplete))
  }
}

extension Narrator {
  /// A rating's letter and name, where it is a rating.
  fileprivate func definition(of rating: RatingID?) -> RatingDefinition? {
    rating.flatMap { definition(of: $0) }
  }
}
