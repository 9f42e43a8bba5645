import OversightCore

/// Every fixed word of the narration, so that the wording can be reviewed in one sitting.
/// Sentences that are put together from figures stand in `Narrator`, next to this file.
public enum Words {
  static let units = [
    "percentage points": "pts", "out of 10": "/10", "mins": "min", "per 1,000": "/1000",
  ]

  /// The sector as a reader says it.
  public static func sector(_ sector: Sector) -> String {
    switch sector {
    case .acute: "acute"
    case .mentalHealthCommunity: "mental health and community"
    case .ambulance: "ambulance"
    case .icb: "ICB"
    case .other: "other"
    }
  }

  /// The sector in a narrow column.
  public static func shortSector(_ sector: Sector) -> String {
    switch sector {
    case .acute: "Acute"
    case .mentalHealthCommunity: "MH, comm."
    case .ambulance: "Ambulance"
    case .icb: "ICB"
    case .other: "Other"
    }
  }

  /// The layer as a reader says it.
  public static func layer(_ layer: Layer) -> String {
    switch layer {
    case .selfAssessment: "self-assessment"
    case .partnerFeedback: "partner feedback"
    case .assessor: "assessor"
    case .moderated: "moderated"
    case .final: "final"
    }
  }

  /// The flag in words.
  public static func flag(_ flag: Flag) -> String {
    switch flag {
    case .deficit: "a deficit or deficit support is reported"
    case .overrideUnknown: "an override is blank or its question not answered"
    case .missing: "some metrics have no score"
    case .publishedAverage: "the average is taken as published"
    case .proxies: "the average is made of provider-footprint proxies"
    case .provisional: "capability rests on your own ratings"
    case .assumption: "the result depends on our assumption"
    }
  }

  /// An oversight route in words.
  public static func route(_ route: OversightRoute) -> String {
    switch route {
    case .throughBoard: "through the ICB"
    case .direct: "directly by NHS England"
    }
  }

  /// An oversight route beside its rule.
  static func shortRoute(_ route: OversightRoute) -> String {
    switch route {
    case .throughBoard: "through the ICB"
    case .direct: "directly"
    }
  }

  /// What moved a segment, in full.
  public static func cause(_ cause: SegmentChange.Cause) -> String {
    switch cause {
    case .rules: "another edition in force"
    case .restated: "data restated"
    case .metrics: "metrics entered or left"
    case .override: "override on or off"
    case .cuts: "cut points moved"
    case .score: "score changed, \(significance(.notTested))"
    case .judgement: "considerations, capability or a decision"
    }
  }

  /// What moved a segment, in a narrow column.
  public static func shortCause(_ cause: SegmentChange.Cause) -> String {
    switch cause {
    case .rules: "rules"
    case .restated: "restated"
    case .metrics: "metrics"
    case .override: "override"
    case .cuts: "cuts"
    case .score: "score"
    case .judgement: "judged"
    }
  }

  /// What moved a segment, after a count: "3 cut points".
  static func countedCause(_ cause: SegmentChange.Cause) -> String {
    cause == .cuts ? "cut points" : shortCause(cause)
  }

  /// Whether a change of score is more than chance.
  public static func significance(_ significance: SegmentChange.Significance) -> String {
    switch significance {
    case .notTested: "significance not tested yet"
    }
  }

  /// The line under a draft edition, on every surface.
  public static let draft = "DRAFT RULES – test only"
  /// What a rule or profile makes of data that is missing, in the edition's words.
  public static func incomplete(_ words: String) -> String { "Where data is missing: \(words)" }
  static let yes = "yes"
  static let no = "no"
  /// What stands where a range is not computed.
  public static let notComputed = "…"
  /// What stands where there is nothing.
  public static let nothing = "–"
  /// The word for a score that was taken over.
  public static let published = "published"
  static let notToldApart = "not told apart, the averages of both periods are not held"
  static let notRated = "not rated"
  static let notApplicable = "not applicable"
  static let insufficientEvidence = "too little evidence"
  static let inWords = "in words"
}
