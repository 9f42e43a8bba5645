import OversightCore
import OversightData

/// Makes the dated versions of all organisations.
struct OrganisationImporter {
  typealias Published = [OrganisationCode: [TidyStatistics.PublishedOrganisation]]
  let sources: RegisterSources
  /// What published rows say of each provider, by quarter.
  let published: Published
  private(set) var notes = ImportNotes()

  init(sources: RegisterSources, published: Published) {
    self.sources = sources
    self.published = published
  }

  mutating func rows() throws -> [[String]] {
    var versions: [Organisation] = []
    for trust in sources.trusts { versions += try self.versions(of: trust) }
    for code in sources.closed.keys.sorted() { versions.append(try closedTrust(code)) }
    versions += boardVersions()
    return versions.sorted {
      ($0.code, $0.from ?? .distantPast) < ($1.code, $1.from ?? .distantPast)
    }.map(Self.row)
  }

  private static func row(_ version: Organisation) -> [String] {
    [
      "\(version.code)", version.name, version.kind.rawValue, version.sector.rawValue,
      version.subtype, version.region, version.otherNames.joined(separator: ";"),
      version.from.map { "\($0)" } ?? "", version.until.map { "\($0)" } ?? "", version.note,
    ]
  }

  private mutating func versions(of trust: RegisterSources.Trust) throws -> [Organisation] {
    let opening = Self.assumedOpenings[trust.code.value].flatMap { CalendarDate($0) }
    let change = nameChange(of: trust)
    var versions: [Organisation] = []
    if let change {
      versions.append(
        try version(
          trust, name: change.formerName, change.searchable(trust.otherNames), nil,
          change.date.dayBefore, change.formerNote))
    }
    versions.append(
      try version(
        trust, name: trust.name, trust.otherNames, change?.date ?? opening, nil,
        opening == nil ? change?.presentNote ?? "" : "assumed"))
    return versions
  }

  /// Trusts whose first day no register gives.
  private static let assumedOpenings = ["K0N6A": "2026-07-01"]

  private mutating func version(
    _ trust: RegisterSources.Trust, name: String, _ otherNames: [String], _ from: CalendarDate?,
    _ until: CalendarDate?, _ note: String
  ) throws -> Organisation {
    let latest = published[trust.code]?.last { !$0.subtype.isEmpty }
    let registered = Sector(registerType: trust.type)
    let sector = try sector(of: trust.code) ?? registered
    if sector != registered {
      notes.remark("\(trust.code): published as \(sector.rawValue), registered as “\(trust.type)”")
    }
    return Organisation(
      code: trust.code, name: name, kind: .provider, sector: sector,
      subtype: latest?.subtype ?? trust.type, region: trust.region, otherNames: otherNames,
      from: from, until: until, note: note)
  }

  /// The league table in which a provider's rows were published.
  private func sector(of code: OrganisationCode) throws -> Sector? {
    let types = Set((published[code] ?? []).map(\.type))
    let sectors = Set(types.compactMap(Sector.init(publishedType:)))
    guard sectors.count <= 1 else {
      throw PreparationFailure.contradiction("\(code) is in two league tables: \(types.sorted())")
    }
    return sectors.first
  }

  private mutating func closedTrust(_ code: OrganisationCode) throws -> Organisation {
    guard let end = sources.closed[code] else {
      throw PreparationFailure.contradiction("\(code) is not among the closed trusts")
    }
    let latest = published[code]?.last { !$0.subtype.isEmpty }
    let successor = sources.wholeSuccessor(of: code)
    let heir = sources.trusts.first { $0.code == successor?.successor }
    guard let region = latest?.region ?? heir?.region else {
      throw PreparationFailure.contradiction("\(code) has no region and no successor")
    }
    let inferred = latest == nil ? "type from its name and region from its successor" : ""
    let known = try sector(of: code)
    return Organisation(
      code: code, name: end.name, kind: .provider,
      sector: known ?? inferredSector(end.name, heir), subtype: latest?.subtype ?? "",
      region: region, until: end.lastDay, note: Self.closureNotes[code.value] ?? inferred)
  }

  private static let closureNotes = [
    "RYV": "its end follows from names and absence, not from a register"
  ]

  private mutating func inferredSector(
    _ name: String, _ heir: RegisterSources.Trust?
  ) -> Sector {
    notes.remark("“\(name)”: in no published row; type from its name or successor")
    return name.contains("Community")
      ? .mentalHealthCommunity : Sector(registerType: heir?.type ?? "")
  }
}

extension OrganisationImporter {
  fileprivate mutating func nameChange(of trust: RegisterSources.Trust) -> NameChange? {
    var history = NameHistory(
      trust: trust, sources: sources, published: published[trust.code] ?? [])
    let change = history.change()
    notes.add(history.notes)
    return change
  }

  fileprivate mutating func boardVersions() -> [Organisation] {
    let continuing = Dictionary(
      uniqueKeysWithValues: sources.boards.map { ($0.code, BoardName.full($0.name)) })
    var versions = sources.earlierBoards.map { board -> Organisation in
      let later = continuing[board.code]
      if let later, !BoardName.isSame(later, board.name) {
        notes.remark("\(board.code): “\(board.name)” is later “\(later)”; kept the former")
      } else if later != nil {
        notes.changed("names of boards in the short form “X ICB” written in full")
      }
      return Self.board(board, board.name, until: sources.lastDay(ofBoard: board.code))
    }
    let earlier = Set(sources.earlierBoards.map(\.code))
    for board in sources.boards where !earlier.contains(board.code) {
      let first = sources.successions.first { $0.successor == board.code }?.date
      versions.append(Self.board(board, BoardName.full(board.name), from: first))
    }
    return versions
  }

  private static func board(
    _ board: RegisterSources.Board, _ name: String, from: CalendarDate? = nil,
    until: CalendarDate? = nil
  ) -> Organisation {
    Organisation(
      code: board.code, name: name, kind: .icb, sector: .icb, subtype: "", region: board.region,
      otherNames: [BoardName.short(name)], from: from, until: until)
  }
}

extension Sector {
  /// The league table of a trust type as published; the first edition said “non-acute hospital”.
  init?(publishedType: String) {
    switch publishedType {
    case "Acute trust": self = .acute
    case "Ambulance trust": self = .ambulance
    case "Mental health and community trust", "Non-acute hospital trust":
      self = .mentalHealthCommunity
    default: return nil
    }
  }

  /// The league table that a type of the register points to.
  init(registerType: String) {
    switch registerType.prefix(while: { $0 != " " }) {
    case "Acute": self = .acute
    case "Ambulance": self = .ambulance
    case "Mental", "Community": self = .mentalHealthCommunity
    default: self = .other
    }
  }
}
