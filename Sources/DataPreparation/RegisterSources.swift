import OversightCore
import OversightData

/// The files of the register, read.
struct RegisterSources {
  struct Trust {
    let code: OrganisationCode
    let name: String
    let otherNames: [String]
    let type: String
    let region: String
    let system: String
  }

  struct Board {
    let code: OrganisationCode
    let name: String
    let region: String
    let cluster: String
  }

  let trusts: [Trust]
  let closed: [OrganisationCode: (name: String, lastDay: CalendarDate)]
  let boards: [Board]
  let earlierBoards: [Board]
  let successions: [Succession]
  let memberships: [(icb: OrganisationCode, provider: OrganisationCode)]

  init(_ folder: inout SourceFolder) throws {
    trusts = try folder.table(.trusts).rows.map(Self.trust)
    closed = Dictionary(
      uniqueKeysWithValues: try folder.table(.closed).rows.map {
        (try $0.code("code"), (try $0.required("name"), try $0.requiredDate("closed")))
      })
    boards = try folder.table(.icbs).rows.map(Self.board)
    earlierBoards = try folder.table(.earlierICBs).rows.map(Self.earlierBoard)
    successions = try folder.table(.successions).rows.map(Self.succession)
    memberships = try folder.table(.memberships).rows.map {
      (try $0.code("icb_code"), try $0.code("trust_code"))
    }
    try checkClosures()
  }

  private static func trust(_ row: TableRow) throws -> Trust {
    Trust(
      code: try row.code("code"), name: try row.required("name"),
      otherNames: try row.text("alternative_names").split(separator: ";").map(String.init),
      type: try row.text("type"), region: try row.text("region"),
      system: try row.text("system_2022"))
  }

  private static func board(_ row: TableRow) throws -> Board {
    Board(
      code: try row.code("code"), name: try row.required("name"),
      region: try row.required("region"), cluster: try row.text("cluster"))
  }

  private static func earlierBoard(_ row: TableRow) throws -> Board {
    Board(
      code: try row.code("code"), name: try row.required("name"),
      region: try row.required("region"), cluster: "")
  }

  private static func succession(_ row: TableRow) throws -> Succession {
    Succession(
      predecessor: try row.code("predecessor_code"), successor: try row.code("successor_code"),
      kind: try row.required("kind"), share: try row.number("share"),
      date: try row.requiredDate("effective_date"))
  }

  /// A closed trust's last day is the day before its successor takes over.
  private func checkClosures() throws {
    for (code, end) in closed.sorted(by: { $0.key < $1.key }) {
      for succession in successions where succession.predecessor == code {
        guard succession.date.dayBefore == end.lastDay else {
          throw PreparationFailure.contradiction(
            "\(code) closes on \(end.lastDay) but \(succession.successor) follows on "
              + "\(succession.date)")
        }
      }
    }
  }
}

extension RegisterSources {
  func successionRows() -> [[String]] {
    successions.sorted {
      ($0.date, $0.predecessor, $0.successor) < ($1.date, $1.predecessor, $1.successor)
    }.map {
      [
        "\($0.predecessor)", "\($0.successor)", $0.kind, $0.share.map { "\($0)" } ?? "",
        "\($0.date)",
      ]
    }
  }

  func clusterRows() -> [[String]] {
    boards.filter { !$0.cluster.isEmpty }.map { [$0.cluster, "\($0.code)"] }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Boards and trusts that gave all their area or staff to exactly one successor, with its date.
  func wholeSuccessor(of code: OrganisationCode) -> Succession? {
    let all = successions.filter { $0.predecessor == code }
    return all.count == 1 ? all[0] : nil
  }

  /// The last day of a board that is not in the later list.
  func lastDay(ofBoard code: OrganisationCode) -> CalendarDate? {
    boards.contains { $0.code == code }
      ? nil : successions.first { $0.predecessor == code }?.date.dayBefore
  }
}

extension CalendarDate {
  /// The day before this one.
  var dayBefore: CalendarDate {
    if let same = CalendarDate(year: year, month: month, day: day - 1) { return same }
    return .endOfMonth(month == 1 ? 12 : month - 1, of: month == 1 ? year - 1 : year)
  }
}
