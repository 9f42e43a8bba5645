import Narration
import OversightCore

/// The way from a rating to what it rests on: views with reasons, evidence, metric, steps.
extension Words {
  static let areaWord = "Area"
  static let evidenceWord = "Evidence"
  static let stepsWord = "Steps"
  static let areaViewsWord = "Views of an area"
  static let yours = "Yours"
  static let reasonHeadings = ["Whose view", "Rating", "Reason"]
  static let noReason = "no reason given"
  static let nothingSaid = "Nobody has said anything of this area."
  static let linkedToNoMetric = "the evidence is linked to no metric"
  static let whichMetric = "Which metric?"
  static let lastArea = "Already at the last area."
  static let firstArea = "Already at the first area."
  static func layerTitle(_ layer: Layer) -> String {
    Narration.Words.layer(layer).capitalisedFirst
  }
  static func assessorTitle(_ name: String) -> String { "Assessor \(name)" }
  static func areaNumber(_ number: Int) -> String { "\(areaWord) \(number)" }
  static func areaTitle(_ number: Int, _ name: String) -> String {
    "\(areaNumber(number)) \(name)"
  }
  static func evidenceNumber(_ number: Int) -> String { "\(evidenceWord) \(number)" }
  /// "3 views, 2 with a reason; 1 piece of evidence": row 2 of the views of an area.
  static func areaHead(views: Int, reasons: Int, evidence: Int) -> String {
    "\(Narrator.count(views, "view")), \(reasons) with a reason; \(evidenceCount(evidence))"
  }
  /// Which layer digits rate, as the tab shows it by its heading.
  static func digitsRateHere(_ layer: String) -> String { "digits rate: \(layer)" }
  static func metricNotHere(_ name: String, _ code: OrganisationCode) -> String {
    "\(name): no figure of \(code) is shown under this edition and period."
  }
  /// As many whole words of a name as a breadcrumb has room for.
  static func wholeWords(of name: String, within width: Int) -> String {
    guard name.count > width else { return name }
    let words = name.split(separator: " ")
    var kept = words[0...0].joined()
    for word in words.dropFirst() where kept.count + word.count + 2 <= width {
      guard name.hasPrefix("\(kept) \(word)") else { break }
      kept += " \(word)"
    }
    return (kept.last?.isPunctuation == true ? String(kept.dropLast()) : kept) + "…"
  }
}
