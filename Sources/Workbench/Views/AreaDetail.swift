import Narration
import OversightCore
import Terminal

/// Everything said of one area, a line each: the proposal with its grounds, the year before, revisions,
/// the parts of the narrative, every view with whose it is, and the evidence.
struct AreaDetail {
  let desk: Desk
  let profile: CapabilityProfile
  let row: AreaRow

  private var narrator: Narrator { desk.narrator }
  private typealias Line = TextSheet.TextLine

  /// The lines; none where nothing is said yet.
  var lines: [TextSheet.TextLine] {
    (proposal + before + narrative + views + evidence)
  }

  /// The same as sentences, for the linear mode.
  var sentences: [String] { lines.map { $0.text.trimmed } }

  private var proposal: [Line] {
    guard let detail = desk.proposal(for: row.area.id) else { return [] }
    let rated = desk.hidesOwnRatings ? [] : row.judgement.assessors
    let isConfirmed = row.effective != nil || !rated.isEmpty
    let head = Words.proposal(
      detail.proposed.map { narrator.name(of: $0) }, isConfirmed: isConfirmed,
      key: desk.confirmDisabled == nil ? desk.key(of: "confirm-rating") : nil)
    let grounds = narrator.particulars(of: .proposal(detail)).map {
      Line(text: "  \(Words.sentence($0))", style: .plain)
    }
    return [Line(text: head, style: .strong)] + grounds
  }

  private var before: [Line] {
    let carried = row.carried.map { Words.sentence(narrator.sentence(for: $0)) }
    let moved = row.difference.flatMap { difference in
      difference.before != nil && difference.after != nil
        ? Words.sinceLastYear(narrator.sentence(for: difference)) : nil
    }
    return ([carried, moved].compactMap { $0 } + row.revisions.reversed().map(revision)).map {
      Line(text: $0, style: .plain)
    }
  }

  private func revision(_ revision: RatingRevision) -> String {
    Words.revised(
      from: narrator.words(for: revision.before).lowercased(), until: revision.day, revision.reason)
  }

  private var narrative: [Line] {
    profile.narrative.compactMap { part in
      row.parts[part.id].map { Line(text: "\(part.name): \($0.text(.text))", style: .plain) }
    }
  }

  /// Views with words or with whose they are: a bare rating is read in the table.
  private var views: [Line] {
    let judgement = row.judgement
    let own = judgement.assessors.filter { $0.actor == desk.viewer.actor && !desk.hidesOwnRatings }
    let layers: [(Layer, [GivenRating])] = [
      (.selfAssessment, [judgement.selfAssessment].compactMap { $0 }),
      (.partnerFeedback, judgement.partnerFeedback), (.assessor, own),
      (.moderated, [judgement.moderated].compactMap { $0 }),
      (.final, [judgement.final].compactMap { $0 }),
    ]
    return layers.flatMap { layer, given in
      given.filter { layer == .partnerFeedback || !$0.reason.isEmpty }.map { view(layer, $0) }
    }
  }

  private func view(_ layer: Layer, _ given: GivenRating) -> Line {
    let who =
      layer == .partnerFeedback
      ? partner(given) : Words.sentence(Narration.Words.layer(layer)).dropLast().description
    // A view in words is the words themselves.
    let rating =
      given.rating == .inWords ? nil : narrator.words(for: given.rating).lowercased()
    let reason = given.reason.split(whereSeparator: \.isNewline).joined(separator: " ")
    let parts = [who, rating, reason.isEmpty ? nil : reason].compactMap { $0 }
    return Line(
      text: parts.joined(separator: ": ") + (reason.isEmpty ? "." : ""), style: .plain)
  }

  /// A partner by name with what is known of the view: "Devon County Council (local authority, 3 Jun
  /// 26, strong)".
  private func partner(_ given: GivenRating) -> String {
    let known = [
      given.view.kind.map(Narration.Words.partner), given.view.date.map(Narration.Words.shortDay),
      given.view.strength.map(Words.strength),
    ].compactMap { $0 }
    return desk.shown(given.actor) + (known.isEmpty ? "" : " (\(known.joined(separator: ", ")))")
  }

  private var evidence: [Line] {
    guard !row.evidence.isEmpty else { return [] }
    let titles = row.evidence.map { "\($0.number) \($0.text(.title))" }
    return [Line(text: Words.evidenceOf(titles), style: .plain)]
  }
}
