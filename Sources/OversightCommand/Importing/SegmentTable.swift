import Ledger
import Narration
import OversightCore

/// Segments that somebody else published, where the arithmetic of an edition is not public.
enum SegmentTable: ImportTable {
  static let title = Words.publishedSegments
  static let titleOfOne = Words.publishedSegment
  static let required = ["organisation", "period", "framework", "segment", "source"]
  static let optional: [String] = []
  static let key = ["organisation", "period", "framework"]

  static func row(_ fields: inout ImportFields, in scope: ImportScope) -> ImportRow? {
    let library = scope.library
    let period = fields.value("period") { text throws(Failure) in
      try self.period(text, in: library)
    }
    let organisation = fields.value("organisation") { text throws(Failure) in
      guard let period else { return try scope.organisation(text, on: nil) }
      return try scope.organisation(text, openIn: period)
    }
    let framework = fields.value("framework") { text throws(Failure) in
      try Finding.framework(text, in: library)
    }
    let segment = fields.value("segment") { text throws(Failure) in
      try self.segment(text, of: framework)
    }
    let source = fields.value("source") { text throws(Failure) in text }
    guard let period, let organisation, let framework, let segment, let source else { return nil }
    return ImportRow(
      key: [organisation.code.value, "\(period)", framework.id.value], framework: framework,
      intent: .reportSegments([
        ReportedIntent(
          organisation: organisation, period: period, segment: segment, source: source)
      ]),
      words: { judgements in
        let key = PeriodKey(
          organisation: organisation.code, period: period, framework: framework.id)
        return Words.reported(
          organisation, period, framework, from: judgements.reported[key]?.segment, to: segment)
      })
  }

  private static func period(_ text: String, in library: Library) throws(Failure) -> Period {
    guard let period = Period(text) else { throw Failure(.refused, Words.badPeriod) }
    guard library.dataset.periods.contains(period) else {
      throw Failure(.refused, Words.noSuchPeriod(period, held: library.dataset.periods))
    }
    return period
  }

  private static func segment(_ text: String, of framework: Framework?) throws(Failure) -> Int {
    let known = framework?.segments.map(\.number)
    guard let number = Int(text), known?.contains(number) ?? true else {
      throw Failure(.refused, Words.noSuchSegment(known))
    }
    return number
  }
}
