/// A code of the Organisation Data Service: `RDY`, `QWO`, `S1Y5D`. Codes are compared as written in
/// capitals and are never mapped to one another by name.
public struct OrganisationCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The code in capitals.
  public let value: String

  /// The code of a text, trimmed and in capitals; nil where it is not 3 to 6 letters and digits.
  public init?(_ text: some StringProtocol) {
    let trimmed = text.split(whereSeparator: { $0.isWhitespace })
    guard trimmed.count == 1, (3...6).contains(trimmed[0].count),
      trimmed[0].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return nil }
    value = trimmed[0].uppercased()
  }

  /// The code.
  public var description: String { value }

  /// Alphabetical order, which is also the order of every sum.
  public static func < (left: OrganisationCode, right: OrganisationCode) -> Bool {
    left.value < right.value
  }
}

/// What an organisation is: the two kinds the framework assesses.
public enum OrganisationKind: String, Sendable, CaseIterable {
  /// An integrated care board, which commissions.
  case icb
  /// An NHS trust or foundation trust, which provides.
  case provider
}

/// The league table an organisation belongs to. The raw value is the word of the command line.
public enum Sector: String, Sendable, CaseIterable {
  /// Acute trusts, specialist ones included.
  case acute
  /// Mental health, learning disability and community trusts.
  case mentalHealthCommunity = "mental-health-community"
  /// Ambulance trusts.
  case ambulance
  /// Integrated care boards.
  case icb
  /// A trust of no league table, such as the online trust.
  case other
}

/// One dated version of an organisation's entry in the register.
public struct Organisation: Hashable, Sendable {
  /// Its code, the same through all versions.
  public let code: OrganisationCode
  /// Its full name in this version.
  public let name: String
  /// Integrated care board or provider.
  public let kind: OrganisationKind
  /// Its league table.
  public let sector: Sector
  /// The publisher's finer type ("Acute - Teaching"), empty where not given.
  public let subtype: String
  /// Its NHS England region.
  public let region: String
  /// Former and short names, for searching only.
  public let otherNames: [String]
  /// The first day of this version; nil where it lies before the records.
  public let from: CalendarDate?
  /// The last day of this version; nil where it goes on.
  public let until: CalendarDate?
  /// Where the dates come from, empty where the register says so itself.
  public let note: String

  /// A version of a register entry; the parameters are the properties.
  public init(
    code: OrganisationCode, name: String, kind: OrganisationKind, sector: Sector, subtype: String,
    region: String, otherNames: [String] = [], from: CalendarDate? = nil,
    until: CalendarDate? = nil, note: String = ""
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.sector = sector
    self.subtype = subtype
    self.region = region
    self.otherNames = otherNames
    self.from = from
    self.until = until
    self.note = note
  }

  /// Whether this version is in force on a day.
  public func isInForce(on day: CalendarDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}

/// A provider's place in an integrated care board's area, dated, many to many.
public struct Membership: Hashable, Sendable {
  /// The integrated care board.
  public let icb: OrganisationCode
  /// The provider.
  public let provider: OrganisationCode
  /// The first day; nil where it lies before the records.
  public let from: CalendarDate?
  /// The last day; nil where it goes on.
  public let until: CalendarDate?
  /// The part of the provider's figures that counts for this board, 0…1; nil where not published:
  /// the framework then shares a provider equally among its boards.
  public let share: Double?
  /// Where it comes from: `register`, or a reason why it was placed there.
  public let basis: String

  /// A membership; the parameters are the properties.
  public init(
    icb: OrganisationCode, provider: OrganisationCode, from: CalendarDate?, until: CalendarDate?,
    share: Double?, basis: String
  ) {
    self.icb = icb
    self.provider = provider
    self.from = from
    self.until = until
    self.share = share
    self.basis = basis
  }
}

/// One body giving place to another.
public struct Succession: Hashable, Sendable {
  /// The body that ended or gave a part away.
  public let predecessor: OrganisationCode
  /// The body that took over.
  public let successor: OrganisationCode
  /// `merger`, `acquisition` or `split`.
  public let kind: String
  /// The part that went to this successor, 0…1, where known.
  public let share: Double?
  /// The first day of the successor.
  public let date: CalendarDate

  /// A succession; the parameters are the properties.
  public init(
    predecessor: OrganisationCode, successor: OrganisationCode, kind: String, share: Double?,
    date: CalendarDate
  ) {
    self.predecessor = predecessor
    self.successor = successor
    self.kind = kind
    self.share = share
    self.date = date
  }
}
