import Narration
import OversightCore

/// The considerations tab.
extension Words {
  static let testHeading = "Test or question"
  static let answerHeading = "Answer"
  static func groundHeading(width: Int) -> String {
    width < 32 ? "Rests on" : "Rests on (quartile in brackets)"
  }
  static let noFigureHeld = "no figure held: to be entered"
  static let proxyWord = "proxy:"
  static let figuresWord = "figures:"

  // Reasons why not.
  static func noTests(_ edition: String) -> String {
    "\(edition) asks nothing of this organisation"
  }
  static func noTestsHere(_ edition: String, _ refusal: String?) -> String {
    "\(sentence(noTests(edition)))\(refusal.map { " \(sentence($0))" } ?? "") "
      + "E chooses another edition."
  }
  static let nothingEntered = "nobody has entered an answer, so there is none to take away"

  // What an answer rests on.
  static func enteredBy(_ name: String, _ source: String) -> String {
    "entered by \(name): \(source)"
  }
  static func entered(_ name: String, _ source: String) -> String {
    "Entered by \(name): \(source)"
  }
  static func figuresEnteredBy(_ name: String, _ source: String) -> String {
    "Figures entered by \(name): \(source)"
  }
  static let byFigures = "Answered by the figures held."
  static let byProxies = "Answered by provider-footprint proxies, never the ICB's own figures."
  static let bySystems = "Taken from the systems it belongs to."
  static let byLeadBoard = "Taken from the lead ICB."
  static func notKnown(_ reason: String) -> String { "Not known: \(reason)." }
  static func wouldSay(_ answer: String, isFigures: Bool) -> String {
    "Without it \(isFigures ? "the figures held" : "its systems") say \(answer)."
  }
  static func askedBy(_ rule: String?) -> String {
    "nobody has answered" + (rule.map { "; asked by: \($0)" } ?? "")
  }

  // What an open question could change.
  static func untilAnswered(_ segments: String) -> String {
    "Until it is answered, segment \(segments) is possible."
  }
  static let changesNoSegment = "Either answer leaves the segment as it is."
  static func couldBar(_ ratings: String) -> String {
    ratings.isEmpty
      ? "Yes would bar no rating that is still possible."
      : "Yes would bar \(ratings)."
  }
  static func enterFigures(_ command: String) -> String { "Figures are entered with: \(command)" }

  // Answering.
  static func sourceTitle(_ code: String, _ name: String, _ answer: String) -> String {
    "Source: \(code), \(name) \(answer)"
  }
  static let sourceFirst = "An answer needs a source. Nothing is saved until ^S."
  static func testSelected(_ name: String, _ answer: String) -> String { "\(name): \(answer)." }
  static func answerSaved(_ name: String, before: String, after: String) -> String {
    "\(name): \(before) → \(after)."
  }
  static func testsMet(before: Int?, after: Int, of all: Int) -> String {
    " Tests met: \(before.map { "\($0) → " } ?? "")\(after) of \(all)."
  }
}
