import Narration
import OversightCore

/// One organisation as a list shows, sorts and filters it. It never changes, and is shared between the
/// lists it is in, of which there are new ones at every key of a filter.
final class ListRow: Sendable {
  let code: OrganisationCode
  let name: String
  let otherNames: [String]
  let sector: Sector
  let kind: OrganisationKind
  let region: String
  /// The boards whose area a provider serves, by code.
  let boards: [Board]
  let average: Double?
  let published: Double?
  let unadjusted: Int?
  let segment: Int?
  let possible: [Int]
  let previous: Int?
  /// What moved the segment since the quarter before; nil where it did not move.
  let cause: SegmentChange.Cause?
  let rank: Int?
  let rankOf: Int?
  let capability: RatingID?
  let capabilityWords: String
  let capabilityPlace: Int?
  let isProvisional: Bool
  let flags: [Flag]
  /// The ratings of any area by layer, as words a filter looks in; never those of another assessor.
  let ratings: [Layer: Set<String>]
  /// The name without the words every one of them has.
  let shortName: String
  /// The same as orders compare it.
  let foldedName: String
  /// What its cells say.
  let texts: Texts

  /// A board and its name.
  struct Board: Hashable, Sendable {
    let code: OrganisationCode
    let name: String
  }

  /// The rows of everything in the register, in order of code.
  static func rows(of desk: Desk) -> [ListRow] {
    let register = desk.register
    let boards = Dictionary(grouping: register.memberships, by: \.provider).mapValues {
      $0.compactMap { register.organisation($0.icb) }
        .map { Board(code: $0.code, name: $0.shortName) }
    }
    let narrator = desk.narrator
    return desk.assessments.map { assessment in
      ListRow(
        assessment, previous: desk.previous(assessment.organisation.code),
        cause: desk.move(of: assessment.organisation.code)?.cause,
        boards: boards[assessment.organisation.code] ?? [], narrator: narrator)
    }
  }

  private init(
    _ assessment: Assessment, previous: Assessment?, cause: SegmentChange.Cause?, boards: [Board],
    narrator: Narrator
  ) {
    let organisation = assessment.organisation
    code = organisation.code
    name = organisation.name
    otherNames = organisation.otherNames
    sector = organisation.sector
    kind = organisation.kind
    region = organisation.region
    self.boards = boards
    average = assessment.shownAverage
    published = assessment.publishedAverage
    unadjusted = assessment.unadjustedSegment
    segment = assessment.segment
    possible = assessment.possibleSegments
    self.previous = previous?.segment
    self.cause = cause
    rank = assessment.rank
    rankOf = assessment.rankOf
    capability = assessment.capability?.overall
    capabilityWords = capability.map { narrator.name(of: $0) } ?? ""
    capabilityPlace = capability.flatMap { narrator.scale(of: $0)?.place(of: $0) }
    isProvisional = assessment.capability?.isProvisional ?? false
    flags = assessment.flags
    ratings = Self.ratings(in: assessment.capability, narrator)
    shortName = Organisation.short(name)
    foldedName = shortName.lowercased()
    texts = Texts(
      assessment, shortName: shortName, previous: previous?.segment, cause: cause, boards: boards)
  }

  /// Every layer but the assessors': theirs are hidden from one another until the reveal, and a
  /// filter that looked in them would tell what they are.
  private static func ratings(
    in capability: CapabilityResult?, _ narrator: Narrator
  ) -> [Layer: Set<String>] {
    var words: [Layer: Set<String>] = [:]
    for area in capability?.areas ?? [] {
      let judgement = area.judgement
      for (layer, given) in [
        (Layer.selfAssessment, judgement.selfAssessment), (.moderated, judgement.moderated),
        (.final, judgement.final),
      ] + judgement.partnerFeedback.map({ (.partnerFeedback, $0) }) {
        if let given { words[layer, default: []].formUnion(given.rating.filterWords(narrator)) }
      }
    }
    return words
  }
}

extension AreaRating {
  /// What a filter may call it.
  fileprivate func filterWords(_ narrator: Narrator) -> [String] {
    if case .rated(let id) = self { return [id.value, narrator.words(for: self)] }
    return [narrator.words(for: self)]
  }
}

extension Organisation {
  /// The name without the words every one of them has.
  var shortName: String { Self.short(name) }

  fileprivate static func short(_ name: String) -> String {
    var short = name
    for tail in [" NHS Foundation Trust", " NHS Trust", " Integrated Care Board"]
    where short.hasSuffix(tail) {
      short.removeLast(tail.count)
    }
    return short
  }
}
