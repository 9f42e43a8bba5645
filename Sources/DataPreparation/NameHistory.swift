import OversightCore
import OversightData

/// A trust's former name and the first day of the present one.
struct NameChange {
  let formerName: String
  /// The body taken over at the change, whose names are not the former trust's.
  let joined: String?
  let date: CalendarDate
  let formerNote: String
  let presentNote: String

  /// The names to search the former trust by: neither its own nor those of the body it joined.
  func searchable(_ names: [String]) -> [String] {
    let long = joined ?? ""
    let short = long.replacing(" NHS Foundation Trust", with: "").replacing(" NHS Trust", with: "")
    return names.filter { ![formerName, long, short].contains($0) }
  }
}

/// Finds a change of a trust's name from published rows, mergers and the register's former names.
struct NameHistory {
  let trust: RegisterSources.Trust
  let sources: RegisterSources
  let published: [TidyStatistics.PublishedOrganisation]
  private(set) var notes = ImportNotes()

  init(
    trust: RegisterSources.Trust, sources: RegisterSources,
    published: [TidyStatistics.PublishedOrganisation]
  ) {
    self.trust = trust
    self.sources = sources
    self.published = published.filter { !$0.name.isEmpty }
  }

  mutating func change() -> NameChange? {
    guard let merger = sources.successions.first(where: { $0.successor == trust.code }) else {
      return changeWithoutMerger()
    }
    guard let former = formerName(before: merger) else { return nil }
    let event = "\(merger.kind) of \(merger.predecessor)"
    return NameChange(
      formerName: former, joined: sources.closed[merger.predecessor]?.name, date: merger.date,
      formerNote: "name until the \(event)", presentNote: "name since the \(event)")
  }

  /// A name published before the merger decides; only without one do the register's former names.
  private mutating func formerName(before merger: Succession) -> String? {
    if let row = published.last(where: { $0.period.lastDay < merger.date }) {
      return differs(row.name) ? row.name : nil
    }
    let predecessor = sources.closed[merger.predecessor]?.name
    let names = trust.otherNames.filter {
      ($0.hasSuffix(" NHS Trust") || $0.hasSuffix(" NHS Foundation Trust")) && $0 != predecessor
    }
    if names.count > 1 { notes.remark("\(trust.code): several former names \(names); none dated") }
    return names.count == 1 ? names[0] : nil
  }

  private mutating func changeWithoutMerger() -> NameChange? {
    guard let row = published.last, differs(row.name),
      let date = CalendarDate.dayAfterQuarter(row.period)
    else { return nil }
    notes.remark("\(trust.code): published as “\(row.name)”, now “\(trust.name)”; day not known")
    let note = "the day on which the name changed is not known: the former one was published for"
    return NameChange(
      formerName: row.name, joined: nil, date: date, formerNote: "\(note) \(row.period)",
      presentNote: "\(note) \(row.period)")
  }

  /// Whether a name differs in more than form.
  private mutating func differs(_ name: String) -> Bool {
    if name == trust.name { return false }
    if Self.form(name) != Self.form(trust.name) { return true }
    notes.changed("\(trust.code): “\(name)” written as in the register, “\(trust.name)”")
    return false
  }

  private static func form(_ name: String) -> String {
    name.lowercased().replacing("&", with: "and")
  }
}

extension CalendarDate {
  /// The first day after a quarter.
  fileprivate static func dayAfterQuarter(_ period: Period) -> CalendarDate? {
    let last = period.lastDay
    return CalendarDate(
      year: last.month == 12 ? last.year + 1 : last.year,
      month: last.month == 12 ? 1 : last.month + 1, day: 1)
  }
}

/// The forms of a board's name.
enum BoardName {
  private static let (start, end) = ("NHS ", " Integrated Care Board")

  /// `X ICB` as `NHS X Integrated Care Board`.
  static func full(_ name: String) -> String {
    name.hasSuffix(" ICB") ? start + name.dropLast(" ICB".count) + end : name
  }

  /// `NHS X Integrated Care Board` as `X ICB`.
  static func short(_ name: String) -> String {
    guard name.hasPrefix(start), name.hasSuffix(end) else { return name }
    return name.dropFirst(start.count).dropLast(end.count) + " ICB"
  }

  /// Whether two names differ in form only.
  static func isSame(_ one: String, _ other: String) -> Bool {
    one.lowercased() == other.lowercased()
  }
}
