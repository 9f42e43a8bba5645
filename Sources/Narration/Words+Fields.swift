import OversightCore

/// The words of the fields of records, and of what is chosen from a list.
extension Words {
  /// A field by itself.
  public static func field(_ field: FieldName) -> String {
    switch field {
    case .text: "text"
    case .title: "title"
    case .kind: "kind"
    case .source: "source"
    case .date: "date"
    case .due: "due"
    case .expires: "expires"
    case .period: "quarter"
    case .area: "area"
    case .domain: "domain"
    case .about: "about"
    case .file: "file"
    case .digest: "SHA-256"
    case .link: "link"
    case .partnerKind: "kind of partner"
    case .scope: "scope"
    case .practice: "best practice or for development"
    case .by: "by"
    case .owner: "owner"
    case .to: "to"
    case .answer: "answer"
    case .outcome: "outcome"
    case .effect: "effect"
    case .seriousness: "seriousness"
    case .detail: "detail"
    case .support: "kind of support or intervention"
    case .basis: "legal basis"
    case .review: "review date"
    case .of: "of"
    case .met: "met"
    case .trajectory: "improvement trajectory"
    case .partners: "support to partners"
    case .longStanding: "long-standing challenges"
    case .addressed: "how they are being addressed"
    }
  }

  /// A field of a kind of record: its text is a question, a finding, what is to be done.
  public static func field(_ field: FieldName, of kind: RecordKind) -> String {
    switch (field, kind) {
    case (.text, let kind): text(of: kind)
    case (.by, .practice): "agreed by"
    case (.by, .certification): "signed by"
    case (.effect, .certification): "recovery plan accepted"
    case (.detail, .certification): "exceptions, or what was not complied with"
    case (.detail, .action), (.detail, .concern), (.detail, .support): "outcome"
    case (.detail, .status): "what the organisation said"
    case (let field, _): Words.field(field)
    }
  }

  private static func text(of kind: RecordKind) -> String {
    switch kind {
    case .finding, .concern: "finding"
    case .cqcView, .partner: "view"
    case .practice: "what it is"
    case .action: "what is to be done"
    case .support: "what for"
    case .exitCriterion: "what must hold"
    case .query: "question"
    case .status, .evidence, .certification, .thread, .trajectory: "text"
    }
  }

  /// What a piece of evidence is.
  public static func evidence(_ kind: EvidenceKind) -> String {
    switch kind {
    case .report: "report"
    case .minutes: "minutes"
    case .letter: "letter"
    case .data: "data"
    case .feedback: "feedback"
    case .visit: "visit"
    case .other: "other"
    }
  }

  /// What kind of partner.
  public static func partner(_ kind: PartnerKind) -> String {
    switch kind {
    case .healthAndWellbeingBoard: "health and wellbeing board"
    case .healthwatch: "Healthwatch"
    case .localAuthority: "local authority"
    case .provider: "provider partner"
    case .cqc: "Care Quality Commission"
    case .integratedCarePartnership: "integrated care partnership"
    }
  }

  /// What kind of partner, at the head of a column.
  public static func shortPartner(_ kind: PartnerKind) -> String {
    switch kind {
    case .healthAndWellbeingBoard: "HWB"
    case .healthwatch: "HW"
    case .localAuthority: "LA"
    case .provider: "PP"
    case .cqc: "CQC"
    case .integratedCarePartnership: "ICP"
    }
  }

  /// Best practice or for development.
  public static func practice(_ kind: PracticeKind) -> String {
    switch kind {
    case .bestPractice: "best practice"
    case .development: "for development"
    }
  }

  /// What became of a query.
  public static func outcome(_ outcome: QueryOutcome) -> String {
    switch outcome {
    case .accepted: "accepted"
    case .partly: "partly accepted"
    case .notAccepted: "not accepted"
    }
  }

  /// How serious a named person judged a finding.
  public static func seriousness(_ seriousness: Seriousness) -> String {
    switch seriousness {
    case .serious: "serious"
    case .material: "material"
    case .minor: "minor"
    }
  }

  /// What kind of support or intervention.
  public static func support(_ kind: SupportKind) -> String {
    switch kind {
    case .peerSupportOffered: "peer support offered"
    case .peerSupportReceived: "peer support received"
    case .specificSupport: "specific support"
    case .recoverySupportProgramme: "Recovery Support Programme"
    case .providerImprovementProgramme: "Provider Improvement Programme"
    case .undertakings: "undertakings"
    case .directions: "directions"
    }
  }

  /// How far an exit criterion is met.
  public static func criterion(_ state: CriterionState) -> String {
    switch state {
    case .met: "met"
    case .partly: "partly met"
    case .notMet: "not met"
    }
  }

  /// How strongly a partner's view is held.
  public static func strength(_ strength: ViewStrength) -> String {
    switch strength {
    case .strong: "strong"
    case .moderate: "moderate"
    case .weak: "weak"
    }
  }

  /// A word of a field's list as a reader says it; nil where the field has no list or no such word.
  public static func choice(_ word: String, of field: FieldName) -> String? {
    switch field {
    case .kind: EvidenceKind(rawValue: word).map(evidence)
    case .partnerKind: PartnerKind(rawValue: word).map(partner)
    case .practice: PracticeKind(rawValue: word).map(practice)
    case .outcome: QueryOutcome(rawValue: word).map(outcome)
    case .seriousness: Seriousness(rawValue: word).map(seriousness)
    case .support: SupportKind(rawValue: word).map(support)
    case .met: CriterionState(rawValue: word).map(criterion)
    case .trajectory: Trajectory(rawValue: word).map(\.rawValue)
    case .longStanding: LongStanding(rawValue: word).map(\.rawValue)
    case .text, .title, .source, .date, .due, .expires, .period, .area, .domain, .about, .file,
      .digest, .link, .scope, .partners, .addressed, .by, .owner, .to, .answer, .effect, .detail,
      .basis, .review, .of:
      nil
    }
  }
}
