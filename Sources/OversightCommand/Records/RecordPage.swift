import Ledger
import Narration
import OversightCore

/// What the command line says after something was done to a record: what it is now, what that
/// changed, and what can follow.
struct RecordPage {
  let kind: RecordKind
  let organisation: Organisation
  let judged: Judged

  /// The organisation after it.
  var place: Place {
    Place(organisation: organisation, scope: judged.after, allNotes: judged.notes)
  }
  private var earlier: Place {
    Place(organisation: organisation, scope: judged.before, allNotes: judged.notes)
  }

  /// The record that became another one.
  private var record: DossierRecord? {
    place.dossier.all(kind).first { earlier.dossier.record(kind, $0.name) != $0 }
  }

  /// The lines, with what a command remarks on the record.
  func lines(remarks: (DossierRecord) -> [String]) -> [String] {
    guard let record else { return judged.lines(organisation, in: time, []) }
    let body = [Words.state(of: record, judged.narrator)] + remarks(record)
    return judged.lines(
      organisation, in: time,
      body + judged.consequences(of: organisation, isAsked: kind.isGround)
        + [Words.canFollow(record)])
  }

  /// Of a quarter or of a whole year.
  private var time: String {
    kind == .certification ? "\(judged.after.period)" : "\(judged.after.period.cycle)"
  }
}

extension RecordKind {
  /// Whether a rating can be proposed on its ground, so that its effect is told also where there
  /// is none.
  fileprivate var isGround: Bool { self == .certification || self == .concern }
}

extension Judged {
  /// What changed by it. Where it is asked for, what stayed is told as well.
  func consequences(of organisation: Organisation, isAsked: Bool) -> [String] {
    let code = organisation.code
    let overall = [before, after].map { $0.overallWords(of: code) }
    let segment = [before, after].map { $0.segmentWords(of: code) }
    return (isAsked ? proposal(of: organisation) : [])
      + (isAsked || overall[0] != overall[1] ? [self.overall(of: organisation)] : [])
      + (isAsked || segment[0] != segment[1] ? [self.segment(of: code)] : [])
      + others(than: code)
  }

  /// The rating proposed before and after, its grounds, and how it is confirmed; empty where the
  /// edition proposes none.
  private func proposal(of organisation: Organisation) -> [String] {
    guard let detail = after.proposal(of: organisation.code) else { return [] }
    let change = Words.change(
      Words.proposalTitle, from: before.proposalWords(of: organisation.code),
      to: after.proposalWords(of: organisation.code))
    let grounds = detail.grounds.map { " \(narrator.sentence(for: $0))" }
    let confirm = detail.proposed.map {
      Words.confirmProposal(organisation.code, detail.area, $0)
    }
    return [change] + grounds + [confirm].compactMap { $0 }
  }
}

extension Scope {
  fileprivate func proposal(of code: OrganisationCode) -> ProposalDetail? {
    assessment(of: code)?.detail { if case .proposal(let detail) = $0 { detail } else { nil } }
  }

  /// The rating that is proposed, or why none is.
  fileprivate func proposalWords(of code: OrganisationCode) -> String {
    guard let assessment = assessment(of: code) else { return Words.none(Words.noProposal) }
    return assessment.capability?.proposed.map(narrator.name)
      ?? Words.none(narrator.reasonForNoProposal(assessment))
  }
}
