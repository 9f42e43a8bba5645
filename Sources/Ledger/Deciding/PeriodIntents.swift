import OversightCore

/// An answer somebody wants to give to a test or another question of the edition.
public struct ConsiderationIntent: Hashable, Sendable {
  /// The organisation, in the version of the register that is on the screen.
  public var organisation: Organisation
  /// The period.
  public var period: Period
  /// The test or question.
  public var test: TestID
  /// The answer; nil with figures to enter these alone, nil without to take the answer away.
  public var answer: TestAnswer?
  /// Figures the test reads, in their units.
  public var figures: [MetricID: DecimalText]
  /// Where it comes from; needed unless an answer is taken away.
  public var source: String
  /// What is on the screen.
  public var shown: DecisionContext

  /// An intent to answer.
  public init(
    organisation: Organisation, period: Period, test: TestID, answer: TestAnswer?,
    figures: [MetricID: DecimalText] = [:], source: String = "", shown: DecisionContext = .none
  ) {
    self.organisation = organisation
    self.period = period
    self.test = test
    self.answer = answer
    self.figures = figures
    self.source = source
    self.shown = shown
  }
}

/// A segment somebody wants to propose, decide or confirm.
public struct SegmentIntent: Hashable, Sendable {
  /// The organisation, in the version of the register that is on the screen.
  public var organisation: Organisation
  /// The period.
  public var period: Period
  /// The segment; nil to take away what was decided or proposed.
  public var segment: Int?
  /// The segment the rules came to before any decision; nil where they came to none.
  public var computed: Int?
  /// Whether another person's proposal is confirmed; of no account where something is taken away.
  public var confirms: Bool
  /// Why.
  public var reason: String
  /// What is on the screen.
  public var shown: DecisionContext

  /// An intent to propose, decide or confirm.
  public init(
    organisation: Organisation, period: Period, segment: Int?, computed: Int?,
    confirms: Bool = false, reason: String, shown: DecisionContext = .none
  ) {
    self.organisation = organisation
    self.period = period
    self.segment = segment
    self.computed = computed
    self.confirms = confirms
    self.reason = reason
    self.shown = shown
  }
}

/// The board somebody wants to record as leading on a provider.
public struct LeadIntent: Hashable, Sendable {
  /// The provider, in the version of the register that is on the screen.
  public var organisation: Organisation
  /// The board, likewise.
  public var board: Organisation
  /// The boards whose area the provider serves, of which the lead must be one.
  public var servedBoards: [OrganisationCode]
  /// The first day on which it leads.
  public var from: CalendarDate
  /// On what ground.
  public var reason: String

  /// An intent to record a lead board.
  public init(
    organisation: Organisation, board: Organisation, servedBoards: [OrganisationCode],
    from: CalendarDate, reason: String
  ) {
    self.organisation = organisation
    self.board = board
    self.servedBoards = servedBoards
    self.from = from
    self.reason = reason
  }
}

/// An oversight route a regional director wants to choose; the chair stands for the director.
public struct RouteIntent: Hashable, Sendable {
  /// The provider, in the version of the register that is on the screen.
  public var organisation: Organisation
  /// The period.
  public var period: Period
  /// The route; nil to take a choice away.
  public var route: OversightRoute?
  /// Why.
  public var reason: String
  /// What is on the screen.
  public var shown: DecisionContext

  /// An intent to choose.
  public init(
    organisation: Organisation, period: Period, route: OversightRoute?, reason: String,
    shown: DecisionContext = .none
  ) {
    self.organisation = organisation
    self.period = period
    self.route = route
    self.reason = reason
    self.shown = shown
  }
}

/// A segment published elsewhere that somebody wants to import.
public struct ReportedIntent: Hashable, Sendable {
  /// The organisation, in the version of the register that is on the screen.
  public var organisation: Organisation
  /// The period.
  public var period: Period
  /// The segment.
  public var segment: Int
  /// Where it was published.
  public var source: String

  /// An intent to import.
  public init(organisation: Organisation, period: Period, segment: Int, source: String) {
    self.organisation = organisation
    self.period = period
    self.segment = segment
    self.source = source
  }
}
