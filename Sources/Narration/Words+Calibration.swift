import OversightCore

/// The words of what is printed of a calibration session: its minutes and the papers before it.
public enum CalibrationWords {
  // MARK: Both

  static let session = "Session"
  static let stage = "Stage"
  static let region = "Region"
  static let allRegions = "all regions"
  static let period = "Period"
  static let edition = "Edition"
  static let standing = "Standing of the rules"
  static let area = "Area"
  static let computed = "computed"
  static let none = "none"

  static func word(_ stage: SessionStage) -> String {
    switch stage {
    case .regional: "regional"
    case .national: "national"
    }
  }

  static func word(_ state: SessionState) -> String {
    switch state {
    case .open: "open"
    case .adjourned: "adjourned"
    case .closed: "closed"
    }
  }

  static func word(_ state: ItemState) -> String {
    switch state {
    case .waiting: "not begun"
    case .open: "begun, not revealed"
    case .parked: "put off"
    case .revealed: "revealed, not decided"
    case .decided: "decided, not signed"
    case .signed: "signed"
    case .reopened: "opened again, not decided"
    case .returned: "returned to the region"
    }
  }

  /// Whether the rules were ever in force, and in the period.
  public static func standing(of framework: Framework, in period: Period) -> String {
    if framework.standing == .draft { return Words.draft }
    return framework.standing.isLive(in: period)
      ? "in force in \(period)" : "not in force in \(period), used as if it were"
  }

  static func name(_ code: OrganisationCode, _ organisation: Organisation?) -> String {
    organisation.map { "\(code) \($0.name)" } ?? code.value
  }

  /// "Same rating 10 of 18, within one step 17 of 18".
  public static func agreement(_ pairs: RatingPairs) -> String {
    pairs.all == 0
      ? "No two ratings of the same area to compare"
      : "Same rating \(pairs.exact) of \(pairs.all), within one step \(pairs.withinOne) of "
        + "\(pairs.all)"
  }

  // MARK: The stamp

  static func edition(_ framework: Framework) -> String {
    "\(framework.edition), \(framework.id.value) \(framework.version)"
  }
  static func datasetHash(_ hash: String) -> String { "Data: SHA-256 \(hash)" }
  static func editionHash(_ hash: String) -> String { "File of the edition: SHA-256 \(hash)" }
  static func made(_ time: Timestamp) -> String { "Made \(time.words)" }
  static func ledger(_ sequence: Int, _ hash: String) -> String {
    "Ledger up to entry \(sequence), SHA-256 \(hash)"
  }
  static let emptyLedger = "The ledger is empty"
}

/// The minutes.
extension CalibrationWords {
  static func minutesTitle(_ session: Session) -> String {
    "Minutes of calibration session \(session.name)"
  }
  static let chair = "Chair"
  static let opened = "Opened"
  static let state = "State"
  static let quorum = "Quorum"
  static let noQuorum = "none set"
  static func quorum(_ count: Int) -> String {
    "\(Narrator.count(count, "person")) present for a decision"
      .replacing("persons", with: "people")
  }
  static func since(_ state: String, _ time: Timestamp) -> String { "\(state) since \(time.words)" }

  static let people = "People"
  static func part(_ part: SessionPart) -> String {
    switch part {
    case .assessor: "Assessors"
    case .chair: "Other chairs"
    case .reviewer: "Reviewers"
    }
  }
  static let anyAssessor = "any assessor may rate"
  static let present = "Present"
  static let apologies = "Apologies"
  static let deputies = "Deputies"
  static let notNoted = "Attendance not noted"
  static let nobodyPresent = "Nobody was noted as present"
  static let decidedUnattended =
    "No quorum is set, and decisions were taken without anybody noted as present."
  static func deputy(_ person: Participant) -> String {
    person.actor.name + (person.deputisingFor.map { " for \($0)" } ?? "")
  }

  static let interests = "Interests declared"
  static let noInterests = "None declared in an organisation of the agenda"
  static func leftOut(_ codes: [String], for viewer: Actor) -> String {
    "This copy is for \(viewer), who declared an interest: what concerns "
      + "\(Narrator.list(codes)) is left out"
  }
  static func interest(_ conflict: Conflict, _ name: String) -> String {
    "\(conflict.actor): \(name), declared by \(conflict.declaredBy)"
      + (conflict.reason.isEmpty ? "" : ": \(conflict.reason)")
  }

  static let agreementTitle = "Agreement on what is revealed"
  static let nothingRevealed = "Nothing is revealed, benchmark cases left aside"
  static func basis(_ agreement: Agreement) -> String {
    "\(Narrator.count(agreement.pairs.all, "pair")) among "
      + "\(Narrator.count(agreement.ratings, "rating")) of "
      + "\(Narrator.count(agreement.items, "area")) by "
      + "\(Narrator.count(agreement.assessors, "assessor")); benchmark cases are left out"
  }

  static func item(_ place: Int, _ name: String, _ item: AgendaItem) -> String {
    "\(place). \(name): \(word(item.state))" + (item.benchmark == nil ? "" : ", benchmark case")
  }
  static let steppedAside = "Stepped aside, with a declared interest"
  static let lateInterest = "Declared an interest later"
  static func late(_ conflict: Conflict, hasRated: Bool) -> String {
    hasRated
      ? "\(conflict.actor), declared after the reveal; their rating stands in it"
      : "\(conflict.actor), declared after the reveal"
  }
  static let away = "Out of the room"
  static let ratedBy = "Rated by"
  static let nobody = "nobody"
  static let incomplete = "\(Words.notRated): incomplete"
  static let areaHeading = ["Area", "Median", "Decided", "", "Reason"]
  static let named = "named"
  static let fromMedian = "median"
  static let takenOver = "as the region"
  static let overall = "Overall rating"
  static let segment = "Segment"
  static func result(computed: String?, decided: String?) -> String {
    "computed \(computed ?? none), decided \(decided ?? none)"
  }
  static let average = "Average metric score as shown"
  static let decidedBy = "Decided by"
  static let reason = "Reason"
  static let signedBy = "Signed by"
  static let notSigned = "nobody yet"
  static let dissent = "Dissent"
  static let agreement = "Agreement"
  static let parked = "Put off"
  static let reopened = "Opened again"
  static let returned = "Returned with a question"
  static let actions = "Actions"
  static let trajectory = "Trajectory"
  static func earlier(_ end: DecisionEnd) -> String {
    switch end {
    case .reopened: "Earlier decision, opened again"
    case .returned: "Earlier decision, returned to the region"
    case .replaced: "Earlier decision, replaced"
    }
  }
  static let areas = "Areas"
  static func decided(_ area: String, _ rating: String, _ reason: String) -> String {
    "\(area): \(rating)" + (reason.isEmpty ? "" : " (\(reason))")
  }
  static func remark(_ remark: ItemRemark) -> String {
    let owner = remark.owner.map { ", with \($0)" } ?? ""
    return "\(remark.actor), \(remark.time.words)\(owner)"
      + (remark.text.isEmpty ? "" : ": \(remark.text)")
  }

  static let drift = "Blind ratings against what was agreed"
  static let driftHeading = ["Area", "Agreed", "Median", ">Steps"]
  static func drift(_ drift: Drift) -> String {
    let mean = drift.mean.map { "\(signed($0)) steps on average" } ?? "not rated"
    return "against \(drift.cycle): \(mean) over \(Narrator.count(drift.ratings, "rating")); "
      + "above 0 is worse than agreed"
  }
  static func signed(_ value: Double) -> String {
    (value > 0 ? "+" : "") + Figure.score(value)
  }
  static func signed(_ steps: Int) -> String {
    steps > 0 ? "+\(steps)" : Figure.text(Double(steps), decimals: 0)
  }

  static let severityTitle = "Harder or easier than colleagues, for the chair"
  static let severityMeans =
    "Steps of the scale, above 0 harder, on the same areas. Applied to nothing."
  static let severityHeading = ["Assessor", ">Steps", ">Areas"]
  static let driftOfEach = "Benchmark cases: mean steps from what was agreed, above 0 harder"
  static let driftOfEachHeading = ["Organisation", "Assessor", ">Steps", ">Areas"]

  static func notesTitle(_ author: Actor) -> String {
    "Notes of \(author) – not part of the minutes"
  }
  static let noNotes = "None written"
  static func note(_ time: Timestamp, _ name: String?, _ text: String) -> String {
    "\(time.words)" + (name.map { ", \($0)" } ?? "") + ": \(text)"
  }
}
