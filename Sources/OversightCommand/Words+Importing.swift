import Ledger
import Narration
import OversightCore

/// The words of imports.
extension Words {
  static let publishedSegments = "published segments"
  static let publishedSegment = "published segment"
  static let blank = "blank; a value is needed here"

  static func field(_ name: String, _ value: String, _ message: String) -> String {
    value.isEmpty ? "\(name): \(message)" : "\(name) “\(value)”: \(message)"
  }

  static func importFaults(_ faults: [String]) -> String {
    let others = faults.count - faultsShown
    let more = others > 0 ? ["and \(others) more"] : []
    let count = "\(faults.count) to mend; nothing was imported."
    return (faults.prefix(faultsShown) + more + [count]).joined(separator: "\n")
  }

  static let judgements = "judgements"
  static let judgement = "judgement"

  /// How many faults are printed: a person mends some and tries again.
  private static let faultsShown = 50

  static func unknownTable(_ near: String?, missing: [String], unknown: [String]) -> String {
    let known = ImportTables.all.map(columns)
    let parts = [
      missing.isEmpty ? nil : "without \(Narrator.list(missing))",
      unknown.isEmpty ? nil : "with \(Narrator.list(unknown))",
    ].compactMap { $0 }
    let what = near.map { ": \($0) \(parts.joined(separator: ", and "))" } ?? ""
    return
      "no table of these columns is known\(what). Tables known: \(known.joined(separator: "; "))"
  }

  /// A kind of table with its columns: those it must have, and how many more it may have.
  private static func columns(of kind: any ImportTable.Type) -> String {
    let more = kind.optional.isEmpty ? "" : " and others, see `oversight import --help`"
    return "\(kind.title) (\(kind.required.joined(separator: ","))\(more))"
  }

  static func unknownColumn(_ name: String, near: [String], _ known: [String]) -> String {
    let meant = near.isEmpty ? "" : "Did you mean \(Narrator.list(near, last: "or"))? "
    return "there is no column “\(name)”. \(meant)Use some of: \(known.joined(separator: ", "))."
  }

  static func notUsed(by what: String) -> String {
    "a row of the kind \(what) does not use this column as it stands. Leave it blank."
  }

  static func noSuchWord(_ text: String, _ known: [String]) -> String {
    let near = Nearest.words(to: text, among: known)
    let meant = near.isEmpty ? "" : "Did you mean \(Narrator.list(near, last: "or"))? "
    return "not a word of this column. \(meant)Use one of: \(known.joined(separator: ", "))."
  }

  static let badCycle = "write a financial year like 2025/26."
  static let badNumber = "write the number of the record, from 1."
  static let badTopic =
    "write what it is about as organisation, area/ID, layer/ID/LAYER, narrative/ID/PART, metric/ID, "
    + "step/ID, test/ID, duty/ID, prompt/ID, note/NUMBER, or a kind of record and its number, such "
    + "as query/2."

  static func notInCycle(_ cycle: Cycle) -> String {
    "not a quarter of \(cycle). Leave one of the two blank."
  }

  static func noSuchCycle(_ cycle: Cycle, held: [Period]) -> String {
    let years = Set(held.map(\.cycle)).sorted().map(\.description)
    return "No figures are held for \(cycle). Held: \(Narrator.list(years))."
  }

  static func noSuchNumber(_ number: Int, of kind: RecordKind, _ known: [Int]) -> String {
    let held = known.sorted().map(String.init)
    let what = "There is no \(Narration.Words.kind(kind)) \(number). "
    return what
      + (held.isEmpty ? "There is none yet." : "Use one of: \(held.joined(separator: ", ")).")
  }

  static func noSuchNote(_ number: Int, of count: Int) -> String {
    "There is no note \(number); there are \(count). `oversight note list` numbers them."
  }

  static let fileAndLink = "a file is given as well. Leave one of the two blank."

  static func otherDigest(_ digest: String) -> String {
    "the file's SHA-256 is \(digest). Leave the column blank, or find the file that was meant."
  }

  static func notOpen(_ organisation: Organisation, in period: Period) -> String {
    "\(organisation.name) was not open at the end of \(period). Name the body that was."
  }

  static func noSuchSegment(_ known: [Int]?) -> String {
    guard let known else { return "not a whole number. Write the segment's number." }
    if known.isEmpty { return "the edition has no segments. Choose another edition." }
    return
      "no segment of the edition. Use one of: \(known.map(String.init).joined(separator: ", "))."
  }

  static func twice(firstLine: Int) -> String {
    "said before, in line \(firstLine). Leave one of the two out."
  }

  static func reported(
    _ organisation: Organisation, _ period: Period, _ framework: Framework, from: Int?, to: Int
  ) -> String {
    let change = from.map { "segment \($0) → \(to)" } ?? "segment \(to)"
    return "\(organisation.code) \(organisation.name), \(period), \(framework.shortName): \(change)"
  }

  static func imported(
    new: Int, held: Int, _ kind: any ImportTable.Type, isDryRun: Bool
  ) -> String {
    let already = "\(held) held already"
    if new == 0 { return "No new \(kind.title): \(already); nothing changed." }
    let saved = isDryRun ? "Dry run, nothing was saved: " : "Saved: "
    return saved + "\(new) new \(new == 1 ? kind.titleOfOne : kind.title), \(already)"
  }
}

extension Words.Help {
  static let importing = "Take a table into the workspace, whole or not at all."
  static let importingMore = """
    Known by its columns: organisation,period,framework,segment,source holds segments that were \
    published elsewhere, for editions whose arithmetic is not public. A table with the columns record \
    and organisation holds judgements: ratings, answers, notes and every kind of record, one in each \
    row, in order; Documentation/CommandLine.md names every column. Every fault has its line and \
    column. Taking in the same table again changes nothing.
    """
  static let table = "The table, a CSV file."
  static let dryRun = "Say what would be taken in, and save nothing."
}
