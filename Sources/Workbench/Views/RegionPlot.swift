import Narration
import OversightCore
import Terminal

/// The organisations of a region: to the right the greater need, further down the weaker capability.
/// Every point is a code, so that the plot is also the list.
struct RegionPlot {
  let desk: Desk
  let state: RegionsState
  let row: RegionRow

  /// The columns at the right that say how many points have no room.
  private static let left = 5

  /// A point in its place.
  private struct Point {
    let member: Assessment
    let column: Int
  }

  func draw(from top: Int, to end: Int, on canvas: inout Canvas) {
    canvas.rule(DisplayText(Words.plotTitle(row.region ?? Words.england, desk.plotAxis)), top)
    // Where the chosen point has no room, or there is none, the cursor stays with the plot.
    if state.isInPlot { canvas.grid.cursor = Terminal.Point(column: 1, row: top) }
    let name = canvas.size.columns >= 100 ? 24 : 15
    let zones = zones(from: 3 + name, columns: canvas.size.columns - 3 - name - Self.left)
    for zone in zones {
      canvas.put(
        Words.plotZone(zone.segment, width: zone.columns.count), zone.columns.lowerBound + 1,
        top + 1, .dim, width: zone.columns.count - 1)
    }
    let last = end - 1
    canvas.put(Words.axisHelp, 1, last, .dim, width: canvas.size.columns - 2)
    drawGroups(zones, name: name, rows: (top + 2)..<last, on: &canvas)
  }

  private typealias Zone = (segment: Int, columns: Range<Int>)

  private func zones(from first: Int, columns: Int) -> [Zone] {
    let segments = desk.framework.segments.filter { !$0.isDecisionOnly }.map(\.number)
    let width = columns / max(1, segments.count)
    return segments.enumerated().map { place, segment in
      (segment, (first + place * width)..<(first + (place + 1) * width))
    }
  }

  private func drawGroups(
    _ zones: [Zone], name: Int, rows: Range<Int>, on canvas: inout Canvas
  ) {
    let groups = desk.plotGroups(row.members.filter { $0.average != nil })
    let all = groups.map { lines(of: $0.members, zones) }
    let kept = Self.shares(of: rows.count, needs: all.map(\.count))
    var line = rows.lowerBound
    for (place, group) in groups.enumerated() where kept[place] > 0 {
      let (lines, count) = (all[place], kept[place])
      let dropped = lines[count...].reduce(0) { $0 + $1.count }
      canvas.put(group.name, 3, line, .plain, width: name - 4)
      canvas.putRight("\(group.members.count)", end: 3 + name - 1, line, .dim)
      for (offset, points) in lines.prefix(count).enumerated() {
        drawCuts(zones, row: line + offset, on: &canvas)
        for point in points { draw(point, row: line + offset, on: &canvas) }
      }
      if dropped > 0 {
        canvas.putRight(Words.more(dropped), end: canvas.size.columns - 1, line + count - 1, .dim)
      }
      line += count
    }
  }

  /// How many rows each group gets: one each in turn while there are some and it needs more.
  private static func shares(of rows: Int, needs: [Int]) -> [Int] {
    var (given, spare) = (needs.map { _ in 0 }, rows)
    while spare > 0, zip(given, needs).contains(where: <) {
      for place in needs.indices where given[place] < needs[place] && spare > 0 {
        given[place] += 1
        spare -= 1
      }
    }
    return given
  }

  private func drawCuts(_ zones: [Zone], row: Int, on canvas: inout Canvas) {
    for zone in zones.dropFirst() {
      canvas.put(canvas.glyphs.text(.cut), zone.columns.lowerBound, row, .dim)
    }
  }

  /// The points on as many lines as they need not to cover one another.
  private func lines(of members: [Assessment], _ zones: [Zone]) -> [[Point]] {
    var lines: [[Point]] = []
    for member in members {
      guard let column = column(of: member, zones) else { continue }
      let width = label(member).count + 1
      let free = lines.firstIndex { line in
        line.allSatisfy { abs($0.column - column) >= max(width, label($0.member).count + 1) }
      }
      let point = Point(member: member, column: column)
      if let free { lines[free].append(point) } else { lines.append([point]) }
    }
    return lines.isEmpty ? [[]] : lines
  }

  /// The segment by the average alone says which stretch, the average where on it.
  private func column(of member: Assessment, _ zones: [Zone]) -> Int? {
    guard let average = member.average,
      let segment = member.unadjustedSegment ?? member.segment,
      let zone = zones.first(where: { $0.segment == segment })
    else { return nil }
    let alike = (state.rows.last?.members ?? []).filter {
      ($0.unadjustedSegment ?? $0.segment) == segment
    }.compactMap(\.average)
    guard let low = alike.min(), let high = alike.max() else { return zone.columns.lowerBound + 1 }
    let room = max(1, zone.columns.count - label(member).count - 3)
    let part = high - low < 1e-9 ? 0 : (average - low) / (high - low)
    return zone.columns.lowerBound + 1 + Int((part * Double(room)).rounded())
  }

  private func label(_ member: Assessment) -> String {
    member.organisation.code.value + (member.isMovedByDeficit ? "£" : "")
  }

  private func draw(_ point: Point, row: Int, on canvas: inout Canvas) {
    let code = point.member.organisation.code
    let isChosen = code == state.chosen
    let style = isChosen ? Style(.accent, bold: true, reverse: state.isInPlot) : .plain
    let text = canvas.glyphs.text(.thisOrganisation) + DisplayText(label(point.member))
    let end = canvas.put(text, point.column, row, style)
    canvas.offer(.message(.plotted(code)), point.column..<end, row: row)
    if isChosen, state.isInPlot {
      canvas.grid.cursor = Terminal.Point(column: point.column, row: row)
    }
  }
}

extension Assessment {
  /// Whether a reported deficit keeps it in a worse segment than its average gives.
  fileprivate var isMovedByDeficit: Bool {
    flags.contains(.deficit) && unadjustedSegment != nil && unadjustedSegment != segment
  }
}
