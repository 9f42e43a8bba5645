import Narration
import OversightCore

/// The words of the commands that write a session's minutes and papers.
extension Words.Sessions {
  static let markdownOnly =
    "--coefficients, --severity and --notes stand in Markdown. Leave --format csv out."

  static func notAFolder(_ path: String) -> String {
    "\(path) is no folder. Give --out the folder for the papers."
  }

  static func otherFiles(_ path: String, _ names: [String]) -> String {
    let shown = Narrator.list(Array(names.prefix(3)))
    let more = names.count > 3 ? " among others" : ""
    return "\(path) holds what is not of these papers: \(shown)\(more). Give another folder, or "
      + "--force to write beside them. Nothing was written."
  }

  static func notWritten(_ path: String, _ reason: String) -> String {
    let why = reason.hasSuffix(".") ? String(reason.dropLast()) : reason
    return "The papers could not be written to \(path): \(why). Nothing was changed there."
  }

  static func packed(_ organisations: Int, files: Int, to path: String) -> [String] {
    [
      "Papers of \(Narrator.count(organisations, "organisation")): "
        + "\(Narrator.count(files, "file")) in \(path)",
      "Begin with index.html, or with index.md. Nobody's blind ratings are among them.",
    ]
  }
}

/// What their help says.
extension Words.Help.Sessions {
  static let writeMinutes = "Write the minutes."
  static let minutesMore = """
    Made from the ledger alone: the same ledger gives the same bytes. Items that are not revealed say \
    nothing of any rating. CSV has one row an item and area, and one each for the overall rating and, \
    where the edition lets people decide it, the segment. Its columns: \
    \(MinutesTable.columns.joined(separator: ", ")). subject is area, overall or segment; origin says \
    whether the chair named the rating, the median was taken, or a national session took the region's. \
    A cell that begins as a formula does has an apostrophe in front.
    """
  static let minutesCoefficients = "With the coefficients of agreement."
  static let minutesSeverity = "With who rates harder or easier than colleagues; for a chair alone."
  static let minutesNotes = "With your own notes, which are not part of the minutes."
  static let pack = "Write the papers: two printable pages an organisation."
  static let packMore = """
    Writes index.html and index.md, and CODE.html and CODE.md for every organisation of your agenda: \
    all or nothing. No assessor's rating is in them, not even yours. Example: oversight session pack \
    S1 --out papers
    """
  static let out = "The folder; it is made where there is none."
  static let force = "Write into a folder that holds other files; those stay."
}
