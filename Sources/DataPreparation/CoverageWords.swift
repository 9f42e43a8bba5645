import OversightCore

/// The words of the page of coverage and of its problems.
enum CoverageWords {
  static let abstract = "Makes the page that says where the source documents are met."
  static let discussion = """
    The mapping is written by hand. Every statement has an answer, and every rule, area, metric and \
    table it names must be there; the tests of the program check commands, screens and keys.
    """

  static let head = """
    # Where the source documents are met

    Made by `oversight-data coverage` from [Coverage.yaml](Coverage.yaml); a test fails when it is \
    stale, when a statement has no answer, or when something named here is not there.

    The statements are told in our own words, by paragraph; 7b is the second thing paragraph 7 says. \
    Every sentence and every bullet counts, and one that says several things counts several times. \
    Behind a rule, test, metric or area stands how we know it: *stated* in the document, *observed* \
    in published figures, or *assumed* by us. Rules are in `Data/Frameworks`, commands in \
    [CommandLine.md](CommandLine.md), keys in [Keys.md](Keys.md). *Met in part* has something now \
    and the rest in a later part of the product; *later* has nothing yet.

    """
  static let totalsColumns = [
    "document", "statements", "met", "met in part", "later", "out of scope",
  ]
  static let together = "**together**"
  static let stillToCome = "## Still to come\n\n"
  static let partColumns = ["later part of the product", "statements that wait for it"]
  static let columns = ["paragraph", "says", "where it is met"]

  static func outOfScope(_ reason: String) -> String { "*Out of scope* \(reason)" }

  static func later(_ names: [String]) -> String {
    names.isEmpty ? "" : "*Later:* " + names.joined(separator: "; ")
  }

  static func reference(_ kind: Coverage.Reference.Kind, _ name: String) -> String {
    kind == .command ? "`oversight \(name)`" : "\(kind.rawValue) `\(name)`"
  }

  static func known(_ provenance: Provenance?) -> String {
    provenance.map { " (\($0.rawValue))" } ?? ""
  }

  static func done(_ page: String, _ count: Int) -> String { "\(page): \(count) statements" }
  static func stale(_ page: String) -> String {
    "\(page) is stale; run: oversight-data coverage"
  }

  // MARK: - Problems

  static let oneAnswer =
    "give what it is met by, or the later part that will, or why it is out of scope, not both"
  static let noBecause = "say why it is out of scope, beginning with “because”"
  static let notAReference =
    "every entry of 'met-by' should be one name with its kind: "
    + Coverage.Reference.Kind.allCases.map(\.rawValue).joined(separator: ", ")
  static let notACount = "every count should be a whole number from 1"
  static let noKeys = "this should have keys of its own"
  static let notAList = "this should be a list"
  static let noText = "this should be a text"

  static func missing(_ key: String) -> String { "'\(key)' is missing" }
  static func unknownKey(_ key: String, known: [String]) -> String {
    "unknown key '\(key)'; known here: \(known.joined(separator: ", "))"
  }
  static func unmapped(_ place: String, in title: String) -> String {
    "\(place) of “\(title)” is not mapped"
  }
  static func twice(_ place: String) -> String { "\(place) is there twice" }
  static func notInDocument(_ place: String) -> String {
    "\(place) is not in the document, by the counts of its paragraphs"
  }
  static func outOfOrder(in title: String) -> String {
    "the statements of “\(title)” are not in the order of the document"
  }
  static func noSuchPart(_ id: String) -> String { "'later' names no part '\(id)'" }
  static func unusedPart(_ id: String) -> String { "nothing waits for the part '\(id)'" }
  static func tooLong(_ count: Int) -> String {
    "\(count) characters; at most \(Coverage.longest), or make two statements of it"
  }
  static func nothing(_ kind: String, _ name: String, near: [String]) -> String {
    "there is no \(kind) '\(name)'; there is \(near.joined(separator: ", "))"
  }
}
