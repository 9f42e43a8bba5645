import Narration

/// The words of long work begun in the workbench.
extension Words {
  static let rows = "rows"

  static func exported(_ count: Int, to path: String) -> String {
    "Exported \(count) \(count == 1 ? "row" : "rows") to \(path)."
  }

  static func cannotWrite(_ path: String, _ reason: String) -> String {
    "\(path) cannot be written: \(unstopped(reason)). Choose another place."
  }

  static func importedHere(new: Int, held: Int, _ kind: any ImportTable.Type) -> String {
    let words = imported(new: new, held: held, kind, isDryRun: false)
    return words.hasSuffix(".") ? words : words + "."
  }

  static func notImported(_ faults: [String], _ path: String) -> String {
    let others = faults.count - 1
    let more =
      others > 0
      ? " And \(others) more: oversight import \(path) --dry-run lists them." : ""
    return "Nothing was imported. \(faults.first ?? "")\(more)"
  }
}
