import ArgumentParser
import Narration
import OversightCore

/// Help for the commands that write records of an assessment.
extension Words.Help {
  static let aboutTitle = "What it is about"
  static let number = "Its number, as it was told when it was recorded."
  static let supportNumber = "The number of the support or intervention."
  static let noteNumber = "The note's number: those of the organisation in the year, oldest 1."
  static let aboutArea = "A functional area: its number, its id or a part of its name."
  static let aboutLayer = "What one layer says of an area, such as governance/self-assessment."
  static let aboutTest = "A test: its number, its id or a part of its name."
  static let aboutMetric = "A metric."
  static let aboutDuty = "A statutory duty: its number, its id or a part of its name."
  static let aboutPrompt = "A prompt: its number, its id or a part of its name."
  static let aboutNote = "A note, by its number."
  static let aboutRecord =
    "Another record, such as query:2, certification:Q3 or finding:duty/quality."

  /// A field, what it is for this kind of record, and the form of a day.
  static func field(_ field: FieldName, of kind: RecordKind) -> ArgumentHelp {
    help(field, kind, isToday: false)
  }

  /// A day that is today where it is not given.
  static func today(_ field: FieldName, of kind: RecordKind) -> ArgumentHelp {
    help(field, kind, isToday: true)
  }

  private static func help(
    _ field: FieldName, _ kind: RecordKind, isToday: Bool
  ) -> ArgumentHelp {
    let words = Narration.Words.field(field, of: kind)
    let text = words.prefix(1).uppercased() + words.dropFirst()
    let isDay = field.type == .date
    let form = isDay ? ", YYYY-MM-DD" : ""
    let value = isDay ? "date" : nil
    return ArgumentHelp(
      "\(text)\(form).\(isToday ? " (default: today, where one is needed)" : "")",
      valueName: value)
  }

  static let query = "Ask, answer or waive a query."
  static let queryMore = """
    Example: oversight query ask QWO "Is the plan agreed?" --to "Chief executive" --due \
    2026-12-01. A query that is open stands against an approval.
    """
  static let queryAsk = "Ask somebody something about an assessment."
  static let queryAnswer = "Record the answer, and what became of it; the reason is needed."
  static let queryWaive = "Waive a query, with a reason."
  static let queryReopen = "Open a query again, with a reason."

  static let action = "Record what somebody is to do, and what came of it."
  static let actionMore = """
    Example: oversight action add QWO "Agree the plan" --owner "Ann Lee" --due 2026-12-01 --area 2.
    """
  static let actionAdd = "Record an action with its owner and day."
  static let actionChange = "Change an action, its owner or its day."
  static let actionClose = "Close an action with its outcome."
  static let actionDrop = "Give an action up, with a reason."
  static let actionReopen = "Open an action again, with a reason."

  static let concern = "Record a third party's finding on a provider's governance."
  static let concernMore = """
    Example: oversight concern add RDY "Board papers late" --source "Auditor" --date 2026-10-02. A \
    named person judges how serious it is; counting findings raises no concern.
    """
  static let concernAdd = "Record a finding with its source and day."
  static let concernJudge = "Judge how serious a finding is, with a reason."
  static let concernClose = "Close a finding with its outcome."
  static let concernReopen = "Open a finding again, with a reason."

  static let support = "Record support or an intervention, its reviews and its end."
  static let supportMore = """
    Example: oversight support add RDY "Financial recovery" --kind specific-support --review \
    2027-01-15. It is recorded, never computed.
    """
  static let supportAdd = "Record support or an intervention from a day on."
  static let supportReview = "Record a review, and the day of the next one."
  static let supportExit = "Record the exit, with a reason."
  static let supportReopen = "Open it again, with a reason."
  static let criterion = "Record what must hold for support to end, and whether it does."
  static let criterionMore = "Exit criteria have numbers of their own, told when they are recorded."
  static let criterionAdd = "Add an exit criterion to support or an intervention."
  static let criterionJudge = "Judge whether an exit criterion is met."
  static let criterionDrop = "Give an exit criterion up, with a reason."

  static let practice = "Record best practice and areas for development."
  static let practiceMore = """
    Example: oversight practice add QWO "Shared care records" --kind best-practice --area 5. For \
    an area for development, best practice of others is offered.
    """
  static let practiceAdd = "Record best practice, or an area for development."
  static let practiceChange = "Write it anew; it must then be agreed again."
  static let practiceAgree = "Record who agreed it and when."
  static let practiceDrop = "Give it up, with a reason."

  static let evidence = "Record evidence and what it is for."
  static let evidenceMore = """
    Example: oversight evidence add QWO --title "Plan review" --kind report --source "ICB board" \
    --date 2026-06-12 --area 2 --file review.pdf. The file stays where it is; its SHA-256 is kept. \
    With evidence add, --period is the quarter the evidence is of as well.
    """
  static let evidenceFile = "The file, which stays where it is; its path and SHA-256 are kept."
  static let evidenceAdd = "Record a piece of evidence."
  static let evidenceLink = "Link evidence to more."
  static let evidenceUnlink = "Take links away."
  static let evidenceChange = "Change what is recorded of it; an empty text takes a field away."
  static let evidenceDrop = "Give it up, with a reason."

  static let feedback = "Record partners' views, and who was asked."
  static let feedbackMore = """
    Examples: oversight feedback QWO governance achieving --partner "Leeds Healthwatch" --kind \
    healthwatch; oversight feedback ask QWO "Leeds Health and Wellbeing Board" --kind \
    health-and-wellbeing-board --due 2026-12-01. A view in words is in-words, with --reason.
    """
  static let feedbackGive = "Record a partner's view of an area (also without `give`)."
  static let feedbackName = "Name a partner or board of the area."
  static let feedbackAsk = "Record that it was asked."
  static let feedbackReply = "Record that it replied."
  static let feedbackNilReturn = "Record that it has nothing to say."
  static let feedbackDrop = "Give it up, with a reason."
  static let partnerName = "The partner's or board's name."
  static let partnerKind = "What kind of partner."
  static let partnerKindOnce = "What kind of partner; needed where it was not named before."
  static let viewDate = "The day a partner's view is of, YYYY-MM-DD."
  static let viewStrength = "How strongly a partner's view is held."

  static let certify = "Record a provider's self-certification of the quarter."
  static let certifyMore = """
    Example: oversight certify RDY certified --by "Chair of the board" --period "Q1 2025/26". What \
    it proposes is confirmed by rating the area: oversight rate RDY provider-capability RATING.
    """
  static let certifyAnswer = "What the board said, or what became of it."
  static let certifyDue = "The day by which it is due, YYYY-MM-DD. (default: the edition's)"

  static let finding = "Write what was found of a duty, a prompt or a part of the narrative."
  static let findingMore = """
    Examples: oversight finding duty QWO quality "Met: …"; oversight finding narrative QWO \
    leadership/strengths "…" --framework ID. Writing it again takes the place of it.
    """
  static let findingDuty = "Write the finding on a statutory duty."
  static let findingPrompt = "Write the answer to a prompt."
  static let findingNarrative = "Write a part of an area's narrative."
  static let narrativePart = "The area and the part, such as governance/strengths."

  static let trajectory =
    "Write where an organisation is going, how it supports partners, and of its challenges."
  static let trajectoryMore =
    "Calibration weighs it beside the figures; `session decide` takes the same options."
  static let cqcView = "Write the Care Quality Commission's own view."
  static let cqcViewMore = "It stands beside ours and is never scored."

  static let status = "Show or move an assessment on its way from draft to issued."
  static let statusMore = """
    Example: oversight status QWO factual-accuracy --due 2026-12-01. Without a step the whole way \
    is shown. Approving, issuing and revising are for the chair, who stands for the regional director.
    """
  static let statusStep = ArgumentHelp(
    "The step: "
      + RecordForm.of(.status).steps.map(\.step.rawValue).joined(separator: ", ") + ".",
    valueName: "step")

  static let noteAdd = "Write a note (also without `add`)."
  static let noteRecord = "Part of the record of the assessment."
  static let noteWorking = "A working note; so it is unless --record is given."
  static let noteReply = "The note it replies to, by its number."
  static let noteResolve = "Mark the thread of a note as resolved."
  static let noteReopen = "Open the thread of a note again."
}
