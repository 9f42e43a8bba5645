/// What the help says of calibration sessions.
extension Words.Help {
  enum Sessions {
    static let group = "Run a calibration session."
    static let groupMore = """
      A chair opens a session for a region. Assessors rate blind; the chair reveals, decides, and \
      another person signs. Period and edition are those of the session.
      """
    static let name = "The session's name, such as S1."
    static let newName = "Its name, such as S1."
    static let open = "Open a session."
    static let openMore = """
      Example: oversight --as chair --role chair session open S1 --region "North West" --period \
      "Q4 2025/26" --framework EDITION. Without --agenda or --organisation, every \
      organisation of the region that the edition judges, boards first, then by name. Without \
      --assessor any assessor may rate.
      """
    static let stage = "Whose it is."
    static let region = "The region of a regional session; a part of its name will do."
    static let agenda = "The codes of the agenda, in this order, with commas."
    static let organisation = "An organisation of the agenda; again for others."
    static let type = "Only ICBs or only providers, where the agenda is not named."
    static let assessor = "Somebody who rates; again for others."
    static let chair = "Somebody who chairs; again for others."
    static let reviewer = "Somebody who reads; again for others."
    static let quorum = "How many must be noted as present for a decision."
    static let minutes = "How many minutes are planned; the timer is off without it."
    static let list = "List the sessions, of every period and edition unless one is named."
    static let agendaShown = "Show the agenda of a session."
    static let agendaMore = """
      Sorted as arranged, by widest disagreement (of what is revealed alone), nearest cut, widest gap \
      to the self-assessment, biggest change since the period before, or name. There is no segment \
      where the edition lets nobody decide one.
      """
    static let order = "The order."
    static let show = "Show an item: areas by assessors, with median, spread and outliers."
    static let showMore =
      "Before the reveal an assessor sees their own ratings only, and others are refused."
    static let begin = "Begin with an item."
    static let rate = "Rate an area of an organisation on the agenda, blind."
    static let rateMore = """
      Example: oversight --as ann session rate S1 QOP quality achieving --reason "…". Ratings as of \
      `oversight rate`.
      """
    static let propose = "Propose a segment, blind."
    static let proposeMore = "Refused where the edition lets nobody decide a segment."
    static let withdrawProposal = "Take your proposal away."
    static let reveal = "Open the ratings of an item to those who sit in the session."
    static let agreement = "Tell how far assessors agree on what is revealed."
    static let agreementMore = """
      Every area of every revealed organisation that is no benchmark case is one item; every two \
      ratings of an item are a pair. Ratings of different scales are compared by their places, which \
      is assumed. Undefined is told as such, never as 0 or 1. With --coefficients: Krippendorff's \
      alpha with ordinal distances (Krippendorff 2019, Content Analysis, 4th edition, chapter 12), \
      its 95 % interval by re-drawing items (Zapf and others 2016, BMC Medical Research Methodology \
      16:93, the same draws every time); Gwet's AC1 (Gwet 2008) and AC2 with ordinal weights (Gwet \
      2014, Handbook of Inter-Rater Reliability, 4th edition); ICC(2,1) (Shrout and Fleiss 1979) over \
      the items that all rated.
      """
    static let onlyCode = "Only this organisation."
    static let coefficients = "With the coefficients, each with the items and ratings behind it."
    static let consistency =
      "Compare a decision with those on organisations like it, and list what does not fit."
    static let consistencyMore = """
      Like it are those of the same type and league table, nearest in the domain scores that both \
      have. Decisions of other regions that are not published are told as counts. A better-scoring \
      organisation with a worse outcome is listed for the chair until a reason stands.
      """
    static let severity = "Tell the chair who rates harder or easier than colleagues."
    static let severityMore = "Advice to the chair alone, with its numbers; it corrects no rating."
    static let decide = "Decide an item: moderated ratings, segment, overall rating, trajectory."
    static let decideMore = """
      Example: oversight --as chair --role chair session decide S1 QOP --area quality=achieving \
      --reason "…". Areas that are not named take the revealed median, a tie the lower. What follows \
      is shown before it is saved. A reason is compulsory where the result differs from the computed \
      one, or a rating from the median or the self-assessment by more than the edition allows.
      """
    static let decidedArea = "The moderated rating of an area; again for others."
    static let areaReason = "Why, for one area; again for others."
    static let decidedSegment = "The segment, where it is another one than computed."
    static let decidedOverall = "The overall rating, where it is another one than the areas give."
    static let dryRun = "Show what would follow, and save nothing."
    static let sign = "Sign what another person decided; it is locked then."
    static let signMore = "The moderated ratings become final, where the edition has a final layer."
    static let reopen = "Open an item again, with a reason: people rate it blind again."
    static let reopenMore = "Only this item is unlocked. What was revealed stays what it was."
    static let park = "Put an item off, with an owner and a reason."
    static let owner = "Who sees to it."
    static let unpark = "Take up a parked item."
    static let returned = "Return an item to its region with a question, from a national session."
    static let question = "The question."
    static let dissent = "Say that you do not agree, with the reason."
    static let benchmark = "Make an item a benchmark case, to be rated again blind."
    static let benchmarkMore =
      "It is held against what was agreed: final, else moderated, of this year or the newest earlier one."
    static let leave = "Note that somebody left the room for an item."
    static let arrive = "Note that somebody came back for an item."
    static let person = "The person's name."
    static let add = "Put organisations on the agenda."
    static let remove = "Take organisations from the agenda with which nobody began."
    static let move = "Move an organisation to another place of the agenda."
    static let place = "The place, from 1."
    static let codes = "The codes of the organisations."
    static let join = "Name somebody as one who takes part."
    static let part = "As what."
    static let attend = "Note whether somebody is there."
    static let presence = "Whether they are there."
    static let deputising = "For whom they deputise."
    static let timer = "Set the timer, or turn it off."
    static let timerMinutes = "Minutes, or off."
    static let conflict = "Declare an interest in an organisation, or take one away."
    static let conflictMore = """
      The organisation goes from that person's agenda, and they neither rate nor decide it. A chair \
      may declare for somebody else; taking an interest away needs a chair who is another person, \
      and a reason.
      """
    static let conflictPerson = "Whose interest, where it is not your own."
    static let withdrawConflict = "Take it away."
    static let employment = "Write down where somebody worked."
    static let employmentMore = "Interests are suggested from it; only a chair does it for others."
    static let employer = "The code of the employer, of any time."
    static let employedFrom = "The first day, YYYY-MM-DD."
    static let employedUntil = "The last day, YYYY-MM-DD."
    static let conflicts = "List the interests declared and those suggested."
    static let conflictsMore =
      "Suggested are organisations for which somebody worked, and what became of those."
    static let corrections = "List the decisions that a later correction to the data touches."
    static let correctionsMore =
      "Those whose average or computed segment would be another one with the data held now."
    static let note = "Write a note that nobody else sees."
    static let noteAbout = "The organisation it is about."
    static let adjourn = "Put the session off."
    static let resume = "Go on with an adjourned session, or with a closed one for a reason."
    static let close = "End the session."
    static let closeMore = "Needs a reason while an item is neither signed nor parked."
  }
}
