import Ledger
import Narration
import OversightCore
import Terminal

/// The item of a session that is open.
struct CalibrationState: Sendable {
  /// The session.
  let session: SessionName
  /// The organisation.
  let code: OrganisationCode
  /// The rows in view.
  var window = ScrollWindow()
  /// Whether a small window shows what is said of the selected row instead of the rows.
  var showsDetail = false
}

/// A row of the matrix.
enum CalibrationLine: Hashable, Sendable {
  /// One area.
  case area(AreaID)
  /// What each person's areas give together.
  case overall
  /// The segment that is proposed and decided.
  case segment
}

/// What somebody can do with an item now.
enum CalibrationPart: Sendable {
  /// Rate areas and propose a segment, seeing only their own.
  case ratesBlind
  /// Decide.
  case decides
  /// Read.
  case reads
}

/// An item of a session as the person at the desk sees it.
struct CalibrationPage: Sendable {
  /// The session.
  let session: Session
  /// The item.
  let item: AgendaItem
  /// The organisation's result.
  let assessment: Assessment
  /// How the edition judges it.
  let profile: CapabilityProfile
  /// The ratings side by side.
  let matrix: CalibrationMatrix
  /// The areas with all that is said of them, in the order of the edition.
  let areas: [AreaRow]
  /// The rows.
  let lines: [CalibrationLine]
  /// What the chair has in mind.
  let draft: DecisionDraft
  /// What it would come to, area by area.
  let decided: [AreaID: ItemDecision.Area]

  /// The organisation.
  var organisation: Organisation { assessment.organisation }
  /// Whether it is a benchmark case, of which nothing is decided.
  var isBenchmark: Bool { item.benchmark != nil }
  /// Its place on the agenda, from 1.
  var place: Int { (session.items.firstIndex { $0.id == item.id } ?? 0) + 1 }

  /// The row of an area.
  func row(_ area: AreaID) -> CalibrationMatrix.Row? { matrix.rows.first { $0.area.id == area } }

  /// The number of an area in the order of the edition, from 1.
  func number(_ area: AreaID) -> Int {
    (profile.areas.firstIndex { $0.id == area } ?? 0) + 1
  }

  /// The moderated rating of an area that is drafted or stands; nil where it is undecided.
  func moderated(_ area: AreaID) -> AreaRating? {
    draft.choice.areas[area] ?? row(area)?.judgement.moderated?.rating
  }
}

extension Desk {
  /// The item that is open; nil where it is none, or hidden.
  var calibrationPage: CalibrationPage? {
    guard let state = calibration, let session = session(state.session),
      session.period == period, session.framework == framework.id,
      let item = session.item(state.code), let assessment = assessment(state.code),
      let profile = framework.capability(of: assessment.organisation.kind)
    else { return nil }
    let draft = isPresenting ? DecisionDraft() : decisionDraft(session, state.code)
    let judged = judgements.areas[session.key(state.code)] ?? [:]
    return CalibrationPage(
      session: session, item: item, assessment: assessment, profile: profile,
      matrix: CalibrationMatrix(of: item, in: session, profile: profile, judgements),
      areas: areaRows(of: assessment).sorted { $0.number < $1.number },
      lines: profile.areas.map { .area($0.id) } + [.overall]
        + (framework.refusal(of: .segment) == nil ? [.segment] : []),
      draft: draft, decided: item.decided(draft.choice, under: profile, judged))
  }

  /// A session by its name, as the viewer may see it.
  func session(_ name: SessionName) -> Session? { judgements.sessions.first { $0.name == name } }

  /// What the chair has in mind of an item.
  func decisionDraft(_ session: Session, _ code: OrganisationCode) -> DecisionDraft {
    drafts[decisionKey(session, code)].map(DecisionDraft.init) ?? DecisionDraft()
  }

  /// Under which key it is kept.
  func decisionKey(_ session: Session, _ code: OrganisationCode) -> DraftKey {
    DraftPlace(
      organisation: code, cycle: session.period.cycle, framework: session.framework,
      purpose: .decision(session.name)
    ).key
  }

  /// What the person at the desk can do with the open item now.
  func part(in page: CalibrationPage) -> CalibrationPart {
    switch viewer.role {
    case .reviewer: .reads
    case .chair: .decides
    case .assessor: page.matrix.isRevealed ? .reads : .ratesBlind
    }
  }

  /// The selected row.
  var selectedCalibrationLine: CalibrationLine? {
    guard let page = calibrationPage, let state = calibration,
      page.lines.indices.contains(state.window.selection)
    else { return nil }
    return page.lines[state.window.selection]
  }

  /// The arithmetic of the overall rating of the open item.
  func arithmetic(of page: CalibrationPage) -> OverallCapability? {
    let standing = page.assessment.steps.compactMap { step -> TestID? in
      if case .limit(let detail) = step.detail, detail.isSet == true { return detail.question }
      return nil
    }
    return framework.overallCapability(of: page.organisation.kind, standing: Set(standing))
  }

  /// The overall rating that ratings of areas give; nil where one is missing.
  func overall(
    of page: CalibrationPage, _ rating: (AreaID) -> RatingID?
  ) -> RatingID? {
    guard let arithmetic = arithmetic(of: page) else { return nil }
    let ratings = arithmetic.areas.compactMap(rating)
    return ratings.count == arithmetic.areas.count ? arithmetic.overall(of: ratings) : nil
  }

  /// The overall rating that is decided, drafted, or follows from the areas.
  func moderatedOverall(of page: CalibrationPage) -> RatingID? {
    page.draft.choice.overall ?? (page.draft == DecisionDraft() ? page.item.decision?.rating : nil)
      ?? overall(of: page) { page.moderated($0)?.rating }
  }

  /// Makes the state of the item in front; its widest spread is selected first.
  mutating func settleCalibration() {
    guard case .calibration(let name, let code) = screen else {
      let isOpen = screens.contains { if case .calibration = $0 { true } else { false } }
      if !isOpen { calibration = nil }
      return
    }
    guard calibration?.session != name || calibration?.code != code else { return }
    calibration = CalibrationState(session: name, code: code)
    guard let page = calibrationPage else { return }
    let widest = page.matrix.rows.firstIndex(where: \.isWidest) ?? 0
    calibration?.window = ScrollWindow(
      count: page.lines.count, height: page.lines.count, selection: widest)
  }
}
