import Narration
import OversightCore

/// One organisation as a list shows, sorts and filters it.
struct ListRow: Sendable {
  let code: OrganisationCode
  let name: String
  let otherNames: [String]
  let sector: Sector
  let kind: OrganisationKind
  let region: String
  let icbs: [String]
  let average: Double?
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

  /// The rows of everything in the register, in order of code.
  static func rows(of desk: Desk) -> [ListRow] {
    let boards = Dictionary(grouping: desk.register.memberships, by: \.provider)
    let narrator = desk.narrator
    return desk.assessments.map { assessment in
      ListRow(
        assessment, previous: desk.previous(assessment.organisation.code),
        cause: desk.move(of: assessment.organisation.code)?.cause,
        icbs: (boards[assessment.organisation.code] ?? []).map(\.icb.value), narrator: narrator)
    }
  }

  private init(
    _ assessment: Assessment, previous: Assessment?, cause: SegmentChange.Cause?, icbs: [String],
    narrator: Narrator
  ) {
    let organisation = assessment.organisation
    code = organisation.code
    name = organisation.name
    otherNames = organisation.otherNames
    sector = organisation.sector
    kind = organisation.kind
    region = organisation.region
    self.icbs = icbs
    average = assessment.shownAverage
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
  }

  /// The name without the words every one of them has.
  var shortName: String { Organisation.short(name) }
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
