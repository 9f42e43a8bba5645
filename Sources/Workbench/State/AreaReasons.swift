import Ledger
import Narration
import OversightCore

/// One view of an area with its reason: what a layer, a partner or a part of the narrative says.
struct ReasonRow: Sendable {
  /// Whose view it is, or which part.
  let who: String
  /// The rating; nil where there is none.
  var rating: AreaRating?
  /// The rating in words, also where there is none or it is hidden.
  let words: String
  /// Why, in full; empty where no reason was given.
  var reason = ""
  /// What is known of a partner's view besides; empty where nothing is.
  var known = ""

  /// Whether somebody has said something.
  var isGiven: Bool { rating != nil || !reason.isEmpty }

  /// Whole, as a sentence.
  var sentence: String {
    let head = known.isEmpty ? who : "\(who) (\(known))"
    return Words.sentence("\(head): \(words)") + (reason.isEmpty ? "" : " \(reason)")
  }
}

extension Desk {
  /// Every view of the selected area that this person may see, in the order of the layers, then the
  /// parts of its narrative.
  var reasonRows: [ReasonRow] {
    guard let row = selectedAreaRow else { return [] }
    return Layer.allCases.flatMap { views(on: $0, of: row) } + parts(of: row)
  }

  /// The selected one.
  var selectedReason: ReasonRow? {
    let rows = reasonRows
    return rows.indices.contains(page.views.selection) ? rows[page.views.selection] : nil
  }

  private func views(on layer: Layer, of row: AreaRow) -> [ReasonRow] {
    let given = row.judgement.given(on: layer)
    if layer == .assessor, hidesOwnRatings, row.area.scales[layer] != nil {
      return [ReasonRow(who: Words.layerTitle(layer), words: Words.hidden)]
    }
    if !given.isEmpty { return given.map { view($0, on: layer) } }
    // A reader rates nothing, so nothing of one's own is missing.
    guard row.area.scales[layer] != nil, layer != .assessor || !onlyReads else { return [] }
    return [
      ReasonRow(who: title(of: layer), words: narrator.words(for: nil as AreaRating?).lowercased())
    ]
  }

  private func view(_ given: GivenRating, on layer: Layer) -> ReasonRow {
    let known = [
      given.view.kind.map(Narration.Words.partner), given.view.date.map(Narration.Words.shortDay),
      given.view.strength.map(Words.strength),
    ].compactMap { $0 }
    let who =
      switch layer {
      case .partnerFeedback: shown(given.actor)
      case .assessor where given.actor != viewer.actor || isPresenting:
        Words.assessorTitle(shown(given.actor))
      default: title(of: layer)
      }
    return ReasonRow(
      who: who, rating: given.rating, words: narrator.words(for: given.rating).lowercased(),
      reason: withLetters(given.reason, in: openCode), known: known.joined(separator: ", "))
  }

  private func title(of layer: Layer) -> String {
    layer == .assessor ? Words.yours : Words.layerTitle(layer)
  }

  private func parts(of row: AreaRow) -> [ReasonRow] {
    (openProfile?.narrative ?? []).compactMap { part in
      row.parts[part.id].map {
        ReasonRow(who: part.name, words: Words.written, reason: $0.text(.text))
      }
    }
  }
}

extension AreaJudgement {
  /// What was given on a layer, as far as the viewer may see.
  fileprivate func given(on layer: Layer) -> [GivenRating] {
    switch layer {
    case .selfAssessment: [selfAssessment].compactMap { $0 }
    case .partnerFeedback: partnerFeedback
    case .assessor: assessors
    case .moderated: [moderated].compactMap { $0 }
    case .final: [final].compactMap { $0 }
    }
  }
}
