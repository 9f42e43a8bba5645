import Narration
import OversightCore
import Terminal

/// One item of a calibration session: rating blind, the reveal, the decision.
struct CalibrationFront: Front {
  let session: SessionName
  let code: OrganisationCode

  var contexts: [Context] { [.calibration] }

  func title(on desk: Desk) -> String {
    let place = desk.session(session)?.items.firstIndex { $0.organisation == code }
    let name = desk.assessment(code).map { "\(code) \($0.organisation.name)" } ?? code.value
    return Words.Reveal.title(session, place.map { $0 + 1 }, name)
  }

  func titleBehind(on desk: Desk) -> String { "\(session) \(code)" }

  func titleInShort(on desk: Desk) -> String { code.value }

  func window(on desk: Desk) -> ScrollWindow { desk.calibration?.window ?? ScrollWindow() }

  func take(_ window: ScrollWindow, on desk: inout Desk) { desk.calibration?.window = window }

  func selection(on desk: Desk) -> String {
    guard let page = desk.calibrationPage, let line = desk.selectedCalibrationLine else {
      return desk.whyNoItem(code)
    }
    return CalibrationWords(desk: desk, page: page).sentence(of: line)
  }

  func copyText(on desk: Desk) -> String { selection(on: desk) }

  func organisation(on desk: Desk) -> OrganisationCode? { code }

  func subjects(on desk: Desk) -> [Topic] {
    guard case .area(let id)? = desk.selectedCalibrationLine else { return [.organisation] }
    return [.area(id), .organisation]
  }

  func fit(_ desk: inout Desk, to size: Size, covered: Int) {
    let count = desk.calibrationPage?.lines.count ?? 0
    let layout = CalibrationLayout(size: size)
    desk.calibration?.window.resize(
      count: count, height: layout.rows(of: count, covered: covered))
  }

  func drawHead(_ desk: Desk, on canvas: inout Canvas) {
    guard let page = desk.calibrationPage else { return }
    CalibrationView(desk: desk, page: page).drawHead(on: &canvas)
  }

  func draw(_ desk: Desk, on canvas: inout Canvas) {
    guard let page = desk.calibrationPage else {
      return canvas.explain(desk.whyNoItem(code), row: 3)
    }
    CalibrationView(desk: desk, page: page).draw(on: &canvas)
  }
}

extension Desk {
  /// Why the screen of an item shows nothing.
  func whyNoItem(_ code: OrganisationCode) -> String {
    guard let kind = assessment(code)?.organisation.kind, framework.capability(of: kind) == nil
    else { return Words.Reveal.hiddenItem }
    return Words.noAreasHere(framework.shortName)
  }

  /// Opens an item of a session, in the session's period and under its edition.
  mutating func open(item code: OrganisationCode, of name: SessionName) {
    sheet = nil
    guard let session = session(name), session.item(code) != nil else {
      return say(Words.Reveal.hiddenItem, .bad)
    }
    show(the: session)
    bring(toFront: .calibration(name, code))
    sayWhatIsSelected()
  }

  /// Shows the period and the edition of a session, where they are not shown already.
  mutating func show(the session: Session) {
    if period != session.period { show(period: session.period) }
    if framework.id != session.framework { show(framework: session.framework) }
  }
}
