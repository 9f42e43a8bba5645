import OversightCore
import OversightData

/// Makes the dated memberships. A membership is carried over to a new board only where all of the
/// former board's area went there; a provider of a board that was split is placed nowhere.
struct MembershipImporter {
  let sources: RegisterSources
  private(set) var notes = ImportNotes()
  private var entries: [Membership] = []

  init(sources: RegisterSources) { self.sources = sources }

  mutating func rows() throws -> [[String]] {
    placeListed()
    try placeUnlisted()
    for date in Set(sources.successions.map(\.date)).sorted() {
      inherit(on: date)
      mergeBoards(on: date)
      splitBoards(on: date)
    }
    return entries.sorted(by: Self.isBefore).map(Self.row)
  }

  private static func isBefore(_ one: Membership, _ other: Membership) -> Bool {
    (one.icb, one.provider, one.from ?? .distantPast)
      < (other.icb, other.provider, other.from ?? .distantPast)
  }

  private static func row(_ entry: Membership) -> [String] {
    [
      "\(entry.icb)", "\(entry.provider)", entry.from.map { "\($0)" } ?? "",
      entry.until.map { "\($0)" } ?? "", "", entry.basis,
    ]
  }

  private mutating func placeListed() {
    let known = Set(sources.trusts.map(\.code)).union(sources.closed.keys)
    for (icb, provider) in sources.memberships {
      if known.contains(provider) {
        entries.append(
          Membership(
            icb: icb, provider: provider, from: nil, until: nil, share: nil, basis: "register"))
      } else {
        notes.skip("memberships of \(provider), which is in no register")
      }
    }
  }

  /// Trusts that the list of 2022 does not name go to the board of their system and region.
  private mutating func placeUnlisted() throws {
    let listed = Set(entries.map(\.provider))
    for trust in sources.trusts where !listed.contains(trust.code) {
      let name = BoardName.full("\(trust.system) ICB")
      let boards = sources.earlierBoards.filter { $0.name == name && $0.region == trust.region }
      guard let board = boards.first else {
        notes.skip("\(trust.code), “\(trust.name)”: no system in the register, so no board")
        continue
      }
      entries.append(
        Membership(
          icb: board.code, provider: trust.code, from: nil, until: nil, share: nil,
          basis: "placed by its system and region in the register of trusts"))
      notes.remark("\(trust.code): not in the list of 2022, placed in \(board.code) by its system")
    }
  }
}

extension MembershipImporter {
  private func successions(on date: CalendarDate, ofBoards: Bool) -> [Succession] {
    let boards = Set(sources.earlierBoards.map(\.code))
    return sources.successions.filter {
      $0.date == date && boards.contains($0.predecessor) == ofBoards
    }.sorted { $0.predecessor < $1.predecessor }
  }

  /// Ends a body's memberships the day before; those that began on the day itself never were.
  private mutating func end(
    on date: CalendarDate, where ends: (Membership) -> Bool
  ) -> [Membership] {
    let ending = entries.filter { $0.until == nil && ends($0) }
    entries.removeAll { $0.until == nil && ends($0) }
    entries += ending.filter { $0.from != date }.map {
      Membership(
        icb: $0.icb, provider: $0.provider, from: $0.from, until: date.dayBefore, share: nil,
        basis: $0.basis)
    }
    return ending
  }

  private func holds(_ icb: OrganisationCode, _ provider: OrganisationCode) -> Bool {
    entries.contains { $0.until == nil && $0.icb == icb && $0.provider == provider }
  }

  /// A trust that takes another over serves that one's boards too.
  private mutating func inherit(on date: CalendarDate) {
    for succession in successions(on: date, ofBoards: false) {
      let former = end(on: date) { $0.provider == succession.predecessor }
      for entry in former where !holds(entry.icb, succession.successor) {
        entries.append(
          Membership(
            icb: entry.icb, provider: succession.successor, from: date, until: nil, share: nil,
            basis: "inherited from \(succession.predecessor)"))
      }
    }
  }

  private mutating func mergeBoards(on date: CalendarDate) {
    let whole = successions(on: date, ofBoards: true).filter {
      sources.wholeSuccessor(of: $0.predecessor) != nil
    }
    for (successor, merged) in Dictionary(grouping: whole, by: \.successor) {
      let codes = Set(merged.map(\.predecessor))
      let moving = end(on: date) { codes.contains($0.icb) }
      for (provider, former) in Dictionary(grouping: moving, by: \.provider) {
        follow(provider, from: former, to: successor, on: date)
      }
    }
  }

  private mutating func follow(
    _ provider: OrganisationCode, from former: [Membership], to successor: OrganisationCode,
    on date: CalendarDate
  ) {
    let boards = Set(former.map(\.icb.value)).sorted().joined(separator: " and ")
    let inherited = Set(former.map(\.basis)).filter { $0.hasPrefix("inherited") }.sorted()
    let basis = (inherited + ["follows the merger of \(boards)"]).joined(separator: "; ")
    entries.append(
      Membership(
        icb: successor, provider: provider, from: date, until: nil, share: nil, basis: basis))
  }

  private mutating func splitBoards(on date: CalendarDate) {
    let split = Set(successions(on: date, ofBoards: true).map(\.predecessor)).filter {
      sources.wholeSuccessor(of: $0) == nil
    }
    for entry in end(on: date, where: { split.contains($0.icb) }).sorted(by: Self.isBefore) {
      let elsewhere = entries.filter { $0.until == nil && $0.provider == entry.provider }
        .map(\.icb.value).sorted().joined(separator: ", ")
      notes.skip(
        "\(entry.provider) after the split of \(entry.icb): successor not held"
          + (elsewhere.isEmpty ? "; no other board" : "; also serves \(elsewhere)"))
    }
  }
}
