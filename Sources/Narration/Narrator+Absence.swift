import OversightCore

extension Narrator {
  /// Why there is no result, in a sentence without a full stop.
  public func reason(_ absence: Absence) -> String {
    switch absence {
    case .notHeld: "no figures held for this period"
    case .notSubmitted: "not submitted"
    case .suppressed: "suppressed by the publisher"
    case .notApplicable: Words.notApplicable
    case .poolNotHeld(let held, let of):
      "no published score, and only \(held) of \(of) of those ranked with it are held"
    case .outsideTable: "its inputs lie in no cell of the edition's table"
    case .outsideBands: "the value lies in no band of the edition"
    case .inputMissing(let metric): "\(shortName(of: metric)) has no score"
    case .tooFewMetrics(let scored, let needed):
      "\(Self.count(scored, "metric")) scored, at least \(needed) are needed"
    case .scoresNotHeld(let unscored):
      "no score is held for \(Self.count(unscored, "reported metric")), and no published average stands in"
    case .monthsNotHeld(let latest):
      latest.map { "latest held: \(month($0))" } ?? "no monthly figures held"
    case .notImported: "not held: to be imported with its source"
    case .noProviderFigures: "none of its providers has a figure"
    case .noCuts(let held, let of):
      "only \(held) of \(of) have an average, and no cuts were observed for this period"
    case .notSegmented(let words): words
    case .noAverage: "there is no average"
    case .noSegment: "there is no segment"
    case .flagBlank(let segments):
      "the override flag is blank: \(Self.list(segments.map(String.init), last: "or"))"
    case .questionOpen(let question, let segments):
      "\(questionName(question)) not answered: "
        + Self.list(segments.map(String.init), last: "or")
    case .tableNotHeld(let held, let of):
      "\(held) of \(of) of its league table are held, and no rank was published"
    case .notRated(let areas): notRated(areas)
    case .notAssessed(let proposed): notAssessed(proposed: proposed)
    case .segmentNotHeld(let words): words
    case .notAnswered: "not answered yet"
    case .figureNotEntered(let figure):
      "\(figureName(figure)): not held, to be entered with its source"
    case .systemsNotHeld(let figure, let held, let of):
      "\(figureName(figure)): held for \(held) of \(of) systems only"
    case .noSystem: "it belongs to no system that is held"
    case .notInEdition: "\(framework.shortName) gives none"
    }
  }

  private func notRated(_ areas: [AreaID]) -> String {
    let names = areas.map { name(of: $0) }
    return areas.count > 3
      ? "\(areas.count) areas not rated" : "\(Self.list(names)) not rated"
  }

  private func questionName(_ id: TestID) -> String { framework.question(id)?.name ?? id.value }

  /// The name of a system's figure.
  public func figureName(_ id: MetricID) -> String {
    framework.systemFigure(id)?.name ?? framework.metric(id)?.shortName ?? id.value
  }

  /// A month in words: "Jul 2025".
  public func month(_ month: Month) -> String {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return "\(names[month.month - 1]) \(month.year)"
  }
}
