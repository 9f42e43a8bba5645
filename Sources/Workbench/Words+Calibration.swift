import Narration
import OversightCore

extension Words {
  /// One item of a calibration session: rating blind, the reveal, the decision.
  enum Reveal {
    static func title(_ session: SessionName, _ place: Int?, _ name: String) -> String {
      "\(session), \(place.map { "\($0) " } ?? "")\(name)"
    }

    static let contextName = "an item of a session"

    // How far it is.
    static func itemState(_ state: ItemState) -> String {
      switch state {
      case .waiting: "waiting"
      case .open: "open"
      case .parked: "parked"
      case .revealed: "revealed"
      case .decided: "decided, not signed"
      case .signed: "signed"
      case .reopened: "opened again"
      case .returned: "returned to the region"
      }
    }
    static func stateWithReveal(_ words: String, _ isRevealed: Bool, _ time: Timestamp) -> String {
      let clock = String(moment(time).suffix(5))
      return isRevealed ? "\(words) \(clock) UTC" : "\(words), revealed \(clock) UTC"
    }
    static func signedBy(_ name: String) -> String { "signed by \(name)" }
    static func computedSegment(_ segment: Int?) -> String {
      segment.map { "Computed segment \($0)" } ?? "No computed segment"
    }

    // Before the reveal.
    static func ownRatings(_ count: Int, of all: Int) -> String {
      "Your ratings: \(count) of \(all) areas. Those of others are hidden until the reveal."
    }
    static let ratingsNotOnSharedScreen = "Ratings are hidden until the reveal."
    static func nothingOpen(ready: [String]) -> String {
      ready.isEmpty
        ? "Nothing is open yet; nobody has said they are ready."
        : "Nothing is open yet. Ready: \(ready.joined(separator: ", "))."
    }
    static func waitedFor(_ names: [String]) -> String {
      "not ready yet: \(names.joined(separator: ", "))"
    }
    static func areaClosed(_ head: String, _ name: String) -> String {
      "\(head), \(name): hidden until the reveal."
    }
    static func areaRatedBlind(_ head: String, _ name: String, _ rating: String) -> String {
      "\(head), \(name): yours \(rating). Others are hidden until the reveal."
    }
    static let overallClosed = "Overall: what the areas give is seen after the reveal."
    static let segmentClosed = "Segment: proposals are hidden until the reveal."
    static func ownSegment(_ segment: Int?) -> String {
      "Segment: you propose \(segment.map(String.init) ?? "none yet"); a digit proposes one. "
        + "Others are hidden until the reveal."
    }

    // The rows.
    static let noPairs = "no two ratings of one area"
    static func agreement(_ pairs: RatingPairs) -> String {
      "same rating \(pairs.exact) of \(pairs.all) pairs, within one step \(pairs.withinOne) of "
        + "\(pairs.all)"
    }
    static func panel(areas: Int, assessors: Int) -> String {
      "\(Narrator.count(areas, "area")) × \(Narrator.count(assessors, "assessor"))"
    }
    static let overallRow = "Overall"
    static let segmentRow = "Segment proposed"
    static let selfHeading = "Self"
    static let yoursHeading = "Yours"
    static func medianHeading(isWide: Bool) -> String { isWide ? "Median" : "Med" }
    static func spreadHeading(isWide: Bool) -> String { isWide ? "Spread" : "Spr" }
    static let moderatedHeading = "Moderated"
    static let agreedHeading = "Agreed"
    static let driftHeading = "Drift"
    static let partnersHeading = "Partners"
    static func notShown(_ count: Int) -> String {
      "\(Narrator.count(count, "column")) not shown: widen the window"
    }
    static func openAreas(_ decided: Int, of all: Int) -> String { "\(decided) of \(all)" }

    static func medianAndSpread(_ median: String, _ spread: Int) -> String {
      "median \(median), spread \(spread)"
    }
    static let noMedian = "no median"
    static func areaSentence(
      _ head: String, _ given: [String], _ summary: String, decided: String
    ) -> String {
      let who = given.isEmpty ? "nobody rated" : given.joined(separator: ", ")
      return "\(head): \(who); \(summary)\(decided.isEmpty ? "" : ", \(decided)")."
    }
    static let undecided = "undecided"
    static func drafted(_ rating: String) -> String { "drafted \(rating), not saved" }
    static func moderated(_ rating: String) -> String { "moderated \(rating)" }
    static let draftedWord = "draft"
    static let noneYet = "none yet"
    static func segmentWord(_ segment: Int) -> String { "segment \(segment)" }
    static func overallSentence(_ given: [String], _ now: String) -> String {
      "Overall: \(given.isEmpty ? "" : "\(given.joined(separator: ", ")); ")\(now)."
    }
    static func overallGiven(_ rating: String) -> String { "the areas give \(rating)" }
    static func overallSet(_ rating: String) -> String { "drafted \(rating), not saved" }
    static let noOverall = "the edition gives no overall rating"
    static func overallOpen(_ decided: Int, of all: Int, could: String) -> String {
      "\(decided) of \(all) areas decided, may be \(could)"
    }
    static func proposed(_ name: String, _ segment: Int?) -> String {
      "\(name) \(segment.map(String.init) ?? "none")"
    }
    static func segmentSentence(
      _ given: [String], computed: Int?, decided: Int?, isDrafted: Bool
    ) -> String {
      let who = given.isEmpty ? "nobody proposed" : given.joined(separator: ", ")
      let rules = computed.map { "computed \($0)" } ?? "none computed"
      let now = decided.map { isDrafted ? "drafted \($0), not saved" : "decided \($0)" }
      return "Segment: \(who); \(rules), \(now ?? undecided)."
    }

    // Beside the rows.
    static func reasonsLabel(_ row: String) -> String { "Reasons, \(row)" }
    static let likeLabel = "Most like it"
    static let consistencyLabel = "Consistency"
    static let severityLabel = "Chair only"
    static let driftLabel = "Benchmark"
    static let dissentLabel = "Dissent"
    static let overallLabel = "Overall"
    static let readyLabel = "Ready"
    static func ifLabel(_ number: Int) -> String { "If area \(number) is" }
    static func decidesNothing(_ reach: String) -> String { "any rating: \(reach)" }
    static func nearest(_ codes: [String]) -> String {
      codes.isEmpty
        ? "" : "\(codes.joined(separator: ", ")): nothing decided of them here yet"
    }
    static func otherRegion(_ count: Int, _ outcome: String) -> String { "\(count) × \(outcome)" }
    static func otherRegions(_ counts: [String]) -> String {
      counts.isEmpty ? "" : "Other regions, as counts: \(counts.joined(separator: ", "))"
    }
    static func pair(
      _ better: String, _ worse: String, averages: [String], reasons: [String]
    ) -> String {
      let why =
        reasons.isEmpty
        ? "No reason recorded yet." : reasons.map { "“\($0)”" }.joined(separator: " ")
      return "\(better) scores better (\(averages[0]) against \(averages[1])) and came out worse "
        + "than \(worse). \(why)"
    }
    static func severities(_ found: [(name: String, value: Double, items: Int)]) -> String {
      let each = found.map { "\($0.name) \(signed($0.value)) (n \($0.items))" }
      return each.joined(separator: "   ")
        + " steps against the others, above 0 is harder; advisory, never applied"
    }
    static func signed(_ value: Double) -> String {
      let words = Figure.text(abs(value), decimals: 2)
      if words == "0.00" { return words }
      return (value < 0 ? "−" : "+") + words
    }
    static func drift(_ mean: Double, ratings: Int, _ cycle: Cycle) -> String {
      "agreed in \(cycle), rated again blind: \(signed(mean)) steps on the mean of "
        + "\(Narrator.count(ratings, "rating")), above 0 is worse than agreed; nothing is decided of it"
    }
    static func driftOfEach(_ found: [(name: String, mean: Double, areas: Int)]) -> String {
      "chair only: "
        + found.map { "\($0.name) \(signed($0.mean)) (n \($0.areas))" }.joined(separator: "   ")
    }
    static func dissent(_ name: String, _ text: String) -> String { "\(name): \(text)" }
    static let benchmarkWaits =
      "Benchmark case: agreed earlier, rated again blind; nothing is decided"

    // Agreement and consistency, to read.
    static func agreementTitle(_ code: String, _ session: SessionName) -> String {
      "Agreement, \(code) and session \(session)"
    }
    static func ofItem(_ code: String) -> String { "This item, \(code)" }
    static func ofSession(_ session: SessionName, items: Int) -> String {
      "Session \(session), \(Narrator.count(items, "revealed item"))"
    }
    static func counts(_ agreement: Agreement) -> String {
      "\(Narrator.count(agreement.items, "area rating row")), "
        + "\(Narrator.count(agreement.assessors, "assessor")), "
        + "\(Narrator.count(agreement.ratings, "rating"))"
    }
    static func shares(_ agreement: Agreement) -> String {
      func percent(_ share: Double?) -> String {
        share.map { " (\(Figure.text($0 * 100, decimals: 0)) %)" } ?? ""
      }
      let pairs = agreement.pairs
      return "same rating \(pairs.exact) of \(pairs.all) pairs\(percent(agreement.exact)), within "
        + "one step \(pairs.withinOne) of \(pairs.all)\(percent(agreement.withinOne))"
    }
    static let undefinedWord = "undefined"
    static func coefficient(_ name: String, _ found: Agreement.Coefficient) -> String {
      "\(name)  \(found.value.map(figure) ?? undefinedWord), n \(found.items) areas, "
        + "\(found.ratings) ratings"
    }
    static func alpha(_ agreement: Agreement) -> String {
      let found = agreement.alphaOrdinal
      let range = agreement.alphaInterval.map {
        " (95 % interval \(figure($0.lowerBound)) to \(figure($0.upperBound)))"
      }
      let value = found.value.map(figure) ?? undefinedWord
      return "α, ordinal  \(value)\(range ?? ", interval undefined"), n \(found.items) areas, "
        + "\(found.ratings) ratings"
    }
    static func figure(_ value: Double) -> String {
      let words = Figure.text(abs(value), decimals: 2)
      return value < 0 && words != "0.00" ? "−\(words)" : words
    }
    static let meanings: [(name: String, meaning: String, formula: String)] = [
      (
        "α, ordinal",
        "Krippendorff's α: 1 is full agreement, 0 what chance would bring; steps far apart weigh more.",
        "α = 1 − Do/De over pairs of ratings of one area, by the ordinal metric; the interval is the "
          + "2.5 to 97.5 percentile of re-drawn areas (Krippendorff 2011; Zapf and others 2016)."
      ),
      (
        "AC1",
        "Gwet's AC1: agreement on the very same rating beyond chance, steady when most ratings are alike.",
        "AC1 = (pa − pe)/(1 − pe), only the same rating counting as agreement (Gwet 2008)."
      ),
      (
        "AC2", "Gwet's AC2: the same, with neighbouring ratings agreeing in part.",
        "AC2 as AC1 with ordinal weights 1 − C(|k − l| + 1, 2)/C(q, 2) (Gwet 2014)."
      ),
      (
        "ICC(2,1)",
        "Intraclass correlation: how far areas differ more than assessors do; one who is always harder "
          + "lowers it.",
        "ICC(2,1) from the mean squares of areas, assessors and the rest, over areas that all rated "
          + "(Shrout and Fleiss 1979)."
      ),
    ]
    static let undefinedMeans =
      "Undefined is neither 0 nor 1: all ratings are alike, or too few areas are rated twice."
    static let formulas = "Formulas and sources"
    static let consistencyTitle = "Consistency"
    static let likeHead =
      "Nearest in domain scores, of the same kind and sector; five, a number of ours"
    static func like(_ name: String, distance: String, domains: Int, _ outcome: String?) -> String {
      "\(name): \(distance) apart over \(Narrator.count(domains, "domain")); "
        + (outcome ?? "nothing decided here")
    }
    static func reason(_ who: String, _ rating: String, _ text: String) -> String {
      "\(who)  \(rating)" + (text.isEmpty ? "" : ". \(text)")
    }
    static let pairsHead = "Scores better, came out worse"
    static let noneLike =
      "No organisation of the same kind and sector has a domain score in common."
    static let noPairsListed = "No such pair that may be told."

    // Read out.
    static func labelled(_ label: String, _ text: String) -> String {
      "\(label): \(text)\(text.hasSuffix(".") ? "" : ".")"
    }
    static func ownView(_ rating: String) -> String { "Self-assessment: \(rating)." }

    // Keys.
    static let notRevealed = "not before the reveal"
    static let revealedAlready = "it is revealed already"
    static let notDecided = "there is no decision to sign"
    static let chairRatesNot = "ratings are given blind, by assessors"
    static let noItem = "no item of a session is open"
    static let hiddenItem = "The item is hidden from you, or not of the period and edition shown."
    static let nothingToUndo =
      "nothing of a session is taken back; the chair opens an item again, with a reason"
    static let reviewer = "a reviewer reads"
    static let benchmarkDecidesNothing = "a benchmark case is not decided"
    static let overallByPanel = "the overall rating is drafted by the chair after the reveal"
    static let noDraft = "nothing is drafted on this row"
    static let segmentHasNoOther = "a segment is proposed by its digit"
    static func noSuchSegment(_ possible: [Int]) -> String {
      "the edition's segments are \(Narrator.list(possible.map(String.init), last: "and"))"
    }
    static func overallPossible(_ names: [String]) -> String {
      names.isEmpty
        ? "the edition lets nobody move the overall rating, or the areas give none yet"
        : "the panel may set \(Narrator.list(names, last: "or"))"
    }
    static func draftedNow(_ row: String, _ words: String) -> String {
      "\(row): \(words) drafted, not saved; d opens the decision."
    }
    static func draftGone(_ row: String) -> String { "\(row): the draft is taken away." }
    static let ratedSo = "given already, with its reason"
    static let withReason = "Give it with a reason"
    static let lastItem = "That is the last item of the agenda."
    static let firstItem = "That is the first item of the agenda."
    static let nothingUndecided = "Nothing else is undecided."

    static func meanwhile(_ code: String, _ standing: String) -> String {
      "\(code) is \(standing) now; what you were writing is kept."
    }

    // Asking.
    static func revealTitle(_ code: String) -> String { "Reveal \(code)?" }
    static func revealLines(ready: Int, of all: Int?) -> [String] {
      let of = all.map { " of \($0)" } ?? ""
      return [
        "Everyone in the session then sees every rating and proposal; they are locked.",
        "Ready: \(ready)\(of). A reveal is not taken back; an item can be opened again, with a reason.",
      ]
    }
    static let keepClosed = "Keep it closed"
    static let revealIt = "Reveal the ratings"
    static func signTitle(_ code: String) -> String { "Sign \(code)?" }
    static func signLine(_ name: String) -> String {
      "Decided by \(name). Signing makes the moderated ratings final and locks the item."
    }
    static let notYet = "Not yet"
    static let signIt = "Sign the decision"
    static func reasonTitle(_ code: String, _ what: String) -> String { "\(code): \(what), why?" }
    static let dissentWord = "dissent"
    static let reopenWord = "open again"
    static func moderatedTitle(_ code: String, _ area: String, _ rating: String) -> String {
      "\(code), \(area) moderated \(rating): why?"
    }
    static func reasonNeeded(_ causes: [String]) -> String {
      "A reason is needed: \(causes.joined(separator: "; ")). Nothing is saved yet."
    }
    static let fromMedian = "more than the edition allows from the median"
    static let fromSelf = "more than the edition allows from the self-assessment"
    static let withoutRating = "has no rating"
    static let decidedBefore = "it was decided before"
    static let fromComputed = "another segment than computed"
    static let fromAreas = "another overall rating than the areas give"
    static func cause(area: Int, _ words: String) -> String { "area \(area), \(words)" }

    // The decision.
    static func decisionTitle(_ code: String, _ session: SessionName) -> String {
      "Decide \(code), session \(session)"
    }
    static func areaLabel(_ number: Int, _ name: String) -> String { "\(number) \(name)" }
    static func areaReasonLabel(_ number: Int) -> String { "Reason, area \(number)" }
    static func medianRemark(_ words: String) -> String { "median \(words)" }
    static let heldRemark = "as it stands"
    static let noneRemark = "nothing revealed"
    static let segmentLabel = "Segment"
    static let overallRatingLabel = "Overall rating"
    static func computedRemark(_ words: String?) -> String { "computed \(words ?? "none")" }
    static let supportWord = "support"
    static func comesTo(_ overall: String?, segment: String?) -> String {
      [overall.map { "Overall \($0)" }, segment].compactMap { $0 }.joined(separator: "; ") + "."
    }
    static func segmentComes(_ segment: Int?, computed: Int?) -> String {
      "segment \(segment.map(String.init) ?? "none")"
        + (segment == computed
          ? ", as computed" : ", computed \(computed.map(String.init) ?? "none")")
    }
    static func support(_ segment: Int, _ words: String) -> String {
      "Segment \(segment): \(words)"
    }
    static let noReasonNeeded = "No reason is compulsory."
    static func needsReason(_ causes: [String]) -> String {
      "A reason is compulsory: \(causes.joined(separator: "; "))."
    }
    static let mediansTaken = "Areas not changed take the median, a tie the lower."
    static let decided = "Decided; a second person signs it."
    static let leftDecision = "Not saved; the draft is kept."
  }
}
