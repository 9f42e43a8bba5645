import OversightCore

/// Why segments are others than in the period before.
extension ScorecardWords {
  /// What moved since the period before, in one line: "Since Q3 2025/26: 4 better, 6 worse,
  /// significance not tested yet (5 score, 3 cut points, 2 override); 3 new".
  ///
  /// - Parameters:
  ///   - moves: the moves of everybody on the list.
  ///   - period: the period shown; what is seen under another edition than its own says so.
  public static func moves(_ moves: PeriodMoves, beside period: Period) -> String {
    guard let edition = moves.edition else {
      return "Nothing to compare \(period) with: no results are held for \(moves.period)"
    }
    // The edition is named where the period shown has another one in force.
    let isPast = edition.standing.isLive(in: moves.period) && !edition.standing.isLive(in: period)
    let since = "Since \(moves.period)" + (isPast ? " under \(edition.shortName)" : "")
    guard !moves.changes.isEmpty || moves.new > 0 else {
      return "\(since): nobody has a segment in both periods"
    }
    let new = moves.new > 0 ? "; \(moves.new) new" : ""
    guard moves.better + moves.worse > 0 else { return "\(since): nobody moved\(new)" }
    let most = moves.byCause.enumerated().sorted {
      (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset)
    }
    let causes = most.map(\.element).map { "\($0.count) \(Words.countedCause($0.cause))" }
    return "\(since): \(moves.better) better, \(moves.worse) worse, "
      + "\(Words.significance(.notTested)) (\(causes.joined(separator: ", ")))\(new)"
  }

  /// The segment of the period before, with what moved it: "3 score"; the segment alone where it did
  /// not move, a dash where there was none.
  public static func was(_ segment: Int?, _ change: SegmentChange?) -> String {
    guard let segment else { return Words.nothing }
    return [String(segment), change?.cause.map(Words.shortCause)].compactMap { $0 }
      .joined(separator: " ")
  }
}

extension Narrator {
  /// The move of a segment, split line by line: what it was and is, then one line a part. The parts
  /// add up to the move; where none has an effect, only how the score moved is said.
  public func change(_ change: SegmentChange) -> [String] {
    guard change.from == change.to else {
      let move = Self.segments(change.to - change.from)
      return ["segment \(change.from) → \(change.to): \(move)"] + parts(of: change)
    }
    let head = "segment \(change.to), as in the period before"
    if change.parts.contains(where: { $0.effect != 0 }) { return [head] + parts(of: change) }
    return [head] + (change.scoreMove.map { ["score \(Self.move(of: $0))"] } ?? [])
  }

  /// One line a part. That another edition is in force is only known where it moved something.
  private func parts(of change: SegmentChange) -> [String] {
    change.parts.filter { $0.cause != .rules || $0.effect != 0 }.map { part in
      "\(name(of: part, in: change)): \(Self.segments(part.effect))"
    }
  }

  private func name(of part: SegmentChange.Part, in change: SegmentChange) -> String {
    let name = Words.cause(part.cause)
    switch part.cause {
    case .restated: return "\(name) (one issue of the figures is held)"
    case .metrics where !change.knowsMetrics:
      return "\(name) (not told apart, an average is as published)"
    case .score:
      let by = change.scoreMove.map { " (\(Self.move(of: $0)))" } ?? ""
      return name + by
    case .judgement where change.scoreMove == nil: return Words.notToldApart
    default: return name
    }
  }

  /// By how many segments, in words: "one worse", "2 better", "no effect".
  static func segments(_ move: Int) -> String {
    if move == 0 { return "no effect" }
    return (abs(move) == 1 ? "one" : "\(abs(move))") + (move > 0 ? " worse" : " better")
  }

  /// By how much an average moved, in words.
  private static func move(of score: Double) -> String {
    let size = Figure.score(abs(score))
    if size == Figure.score(0) { return "the same within rounding" }
    return score > 0 ? "\(size) worse" : "\(size) better"
  }
}
