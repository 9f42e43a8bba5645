import OversightCore

/// Why something may not be done in a calibration session.
public enum SessionRefusal: Error, Hashable, Sendable {
  /// What makes a written reason compulsory.
  public enum Cause: Hashable, Sendable {
    /// The rating of an area lies farther from the median than the edition allows.
    case median(AreaID)
    /// It lies farther from the self-assessment than the edition allows.
    case selfAssessment(AreaID)
    /// Nobody rated the area, so it is decided without a rating.
    case unrated(AreaID)
    /// It was decided before, and opened again.
    case decidedBefore
    /// The segment is another one than computed.
    case segment(Int, computed: Int?)
    /// The overall rating is another one than the areas give.
    case overall(RatingID, computed: RatingID?)
  }

  /// There is no such session.
  case unknown(SessionName, possible: [SessionName])
  /// There is one of this name.
  case nameTaken(SessionName)
  /// Only the chair does it.
  case needsChair
  /// A regional session without a region, or a national one with one.
  case regionWrong(SessionStage)
  /// An organisation of another region.
  case otherRegion(OrganisationCode, String)
  /// The session is held under another edition than the one on the screen.
  case otherEdition(SessionName, FrameworkID)
  /// The agenda is empty.
  case nothingOnAgenda
  /// An organisation that another session of the same stage holds.
  case heldElsewhere(OrganisationCode, SessionName)
  /// An organisation cannot leave the agenda: something was done about it.
  case begunAlready(OrganisationCode)
  /// An organisation that is not on the agenda.
  case notOnAgenda(OrganisationCode, SessionName)
  /// The session is adjourned.
  case adjourned(SessionName)
  /// The session is closed.
  case closed(SessionName)
  /// The session is in that state already.
  case stateUnchanged(SessionName, SessionState)
  /// Items are undecided or unsigned, so closing needs a reason.
  case unfinished([OrganisationCode])
  /// It needs a written reason.
  case needsReason
  /// It is not said who sees to it.
  case ownerNeeded
  /// It cannot be done to an item in this state.
  case notNow(ItemState)
  /// The session holds it, so ratings and segments are decided there.
  case held(SessionName)
  /// The ratings are open, and locked until the item is opened again.
  case revealed(SessionName)
  /// It is not revealed yet.
  case notRevealed(SessionName)
  /// It is signed, and locked.
  case signed(SessionName, by: Actor)
  /// The chair of a session does not rate in it.
  case chairDoesNotRate(SessionName)
  /// Who rates in a session does not chair in it.
  case assessorDoesNotChair(SessionName)
  /// The session names its assessors, and this is none of them.
  case notAnAssessor(SessionName)
  /// What is decided is signed by another person.
  case ownDecision
  /// There is no decision to sign.
  case notDecided
  /// Too few are in the room.
  case noQuorum(present: Int, needed: Int)
  /// It needs a written reason, because of these.
  case reasonNeeded([Cause])
  /// The panel cannot set such an overall rating.
  case overallTooFar(RatingID, computed: RatingID?, possible: [RatingID])
  /// Only a national session returns an item.
  case notNational
  /// The interest is declared already, or there is none.
  case conflictUnchanged(isDeclared: Bool)
  /// Only a chair speaks for another person.
  case forAnother(Actor)
  /// A name that is none.
  case personBlank
  /// It is so already.
  case unchanged
  /// Nothing was agreed earlier.
  case nothingAgreed(OrganisationCode)
  /// A number that cannot be: of minutes or of people.
  case numberWrong(Int)
}
