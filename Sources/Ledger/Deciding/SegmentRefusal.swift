import OversightCore

/// Why a segment may not be decided, proposed or confirmed so.
public enum SegmentRefusal: Error, Hashable, Sendable {
  /// The edition leaves it to nobody, with its reason. Nil stands for segments at large.
  case notDecided(Int?, edition: String, reason: String)
  /// No rule of the edition lets people decide the segment of this kind of organisation; the reason
  /// is the edition's own, where it gives one.
  case noRule(edition: String, OrganisationKind, reason: String?)
  /// The edition has no such segment.
  case unknown(Int, possible: [Int])
  /// The segment is reached from one other only, and the rules came to this or to none.
  case onlyFrom(Int, from: Int, computed: Int?)
  /// The segment is reached by a decision of its own kind, which the edition does not know here.
  case notByModeration(Int)
  /// Moderation would move the computed segment too far.
  case tooFar(Int, computed: Int, within: Int, possible: [Int])
  /// The edition lets people decide into one segment and no other.
  case onlyInto(Int, into: Int)
  /// It was not said why.
  case reasonNeeded
  /// The rules come to the segment by themselves.
  case nothingToDecide(Int)
  /// It is decided so already; nil where nothing is decided or proposed.
  case unchanged(Int?)
  /// Only the chair decides or takes away a decision.
  case needsChair
  /// There is no proposal to confirm.
  case notProposed(Int)
  /// Another segment was proposed than the one to be confirmed.
  case otherProposed(Int, proposal: SegmentDecision)
  /// The proposal to be confirmed is one's own.
  case ownProposal(Int)
  /// The segment is proposed already.
  case alreadyProposed(SegmentDecision)
}
