import OversightCore

/// Every sentence of this module, so that the wording can be read in one sitting.
enum Words {
  typealias Message = (sentence: String, nextStep: String)

  static func refusal(_ refusal: Refusal) -> Message {
    switch refusal {
    case .reviewer:
      ("A reviewer reads and writes nothing.", "Open the workspace with --role assessor to write.")
    case .newerProgram(let newer):
      ("This workspace is read-only here. \(needsNewerProgram(newer))", updateProgram)
    case .damaged(let damage):
      ("This workspace is read-only because it is damaged. \(ledgerDamage(damage))", runVerify)
    case .interest(let code):
      ("You declared an interest in \(code).", "Ask a colleague or the chair to do it.")
    case .closed(let code, let cycle):
      ("\(code) was not open at any time in \(cycle).", "Choose the body that was assessed.")
    case .closedIn(let code, let period):
      ("\(code) was not open at any time in \(period).", "Choose the body that was assessed.")
    case .closedOn(let code, let day):
      ("\(code) had closed before \(day).", "Choose an earlier day, or the body that followed.")
    case .notDecided(let edition, let reason):
      ("Areas are not rated under \(edition): \(clause(reason)).", chooseEdition)
    case .noCapability(let edition, let kind):
      ("\(edition) does not rate the capability of \(kinds(kind)).", chooseEdition)
    case .unknownArea(let id, let possible):
      unknown("area", id.value, possible.map(\.value))
    case .unknownLayer(let layer, let possible):
      unknown("layer of this area", layer.rawValue, possible.map(\.rawValue))
    case .unknownRating(let id, let possible):
      unknown("rating of this layer", id.value, possible.map(\.value))
    case .unknownMetric(let id, let possible): unknown("metric", id.value, possible.map(\.value))
    case .unknownStep(let id, let possible): unknown("step", id.value, possible.map(\.value))
    case .unknownPart(let part, let id, let possible): unknown(part.rawValue, id, possible)
    case .noSuchNote: ("There is no such note.", "The notes of the organisation are listed.")
    case .noSuchRecord(let kind, let name):
      (
        "There is no \(kind.map { word($0.rawValue) } ?? "record") '\(name)'.",
        "Look at what is recorded of the organisation."
      )
    case .record(let refusal): record(refusal)
    case .session(let refusal): session(refusal)
    case .assessmentClosed(let state):
      (
        "The assessment is \(word(state.rawValue)); what it says is closed.",
        "The chair opens it again, with a reason: `oversight status CODE revise --reason …`."
      )
    case .viewNeedsWords: ("A view in words has none.", "Write what was said.")
    case .partnerNotNamed:
      ("It is not said whose view it is.", "Name the partner, or leave kind and day out.")
    case .finalNeedsChair:
      ("Only the chair gives a final rating.", "Rate the assessor or the moderated layer.")
    case .reasonNeeded(let layer):
      ("A rating on the layer \(layer.rawValue) needs a written reason.", "Write why.")
    case .partnerNotAsked(let layer):
      (
        "A partner was named, but the layer is \(layer.rawValue).",
        "Use the layer \(Layer.partnerFeedback.rawValue), or leave the partner out."
      )
    case .partnerBlank: ("The partner has no name.", "Name the partner, or leave it out.")
    case .unchanged(let rating):
      ("It is \(word(rating)) already; nothing changed.", "Choose another rating.")
    case .noConsiderations(let edition, let reason):
      ("No answers are entered under \(edition): \(clause(reason)).", chooseEdition)
    case .unknownTest(let id, let possible):
      unknown("test or question", id.value, possible.map(\.value))
    case .unknownFigure(let id, let possible):
      unknown("figure of this test", id.value, possible.map(\.value))
    case .sourceNeeded:
      ("It is not said where it comes from.", "Name the source: a document, a return, a meeting.")
    case .answerUnchanged(let question, let given): unchanged(question, given)
    case .segment(let refusal): segment(refusal)
    case .notAProvider(let code):
      ("\(code) is not a provider.", "Lead ICBs and routes are recorded for providers.")
    case .notABoard(let code):
      ("\(code) is not an integrated care board.", "Name the ICB that leads.")
    case .noRoute(let edition, let instead):
      (
        "\(edition) knows no route through an ICB"
          + (instead.isEmpty ? "." : ": \(clause(instead))."), chooseEdition
      )
    case .boardNotServed(let board, let provider, let possible):
      ("\(provider) does not serve \(board).", choice(of: possible.map(\.value)))
    case .groundNeeded: ("It is not said why.", "Write the reason.")
    case .leadUnchanged(let lead):
      (
        "\(lead.board) leads already, from \(lead.from); nothing changed.",
        "Choose another ICB or an earlier day."
      )
    case .routeNeedsChair:
      ("Only the chair chooses a route, for the regional director.", "Ask the chair.")
    case .routeUnchanged(let route):
      (
        route.map { "The route is \(word($0)) already; nothing changed." }
          ?? "No route is chosen; there is nothing to take away.", "Choose another route."
      )
    case .nothingToImport: ("There is no segment to import.", "Check the file.")
    case .notTakenAsPublished(let edition, let kind, let reason):
      (
        "\(edition) takes no published segment of \(kinds(kind)): "
          + (reason.map { "\(clause($0))." } ?? "it is computed here."), chooseEdition
      )
    case .reportUnchanged(let held):
      (
        "Segment \(held.segment) from this source is held already; nothing changed.",
        "Leave it out."
      )
    case .twice: ("It comes twice.", "Leave one of the two out.")
    case .row(let code, let period, let refusal):
      (
        "\(code), \(period): \(Self.refusal(refusal).sentence) Nothing was imported.",
        Self.refusal(refusal).nextStep
      )
    case .emptyNote: ("The note is empty.", "Write something, or leave.")
    case .tooLong(let part, let count, let limit):
      ("The \(word(part)) is too long: \(count) characters.", "Up to \(limit) fit; shorten it.")
    case .noSuchEvent(let id): ("There is no event \(id).", "The history lists all events.")
    case .notWithdrawable:
      ("Imports, adoptions and withdrawals are not undone.", "Do it again the other way.")
    case .notYours(let actor, let time):
      (
        "\(actor) wrote that on \(time.words); only they can undo it.",
        "Ask them, or write your own."
      )
    case .cannotBeKept:
      ("It cannot be kept as it is written.", "Write it in other words, and report this.")
    case .notThisSitting(let time):
      ("You wrote that on \(time.words), before this sitting.", "Save the value you want instead.")
    case .alreadyWithdrawn(let actor, let time):
      ("\(actor) undid that on \(time.words).", "Nothing is left to undo there.")
    case .changedSince(let actor, let time):
      ("\(actor) changed it on \(time.words), after you.", "Look at it and save what you want.")
    case .alreadyImported(let held):
      (
        "These data are here: \(held.title), imported by \(held.actor) on \(held.time.words).",
        useIt
      )
    case .alreadyAdopted(let held):
      (
        "This file of \(held.edition) is in force since \(held.time.words), by \(held.actor).",
        useIt
      )
    }
  }

  private static func unchanged(_ question: Question, _ given: GivenAnswer?) -> Message {
    guard given != nil else {
      return ("\(question.name) has no answer; there is nothing to take away.", "Give an answer.")
    }
    return (
      "\(question.name) has this answer already, from this source; nothing changed.",
      "Give another answer, figure or source."
    )
  }

  private static func segment(_ refusal: SegmentRefusal) -> Message {
    switch refusal {
    case .notDecided(let segment, let edition, let reason):
      (
        "\(segment.map { "Segment \($0) is" } ?? "Segments are") not decided by people under "
          + "\(edition): \(clause(reason)).", chooseEdition
      )
    case .noRule(let edition, let kind, let reason):
      (
        "\(edition) lets nobody decide the segment of \(kinds(kind))"
          + (reason.map { ": \(clause($0))." } ?? "."), chooseEdition
      )
    case .unknown(let segment, let possible):
      unknown("segment", String(segment), possible.map(String.init))
    case .onlyFrom(let segment, let from, let computed):
      (
        "Segment \(segment) is reached from segment \(from) only; the rules come to "
          + (computed.map { "segment \($0)." } ?? "none."), "Look at the steps."
      )
    case .notByModeration(let segment):
      (
        "Moderation does not reach segment \(segment), which takes a decision of its own.",
        "Choose a segment that the rules can come to."
      )
    case .tooFar(let segment, let computed, let within, let possible):
      (
        "The rules come to segment \(computed); a decision moves it by \(within) at most, "
          + "not to \(segment).", choice(of: possible.map(String.init))
      )
    case .onlyInto(let segment, let into):
      ("A decision places in segment \(into), not in \(segment).", "Use one of: \(into).")
    case .reasonNeeded: ("A decision on a segment needs a written reason.", "Write why.")
    case .nothingToDecide(let segment):
      ("The rules come to segment \(segment); there is nothing to decide.", chooseSegment)
    case .unchanged(let segment?):
      ("Segment \(segment) is decided already; nothing changed.", chooseSegment)
    case .unchanged(nil):
      ("No segment is decided or proposed; there is nothing to take away.", chooseSegment)
    case .needsChair: ("Only the chair decides that.", "Ask the chair.")
    case .notProposed(let segment):
      (
        "Nobody has proposed segment \(segment), so there is nothing to confirm.",
        "Propose it; a chair who is another person then confirms it."
      )
    case .otherProposed(let segment, let proposal):
      (
        "\(proposal.actor) proposed segment \(proposal.segment), not \(segment).",
        "Confirm segment \(proposal.segment), or propose \(segment)."
      )
    case .ownProposal(let segment):
      (
        "You proposed segment \(segment) yourself; it takes a second person.",
        "Ask a chair who is another person to confirm it."
      )
    case .alreadyProposed(let proposal):
      (
        "\(proposal.actor) proposed segment \(proposal.segment) already; nothing changed.",
        "A chair other than \(proposal.actor) confirms it."
      )
    }
  }

  static func error(_ error: LedgerError) -> Message {
    switch error {
    case .clash(let clashes):
      ("Not saved: \(clashes.map(clash).joined(separator: " "))", "Look at it and decide again.")
    case .alreadyRecorded(let id): ("Event \(id) is in the ledger.", "Nothing more is to be done.")
    case .cannotOpen(let path, let reason):
      ("The workspace \(path) could not be opened: \(reason).", "Check the path and its folder.")
    case .notAWorkspace(let path):
      ("\(path) is not a workspace; it was left as it is.", "Give another path to --workspace.")
    case .damaged(let path, let reason):
      ("The workspace \(path) is damaged: \(reason).", "Keep a copy and restore a backup.")
    case .newerWorkspace(let path, let version, let known):
      (
        "The workspace \(path) has layout \(version); this program knows up to \(known).",
        updateProgram
      )
    case .readOnly(let path):
      ("Not saved: \(path) may not be written.", "Check who may write the file and its folder.")
    case .full(let path):
      ("Not saved: the disk of \(path) is full.", "What was saved is safe. Make room, try again.")
    case .busy(let path):
      ("Not saved: another program is using \(path).", "What was saved is safe. Try again.")
    case .storage(let path, let reason):
      (
        "Not saved: the storage of \(path) reports: \(reason).",
        "What was saved is safe. Try again."
      )
    }
  }

  private static func clash(_ clash: Clash) -> String {
    let newest = clash.newer.last?.bytes.flatMap { bytes -> Event? in
      guard case .event(let event)? = try? Event.decode(bytes) else { return nil }
      return event
    }
    guard let newest else { return "something newer is there." }
    return "\(newest.actor) decided this on \(newest.time.words)."
  }

  static func damage(_ damage: EventDamage) -> String {
    switch damage {
    case .notText: "the bytes are not text"
    case .notCanonical(let offset): "the text is not as it was written, at byte \(offset)"
    case .missing(let field): "the field \(field) is missing"
    case .wrong(let field): "the field \(field) holds something it cannot hold"
    case .unexpected(let field): "there is a field \(field) that does not belong there"
    }
  }

  static func ledgerDamage(_ found: LedgerDamage) -> String {
    guard let sequence = found.sequence else { return "\(problem(found.problem))." }
    return "Entry \(sequence): \(problem(found.problem))."
  }

  private static func problem(_ problem: LedgerDamage.Problem) -> String {
    switch problem {
    case .gap(let expected): "entry \(expected) should stand here"
    case .brokenLink: "it does not follow the entry before it"
    case .wrongHash: "its hash does not fit what it says"
    case .changedEvent: "its event was changed after it was recorded"
    case .missingEvent: "its event is missing"
    case .unreadable(let found): "its event cannot be read: \(damage(found))"
    case .wrongKey: "its event is filed under another key than its own"
    case .repeatedEvent(let id): "event \(id) is recorded a second time"
    case .changedBlob(let hash): "the file kept under \(short(hash)) was changed"
    case .missingBlob(let hash): "the file \(short(hash)) that an event names is gone"
    case .storage(let text): "the storage reports: \(text)"
    }
  }

  static func report(_ report: VerificationReport) -> String {
    if let first = report.damages.first {
      return "DAMAGED: \(report.damages.count) found in \(report.entries) entries. "
        + "First: \(ledgerDamage(first))"
    }
    return "Intact: \(report.entries) entries, \(report.events) events, \(report.blobs) files, "
      + "last hash \(short(report.head))."
  }

  static func needsNewerProgram(_ newer: NewerProgram) -> String {
    "Entry \(newer.sequence) is of kind \(newer.kind.name), version \(newer.kind.version), "
      + "which a newer program wrote."
  }

  private static func unknown(_ what: String, _ id: String, _ possible: [String]) -> Message {
    ("There is no \(what) '\(id)'.", choice(of: possible))
  }

  private static func choice(of possible: [String]) -> String {
    possible.isEmpty
      ? "There are none here." : "Use one of: \(possible.joined(separator: ", "))."
  }

  /// A framework file's reason without a full stop of its own.
  private static func clause(_ reason: String) -> String {
    String(reason.hasSuffix(".") ? reason.dropLast() : reason[...])
  }

  private static func short(_ hash: ContentHash) -> String { "\(hash.description.prefix(12))…" }

  private static func kinds(_ kind: OrganisationKind) -> String {
    kind == .icb ? "integrated care boards" : "providers"
  }

  private static func word(_ rating: AreaRating?) -> String {
    switch rating {
    case .rated(let id): id.value
    case .notApplicable: "not applicable"
    case .insufficientEvidence: "insufficient evidence"
    case .inWords: "a view in words"
    case nil: "not rated"
    }
  }

  private static func word(_ route: OversightRoute) -> String {
    switch route {
    case .throughBoard: "through the ICB"
    case .direct: "direct"
    }
  }

  private static func word(_ part: Refusal.TextPart) -> String {
    switch part {
    case .note: "note"
    case .reason: "reason"
    case .partner: "partner's name"
    case .name: "name"
    case .source: "source"
    case .figure: "figure"
    }
  }

  private static let updateProgram = "Install the newest version of the program."
  private static let runVerify = "Run `oversight verify`, keep a copy, and restore a backup."
  private static let chooseEdition = "Choose another edition."
  private static let chooseSegment = "Choose another segment."
  private static let useIt = "It can be used as it is."
}
