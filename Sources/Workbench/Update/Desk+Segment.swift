import Ledger
import Narration
import OversightCore
import Terminal

/// Segments, lead boards and routes decided by people. The ledger says what may be decided and why not;
/// here it is asked, and the reason is written.
extension Desk {
  /// Why no segment can be decided.
  var segmentDisabled: String? { decisionDisabled }

  /// Why no lead board or route can be recorded here.
  var routeDisabled: String? {
    if let reason = decisionDisabled { return reason }
    return open?.organisation.kind == .provider ? nil : Words.providersOnly
  }

  private var decisionDisabled: String? {
    textDisabled ?? (open == nil ? Words.nothingSelected : nil)
  }

  /// Asks which segment, among those the edition lets this person decide; what it refuses is said with
  /// the reason.
  mutating func chooseSegment(_ environment: Environment) {
    guard let open else { return }
    let (proposal, decision) = standingSegment(of: open)
    let wanted =
      [proposal.map { intent(to: $0.segment, of: open, confirming: true) }].compactMap { $0 }
      + framework.segments.map { intent(to: $0.number, of: open, confirming: false) }
      + (proposal == nil && decision == nil
        ? [] : [intent(to: nil, of: open, confirming: false)])
    let asked = wanted.map { (intent: $0, refusal: refusal(of: $0, environment)) }
    let possible = asked.filter { $0.refusal == nil }
    guard !possible.isEmpty else {
      say(asked.last?.refusal ?? Words.nothingSelected, .bad)
      return
    }
    let choices = possible.map { choice($0.intent, proposal) }
    // What is refused for a reason of its own is said once.
    var seen: Set<String> = []
    let lines = asked.compactMap(\.refusal).filter { seen.insert($0).inserted }
    show(
      ChoiceSheet(
        title: Words.segmentTitle(open.organisation.code, open.segmentByRules),
        lines: lines, choices: choices),
      selecting: 0)
  }

  /// What was proposed and what was decided of a segment.
  private func standingSegment(
    of assessment: Assessment
  ) -> (proposal: SegmentDecision?, decision: SegmentDecision?) {
    let key = periodKey(of: assessment.organisation.code)
    return (judgements.proposals[key], judgements.segments[key])
  }

  private func periodKey(of code: OrganisationCode) -> PeriodKey {
    PeriodKey(organisation: code, period: period, framework: framework.id)
  }

  private func intent(
    to segment: Int?, of assessment: Assessment, confirming: Bool
  ) -> SegmentIntent {
    SegmentIntent(
      organisation: assessment.organisation, period: period, segment: segment,
      computed: assessment.segmentByRules, confirms: confirming, reason: Words.reasonToCome,
      shown: shown(of: assessment))
  }

  /// Why the ledger would refuse it, a reason given; nil where it would not.
  private func refusal(of intent: SegmentIntent, _ environment: Environment) -> String? {
    var ids = ids
    do {
      _ = try decide(
        .decideSegment(intent), by: viewer, given: record, framework: framework,
        now: environment.now(), ids: &ids)
      return nil
    } catch {
      return error.message
    }
  }

  private func choice(_ intent: SegmentIntent, _ proposal: SegmentDecision?) -> ChoiceSheet.Choice {
    let title =
      if let segment = intent.segment {
        intent.confirms
          ? Words.confirmSegment(segment, proposal.map { shown($0.actor) } ?? "")
          : Words.segmentChoice(segment, of: framework)
      } else { Words.clearSegment }
    let needsSecond = !intent.confirms && intent.segment.map(needsSecondPerson) == true
    return ChoiceSheet.Choice(
      title: title,
      help: intent.confirms
        ? proposal?.reason ?? "" : needsSecond ? Words.secondPersonConfirms : "",
      message: .justify(.decideSegment(intent)))
  }

  private func needsSecondPerson(_ segment: Int) -> Bool {
    framework.pipeline.contains { rule in
      if case .decision(let body) = rule.body { body.secondPerson.contains(segment) } else { false }
    }
  }
}

/// Who oversees a provider.
extension Desk {
  /// Asks which of the boards the provider serves leads, then from which day.
  mutating func chooseLead() {
    guard let open else { return }
    let boards = register.icbs(of: open.organisation.code)
    guard !boards.isEmpty else {
      say(Words.nothingRelated(.provider), .bad)
      return
    }
    let choices = boards.map { board in
      ChoiceSheet.Choice(
        title: "\(board.code)  \(board.name)", help: "", message: .leads(board.code, from: nil))
    }
    let now = open.route.flatMap { $0.lead }.map { Words.leadNow($0.board, $0.from) }
    show(
      ChoiceSheet(
        title: Words.leadTitle(open.organisation.code), lines: [now ?? Words.noLeadNow],
        choices: choices), selecting: 0)
  }

  /// Takes the board, and asks from which day; with a day, for the ground.
  mutating func lead(by board: OrganisationCode, from day: CalendarDate?) -> [Effect] {
    guard let open, let body = register.organisation(board) else { return [] }
    guard let day else {
      let days = [
        (Words.fromYear, period.cycle.previous.lastDay.later(by: 1)),
        (Words.fromQuarter, period.previous.lastDay.later(by: 1)), (Words.fromToday, today),
      ]
      let choices = days.map { title, day in
        ChoiceSheet.Choice(
          title: title, help: Narration.Words.shortDay(day), message: .leads(board, from: day))
      }
      show(ChoiceSheet(title: Words.leadFrom(body.name), lines: [], choices: choices), selecting: 0)
      return []
    }
    return justify(
      .agreeLead(
        LeadIntent(
          organisation: open.organisation, board: body,
          servedBoards: register.icbs(of: open.organisation.code).map(\.code), from: day,
          reason: "")))
  }

  /// Asks which route.
  mutating func chooseRoute() {
    guard let open else { return }
    let routes: [OversightRoute?] =
      OversightRoute.allCases + (open.route?.choice == nil ? [] : [nil])
    let choices = routes.map { route in
      ChoiceSheet.Choice(
        title: route.map { Words.sentence(Narration.Words.route($0)).dropLast().description }
          ?? Words.clearRoute,
        help: route != nil && route == open.route?.indicated ? Words.routeIndicated : "",
        message: .justify(
          .chooseRoute(
            RouteIntent(
              organisation: open.organisation, period: period, route: route, reason: "",
              shown: shown(of: open)))))
    }
    show(
      ChoiceSheet(
        title: Words.routeTitle(open.organisation.code),
        lines: [open.route.map(narrator.route).map(Words.sentence)].compactMap { $0 },
        choices: choices), selecting: 0)
  }

  /// Opens the editor for the reason of a decision; nothing is saved until it is.
  mutating func justify(_ intent: Intent) -> [Effect] {
    guard let open else { return [] }
    let key = "\(intent.decisionWord)/\(open.organisation.code)/\(period)/\(framework.id)"
    openEditor(
      .decision(intent), of: open.organisation, draft: DraftKey(key), subjects: [.organisation])
    if status == .none { say(Words.reasonFirst) }
    return []
  }

  /// The title of the sheet the reason of a decision is written on.
  func decisionTitle(_ intent: Intent) -> String {
    switch intent {
    case .decideSegment(let decision):
      Words.decisionTitle(
        decision.organisation.code, decision.segment.map { "segment \($0)" } ?? Words.noDecision)
    case .agreeLead(let lead):
      Words.decisionTitle(lead.organisation.code, Words.leads(lead.board.code, lead.from))
    case .chooseRoute(let choice):
      Words.decisionTitle(
        choice.organisation.code, choice.route.map(Narration.Words.route) ?? Words.noDecision)
    default: ""
    }
  }

  /// What a decision changed, in words, and what taking it back brings back.
  func decisionWords(_ intent: Intent) -> ChangeWords {
    switch intent {
    case .decideSegment(let decision):
      let isProposal =
        judgements.proposals[periodKey(of: decision.organisation.code)]?.segment
        == decision.segment && decision.segment != nil
      let words = Words.segmentDecided(decision.segment, isProposal: isProposal)
      return ChangeWords(made: words, takenBack: words)
    case .agreeLead(let lead):
      let words = Words.sentence(Words.leads(lead.board.code, lead.from))
      return ChangeWords(made: words, takenBack: words)
    case .chooseRoute(let choice):
      let words = Words.sentence(choice.route.map(Narration.Words.route) ?? Words.clearRoute)
      return ChangeWords(made: words, takenBack: words)
    default: return ChangeWords(made: "", takenBack: "")
    }
  }
}

extension Intent {
  /// The same with its reason.
  func giving(_ reason: String) -> Intent {
    switch self {
    case .decideSegment(var decision):
      decision.reason = reason
      return .decideSegment(decision)
    case .agreeLead(var lead):
      lead.reason = reason
      return .agreeLead(lead)
    case .chooseRoute(var choice):
      choice.reason = reason
      return .chooseRoute(choice)
    default: return self
    }
  }

  /// The command by which a decision of this kind is made; its draft is kept under it.
  fileprivate var decisionWord: String {
    switch self {
    case .agreeLead: "lead"
    case .chooseRoute: "route"
    default: "decide-segment"
    }
  }
}

extension Assessment {
  /// The segment the rules came to before any decision.
  var segmentByRules: Int? {
    let decision = detail { if case .decision(let detail) = $0 { detail } else { nil } }
    return decision.map(\.before) ?? segment
  }
}
