import Ledger
import Narration
import OversightCore

/// The capability tab.
extension Words {
  static let gap = "Gap"
  static let statusWord = "STATUS"
  static func statusIs(_ words: String) -> String { "Status of the assessment: \(words)." }
  static let carriedHeading = "Carried"
  static let evidenceHeading = "Evidence"
  static let otherPartner = "other"
  static let kindNotGiven = "kind not given"
  static let noneGiven = "0 none"
  static let written = "written"
  static let oneLayerOnly = "you may write one layer of this area at most"
  static let noGaps = "no area has a self-assessment beside another view on the same scale"
  static let sortedByGap = "Areas in the order of their gap, the widest first."
  static func viewsInWords(_ count: Int) -> String {
    count == 1 ? "in words" : "\(count) in words"
  }
  /// "(P 24/25)".
  static func carried(_ letter: String, _ cycle: Cycle) -> String {
    "(\(letter) \(shortYear(cycle)))"
  }
  private static func shortYear(_ cycle: Cycle) -> String {
    "\(cycle)".split(separator: "/").map { $0.suffix(2) }.joined(separator: "/")
  }
  static func missingAreas(_ numbers: [Int]) -> String {
    "Not rated yet: \(numbers.count == 1 ? "area" : "areas") "
      + Narrator.list(numbers.map(String.init)) + "."
  }
  static func areaRead(_ name: String) -> String { "\(name). \(othersHidden)" }
  static func carriedOn(_ area: String) -> String { "\(area), carried, not confirmed." }

  // What is said of the selected area.
  static func revised(from before: String, until day: CalendarDate, _ reason: String) -> String {
    let why = reason.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "The final rating was \(before) until \(Narration.Words.shortDay(day)): \(why)"
  }
  static func sinceLastYear(_ sentence: String) -> String {
    "Against the year before: \(sentence)."
  }
  static func evidenceOf(_ titles: [String]) -> String {
    "Evidence: \(titles.joined(separator: "; ")). v opens it."
  }
  static func strength(_ strength: ViewStrength) -> String { Narration.Words.strength(strength) }
  static func proposal(_ rating: String?, isConfirmed: Bool, key: String?) -> String {
    let words = rating.map { "Proposed: \($0.lowercased())" } ?? "Nothing is proposed"
    if isConfirmed { return "\(words). A named person has rated it." }
    return "\(words). Not assessed until a named person confirms it."
      + (rating == nil ? "" : key.map { " \($0) confirms." } ?? "")
  }
  /// How far an assessment is, short enough for the headline: "with the organisation until 12 Dec 26".
  static func status(_ record: DossierRecord?) -> String {
    guard let record, let state = record.state, let last = record.entries.last else {
      return Narration.Words.state(.indicative)
    }
    let day = Narration.Words.shortDay(last.given)
    switch state {
    case .factualAccuracy where last.step == .returned: return "returned \(day)"
    case .factualAccuracy:
      return record.date(.due).map { "with the organisation until \(Narration.Words.shortDay($0))" }
        ?? "with the organisation since \(day)"
    case .approved: return "approved \(day)"
    case .indicative: return Narration.Words.state(.indicative)
    default: return "\(Narration.Words.state(state)) \(day)"
    }
  }

  // Confirming.
  static let nothingToConfirm = "nothing is carried or proposed for this area"
  static let confirmTitle = "Which rating do you confirm?"
  static let confirmAssessorsOnly =
    "a rating is confirmed on a layer of assessment; ← → chooses another layer"
  static func confirmCarried(_ rating: String, _ cycle: Cycle) -> String {
    "\(rating), carried from \(cycle)"
  }
  static func confirmProposed(_ rating: String) -> String {
    "\(rating), proposed from what is held"
  }
  static func otherScale(_ rating: String) -> String {
    "\(rating) is no rating of the scale of this layer"
  }

  // Routes.
  /// Who would be overseen another way: "If achieving: The Christie through the ICB; 8 of 9 stay."
  static func routesMove(_ rating: String, _ moves: [RouteMove], of count: Int) -> String {
    let rest = count - moves.count
    return "If \(rating): \(routes(moves))"
      + (rest == 0 ? "." : "; \(rest) of \(count) stay.")
  }
  private static func routes(_ moves: [RouteMove]) -> String {
    let all: [OversightRoute?] = OversightRoute.allCases + [nil]
    return all.compactMap { route -> String? in
      let names = moves.filter { $0.after == route }.map(\.organisation.shortName)
      guard !names.isEmpty else { return nil }
      return "\(few(names)) " + (route.map { "overseen \(Narration.Words.route($0))" } ?? noRoute)
    }.joined(separator: ", ")
  }
  private static let noRoute = "without an indicated route"
  /// Up to three names, then how many more.
  static func few(_ names: [String]) -> String {
    names.count <= 3
      ? Narrator.list(names)
      : "\(names.prefix(3).joined(separator: ", ")) and \(names.count - 3) more"
  }
  /// Whose indicated route is another one now; empty where nobody's is.
  static func routesChanged(_ moves: [RouteMove]) -> String {
    moves.isEmpty ? "" : "Indicated route: \(routes(moves))."
  }

  // What if.
  static func whatIfTitle(_ area: String) -> String { "What if \(area) were …" }
  static let whatIfHead = "Nothing is saved. Each line is the whole calculation with that rating."
  static func whatIf(digit: Int, _ name: String, isNow: Bool) -> String {
    "\(digit)  \(name)\(isNow ? " (as it is rated now)" : "")"
  }
  static func whatIfOverall(_ overall: String?, could: String) -> String {
    overall.map { "overall \($0)" } ?? "no overall yet, could be \(could)"
  }
  static func whatIfSegment(now: String, then: String) -> String {
    now == then ? "segment stays \(now)" : "segment \(now) → \(then)"
  }
  static let noSegment = "no segment"
  // A partner's view.
  static let whoseView = "Whose view is it?"
  static let anotherPartner = "Another partner …"
  static func viewTitle(_ code: OrganisationCode, _ area: String, _ rating: String) -> String {
    "\(code), \(area): a partner's view, \(rating)"
  }
  static let viewLabel = "The view in words"
  static let strengthLabel = "How strongly it is held"
  static func noDay(_ text: String) -> String {
    "Not saved: “\(text)” is no day. Write the day as 2026-03-31."
  }

  // Writing.
  static let notWritten = "not written yet"
  static func writeTitle(_ area: String) -> String { "\(area): write what?" }
  static func viewOf(_ layer: Layer) -> String {
    layer == .selfAssessment ? "The organisation's own view" : "A partner's view"
  }
  static func wasUntil(_ rating: String, _ day: CalendarDate, _ reason: String) -> String {
    let why = reason.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "Was \(rating) until \(Narration.Words.shortDay(day)): \(why)"
  }
  static func placeGone(_ what: String) -> String { "There is no line for \(what) here." }
  static let noAreaCounts = "the area counts for no overall rating or segment"
}

extension Words.Plain {
  static func area(_ number: Int, _ name: String) -> String { "Area \(number), \(name)." }
  static func gap(_ steps: Int) -> String {
    "Gap of the self-assessment: \(Narrator.count(steps, "rating"))."
  }
  static func evidence(_ count: Int) -> String {
    count == 0 ? "No evidence." : "Evidence: \(Narrator.count(count, "piece"))."
  }
  static func status(_ words: String) -> String { "Status: \(words)." }
}
