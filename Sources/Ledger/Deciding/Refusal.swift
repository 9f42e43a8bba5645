import OversightCore

/// Why an intent was refused. Nothing has happened then. It tells only what the viewer may see.
public indirect enum Refusal: Error, Hashable, Sendable {
  /// A text with a limit.
  public enum TextPart: Hashable, Sendable {
    /// A note.
    case note
    /// A reason.
    case reason
    /// A partner's name.
    case partner
    /// The name of a dataset.
    case name
    /// Where an answer or a segment comes from.
    case source
    /// A figure, digit for digit.
    case figure
  }

  /// Something an edition lists.
  public enum EditionPart: String, Hashable, Sendable {
    /// A part of the narrative of an area.
    case narrative = "part of the narrative"
    /// A statutory duty.
    case duty
    /// A prompt.
    case prompt
    /// A domain.
    case domain
  }

  /// A reviewer reads only.
  case reviewer
  /// The workspace holds events of a newer program.
  case newerProgram(NewerProgram)
  /// The ledger is damaged.
  case damaged(LedgerDamage)
  /// The viewer declared an interest in the organisation.
  case interest(OrganisationCode)
  /// The organisation was not open in the year.
  case closed(OrganisationCode, Cycle)
  /// The organisation was not open in the period.
  case closedIn(OrganisationCode, Period)
  /// The organisation was closed before the day.
  case closedOn(OrganisationCode, CalendarDate)
  /// The edition leaves this to nobody, with its reason.
  case notDecided(String, String)
  /// The edition judges no capability of this kind of organisation.
  case noCapability(String, OrganisationKind)
  /// No such area.
  case unknownArea(AreaID, possible: [AreaID])
  /// The area has no such layer.
  case unknownLayer(Layer, possible: [Layer])
  /// The layer's scale has no such rating.
  case unknownRating(RatingID, possible: [RatingID])
  /// No such metric.
  case unknownMetric(MetricID, possible: [MetricID])
  /// No such step.
  case unknownStep(RuleID, possible: [RuleID])
  /// The edition lists no such thing.
  case unknownPart(EditionPart, String, possible: [String])
  /// No such note of the organisation, as far as the viewer may see.
  case noSuchNote(RecordName)
  /// No such record of the organisation; the kind is nil where any would do.
  case noSuchRecord(RecordKind?, RecordName)
  /// Something about a record of an assessment.
  case record(RecordRefusal)
  /// Something about a calibration session.
  case session(SessionRefusal)
  /// The assessment is closed in this state; it must be opened again first.
  case assessmentClosed(RecordState)
  /// A view in words without any.
  case viewNeedsWords
  /// A kind or day of a view, and no partner named.
  case partnerNotNamed
  /// Only the chair signs.
  case finalNeedsChair
  /// The layer needs a written reason.
  case reasonNeeded(Layer)
  /// A partner named on another layer than theirs.
  case partnerNotAsked(Layer)
  /// A partner without a name.
  case partnerBlank
  /// It is so already.
  case unchanged(AreaRating?)
  /// The edition asks no questions, with its reason.
  case noConsiderations(String, String)
  /// No such test or question for this kind of organisation.
  case unknownTest(TestID, possible: [TestID])
  /// The test does not read such a figure.
  case unknownFigure(MetricID, possible: [MetricID])
  /// It was not said where it comes from.
  case sourceNeeded
  /// It is answered so already; nil where it is not answered.
  case answerUnchanged(Question, GivenAnswer?)
  /// A segment may not be decided, proposed or confirmed so.
  case segment(SegmentRefusal)
  /// Only providers have lead boards and routes.
  case notAProvider(OrganisationCode)
  /// Only an integrated care board leads.
  case notABoard(OrganisationCode)
  /// The edition knows no route through a board; its own words for what holds instead, or none.
  case noRoute(String, instead: String)
  /// The provider does not serve the board's area.
  case boardNotServed(OrganisationCode, by: OrganisationCode, possible: [OrganisationCode])
  /// It was not said on what ground.
  case groundNeeded
  /// The board leads already.
  case leadUnchanged(LeadBoard)
  /// Only the chair chooses a route.
  case routeNeedsChair
  /// The route is chosen already; nil where none is chosen.
  case routeUnchanged(OversightRoute?)
  /// An import without rows.
  case nothingToImport
  /// The edition takes no published segment of this kind of organisation; the reason is the
  /// edition's own, nil where it computes the segment.
  case notTakenAsPublished(String, OrganisationKind, reason: String?)
  /// The same segment from the same source is held.
  case reportUnchanged(ReportedSegment)
  /// An organisation and period that come twice in an import.
  case twice
  /// One row of an import, with what is wrong with it.
  case row(OrganisationCode, Period, Refusal)
  /// A note without text.
  case emptyNote
  /// Too much text.
  case tooLong(TextPart, count: Int, limit: Int)
  /// No such event, as far as the viewer may see.
  case noSuchEvent(EventID)
  /// An event that is followed, not taken back.
  case notWithdrawable
  /// Another person's event.
  case notYours(Actor, Timestamp)
  /// It could not be read back from the ledger; a mistake of the program.
  case cannotBeKept
  /// An own event of an earlier sitting.
  case notThisSitting(Timestamp)
  /// Taken back before.
  case alreadyWithdrawn(Actor, Timestamp)
  /// Something newer stands on the same key.
  case changedSince(Actor, Timestamp)
  /// The dataset is in the ledger.
  case alreadyImported(ImportedDataset)
  /// The file is in force.
  case alreadyAdopted(AdoptedFramework)

  /// What was refused and why.
  public var sentence: String { Words.refusal(self).sentence }
  /// What to do instead.
  public var nextStep: String { Words.refusal(self).nextStep }
  /// Both, as one text.
  public var message: String { "\(sentence) \(nextStep)" }
}
