import OversightCore

/// One row of an official statistics file of the oversight framework, its texts tidied: no blanks
/// at the ends, no non-breaking spaces. Figures keep their digits.
public struct StatisticsRow: Sendable {
  /// Where the row stands.
  public let place: TablePlace
  /// The organisation.
  public let code: OrganisationCode
  /// The quarter.
  public let period: Period
  /// Its published name, blank where the file has none.
  public var name = ""
  /// Its region.
  public var region = ""
  /// Its trust type.
  public var type = ""
  /// Its trust subtype.
  public var subtype = ""
  /// The metric's domain.
  public var domain = ""
  /// The metric's subdomain.
  public var subdomain = ""
  /// The published id: OF0063, OF1063, OF4000, OF5002.
  public let id: String
  /// The metric's name.
  public var metricName = ""
  /// The reporting date, in the publisher's words.
  public var reportingDate = ""
  /// The unit.
  public var unit = ""
  /// The value.
  public let value: String
  /// The peers' median.
  public var median = ""
  /// The peers' lower quartile.
  public var lower = ""
  /// The peers' upper quartile.
  public var upper = ""
  /// The rank within the trust type, a whole number.
  public var rank = ""

  /// A row of the fields that every file has.
  public init(
    place: TablePlace, code: OrganisationCode, period: Period, id: String, value: String
  ) {
    self.place = place
    self.code = code
    self.period = period
    self.id = id
    self.value = value
  }
}

/// Makes published texts regular and counts what it changed.
public struct StatisticsTidier: Sendable {
  /// What was changed so far.
  public var notes = ImportNotes()

  /// A tidier that has changed nothing.
  public init() {}

  /// A text without non-breaking spaces and without blanks at its ends.
  public mutating func text(_ raw: String) -> String {
    guard raw.utf8.contains(where: { $0 == 0xC2 }) || raw.first == " " || raw.last == " " else {
      return raw
    }
    let words = raw.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })
    let tidy = words.joined(separator: " ")
    if tidy != raw { notes.changed("non-breaking or outer blanks removed from a text") }
    return tidy
  }

  /// A figure that may be missing: blank for `NA` and the like.
  public mutating func figure(_ raw: String) -> String {
    let tidy = text(raw)
    guard ["na", "n/a", "-"].contains(tidy.lowercased()) else { return tidy }
    notes.changed("“\(tidy)” read as blank")
    return ""
  }

  /// A whole number: `33.0` becomes `33`.
  public mutating func whole(_ raw: String) -> String {
    let figure = figure(raw)
    guard figure.hasSuffix(".0") else { return figure }
    notes.changed("ranks, segments and flags written like “33.0” read as whole numbers")
    return String(figure.dropLast(2))
  }

  /// A region in full.
  public mutating func region(_ raw: String) -> String {
    let region = text(raw)
    guard region == "East" else { return region }
    notes.changed("region “East” written as “East of England”")
    return "East of England"
  }
}
