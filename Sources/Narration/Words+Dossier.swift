import OversightCore

/// The words of what is written down of an organisation's assessment: kinds, states and steps.
extension Words {
  /// A kind of record, of one.
  public static func kind(_ kind: RecordKind) -> String {
    switch kind {
    case .status: "status of the assessment"
    case .finding: "finding"
    case .cqcView: "CQC's own view"
    case .partner: "partner or board"
    case .practice: "best practice or area for development"
    case .evidence: "evidence"
    case .certification: "self-certification"
    case .concern: "third-party finding"
    case .action: "action"
    case .support: "support or intervention"
    case .exitCriterion: "exit criterion"
    case .query: "query"
    case .thread: "thread"
    case .trajectory: "trajectory, support to partners and challenges"
    }
  }

  /// What can be done to a record, as a command says it.
  public static func step(_ step: RecordStep) -> String {
    switch step {
    case .reopen: "open again"
    case .regionalProposal: "propose for the region"
    case .factualAccuracy: "send for factual accuracy"
    case .returned: "record the answer on factual accuracy"
    case .nationallyCalibrated: "record the national calibration"
    case .approve: "approve"
    case .issue: "issue"
    case .publish: "publish"
    case .revise: "open for a revision in year"
    case .add: "add"
    case .write: "write"
    case .link: "link"
    case .close: "close"
    case .drop: "give up"
    case .ask: "ask"
    case .reply: "record the reply"
    case .nilReturn: "record a nil return"
    case .agree: "agree"
    case .judge: "judge"
    case .expect: "expect by a day"
    case .certify: "record the certification"
    case .except: "record a certification with exceptions"
    case .unable: "record that the board cannot certify"
    case .notComplied: "record that it was not complied with"
    case .acceptPlan: "accept a recovery plan"
    case .review: "record a review"
    case .exit: "record the exit"
    case .answer: "record the answer"
    case .waive: "waive"
    case .resolve: "resolve"
    }
  }

  /// What was done to a record.
  public static func done(_ step: RecordStep) -> String {
    switch step {
    case .reopen: "opened again"
    case .regionalProposal: "proposed by the region"
    case .factualAccuracy: "sent to the organisation for factual accuracy"
    case .returned: "returned by the organisation"
    case .nationallyCalibrated: "nationally calibrated"
    case .approve: "approved by the regional director"
    case .issue: "issued"
    case .publish: "published"
    case .revise: "opened for a revision in year"
    case .add: "added"
    case .write: "written"
    case .link: "linked"
    case .close: "closed"
    case .drop: "given up"
    case .ask: "asked"
    case .reply: "replied"
    case .nilReturn: "nil return"
    case .agree: "agreed"
    case .judge: "judged"
    case .expect: "expected"
    case .certify: "certified"
    case .except: "certified with exceptions"
    case .unable: "unable to certify"
    case .notComplied: "not complied with"
    case .acceptPlan: "recovery plan accepted"
    case .review: "reviewed"
    case .exit: "ended"
    case .answer: "answered"
    case .waive: "waived"
    case .resolve: "resolved"
    }
  }

  /// How far a record is.
  public static func state(_ state: RecordState) -> String {
    switch state {
    case .indicative: "indicative"
    case .regionalProposal: "regional proposal"
    case .factualAccuracy: "with the organisation for factual accuracy"
    case .nationallyCalibrated: "nationally calibrated"
    case .approved: "approved by the regional director"
    case .issued: "issued"
    case .published: "published"
    case .revised: "revised in year"
    case .listed: "not asked"
    case .asked: "asked"
    case .replied: "replied"
    case .nilReturn: "nil return"
    case .recorded: "recorded"
    case .agreed: "agreed"
    case .open: "open"
    case .closed: "closed"
    case .dropped: "given up"
    case .answered: "answered"
    case .waived: "waived"
    case .expected: "expected"
    case .certified: "certified"
    case .certifiedWithExceptions: "certified with exceptions"
    case .unableToCertify: "unable to certify"
    case .notCompliedWith: "certified and later not complied with"
    case .resolved: "resolved"
    }
  }

  /// What a standing check looks for.
  public static func check(_ kind: CheckKind) -> String {
    switch kind {
    case .ratingWithoutEvidence: "rating without evidence"
    case .staleEvidence: "stale evidence"
    case .unusedEvidence: "unused evidence"
    case .selfAssessmentAbovePartners: "self-assessment above every partner's view"
    case .dutyWithoutFinding: "duty without a finding"
    case .boardNotConsulted: "board not consulted"
    case .certificationOverdue: "certification overdue"
    }
  }

  /// What kind of thing is due.
  public static func due(_ kind: DueKind) -> String {
    switch kind {
    case .certification: "self-certification"
    case .partnerView: "partner's view"
    case .factualAccuracy: "factual accuracy"
    case .query: "query"
    case .review: "review"
    case .action: "action"
    }
  }

  /// What a best practice has in common with an area for development.
  public static func likeness(_ likeness: PracticeOffer.Likeness) -> String {
    switch likeness {
    case .area: "same area"
    case .domain: "same domain"
    }
  }

  /// A day in a line: "12 Jun 26".
  public static func shortDay(_ day: CalendarDate) -> String {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let year = day.year % 100
    return "\(day.day) \(names[day.month - 1]) \(year < 10 ? "0" : "")\(year)"
  }

  static let carriedNotConfirmed = "carried, not confirmed"
  static let theOrganisation = "the organisation"
  static let notJudged = "not judged"
  static let noSegmentHeld = "no result held"
}
