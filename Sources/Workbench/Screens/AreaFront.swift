import Narration
import OversightCore
import Terminal

/// Every view of one functional area with its reason: where a rating comes from.
struct AreaFront: Front {
  let code: OrganisationCode

  var contexts: [Context] { [.area] }

  func title(on desk: Desk) -> String {
    guard let area = desk.areaBehind(code) else { return Words.areaWord }
    return Words.areaTitle(area.number, area.name)
  }

  func titleBehind(on desk: Desk) -> String {
    desk.areaBehind(code).map { Words.areaNumber($0.number) } ?? Words.areaWord
  }

  func window(on desk: Desk) -> ScrollWindow { desk.page.views }

  func take(_ window: ScrollWindow, on desk: inout Desk) { desk.page.views = window }

  func selection(on desk: Desk) -> String { desk.selectedReason?.sentence ?? Words.nothingSaid }

  func copyText(on desk: Desk) -> String { desk.selectedReason?.sentence ?? "" }

  func organisation(on desk: Desk) -> OrganisationCode? { code }

  func subjects(on desk: Desk) -> [Topic] {
    (desk.selectedArea.map { [.area($0.id)] } ?? []) + [.organisation]
  }

  func fit(_ desk: inout Desk, to size: Size, covered: Int) {
    desk.page.areas.resize(count: desk.areas.count, height: max(1, desk.areas.count))
    let layout = ReasonLayout(layout: Layout(size: size), selected: desk.selectedReason)
    desk.page.views.resize(
      count: desk.reasonRows.count, height: layout.rows(covered: covered))
  }

  func drawHead(_ desk: Desk, on canvas: inout Canvas) {
    let rows = desk.reasonRows
    let words = Words.areaHead(
      views: rows.count(where: \.isGiven), reasons: rows.count { !$0.reason.isEmpty },
      evidence: desk.selectedAreaRow?.evidence.count ?? 0)
    let end = canvas.put(words, 1, 1, width: canvas.size.columns - 2)
    guard let layer = desk.activeLayer else { return }
    let digits = Words.digitsRateHere(Narration.Words.layer(layer))
    let room = canvas.size.columns - end - 4
    if digits.count <= room { canvas.put(digits, end + 3, 1, .dim) }
  }

  func draw(_ desk: Desk, on canvas: inout Canvas) { ReasonView(desk: desk).draw(on: &canvas) }

  func plain(on desk: Desk) -> PlainText {
    var text = PlainText()
    text.say(Words.sentence(title(on: desk)))
    for (line, row) in desk.reasonRows.enumerated() { text.offer(row.sentence, line: line) }
    if desk.reasonRows.isEmpty { text.say(Words.nothingSaid) }
    if desk.hidesOthers { text.say(Words.othersHidden) }
    return text
  }
}

extension Desk {
  /// Number and name of the area selected on the page of an organisation, also where another screen
  /// lies over it.
  fileprivate func areaBehind(_ code: OrganisationCode) -> (number: Int, name: String)? {
    guard let kind = assessment(code)?.organisation.kind,
      let all = framework.capability(of: kind)?.areas
    else { return nil }
    let shown = ordered(all)
    guard shown.indices.contains(page.areas.selection) else { return nil }
    let area = shown[page.areas.selection]
    return ((all.firstIndex { $0.id == area.id } ?? 0) + 1, area.name)
  }
}
