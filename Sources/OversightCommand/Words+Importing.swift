import Narration
import OversightCore

/// The words of imports.
extension Words {
  static let publishedSegments = "published segments"
  static let blank = "blank; a value is needed here"

  static func field(_ name: String, _ value: String, _ message: String) -> String {
    value.isEmpty ? "\(name): \(message)" : "\(name) “\(value)”: \(message)"
  }

  static func importFaults(_ faults: [String]) -> String {
    (faults + ["\(faults.count) to mend; nothing was imported."]).joined(separator: "\n")
  }

  static func unknownTable(missing: [String], unknown: [String], isNear: Bool) -> String {
    let known = ImportTables.all.map { "\($0.title) (\($0.columns.joined(separator: ",")))" }
    let parts = [
      missing.isEmpty ? nil : "without \(Narrator.list(missing))",
      unknown.isEmpty ? nil : "with \(Narrator.list(unknown))",
    ].compactMap { $0 }
    let what = isNear ? ": \(ImportTables.all[0].title) \(parts.joined(separator: ", and "))" : ""
    return
      "no table of these columns is known\(what). Tables known: \(known.joined(separator: "; "))"
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

  static func imported(new: Int, held: Int, _ title: String, isDryRun: Bool) -> String {
    let already = "\(held) held already"
    if new == 0 { return "No new \(title): \(already); nothing changed." }
    let saved = isDryRun ? "Dry run, nothing was saved: " : "Saved: "
    return saved + "\(new) new \(title), \(already)"
  }
}

extension Words.Help {
  static let importing = "Take a table into the workspace, whole or not at all."
  static let importingMore = """
    Known by its columns: organisation,period,framework,segment,source holds segments that were \
    published elsewhere, for editions whose arithmetic is not public. Every fault has its line and \
    column. Taking in the same table again changes nothing.
    """
  static let table = "The table, a CSV file."
  static let dryRun = "Say what would be taken in, and save nothing."
}
