extension TextEditor {
  mutating func move(_ key: Key) -> Outcome? {
    switch key {
    case .left: moved(to: cursor - 1)
    case .right: moved(to: cursor + 1)
    case .ctrlLeft: moved(to: wordStart(before: cursor))
    case .ctrlRight: moved(to: wordEnd(after: cursor))
    case .home: moved(to: currentLine.range.lowerBound)
    case .end: moved(to: currentLine.lastStop)
    case .ctrlHome: moved(to: 0)
    case .ctrlEnd: moved(to: characters.count)
    default: moveByLines(key)
    }
  }

  private mutating func moveByLines(_ key: Key) -> Outcome? {
    let page = max(1, viewport.rows - 1)
    return switch key {
    case .up: moved(byLines: -1)
    case .down: moved(byLines: 1)
    case .pageUp: moved(byLines: -page)
    case .pageDown: moved(byLines: page)
    default: nil
    }
  }

  private mutating func moved(to index: Int) -> Outcome {
    let before = cursor
    cursor = min(max(0, index), characters.count)
    goalColumn = nil
    streak = .none
    return cursor == before ? .ignored : .moved
  }

  /// Moves up or down, keeping to the column the movement began in.
  private mutating func moved(byLines count: Int) -> Outcome {
    let lines = wrappedLines(width: viewport.columns)
    let number = lineNumber(of: cursor, in: lines)
    let target = min(max(0, number + count), lines.count - 1)
    guard target != number else { return .ignored }
    let goal = goalColumn ?? column(of: cursor, in: lines[number])
    _ = moved(to: index(at: goal, in: lines[target]))
    goalColumn = goal
    return .moved
  }

  private var currentLine: WrappedLine {
    let lines = wrappedLines(width: viewport.columns)
    return lines[lineNumber(of: cursor, in: lines)]
  }

  private func index(at column: Int, in line: WrappedLine) -> Int {
    var used = 0
    for index in line.range.lowerBound..<line.lastStop {
      let width = cells(characters[index])
      if used + width > column { return index }
      used += width
    }
    return line.lastStop
  }

  /// Puts the cursor where a click fell, given in cells from the top left of the text.
  public mutating func click(at point: Point) {
    let lines = wrappedLines(width: viewport.columns)
    let number = min(max(0, visibleTop(viewport, lines) + point.row), lines.count - 1)
    _ = moved(to: index(at: max(0, point.column), in: lines[number]))
  }
}
