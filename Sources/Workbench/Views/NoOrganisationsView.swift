import Narration
import OversightCore
import Terminal

/// Where no organisation matches: why, and what can be done about it.
struct NoOrganisationsView {
  let desk: Desk
  let group: GroupID?

  func draw(on canvas: inout Canvas) {
    let layout = Layout(size: canvas.size)
    OrganisationsView(desk: desk).drawCoverage(on: &canvas, layout)
    let table = ListTable(
      desk: desk, width: layout.listWidth, saysCause: layout.hasMoves,
      glyphs: canvas.glyphs)
    table.drawHeading(on: &canvas, row: layout.listHeading)
    var row = layout.listTop + 1
    for line in Self.lines(desk, group, width: canvas.size.columns) {
      canvas.put(line, 3, row)
      row += 1
    }
    drawRemedies(from: row + 1, on: &canvas)
  }

  /// How many remedies a window has room for.
  static func rows(_ desk: Desk, _ layout: Layout, covered: Int) -> Int {
    let above = lines(desk, desk.drilled, width: layout.size.columns).count
    return max(1, layout.status - layout.listTop - above - 2 - covered)
  }

  private func drawRemedies(from top: Int, on canvas: inout Canvas) {
    let remedies = desk.list.remedies
    let widest = remedies.map { DisplayText($0.title).width }.max() ?? 0
    let width = min(widest, canvas.size.columns - 24)
    for index in desk.list.remedyWindow.visible {
      let row = top + index - desk.list.remedyWindow.offset
      canvas.put(remedies[index].title, 3, row, .plain, width: width)
      canvas.put(remedies[index].help, width + 5, row, .dim)
      canvas.offer(line: index, row: row)
      if index == desk.list.remedyWindow.selection { canvas.select(row: row) }
    }
  }

  private static func lines(_ desk: Desk, _ group: GroupID?, width: Int) -> [DisplayText] {
    let view = NoOrganisationsView(desk: desk, group: group)
    let why =
      group == nil
      ? Words.noneMatches(desk.list.filter.conditions.count) : Words.noOrganisationGroup
    return ([why] + view.reasons).flatMap { DisplayText.wrapping($0, to: max(10, width - 6)) }
  }

  /// Which condition nobody fulfils by itself, and what the edition gives nobody of a kind.
  var reasons: [String] { noneAlone + notSegmented }

  private var noneAlone: [String] {
    let conditions = desk.list.filter.conditions
    guard conditions.count > 0 else { return [] }
    let known = desk.known
    return conditions.filter { condition in
      !desk.list.all.contains { condition.matches($0, known) }
    }.map { Words.nobodyFulfils($0.description) }
  }

  private var notSegmented: [String] {
    guard desk.list.filterText.contains("segment") else { return [] }
    let absent = desk.framework.pipeline.compactMap { rule in
      if case .published(let body) = rule.body { body.absent } else { nil }
    }
    return desk.framework.notSegmented.values.sorted().map { "\($0)." }
      + absent.map { Words.noSegment($0) }
  }
}
