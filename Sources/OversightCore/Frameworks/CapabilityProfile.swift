/// One rating of a scale.
public struct RatingDefinition: Hashable, Sendable {
  /// The identifier: `insufficient-progress`.
  public let id: RatingID
  /// The edition's word for it.
  public let name: String
  /// One or two letters that stand for it beside its glyph.
  public let letter: String
  /// A rating of a scale.
  public init(id: RatingID, name: String, letter: String) {
    self.id = id
    self.name = name
    self.letter = letter
  }
}

/// An ordered scale of ratings, best first. Two scales never share a column.
public struct RatingScale: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// The ratings, best first; key 1 gives the first.
  public let ratings: [RatingDefinition]
  /// A scale.
  public init(id: String, ratings: [RatingDefinition]) {
    self.id = id
    self.ratings = ratings
  }

  /// The rating with this identifier.
  public func rating(_ id: RatingID) -> RatingDefinition? { ratings.first { $0.id == id } }

  /// The place of a rating, 0 best; nil where the scale has no such rating.
  public func place(of id: RatingID) -> Int? { ratings.firstIndex { $0.id == id } }
}

/// A functional area in which capability is judged.
public struct FunctionalArea: Hashable, Sendable {
  /// The identifier.
  public let id: AreaID
  /// The name.
  public let name: String
  /// What each rating looks like, in the framework's own words.
  public let descriptors: [RatingID: String]
  /// The scale of each layer that exists for this area.
  public let scales: [Layer: RatingScale]
  /// What it is about, an identifier of `Framework.subjects`; nil where nothing is named.
  public let subject: String?
  /// An area; one without scales has words and no ratings.
  public init(
    id: AreaID, name: String, descriptors: [RatingID: String], scales: [Layer: RatingScale],
    subject: String? = nil
  ) {
    self.id = id
    self.name = name
    self.descriptors = descriptors
    self.scales = scales
    self.subject = subject
  }
}

/// How the capability of one kind of organisation is judged under an edition.
public struct CapabilityProfile: Hashable, Sendable {
  /// The kinds it is for.
  public let kinds: Set<OrganisationKind>
  /// The words for it: "Capability rating", "Provider capability".
  public let title: String
  /// The scale of the overall rating; nil where the edition gives none.
  public let overall: RatingScale?
  /// The areas in the order of the file.
  public let areas: [FunctionalArea]
  /// The layers whose ratings need a written reason.
  public let reasonRequired: Set<Layer>
  /// Where the names and descriptors come from.
  public let provenance: Provenance
  /// The clause or document.
  public let source: String
  /// What it means where areas are not rated, in the edition's words; empty where nothing needs
  /// saying.
  public let incomplete: String
  /// The parts of the narrative of each area, in order; empty where the edition wants none.
  public let narrative: [Subject]
  /// The statutory duties the assessment must cover, in order.
  public let duties: [StatutoryDuty]
  /// What every assessment is prompted to say something about, in order.
  public let prompts: [Subject]
  /// How a board's certification is asked for; nil where the edition asks for none.
  public let certification: CertificationTerms?
  /// How far a moderated rating of an area may lie from what was said before without a reason; nil
  /// where the edition says nothing of it.
  public let moderation: ModerationTerms?
  /// A profile; the parameters are the properties.
  public init(
    kinds: Set<OrganisationKind>, title: String, overall: RatingScale?, areas: [FunctionalArea],
    reasonRequired: Set<Layer>, provenance: Provenance, source: String, incomplete: String = "",
    narrative: [Subject] = [], duties: [StatutoryDuty] = [], prompts: [Subject] = [],
    certification: CertificationTerms? = nil, moderation: ModerationTerms? = nil
  ) {
    self.kinds = kinds
    self.title = title
    self.overall = overall
    self.areas = areas
    self.reasonRequired = reasonRequired
    self.provenance = provenance
    self.source = source
    self.incomplete = incomplete
    self.narrative = narrative
    self.duties = duties
    self.prompts = prompts
    self.certification = certification
    self.moderation = moderation
  }

  /// The area with this identifier.
  public func area(_ id: AreaID) -> FunctionalArea? { areas.first { $0.id == id } }
}

/// A duty in law that the yearly assessment must cover.
public struct StatutoryDuty: Hashable, Sendable {
  /// The identifier: `inequalities`.
  public let id: String
  /// What it is: "Reducing inequalities".
  public let name: String
  /// The section of the Act: `14Z35`.
  public let clause: String
  /// A duty.
  public init(id: String, name: String, clause: String) {
    self.id = id
    self.name = name
    self.clause = clause
  }
}

/// How a provider's board certifies its governance.
public struct CertificationTerms: Hashable, Sendable {
  /// How many days after the end of the quarter a certification is due, unless another day was said.
  public let dueDays: Int
  /// Whether the day is stated or ours.
  public let provenance: Provenance
  /// The clause or document.
  public let source: String
  /// Terms.
  public init(dueDays: Int, provenance: Provenance, source: String) {
    self.dueDays = dueDays
    self.provenance = provenance
    self.source = source
  }
}

/// How far calibration may go from what was said of an area before it must say why.
public struct ModerationTerms: Hashable, Sendable {
  /// The most steps from the assessors' median that need no reason.
  public let fromMedian: Int
  /// The most steps from the self-assessment that need no reason, where both have the same scale.
  public let fromSelfAssessment: Int
  /// Whether the steps are stated or ours.
  public let provenance: Provenance
  /// The clause or document.
  public let source: String
  /// Terms.
  public init(
    fromMedian: Int, fromSelfAssessment: Int, provenance: Provenance, source: String
  ) {
    self.fromMedian = fromMedian
    self.fromSelfAssessment = fromSelfAssessment
    self.provenance = provenance
    self.source = source
  }
}
