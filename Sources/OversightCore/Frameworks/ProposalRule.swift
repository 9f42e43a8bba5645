/// Proposes a rating of one area from what is held of an organisation. Everything that is held stands
/// for the rating the edition names for it, or decides nothing where it names none; the worst stands.
/// So nothing held proposes nothing, and many of one kind weigh no more than one. A proposal moves
/// nothing: a named person confirms it by rating the area.
public struct ProposalRule: Sendable, Hashable {
  /// What the Care Quality Commission's answer to one of its key questions stands for.
  public struct Inspection: Sendable, Hashable {
    /// The key question: `well-led`.
    public let question: String
    /// How old a rating may be on the day of the register, in years; an older one decides nothing.
    public let years: Int
    /// What each of the Commission's words stands for.
    public let ratings: [String: RatingID]
    /// An inspection; the parameters are the properties.
    public init(question: String, years: Int, ratings: [String: RatingID]) {
      self.question = question
      self.years = years
      self.ratings = ratings
    }
  }

  /// A third party's finding as a proposal reads it. The raw value is the word of framework files.
  public enum Finding: String, Sendable, CaseIterable {
    /// Open, and judged serious by a named person.
    case serious
    /// Open, and judged material.
    case material
    /// Open, and judged minor.
    case minor
    /// Closed, however it was judged.
    case closed
  }

  /// How a quarter's certification stands. The raw value is the word of framework files and of JSON.
  public enum Certification: String, Sendable, CaseIterable {
    /// Expected by a day that has not passed.
    case expected
    /// Expected by a day that has passed.
    case overdue
    /// Made.
    case certified
    /// Made, with exceptions.
    case withExceptions = "certified-with-exceptions"
    /// The board said that it cannot.
    case unable = "unable-to-certify"
    /// Made and later not complied with, without an accepted plan to recover.
    case notCompliedWith = "certified-and-not-complied-with"
    /// Made and later not complied with; a plan to recover was accepted.
    case recovering = "recovery-plan-accepted"
  }

  /// The area whose rating is proposed.
  public let area: AreaID
  /// The Commission's rating.
  public let inspection: Inspection
  /// What findings of third parties stand for. One that nobody judged decides nothing.
  public let findings: [Finding: RatingID]
  /// What the certification of the period stands for.
  public let certification: [Certification: RatingID]
  /// A proposal rule; the parameters are the properties.
  public init(
    area: AreaID, inspection: Inspection, findings: [Finding: RatingID],
    certification: [Certification: RatingID]
  ) {
    self.area = area
    self.inspection = inspection
    self.findings = findings
    self.certification = certification
  }

  /// Every rating it may propose.
  public var ratings: Set<RatingID> {
    Set(inspection.ratings.values).union(findings.values).union(certification.values)
  }
}
