import Ledger
import Narration
import OversightCore
import Terminal

/// Rating an area.
extension Desk {
  /// Why the selected area cannot be rated.
  var ratingDisabled: String? {
    if let reason = writingDisabled { return reason }
    if let refusal = framework.refusal(of: .areaRating) { return refusal }
    guard selectedArea != nil else { return Words.noAreas(framework.shortName) }
    return activeLayer == nil ? Words.noLayerToWrite : nil
  }

  /// Why a digit rates nothing on the active layer.
  func noSuchDigit(_ digit: Int) -> String? {
    guard let scale = activeScale else { return nil }
    return scale.ratings.indices.contains(digit - 1)
      ? nil : Words.noSuchDigit(digit, of: scale.ratings.count)
  }

  /// The scale of the active layer.
  var activeScale: RatingScale? {
    activeLayer.flatMap { layer in selectedArea?.scales[layer] }
  }

  mutating func rate(digit: Int, _ environment: Environment) -> [Effect] {
    guard let scale = activeScale, scale.ratings.indices.contains(digit - 1) else { return [] }
    return rate(.rated(scale.ratings[digit - 1].id), environment)
  }

  /// Rates the selected area on the active layer; where the layer needs a reason, the editor opens
  /// first and nothing is saved until it is.
  mutating func rate(_ rating: AreaRating?, _ environment: Environment) -> [Effect] {
    sheet = nil
    guard let open, let area = selectedArea, let layer = activeLayer else { return [] }
    let intent = RatingIntent(
      organisation: open.organisation, cycle: period.cycle, area: area.id, layer: layer,
      rating: rating, shown: shown(of: open))
    if framework.capability(of: open.organisation.kind)?.reasonRequired.contains(layer) == true {
      return writeReason(intent)
    }
    return attempt(.rate(intent), as: .judgement(.rate(intent)), environment)
  }

  /// What is on the screen while a decision is made; the event carries it.
  func shown(of assessment: Assessment) -> DecisionContext {
    DecisionContext(
      dataset: library.dataset.hash,
      average: assessment.shownAverage.flatMap { DecimalText($0, places: 2) },
      segment: assessment.segment, overall: assessment.capability?.overall)
  }

  mutating func chooseWhyNotRated() {
    sheet = .choices(
      ChoiceSheet(
        title: Words.whyNotRated, lines: [],
        choices: [
          .init(
            title: Words.notApplicable, help: Words.notApplicableHelp,
            message: .cannotRate(.notApplicable)),
          .init(
            title: Words.tooLittle, help: Words.tooLittleHelp,
            message: .cannotRate(.insufficientEvidence)),
        ]))
  }

  mutating func moveLayer(by step: Int) {
    let layers = writableLayers
    guard let active = activeLayer, let place = layers.firstIndex(of: active) else { return }
    page.layer = layers[min(max(place + step, 0), layers.count - 1)]
    say(Words.digitsRate(Narration.Words.layer(page.layer)))
  }
}

/// Texts: notes and reasons.
extension Desk {
  /// Why no note can be written.
  var noteDisabled: String? {
    writingDisabled ?? (front.organisation(on: self) == nil ? Words.nothingSelected : nil)
  }

  mutating func writeNote() -> [Effect] {
    guard let code = front.organisation(on: self),
      let organisation = assessment(code)?.organisation
    else { return [] }
    let subjects = front.subjects(on: self)
    let place = "\(code)/\(period.cycle)/\(framework.id)/\(subjects[0])"
    openEditor(.note, of: organisation, draft: DraftKey("note/\(place)"), subjects: subjects)
    return []
  }

  mutating func writeReason(_ intent: RatingIntent) -> [Effect] {
    let key = "reason/\(intent.organisation.code)/\(intent.cycle)/\(framework.id)"
    openEditor(
      .reason(intent), of: intent.organisation,
      draft: DraftKey(
        "\(key)/\(intent.area)/\(intent.layer.rawValue)/\(Self.words(intent.rating))"),
      subjects: [.area(intent.area)])
    say(Words.reasonFirst)
    return []
  }

  private static func words(_ rating: AreaRating?) -> String {
    switch rating {
    case .rated(let id): id.value
    case .notApplicable: "not-applicable"
    case .insufficientEvidence: "insufficient-evidence"
    case nil: "not-rated"
    }
  }

  mutating func openEditor(
    _ purpose: EditorSheet.Purpose, of organisation: Organisation, draft: DraftKey,
    subjects: [NoteSubject]
  ) {
    let text = drafts[draft] ?? ""
    sheet = .editor(
      EditorSheet(
        purpose: purpose, organisation: organisation, draft: draft, versions: record.versions,
        editor: TextEditor(text, limit: TextLimit.characters), subjects: subjects,
        isRestored: !text.isEmpty))
    if !text.isEmpty { say(Words.draftRestored) }
  }

  /// Saves the text of the editor.
  mutating func saveText(_ editor: EditorSheet, _ environment: Environment) -> [Effect] {
    switch editor.purpose {
    case .reason(var intent):
      intent.reason = editor.editor.text
      return attempt(
        .rate(intent), as: .judgement(.rate(intent)), seen: editor.versions, environment)
    case .source(var intent):
      intent.source = editor.editor.text
      return attempt(
        .consider(intent), as: .judgement(.consider(intent)), seen: editor.versions, environment)
    case .note:
      let intent = Intent.note(
        NoteIntent(
          organisation: editor.organisation, cycle: period.cycle,
          about: editor.subjects[editor.subject],
          text: editor.editor.text))
      return attempt(intent, as: .note(intent), environment)
    }
  }
}
