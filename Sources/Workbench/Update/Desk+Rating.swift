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
    guard let activeLayer else { return Words.noLayerToWrite }
    if activeLayer == .assessor, hidesOwnRatings { return Words.notOnSharedScreen }
    return isPresenting && needsReason(activeLayer) ? Words.whileSharing : nil
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

  /// The scale whose descriptors are shown: the active layer's, else the first the area has.
  var shownScale: RatingScale? {
    activeScale
      ?? selectedArea.flatMap { area in
        Layer.allCases.lazy.compactMap { area.scales[$0] }.first
      }
  }

  /// The digits that rate on the active layer, as the footer writes them.
  var ratingKeys: String { "1–\(shownScale?.ratings.count ?? 4)" }

  mutating func rate(digit: Int, _ environment: Environment) -> [Effect] {
    guard let scale = activeScale, scale.ratings.indices.contains(digit - 1) else { return [] }
    return rate(.rated(scale.ratings[digit - 1].id), environment)
  }

  /// Rates the selected area on the active layer; where the layer needs a reason, the editor opens
  /// first and nothing is saved until it is.
  mutating func rate(_ rating: AreaRating?, _ environment: Environment) -> [Effect] {
    guard let layer = activeLayer else { return [] }
    return give(rating, on: layer, environment)
  }

  /// Whether a layer of the open organisation is rated with a reason only.
  func needsReason(_ layer: Layer) -> Bool {
    open.flatMap { framework.capability(of: $0.organisation.kind) }?.reasonRequired
      .contains(layer) == true
  }

  /// What is on the screen while a decision is made; the event carries it. `isBlind` where only its
  /// author will see the event.
  func shown(of assessment: Assessment, isBlind: Bool = false) -> DecisionContext {
    DecisionContext(assessment, dataset: library.dataset.hash, isBlind: isBlind)
  }

  /// Asks why there is no rating: the area does not apply, there is too little evidence, or an
  /// organisation or a partner gives its view in words.
  mutating func chooseWhyNotRated() {
    let isView = activeLayer == .selfAssessment || activeLayer == .partnerFeedback
    let words = ChoiceSheet.Choice(
      title: Words.inWords, help: Words.inWordsHelp, message: .cannotRate(.inWords))
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
        ] + (isView ? [words] : [])))
  }

  /// Why no other layer can be chosen.
  var layerDisabled: String? { writableLayers.count < 2 ? Words.oneLayerOnly : nil }

  mutating func moveLayer(by step: Int) {
    let layers = writableLayers
    guard let active = activeLayer, let place = layers.firstIndex(of: active) else { return }
    page.layer = layers[min(max(place + step, 0), layers.count - 1)]
    say(Words.digitsRate(Narration.Words.layer(page.layer)))
  }
}

/// Texts: notes and reasons.
extension Desk {
  /// Why no text can be written: it would be read by all who see the screen.
  var textDisabled: String? { writingDisabled ?? (isPresenting ? Words.whileSharing : nil) }

  /// Why no note can be written.
  var noteDisabled: String? {
    textDisabled ?? (front.organisation(on: self) == nil ? Words.nothingSelected : nil)
  }

  mutating func writeNote() -> [Effect] {
    guard let code = front.organisation(on: self),
      let organisation = assessment(code)?.organisation
    else { return [] }
    let subjects = front.subjects(on: self)
    let place = DraftPlace(
      organisation: code, cycle: period.cycle, framework: framework.id,
      purpose: .note(subjects[0]))
    openEditor(.note, of: organisation, draft: place.key, subjects: subjects)
    return []
  }

  mutating func writeReason(_ intent: RatingIntent) -> [Effect] {
    let place = DraftPlace(
      organisation: intent.organisation.code, cycle: intent.cycle, framework: framework.id,
      purpose: .reason(intent.area, intent.layer, intent.rating))
    openEditor(
      .reason(intent), of: intent.organisation, draft: place.key,
      subjects: [.area(intent.area)])
    say(Words.reasonFirst)
    return []
  }

  mutating func openEditor(
    _ purpose: EditorSheet.Purpose, of organisation: Organisation, draft: DraftKey,
    subjects: [Topic]
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
    case .session(let intent):
      return attempt(intent.giving(editor.editor.text), environment, seen: editor.versions)
    case .moderation(let area, let rating):
      return takeReason(editor, area, rating, environment)
    case .decision(let intent):
      let decided = intent.giving(editor.editor.text)
      return attempt(decided, as: .judgement(decided), seen: editor.versions, environment)
    case .note:
      let intent = Intent.note(
        NoteIntent(
          organisation: editor.organisation, cycle: period.cycle,
          about: editor.subjects[editor.subject],
          text: editor.editor.text, kind: editor.kind))
      return attempt(intent, as: .note(intent), environment)
    }
  }
}
