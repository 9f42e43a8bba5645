/// Every organisation, membership and succession we hold, through time.
public struct Register: Sendable {
  /// All versions, ordered by code and then by first day.
  public let versions: [Organisation]
  /// All memberships, ordered by board and provider.
  public let memberships: [Membership]
  /// All successions, ordered by date and code.
  public let successions: [Succession]

  /// A register; the order of the arguments does not matter.
  public init(versions: [Organisation], memberships: [Membership], successions: [Succession]) {
    self.versions = versions.sorted {
      ($0.code, $0.from ?? .distantPast) < ($1.code, $1.from ?? .distantPast)
    }
    self.memberships = memberships.sorted { ($0.icb, $0.provider) < ($1.icb, $1.provider) }
    self.successions = successions.sorted {
      ($0.date, $0.predecessor, $0.successor) < ($1.date, $1.predecessor, $1.successor)
    }
  }

  /// The organisations and memberships in force on a day.
  public func asOf(_ day: CalendarDate) -> RegisterView {
    RegisterView(
      day: day,
      organisations: versions.filter { $0.isInForce(on: day) },
      memberships: memberships.filter {
        ($0.from.map { $0 <= day } ?? true) && ($0.until.map { day <= $0 } ?? true)
      })
  }

  /// The latest version of a code whenever it was in force, nil where the code is unknown.
  public func latest(_ code: OrganisationCode) -> Organisation? {
    versions.last { $0.code == code }
  }

  /// What a body became, in order of date.
  public func successors(of code: OrganisationCode) -> [Succession] {
    successions.filter { $0.predecessor == code }
  }
}

/// The register on one day.
public struct RegisterView: Sendable {
  /// The day.
  public let day: CalendarDate
  /// The organisations in force, by code.
  public let organisations: [Organisation]
  /// The memberships in force, by board and provider.
  public let memberships: [Membership]
  private let index: [OrganisationCode: Int]

  /// A view of the given entries; of two versions of one code the later wins.
  public init(day: CalendarDate, organisations: [Organisation], memberships: [Membership]) {
    var index: [OrganisationCode: Int] = [:]
    var kept: [Organisation] = []
    for organisation in organisations.sorted(by: { $0.code < $1.code }) {
      if let place = index[organisation.code] {
        kept[place] = organisation
      } else {
        index[organisation.code] = kept.count
        kept.append(organisation)
      }
    }
    self.day = day
    self.organisations = kept
    self.memberships = memberships
    self.index = index
  }

  /// The organisation with this code, if in force.
  public func organisation(_ code: OrganisationCode) -> Organisation? {
    index[code].map { organisations[$0] }
  }

  /// The providers of a board's area, by code.
  public func providers(of icb: OrganisationCode) -> [Organisation] {
    memberships.filter { $0.icb == icb }.compactMap { organisation($0.provider) }
  }

  /// The boards a provider serves, by code.
  public func icbs(of provider: OrganisationCode) -> [Organisation] {
    memberships.filter { $0.provider == provider }.compactMap { organisation($0.icb) }
  }
}

extension CalendarDate {
  /// A day before every record.
  public static var distantPast: CalendarDate { endOfMonth(1, of: 1) }
}
