import OversightCore

/// What is refused in a calibration session, and what to do instead.
extension Words {
  static func session(_ refusal: SessionRefusal) -> Message {
    switch refusal {
    case .unknown(let name, let possible):
      (
        "There is no session \(name).",
        possible.isEmpty
          ? "A chair opens one: `oversight --role chair session open NAME --region REGION`."
          : "Use one of: \(possible.map(\.value).joined(separator: ", "))."
      )
    case .nameTaken(let name): ("There is a session \(name) already.", "Give it another name.")
    case .needsChair: ("Only the chair does that.", "Ask the chair.")
    case .regionWrong(.regional):
      ("A regional session needs a region.", "Name it with --region, or open a national session.")
    case .regionWrong(.national):
      ("A national session is of all regions.", "Leave the region out.")
    case .otherRegion(let code, let region):
      ("\(code) is not in the region \(region).", "Leave it out, or open another session.")
    case .otherEdition(let name, let edition):
      ("Session \(name) is held under \(edition.value).", "Use --framework \(edition.value).")
    case .nothingOnAgenda: ("The agenda is empty.", "Name the organisations.")
    case .heldElsewhere(let code, let name):
      ("\(code) is on the agenda of session \(name), which goes on.", "Leave it to that session.")
    case .begunAlready(let code):
      ("\(code) cannot leave the agenda: it was begun.", "Park it instead.")
    case .notOnAgenda(let code, let name):
      (
        "\(code) is not on your agenda of session \(name).",
        "Look at it: `oversight session agenda \(name)`."
      )
    case .adjourned(let name):
      ("Session \(name) is adjourned.", "The chair resumes it: `oversight session resume \(name)`.")
    case .closed(let name):
      ("Session \(name) is closed.", "The chair resumes it, with a reason.")
    case .stateUnchanged(let name, let state):
      ("Session \(name) is \(state.rawValue) already.", "Nothing is to be done.")
    case .unfinished(let codes):
      (
        "Not signed yet: \(codes.map(\.value).joined(separator: ", ")).",
        "Decide and sign, park, or give a reason to close all the same."
      )
    case .needsReason: ("That needs a written reason.", "Write why.")
    case .ownerNeeded: ("It is not said who sees to it.", "Name an owner.")
    case .notNow(let state):
      ("The item is \(Self.word(state)); that is not done now.", next(after: state))
    case .held(let name):
      (
        "Session \(name) holds it: moderated and final results come from the session.",
        "The chair decides it there: `oversight session decide \(name) …`."
      )
    case .revealed(let name):
      (
        "The ratings are revealed in session \(name), so they are locked.",
        "The chair can reopen the item, with a reason."
      )
    case .notRevealed(let name):
      (
        "What is asked for is not revealed in session \(name); until then ratings are seen by their "
          + "authors only.",
        "The chair reveals it: `oversight session reveal \(name) CODE`."
      )
    case .signed(let name, let actor):
      (
        "It is signed in session \(name), by \(actor), and locked.",
        "The chair reopens the item, with a reason: `oversight session reopen \(name) CODE`."
      )
    case .chairDoesNotRate(let name):
      ("Session \(name) is rated by assessors, not by chairs or reviewers.", "Use --role assessor.")
    case .assessorDoesNotChair(let name):
      (
        "You rate in session \(name), so you do not chair in it.",
        "Ask a chair who does not rate."
      )
    case .notAnAssessor(let name):
      (
        "You are not among the assessors of session \(name).",
        "The chair names you: `oversight session join \(name) NAME --part assessor`."
      )
    case .ownDecision:
      ("It is your own; it takes a second person.", "Ask a chair who is another person.")
    case .notDecided: ("There is no decision to sign.", "Decide it first.")
    case .noQuorum(let present, let needed):
      (
        "\(present) are noted as present without an interest; the quorum is \(needed).",
        "Note who is there: `oversight session attend …`."
      )
    case .reasonNeeded(let causes):
      (
        "A written reason is needed: \(causes.map(cause).joined(separator: "; ")).", "Write why."
      )
    case .overallTooFar(let rating, let computed, let possible):
      (
        "The areas come to \(computed?.value ?? "no overall rating"); "
          + "the panel cannot set \(rating.value).",
        possible.isEmpty
          ? "Leave it as the areas give it."
          : "Use one of: \(possible.map(\.value).joined(separator: ", "))."
      )
    case .notNational:
      ("Only a national session returns an item.", "Park it, or write a query.")
    case .conflictUnchanged(let isDeclared):
      (
        isDeclared ? "The interest is declared already." : "No such interest is declared.",
        "Nothing is to be done."
      )
    case .forAnother(let actor):
      ("Only a chair does that for \(actor).", "Ask the chair, or \(actor).")
    case .personBlank: ("It is not said who.", "Give a name.")
    case .unchanged: ("It is so already; nothing changed.", "Choose something else.")
    case .nothingAgreed(let code):
      ("Nothing was agreed of \(code) earlier.", "Choose an organisation with agreed ratings.")
    case .numberWrong(let number): ("\(number) is too small.", "Give 1 or more.")
    }
  }

  private static func cause(_ cause: SessionRefusal.Cause) -> String {
    switch cause {
    case .median(let area): "\(area.value) differs from the median"
    case .unrated(let area): "\(area.value) has no rating"
    case .decidedBefore: "it was decided before"
    case .selfAssessment(let area): "\(area.value) differs much from the self-assessment"
    case .segment(let segment, let computed?):
      "segment \(segment) is decided, \(computed) computed"
    case .segment(let segment, nil): "segment \(segment) is decided and none is computed"
    case .overall(let rating, let computed):
      "\(rating.value) overall is decided, \(computed?.value ?? "none") computed"
    }
  }

  /// What may be done with an item in a state.
  private static func next(after state: ItemState) -> String {
    switch state {
    case .waiting, .open, .reopened: "The chair reveals it first."
    case .parked: "The chair takes it up again: `oversight session unpark …`."
    case .revealed: "The chair decides it first."
    case .decided, .signed: "The chair reopens it first, with a reason."
    case .returned: "The region decides it again."
    }
  }

  /// How far an item is, in words.
  static func word(_ state: ItemState) -> String { state.rawValue }
}
