/// What a piece of evidence is. The raw value is the word of the command line.
public enum EvidenceKind: String, Sendable, CaseIterable {
  /// A report.
  case report
  /// Minutes of a meeting.
  case minutes
  /// A letter.
  case letter
  /// Figures.
  case data
  /// What somebody said.
  case feedback
  /// A visit.
  case visit
  /// Anything else.
  case other
}

/// What kind of partner gives a view of an organisation (C24 paras 17–18).
public enum PartnerKind: String, Sendable, CaseIterable {
  /// A health and wellbeing board.
  case healthAndWellbeingBoard = "health-and-wellbeing-board"
  /// A local Healthwatch.
  case healthwatch
  /// A local authority.
  case localAuthority = "local-authority"
  /// A provider.
  case provider
  /// The Care Quality Commission.
  case cqc
  /// The integrated care partnership.
  case integratedCarePartnership = "integrated-care-partnership"
}

/// How strongly a partner's view is held or grounded. Ours, an assumption: no document names degrees.
public enum ViewStrength: String, Sendable, CaseIterable {
  /// Strong.
  case strong
  /// Moderate.
  case moderate
  /// Weak.
  case weak
}

/// Best practice to be shared, or an area to be developed (C24 para 18).
public enum PracticeKind: String, Sendable, CaseIterable {
  /// Best practice.
  case bestPractice = "best-practice"
  /// For development.
  case development
}

/// What became of a query.
public enum QueryOutcome: String, Sendable, CaseIterable {
  /// The point was accepted.
  case accepted
  /// It was accepted in part.
  case partly
  /// It was not accepted.
  case notAccepted = "not-accepted"
}

/// How serious a named person judged a third party's finding. Seriousness raises a concern; counting
/// does not.
public enum Seriousness: String, Sendable, CaseIterable {
  /// Serious.
  case serious
  /// Material.
  case material
  /// Minor.
  case minor
}

/// What kind of support or intervention (C24 para 16; M25 for the Provider Improvement Programme).
public enum SupportKind: String, Sendable, CaseIterable {
  /// Peer support the organisation offers to others.
  case peerSupportOffered = "peer-support-offered"
  /// Peer support the organisation receives.
  case peerSupportReceived = "peer-support-received"
  /// Specific support.
  case specificSupport = "specific-support"
  /// The Recovery Support Programme.
  case recoverySupportProgramme = "recovery-support-programme"
  /// The Provider Improvement Programme.
  case providerImprovementProgramme = "provider-improvement-programme"
  /// Undertakings.
  case undertakings
  /// Directions.
  case directions
}

/// How far an exit criterion is met.
public enum CriterionState: String, Sendable, CaseIterable {
  /// Met.
  case met
  /// Met in part.
  case partly
  /// Not met.
  case notMet = "not-met"
}

/// Where an organisation is going, as people judged it (C24 para 15). The words are ours.
public enum Trajectory: String, Sendable, CaseIterable {
  /// Getting better.
  case improving
  /// As it was.
  case steady
  /// Getting worse.
  case worsening
}

/// Whether an organisation's challenges are long-standing (C24 para 15).
public enum LongStanding: String, Sendable, CaseIterable {
  /// They are.
  case yes
  /// They are not.
  case no
}
