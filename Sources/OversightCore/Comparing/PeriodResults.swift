import Dispatch
import Synchronization

/// What is shown of a period beside what came before it.
public struct PeriodResults: Sendable {
  /// Its results, in order of code.
  public let assessments: [Assessment]
  /// What moved since the period before.
  public let moves: PeriodMoves
  /// The results of the earlier quarters of its year under the same edition, oldest first.
  public let earlier: [(period: Period, assessments: [OrganisationCode: Assessment])]
}

extension Library {
  /// The results of a cohort, of the period before and of the earlier quarters, worked out at the same
  /// time on as many processors as there are: whoever rates waits for all of them.
  ///
  /// - Parameter asked: whether the edition was asked for; else the period before is seen under its own.
  public func results(
    of cohort: Cohort, _ judgements: Judgements, under framework: Framework, asked: Bool
  ) -> PeriodResults {
    let period = cohort.period
    let before = editionBefore(period, asked: asked ? framework : nil)
    let quarters = dataset.periods.filter { $0 < period && $0.cycle == period.cycle }
    let rebased = before == nil || before?.id == framework.id ? [] : [period.previous]
    let runs = Runs(
      before.map { [Run(period: period.previous, edition: $0)] } ?? [],
      (rebased + quarters).map { Run(period: $0, edition: framework) })
    let made = together(runs.all.count + 1) { number in
      number == 0
        ? assess(cohort, judgements, under: framework)
        : assessments(runs.all[number - 1], judgements)
    }
    let byRun = runs.byRun(made.dropFirst())
    let moves = PeriodMoves(
      to: made[0], of: period, under: framework, before: before,
      previous: before.flatMap { byRun(period.previous, $0) } ?? [:],
      rebased: rebased.first.flatMap { byRun($0, framework) } ?? [:])
    return PeriodResults(
      assessments: made[0], moves: moves,
      earlier: quarters.map { ($0, byRun($0, framework) ?? [:]) })
  }

  private func assessments(_ run: Run, _ judgements: Judgements) -> [Assessment] {
    assessments(run.period, under: run.edition, judgements: judgements)
  }
}

/// A period to be seen under an edition.
private struct Run: Sendable {
  let period: Period
  let edition: Framework

  func isSame(as other: Run) -> Bool { period == other.period && edition.id == other.edition.id }
}

/// Runs of which none is there twice.
private struct Runs: Sendable {
  let all: [Run]

  init(_ lists: [Run]...) {
    all = lists.joined().reduce(into: []) { all, run in
      if !all.contains(where: run.isSame) { all.append(run) }
    }
  }

  /// Finds the results of a run.
  func byRun(
    _ results: some Sequence<[Assessment]>
  ) -> (Period, Framework) -> [OrganisationCode: Assessment]? {
    let results = results.map(\.byCode)
    return { period, edition in
      all.firstIndex { $0.isSame(as: Run(period: period, edition: edition)) }.map { results[$0] }
    }
  }
}

/// Values made at the same time, in the order of their numbers.
func together<Value: Sendable>(
  _ count: Int, _ make: @Sendable (Int) -> Value
) -> [Value] {
  let made = Mutex<[Int: Value]>([:])
  DispatchQueue.concurrentPerform(iterations: count) { number in
    let value = make(number)
    made.withLock { $0[number] = value }
  }
  return made.withLock { made in (0..<count).compactMap { made[$0] } }
}
