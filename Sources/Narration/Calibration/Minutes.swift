import OversightCore

/// The minutes of a calibration session, made from what one reader may see of the ledger and from
/// nothing else: the same ledger gives the same text.
public struct Minutes: Sendable {
  /// A note of the chair's own.
  public struct Note: Hashable, Sendable {
    /// The organisation it is about; nil for the session.
    public let organisation: OrganisationCode?
    /// When.
    public let time: Timestamp
    /// The text as typed.
    public let text: String
    /// A note; the parameters are the properties.
    public init(organisation: OrganisationCode?, time: Timestamp, text: String) {
      self.organisation = organisation
      self.time = time
      self.text = text
    }
  }

  /// What stands in the minutes only where somebody asks for it by name.
  public struct Extras: Sendable {
    /// The coefficients of agreement; nil leaves them out.
    public var coefficients: Document.Table?
    /// Who rates harder or easier than colleagues, for a chair; false leaves it out.
    public var isSeverityShown = false
    /// The reader's own notes; nil leaves them out.
    public var notes: [Note]?
    /// Nothing.
    public init() {}
  }

  /// The session as the reader may see it.
  public let session: Session
  let judgements: Judgements
  let reader: Actor
  let framework: Framework
  let organisations: [OrganisationCode: Organisation]
  let warnings: [String]
  let stamp: DocumentStamp
  let extras: Extras
  let narrator: Narrator

  /// The minutes of a session.
  ///
  /// - Parameters:
  ///   - judgements: what the reader may see.
  ///   - reader: who that is.
  ///   - framework: the session's edition.
  ///   - organisations: those of the agenda, by code.
  ///   - warnings: what must be read first, such as that the rules are a draft.
  ///   - stamp: what they are made from.
  public init(
    of session: Session, _ judgements: Judgements, for reader: Actor, under framework: Framework,
    organisations: [OrganisationCode: Organisation], warnings: [String], stamp: DocumentStamp,
    extras: Extras = Extras()
  ) {
    self.session = session
    self.judgements = judgements
    self.reader = reader
    self.framework = framework
    self.organisations = organisations
    self.warnings = warnings
    self.stamp = stamp
    self.extras = extras
    narrator = Narrator(framework)
  }

  /// The minutes as a document.
  public var document: Document {
    Document(
      title: CalibrationWords.minutesTitle(session), warnings: warnings,
      blocks: head + people + interests + agreement
        + session.items.enumerated().flatMap { items($1, at: $0 + 1) } + severity + notes,
      stamp: stamp.lines(under: framework, in: session.period))
  }

  /// Whether the edition lets people decide segments; where not, nothing is said of them.
  var decidesSegments: Bool { framework.refusal(of: .segment) == nil }

  func name(of code: OrganisationCode) -> String {
    CalibrationWords.name(code, organisations[code])
  }

  /// How the edition judges an organisation.
  func profile(of code: OrganisationCode) -> CapabilityProfile? {
    organisations[code].flatMap { framework.capability(of: $0.kind) }
  }

  /// The areas that are rated under the edition; others have words alone.
  func ratedAreas(of code: OrganisationCode) -> [FunctionalArea] {
    (profile(of: code)?.areas ?? []).filter {
      $0.scales[.assessor] != nil || $0.scales[.moderated] != nil
    }
  }

  /// The ratings that are revealed, of one organisation or of all.
  func revealed(only code: OrganisationCode? = nil) -> RevealedRatings? {
    session.revealed(
      under: framework, kinds: organisations.mapValues(\.kind), only: code)
  }
}

/// The session as a whole.
extension Minutes {
  private var head: [Document.Block] {
    let words = CalibrationWords.self
    return [
      .facts([
        .init(words.stage, words.word(session.stage)),
        .init(words.region, session.region ?? words.allRegions),
        .init(words.period, "\(session.period) (\(session.period.cycle))"),
        .init(words.edition, words.edition(framework)),
        .init(words.standing, words.standing(of: framework, in: session.period)),
        .init(words.chair, session.chair.name), .init(words.opened, session.opened.words),
        .init(words.state, words.since(words.word(session.state), session.since)),
        .init(words.quorum, session.quorum.map(words.quorum) ?? words.noQuorum),
      ])
    ]
  }

  private var people: [Document.Block] {
    let parts = [SessionPart.chair, .assessor, .reviewer].compactMap { part -> Document.Fact? in
      let names = session.people.filter {
        $0.part == part && (part != .chair || !$0.actor.isSamePerson(as: session.chair))
      }.map(\.actor.name)
      let open = part == .assessor ? CalibrationWords.anyAssessor : nil
      let words = names.isEmpty ? open : names.joined(separator: ", ")
      return words.map { Document.Fact(CalibrationWords.part(part), $0) }
    }
    return [.heading(1, CalibrationWords.people), .facts(parts + attendance)] + unattended
  }

  private var isAnybodyThere: Bool { session.people.contains(where: \.isThere) }

  /// Said once for all decisions that nobody is known to have been there for.
  private var unattended: [Document.Block] {
    let hasDecisions = session.items.contains { $0.decision != nil }
    guard !isAnybodyThere, session.quorum == nil, hasDecisions else { return [] }
    return [.remark(CalibrationWords.decidedUnattended)]
  }

  private var attendance: [Document.Fact] {
    func fact(
      _ name: String, _ presence: Presence?, or nobody: String = CalibrationWords.none
    ) -> Document.Fact {
      let people = session.people.filter { $0.presence == presence }
      let words = people.map(CalibrationWords.deputy).joined(separator: ", ")
      return Document.Fact(name, words.isEmpty ? nobody : words)
    }
    let present = isAnybodyThere ? CalibrationWords.none : CalibrationWords.nobodyPresent
    return [
      fact(CalibrationWords.present, .present, or: present),
      fact(CalibrationWords.apologies, .apologies),
      fact(CalibrationWords.deputies, .deputising), fact(CalibrationWords.notNoted, nil),
    ]
  }

  /// Interests in organisations of the agenda. The agenda hides those in which the reader has one, so
  /// their copy says what it leaves out.
  private var interests: [Document.Block] {
    let agenda = Set(session.items.map(\.organisation))
    let own = judgements.conflicts.filter { $0.actor.isSamePerson(as: reader) }
    let others = judgements.conflicts.filter { agenda.contains($0.organisation) }
    let listed = others.filter { !own.contains($0) }.map { conflict in
      CalibrationWords.interest(conflict, name(of: conflict.organisation))
    }
    let hidden = own.map(\.organisation.value).sorted()
    return [
      .heading(1, CalibrationWords.interests),
      listed.isEmpty ? .paragraph(CalibrationWords.noInterests) : .list(listed),
    ] + (hidden.isEmpty ? [] : [.warning(CalibrationWords.leftOut(hidden, for: reader))])
  }

  private var agreement: [Document.Block] {
    let title = Document.Block.heading(1, CalibrationWords.agreementTitle)
    guard let revealed = revealed() else {
      return [title, .paragraph(CalibrationWords.nothingRevealed)]
    }
    // The shares need no re-draws, so the seed plays no part in them.
    let agreement = OversightCore.agreement(of: revealed.table, seed: 0, draws: 0)
    return [
      title, .paragraph(CalibrationWords.agreement(agreement.pairs)),
      .remark(CalibrationWords.basis(agreement)),
    ] + (extras.coefficients.map { [.table($0)] } ?? [])
  }
}

/// What stands there only where it is asked for.
extension Minutes {
  private var severity: [Document.Block] {
    guard extras.isSeverityShown else { return [] }
    let rows = (revealed()?.severities ?? []).map { assessor, severity in
      [assessor.name, CalibrationWords.signed(severity.value), "\(severity.items)"]
    }
    let drifts = session.items.compactMap { item in
      profile(of: item.organisation).flatMap(item.drift)
    }.flatMap { drift in
      drift.assessors.map { each in
        [
          name(of: drift.organisation), each.actor.name, CalibrationWords.signed(each.mean),
          "\(each.areas)",
        ]
      }
    }
    return [
      .heading(1, CalibrationWords.severityTitle), .paragraph(CalibrationWords.severityMeans),
      .table(.init(CalibrationWords.severityHeading, rows: rows)),
    ]
      + (drifts.isEmpty
        ? []
        : [
          .paragraph(CalibrationWords.driftOfEach),
          .table(.init(CalibrationWords.driftOfEachHeading, rows: drifts)),
        ])
  }

  private var notes: [Document.Block] {
    guard let notes = extras.notes else { return [] }
    let lines = notes.map { note in
      CalibrationWords.note(note.time, note.organisation.map { name(of: $0) }, note.text)
    }
    return [
      .heading(1, CalibrationWords.notesTitle(reader)),
      lines.isEmpty ? .paragraph(CalibrationWords.noNotes) : .list(lines),
    ]
  }
}
