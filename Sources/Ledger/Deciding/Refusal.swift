import OversightCore

/// Why an intent was refused. Nothing has happened then. It tells only what the viewer may see.
public enum Refusal: Error, Hashable, Sendable {
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
