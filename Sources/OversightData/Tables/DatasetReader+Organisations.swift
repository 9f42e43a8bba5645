import OversightCore

extension DatasetReader {
  static func register(_ pack: Pack) throws -> Register {
    Register(
      versions: try table(TableCatalogue.organisations, pack).rows.map(organisation),
      memberships: try table(TableCatalogue.memberships, pack).rows.map(membership),
      successions: try table(TableCatalogue.successions, pack).rows.map(succession))
  }

  private static func organisation(_ row: TableRow) throws -> Organisation {
    Organisation(
      code: try row.code("code"), name: try row.required("name"),
      kind: try row.word("kind", as: OrganisationKind.self),
      sector: try row.word("sector", as: Sector.self), subtype: try row.text("subtype"),
      region: try row.text("region"),
      otherNames: try row.text("other_names").split(separator: ";").map(String.init),
      from: try row.date("valid_from"), until: try row.date("valid_to"),
      note: try row.text("note"))
  }

  private static func membership(_ row: TableRow) throws -> Membership {
    Membership(
      icb: try row.code("icb"), provider: try row.code("provider"),
      from: try row.date("valid_from"), until: try row.date("valid_to"),
      share: try row.number("share"), basis: try row.text("basis"))
  }

  private static func succession(_ row: TableRow) throws -> Succession {
    Succession(
      predecessor: try row.code("predecessor"), successor: try row.code("successor"),
      kind: try row.required("kind"), share: try row.number("share"),
      date: try row.requiredDate("date"))
  }
}
