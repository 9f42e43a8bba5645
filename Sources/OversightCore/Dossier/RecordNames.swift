/// What kind of thing a record of an organisation's assessment is. The raw value is the word of the
/// ledger, of files and of JSON, and is never changed.
public enum RecordKind: String, Sendable, CaseIterable {
  /// How far the assessment is on its way from draft to issued: one for each organisation, year and
  /// edition.
  case status
  /// A finding in words: a part of an area's narrative, a statutory duty, a prompt.
  case finding
  /// The Care Quality Commission's own view of the organisation, shown beside ours, never scored.
  case cqcView = "cqc-view"
  /// A partner or board of the area: asked, replied, nil return.
  case partner
  /// An area of best practice or for development.
  case practice
  /// A piece of evidence.
  case evidence
  /// A provider's self-certification of one quarter.
  case certification
  /// A finding of a third party on a provider's governance.
  case concern
  /// Something somebody undertook to do.
  case action
  /// Support given or received, or an intervention.
  case support
  /// What must hold for a support or an intervention to end.
  case exitCriterion = "exit-criterion"
  /// A question to the organisation or to somebody else, and what became of it.
  case query
  /// Whether the thread of a note is resolved.
  case thread
  /// What calibration weighs beside the figures: the improvement trajectory, the support given to
  /// partners, long-standing challenges and how they are being addressed (C24 paras 8, 15).
  case trajectory
}

/// By which name a record is known among those of its kind: the identifier of the event that made it,
/// or what it is of (`duty/quality`, `Q3`, the name of a board).
public struct RecordName: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The name.
  public let value: String
  /// A name.
  public init(_ value: String) { self.value = value }
  /// The name.
  public var description: String { value }
  /// Alphabetical order.
  public static func < (left: RecordName, right: RecordName) -> Bool { left.value < right.value }
}

/// What was done to a record. The raw value is the word of the ledger and of the command line, and is
/// never changed.
public enum RecordStep: String, Sendable, CaseIterable {
  // The status of an assessment, in the order of its way.
  /// Back to the beginning, with a reason.
  case reopen
  /// The region proposes the assessment.
  case regionalProposal = "regional-proposal"
  /// It was sent to the organisation for factual accuracy.
  case factualAccuracy = "factual-accuracy"
  /// The organisation sent its answer on factual accuracy.
  case returned
  /// It was calibrated nationally.
  case nationallyCalibrated = "nationally-calibrated"
  /// The regional director approved it.
  case approve
  /// It was issued to the organisation.
  case issue
  /// It was published.
  case publish
  /// It is opened again in the year, to be revised.
  case revise

  // What most kinds know.
  /// A record is made, or a board is named.
  case add
  /// Its text is written, or written anew.
  case write
  /// What it is linked to is set.
  case link
  /// It is closed with its outcome.
  case close
  /// It is given up.
  case drop

  // Partners.
  /// The board or partner was asked for its view.
  case ask
  /// It replied.
  case reply
  /// It said that it has nothing to say.
  case nilReturn = "nil-return"

  /// Somebody agreed it.
  case agree
  /// A named person judged how serious it is, or whether a criterion is met.
  case judge

  // Certification.
  /// A certification is expected by a day.
  case expect
  /// The board certified.
  case certify
  /// The board certified with exceptions.
  case except
  /// The board said that it cannot certify.
  case unable
  /// The certification was later not complied with.
  case notComplied = "not-complied"
  /// A plan to recover was accepted.
  case acceptPlan = "accept-plan"

  /// It was looked at again on its day.
  case review
  /// The support or intervention ended.
  case exit
  /// A query was answered.
  case answer
  /// An open query is waived.
  case waive
  /// A thread is resolved.
  case resolve
}

/// How far a record is. The raw value is the word of files and of JSON.
public enum RecordState: String, Sendable, CaseIterable {
  // The way of an assessment.
  /// Nothing but ratings: what the rules make of them.
  case indicative
  /// Proposed by the region.
  case regionalProposal = "regional-proposal"
  /// With the organisation for factual accuracy.
  case factualAccuracy = "factual-accuracy"
  /// Calibrated nationally.
  case nationallyCalibrated = "nationally-calibrated"
  /// Approved by the regional director.
  case approved
  /// Issued to the organisation.
  case issued
  /// Published.
  case published
  /// Open again in the year, to be revised.
  case revised

  // Others.
  /// Named, nothing more.
  case listed
  /// Asked for its view.
  case asked
  /// Replied.
  case replied
  /// Nothing to say.
  case nilReturn = "nil-return"
  /// Written down.
  case recorded
  /// Agreed.
  case agreed
  /// Not closed yet.
  case open
  /// Closed with an outcome.
  case closed
  /// Given up.
  case dropped
  /// Answered.
  case answered
  /// Waived with a reason.
  case waived
  /// Expected by a day.
  case expected
  /// Certified.
  case certified
  /// Certified with exceptions.
  case certifiedWithExceptions = "certified-with-exceptions"
  /// Unable to certify.
  case unableToCertify = "unable-to-certify"
  /// Certified and later not complied with.
  case notCompliedWith = "certified-and-not-complied-with"
  /// Resolved.
  case resolved
}

/// A field of a record. The raw value is the word of the ledger, of the command line's options and of
/// the columns of a file, and is never changed.
public enum FieldName: String, Sendable, CaseIterable, Comparable {
  /// The text itself: a finding, a question, what is to be done.
  case text
  /// A short name.
  case title
  /// What kind of evidence.
  case kind
  /// Where something comes from, in words.
  case source
  /// The day it is of.
  case date
  /// The day by which it is due.
  case due
  /// The day after which it counts no more.
  case expires
  /// The quarter it is of.
  case period
  /// The functional area.
  case area
  /// The domain of the edition.
  case domain
  /// What it is about or linked to.
  case about
  /// The path of a file, which stays where it is.
  case file
  /// SHA-256 of the file when it was recorded, hexadecimal.
  case digest = "sha256"
  /// An address of the web or of a document store.
  case link
  /// What kind of partner.
  case partnerKind = "partner-kind"
  /// What was looked at.
  case scope
  /// Best practice, or for development.
  case practice
  /// Who agreed, as a name.
  case by
  /// Who is to do it.
  case owner
  /// To whom a question is put.
  case to
  /// The answer.
  case answer
  /// What came of it: of a query, whether accepted.
  case outcome
  /// What it changed.
  case effect
  /// How serious a named person judged it.
  case seriousness
  /// The exceptions certified, what was not complied with, or the plan accepted.
  case detail
  /// What kind of support or intervention.
  case support
  /// The legal ground.
  case basis
  /// The day of the next review.
  case review
  /// The support a criterion belongs to.
  case of
  /// Whether a criterion is met.
  case met
  /// Where an organisation is going.
  case trajectory
  /// How it supports its partners.
  case partners
  /// Whether its challenges are long-standing.
  case longStanding = "long-standing"
  /// How long-standing challenges are being addressed.
  case addressed

  /// Alphabetical order of the words.
  public static func < (left: FieldName, right: FieldName) -> Bool {
    left.rawValue < right.rawValue
  }
}
