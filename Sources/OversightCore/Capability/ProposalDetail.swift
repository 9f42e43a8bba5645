/// The rating of an area that what is held proposes.
public struct ProposalDetail: Hashable, Sendable {
  /// The area.
  public let area: AreaID
  /// The worst rating among the grounds; nil where nothing is held that stands for one.
  public let proposed: RatingID?
  /// Everything that is held: the inspection, the findings in the order of their numbers, the
  /// certification.
  public let grounds: [ProposalGround]
}

/// Something held of an organisation that speaks for a rating, or is shown and decides nothing.
public struct ProposalGround: Hashable, Sendable {
  /// What it is.
  public enum What: Hashable, Sendable {
    /// The Care Quality Commission's answer to a key question, in its own word.
    case inspection(question: String, words: String, age: Age)
    /// A third party's finding, by its number; nil where it is open and nobody judged it.
    case finding(Int, source: String, ProposalRule.Finding?)
    /// The certification of a quarter.
    case certification(Period, ProposalRule.Certification)
  }

  /// How old a rating of the Commission is on the day of the register, in whole years.
  public enum Age: Hashable, Sendable {
    /// Young enough to decide.
    case within(years: Int)
    /// Too old to decide.
    case older(years: Int)
    /// Published after the day, so that nobody knew it then.
    case later
    /// The day of publication is not held.
    case unknown
  }

  /// What it is.
  public let what: What
  /// The day it is of; of a certification that is not made, the day by which it is due.
  public let day: CalendarDate?
  /// The rating it stands for; nil where it decides nothing.
  public let rating: RatingID?
}
