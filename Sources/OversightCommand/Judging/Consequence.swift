import Ledger
import Narration
import OversightCore

/// What a rating changed: the area, the overall rating and the segment, before and after.
struct Consequence {
  let subject: RatingSubject
  let rating: AreaRating?
  let view: PartnerView
  let judged: Judged

  private var narrator: Narrator { judged.narrator }
  private var code: OrganisationCode { subject.organisation.code }

  func lines(partner: String?) -> [String] {
    let was = given(in: judged.before, partner: partner)
    let area = Words.areaChange(
      narrator.name(of: subject.area.id), subject.layer, from: words(was), to: words(rating))
    return judged.lines(
      subject.organisation, in: "\(judged.after.period.cycle)",
      [area] + Words.view(view)
        + [judged.overall(of: subject.organisation), judged.segment(of: code)]
        + judged.others(than: code))
  }

  private func words(_ rating: AreaRating?) -> String {
    rating.map { narrator.words(for: $0) } ?? Words.notRated
  }

  /// The rating that stood on the same layer, of the same person or partner.
  private func given(in scope: Scope, partner: String?) -> AreaRating? {
    let key = CapabilityKey(
      organisation: code, cycle: scope.period.cycle, framework: scope.framework.id)
    let given = scope.judgements.areas[key]?[subject.area.id]?.given(on: subject.layer) ?? []
    let holder = partner.flatMap { Actor($0) } ?? judged.viewer.actor
    let isShared = subject.layer == .assessor || subject.layer == .partnerFeedback
    return given.first { !isShared || $0.actor == holder }?.rating
  }
}
