import Narration
import OversightCore

/// The command that mends what a standing check found. What only the person knows stands in capitals.
struct Mending {
  let check: StandingCheck
  let context: AssessmentContext

  var command: String {
    (["oversight"] + words + options).map(Self.quoted).joined(separator: " ")
  }

  private var code: String { context.organisation.code.value }

  private var words: [String] {
    switch check.detail {
    case .ratingWithoutEvidence(let area, _):
      ["evidence", "add", code, "--area", area.value, "--title", "TITLE", "--kind", "KIND"]
        + ["--source", "SOURCE", "--date", "DATE"]
    case .staleEvidence(let record, _):
      ["evidence", "change", code, "\(record.number)", "--expires", "DATE"]
    case .unusedEvidence(let record):
      ["evidence", "link", code, "\(record.number)", "--area", "AREA"]
    case .selfAssessmentAbovePartners(let area, _, _):
      ["rate", code, area.value, "RATING", "--layer", "self-assessment", "--reason", "REASON"]
    case .dutyWithoutFinding(let duty): ["finding", "duty", code, duty.id, "TEXT"]
    case .boardNotConsulted(let record):
      ["feedback", "ask", code, record.name.value, "--due", "DATE"]
    case .noBoardNamed:
      ["feedback", "name", code, "BOARD", "--kind", PartnerKind.healthAndWellbeingBoard.rawValue]
    case .certificationOverdue(_, let period, _, _):
      ["certify", code, "certified", "--by", "NAME", "--date", "DATE", "--period", "\(period)"]
    }
  }

  /// Where it is to be done: what the check is of.
  private var options: [String] {
    let quarter = check.period == nil ? ["--period", "\(context.scope.period)"] : []
    return ["--framework", context.scope.framework.id.value] + quarter
  }

  /// A word for the shell; what people typed is never taken apart by it.
  private static func quoted(_ word: String) -> String {
    let plain = word.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_./".contains($0))
    }
    return plain ? word : "'\(word.replacing("'", with: "'\\''"))'"
  }
}
