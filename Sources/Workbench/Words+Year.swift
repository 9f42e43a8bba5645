import Narration
import OversightCore

/// The year of an organisation.
extension Words {
  static let yearWord = "Year"
  static func yearTitle(_ code: OrganisationCode, _ cycle: Cycle?) -> String {
    "\(code), year \(cycle.map { "\($0)" } ?? "")"
  }
  /// The name and the segments of the four quarters: "segments 2, 3, not held, 3".
  static func yearHead(_ name: String, _ state: YearState?) -> String {
    let segments = (state?.quarters ?? []).map { quarter in
      quarter.assessment.map { $0.segment.map(String.init) ?? "none" } ?? "not held"
    }
    return "\(name)   segments \(segments.joined(separator: ", "))"
  }
  static let quarterHeading = "Quarter"
  static let changeHeading = "Was, and what moved it"
  static let certificationHeading = "Self-certification"
  static let actionsHeading = "Actions"
  static let revisedHeading = "Revised"
  static let whatHappened = "What happened, by day"
  static let nothingHappened =
    "Nothing else is written down: no status, certification, action or revised rating."
  static func quarterNotHeld(_ period: Period) -> String {
    "No figures are held for \(period), so there is nothing to open."
  }
  /// Why the segment of a quarter is another one than in the quarter before, which is named: "2 in Q1,
  /// score changed"; without it, why nothing can be compared.
  static func change(of quarter: YearView.Quarter, isBeforeHeld: Bool) -> String {
    guard let assessment = quarter.assessment else { return "not held" }
    let before = name(of: quarter.period.previous, beside: quarter.period)
    guard let change = quarter.change else {
      if !isBeforeHeld { return "\(before) not held" }
      return assessment.segment == nil ? "no segment" : "\(before) has no segment"
    }
    let cause = change.cause.map { ", \(Narration.Words.shortCause($0))" } ?? ", as before"
    return "\(change.from) in \(before)\(cause)"
  }
  /// A quarter, with its year where it is another one.
  private static func name(of period: Period, beside other: Period) -> String {
    let words = period.description
    return period.cycle == other.cycle ? String(words.prefix { $0 != " " }) : words
  }
  static let proxiesWord = "proxies"
  static func actions(_ made: Int, closed: Int) -> String {
    made + closed == 0 ? "–" : "+\(made) −\(closed)"
  }
  static func certified(_ state: RecordState, _ day: CalendarDate?, isOverdue: Bool) -> String {
    let words = isOverdue ? "overdue" : Narration.Words.state(state)
    let due = state == .expected ? ", due " : ", "
    return words + (day.map { due + Narration.Words.shortDay($0) } ?? "")
  }
}
