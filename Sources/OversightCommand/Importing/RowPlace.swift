import Narration
import OversightCore
import OversightData

/// Which organisation, year and edition a row is of.
struct RowPlace {
  let organisation: Organisation
  let cycle: Cycle
  /// The quarter the row names, else the one asked for beside the table.
  let period: Period
  let framework: Framework

  var item: CapabilityKey {
    CapabilityKey(organisation: organisation.code, cycle: cycle, framework: framework.id)
  }

  /// Nil where something cannot be read, which is then a fault.
  init?(_ fields: inout ImportFields, of kind: JudgementTable.Kind?, in scope: ImportScope) {
    let time = RowTime(&fields, of: kind, in: scope)
    let named = fields.optional("framework") { text throws(Failure) in
      try Finding.framework(text, in: scope.library)
    }
    let organisation = fields.value("organisation") { text throws(Failure) in
      try scope.organisation(text, on: time?.shown.lastDay)
    }
    let framework = time.flatMap { time in
      fields.reading(at: "framework") { () throws(Failure) in
        try scope.edition(named, in: time.shown)
      }
    }
    guard let time, let organisation, let framework else { return nil }
    self.organisation = organisation
    self.framework = framework
    (cycle, period) = (time.cycle, time.period)
  }
}

/// The year and the quarter of a row.
struct RowTime {
  let cycle: Cycle
  /// The quarter the row is of.
  let period: Period
  /// The quarter in which edition and register are looked up: one that has figures.
  let shown: Period

  init?(_ fields: inout ImportFields, of kind: JudgementTable.Kind?, in scope: ImportScope) {
    let before = fields.faults.count
    let cycle = fields.optional("cycle") { text throws(Failure) in try Self.cycle(text) }
    let isOwn = kind?.hasOwnPeriod == true && cycle != nil
    let named = fields.optional("period") { text throws(Failure) in try Self.period(text) }
    let period = isOwn ? nil : named
    if let cycle, let period, period.cycle != cycle {
      fields.add(Words.notInCycle(cycle), at: "period")
    }
    guard fields.faults.count == before else { return nil }
    let found = fields.reading(at: period == nil ? "cycle" : "period") { () throws(Failure) in
      try RowTime(cycle, period, isOfQuarter: kind?.isOfQuarter == true, in: scope)
    }
    guard let found else { return nil }
    self = found
  }

  private init(
    _ cycle: Cycle?, _ period: Period?, isOfQuarter: Bool, in scope: ImportScope
  ) throws(Failure) {
    let held = scope.library.dataset.periods
    if let period, !isOfQuarter {
      guard held.contains(period) else {
        throw Failure(.refused, Words.noSuchPeriod(period, held: held))
      }
      (self.cycle, self.period, shown) = (period.cycle, period, period)
      return
    }
    let fallback = try scope.defaultPeriod()
    let year = period?.cycle ?? cycle ?? fallback.cycle
    let known = year == fallback.cycle ? fallback : held.last { $0.cycle == year }
    guard let known else { throw Failure(.refused, Words.noSuchCycle(year, held: held)) }
    (self.cycle, self.period, shown) = (year, period ?? known, known)
  }

  private static func cycle(_ text: String) throws(Failure) -> Cycle {
    guard let cycle = Cycle(text) else { throw Failure(.refused, Words.badCycle) }
    return cycle
  }

  private static func period(_ text: String) throws(Failure) -> Period {
    guard let period = Period(text) else { throw Failure(.refused, Words.badPeriod) }
    return period
  }
}
