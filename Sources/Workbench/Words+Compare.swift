import Narration
import OversightCore

/// Organisations side by side.
extension Words {
  static let compareWord = "Compare"
  static let segmentAndAverage = "Segment, average"
  static let notHeld = "not held"
  static let bestOfThese = "best of these,"
  static let worstOfThese = "worst of these,"
  static let onTheScore = "on the score; = alike"
  static let kindsDiffer =
    "ICBs and providers have different metrics: a line stands for those who have it."
  static let sectorsDiffer =
    "They are of different types: scores and ranks are taken within each type."
  static let twoAtLeast = "two at least are compared; Esc leaves the comparison"
  static let sixAtMost = "six at most are compared"
  static let addTitle = "Add to the comparison · code, former code, or part of a name"

  static func compareTitle(_ count: Int) -> String { "Compare \(count)" }
  static func comparing(_ count: Int) -> String {
    "\(count) organisations side by side: ← → choose one, a adds, d takes out."
  }
  static func cannotCompare(_ marked: Int) -> String {
    let those = marked == 1 ? "1 is marked" : "\(marked) are marked"
    return "Two to six organisations are compared, \(those). Space marks."
  }
  static func comparedAlready(_ code: String) -> String { "\(code) is being compared already." }
  static func droppedFromComparison(_ code: String) -> String {
    "\(code) taken out of the comparison; a adds one."
  }
  static func chosen(_ name: String, place: Int, of count: Int) -> String {
    "\(name), \(place) of \(count) compared."
  }
  static func compared(_ name: String, mark: CompareMark?, _ words: String) -> String {
    switch mark {
    case .best: "\(name) best \(words)"
    case .worst: "\(name) worst \(words)"
    case .alike: "\(name) \(words), same score"
    default: "\(name) \(words)"
    }
  }
  static func name(of mark: CompareMark) -> String? {
    switch mark {
    case .best: "best of these"
    case .worst: "worst of these"
    case .alike: "alike"
    case .between: nil
    }
  }
  static func rankAmong(_ rank: Int, of count: Int?) -> String {
    "rank \(rank)" + (count.map { " of \($0)" } ?? "")
  }
  static func figureFor(_ date: String) -> String { "figure for \(date)" }
  static func scoreOnly(_ score: String) -> String { "score \(score)" }
  static func segmentAndAverage(_ segment: Int?, average: String?) -> String {
    let parts = [segment.map { "segment \($0)" }, average.map { "average \($0)" }]
    let words = parts.compactMap { $0 }.joined(separator: ", ")
    return words.isEmpty ? "no segment" : words
  }
  /// What a narrow window shows beside the first of them.
  static func differences(to code: String) -> String {
    "\(code), and how far the others are from it: ▲ better, ▼ worse"
  }
}
