import Ledger
import Narration
import OversightCore

/// The words of calibration sessions.
extension Words {
  /// What commands of a session say.
  enum Sessions {
    static let onlyDeputising = "--for is said of somebody who deputises."
    static let segmentOrWithdraw = "give a segment, or --withdraw to take your proposal away."
    static let badPlace = "places of the agenda begin with 1."
    static let badEmployment = "the last day lies before the first."
    static let notSaved = "Nothing was saved."

    static func badName(_ text: String) -> String {
      "'\(text)' is no name of a session. Write 1 to 20 letters, digits, hyphens and full stops, "
        + "such as S1."
    }

    static func badTimer(_ text: String) -> String {
      "'\(text)' is no number of minutes. Write one, or off."
    }

    static func badPair(_ text: String) -> String {
      "'\(text)' does not name an area and what is said of it. Write AREA=…, such as "
        + "quality=achieving."
    }

    static func otherScope(_ session: Session) -> String {
      "Session \(session.name) is of \(session.period) under \(session.framework.value). "
        + "Leave --period and --framework out."
    }

    static func cannotBeUnrated(_ area: String) -> String {
      "A decision rates '\(area)', or leaves it to the median. Leave it out, or say "
        + "insufficient-evidence or not-applicable."
    }

    static func noOverall(_ edition: String) -> String {
      "\(edition) gives no overall rating of this organisation. Leave --overall out."
    }

    // MARK: The session

    static func word(_ state: SessionState) -> String { state.rawValue }

    static func head(_ session: Session, _ framework: Framework) -> String {
      "Session \(session.name) · \(session.region ?? allRegions) · \(session.period) · "
        + "\(framework.shortName) · \(word(session.state))"
    }

    static func opened(_ session: Session, under framework: Framework) -> [String] {
      [
        head(session, framework), agenda(session), people(session), timer(session),
        session.quorum.map { "Quorum: \($0)" } ?? "No quorum is set",
      ]
    }

    static func state(_ session: Session) -> String {
      "Session \(session.name) is \(word(session.state))"
    }

    static func agenda(_ session: Session) -> String {
      let codes = session.items.map(\.organisation.value).joined(separator: ", ")
      return "Agenda, \(Narrator.count(session.items.count, "organisation")): \(codes)"
    }

    static func timer(_ session: Session) -> String {
      session.minutes.map { "The timer is set to \(Narrator.count($0, "minute"))" }
        ?? "The timer is off"
    }

    static func people(_ session: Session) -> String {
      let named = session.people.map { person in
        let parts = [person.part?.rawValue, person.presence?.rawValue].compactMap { $0 }
        let other = person.deputisingFor.map { " for \($0)" } ?? ""
        return "\(person.actor) (\(parts.joined(separator: ", "))\(other))"
      }
      let open = session.assessors.isEmpty ? "; any assessor may rate" : ""
      return "People: \(named.isEmpty ? "none named" : named.joined(separator: ", "))\(open)"
    }

    static func noted(_ name: SessionName) -> String {
      "Noted in session \(name), for you alone"
    }

    static let listHeading = [
      "Session", "Stage", "Region", "Period", "Edition", "State", ">Items", ">Signed", "Chair",
    ]
    static func listTitle(_ count: Int) -> String { Narrator.count(count, "session") }

    // MARK: Items

    static func word(_ state: ItemState) -> String { state.rawValue }

    static func state(_ item: AgendaItem) -> String {
      let owner = item.state == .parked ? item.parking?.owner.map { " with \($0)" } : nil
      return word(item.state) + (owner ?? "") + (item.benchmark == nil ? "" : ", benchmark")
    }

    static func done(
      _ name: SessionName, _ organisation: Organisation, _ item: AgendaItem
    ) -> String {
      let signed = item.signature.map { " by \($0.actor), and locked" } ?? ""
      return "\(organisation.code) \(organisation.name), session \(name): \(state(item))\(signed)"
    }

    static func itemTitle(_ organisation: Organisation, _ item: AgendaItem) -> String {
      "\(organisation.code) \(organisation.name): \(state(item))"
    }

    static func proposed(
      _ name: SessionName, _ organisation: Organisation, _ segment: Int?
    ) -> String {
      "\(organisation.code) \(organisation.name), session \(name): "
        + (segment.map { "you propose segment \($0); nobody else sees it before the reveal" }
          ?? "you propose no segment any more")
    }

    static func revealed(_ item: AgendaItem) -> String {
      let names = (item.reveal?.assessors ?? []).map(\.name)
      return names.isEmpty
        ? "Nobody had rated it" : "Revealed: the ratings of \(Narrator.list(names))"
    }

    static func away(_ item: AgendaItem) -> String {
      item.away.isEmpty
        ? "Nobody left for it" : "Out of the room: \(Narrator.list(item.away.map(\.name)))"
    }

    static func benchmark(_ benchmark: Benchmark) -> String {
      "Benchmark case: \(Narrator.count(benchmark.ratings.count, "area")) agreed in "
        + "\(benchmark.cycle), to be rated again blind"
    }

    static func remark(_ remark: ItemRemark) -> String {
      "\(remark.actor), \(remark.time.words)" + (remark.text.isEmpty ? "" : ": \(remark.text)")
    }

    static func dissent(_ remark: ItemRemark) -> String {
      "\(remark.actor) dissents: \(remark.text)"
    }

    // MARK: The agenda

    static func agendaTitle(_ session: Session, _ order: AgendaOrder) -> String {
      let undecided = session.items.count(where: \.isUndecided)
      return "\(Narrator.count(session.items.count, "organisation")), \(undecided) undecided, "
        + self.order(order)
    }

    private static func order(_ order: AgendaOrder) -> String {
      switch order {
      case .hand: "as arranged"
      case .disagreement: "revealed ones by widest disagreement, the others as arranged"
      case .cut: "nearest to a cut first"
      case .gap: "widest gap to the self-assessment first"
      case .change: "biggest change since the period before first"
      case .alphabetical: "by name"
      }
    }

    static func signed(_ value: Double) -> String {
      (value > 0 ? "+" : "") + Figure.score(value)
    }
  }
}

/// The matrix, the agreement and the decision.
extension Words.Sessions {
  static let median = "Median"
  static let spread = "Spread"
  static let outliers = "More than one step from the median"
  static let moderated = "Decided"
  static let proposedSegment = "Segment proposed"
  static let nothingProposed = "none proposed"
  static let reasons = "Reasons"
  static let decision = "Decision"
  static let dissents = "Dissent"
  static let questions = "Returned with a question"
  static let reopenings = "Opened again"
  static let ownOnly = "Not revealed: only your own ratings are shown"
  static let hidden = "not revealed"

  static func spread(_ steps: Int, isWidest: Bool) -> String {
    isWidest ? "\(steps), widest" : "\(steps)"
  }

  static func reason(
    _ area: String, _ actor: Actor, _ rating: String, _ reason: String
  ) -> String { "\(area), \(actor), \(rating): \(reason)" }

  /// "Same rating 10 of 18, within one step 17 of 18".
  static func agreement(_ pairs: RatingPairs) -> String {
    pairs.all == 0
      ? "No two ratings of the same area to compare"
      : "Same rating \(pairs.exact) of \(pairs.all), within one step \(pairs.withinOne) of "
        + "\(pairs.all)"
  }

  static func basis(_ agreement: Agreement) -> String {
    "\(Narrator.count(agreement.pairs.all, "pair")) among "
      + "\(Narrator.count(agreement.ratings, "rating")) of "
      + "\(Narrator.count(agreement.items, "area")) by "
      + Narrator.count(agreement.assessors, "assessor")
  }

  static func revealedOrganisations(_ count: Int) -> String {
    "\(Narrator.count(count, "organisation")) revealed"
  }

  static let coefficientHeading = [
    "Coefficient", ">Value", "95 % interval", ">Items", ">Ratings", "",
  ]
  static let alphaOrdinal = "Krippendorff's alpha, ordinal"
  static let ac1 = "Gwet's AC1"
  static let ac2 = "Gwet's AC2, ordinal weights"
  static let icc21 = "ICC(2,1)"
  static let undefined = "undefined"
  static let noPair = "no item has two ratings"
  static let oneItem = "only one item has two ratings"
  static let allAlike = "all ratings are alike"
  static let notComplete = "fewer than two items were rated by every assessor, or there is only one"
  static let nothingVaries = "nothing varies"
  static let tooFewDraws = "in too few re-draws of the items do ratings differ"
  static let everyRevealed = "every revealed organisation"
  static let everyItem = "the whole session"

  static func coefficient(_ value: Double) -> String { Figure.text(value, decimals: 3) }
  static func interval(_ interval: ClosedRange<Double>) -> String {
    "\(coefficient(interval.lowerBound)) to \(coefficient(interval.upperBound))"
  }

  static let severityTitle =
    "How much harder (above 0) or easier each rates than colleagues on the same areas, in steps of the "
    + "scale. For the chair alone; applied to nothing."
  static func severity(_ actor: Actor, _ severity: Severity) -> String {
    "\(actor): \(signed(severity.value)) over \(Narrator.count(severity.items, "area"))"
  }

  static func forecast(_ session: Session, _ organisation: Organisation) -> String {
    "\(organisation.code) \(organisation.name), \(session.period), session \(session.name): what "
      + "follows from this decision"
  }

  static func area(
    _ name: String, own: String?, median: String?, before: String?, moderated: String?,
    isNamed: Bool
  ) -> String {
    let said = [
      own.map { "self-assessment \($0)" }, "median \(median ?? Words.notRated)",
      before.map { "was \($0)" },
    ]
    return "\(name): \(said.compactMap { $0 }.joined(separator: ", ")); decided "
      + "\(moderated ?? Words.notRated)\(isNamed ? "" : ", the median")"
  }

  static func segment(computed: Int?, moderated: Int?) -> String {
    "Segment computed \(computed.map { "\($0)" } ?? "none"), decided "
      + (moderated.map { "\($0)" } ?? "none")
  }

  static func overall(computed: String?, moderated: String?) -> String {
    "The areas give \(computed ?? "none"), decided \(moderated ?? "none")"
  }

  static func follows(_ words: String) -> String { "What follows: \(words)" }

  static func waits(_ segment: Int) -> String {
    "Segment \(segment) takes a second person: the signature confirms it"
  }

  static let toBeSigned = "Saved. A chair who is another person signs it:"

  static func signing(_ name: SessionName, _ code: OrganisationCode) -> String {
    "oversight --role chair session sign \(name) \(code)"
  }

  static func notYet(_ refusal: String) -> String { "It cannot be saved so. \(refusal)" }

  static func decision(
    _ decision: ItemDecision, _ item: AgendaItem, _ scope: Scope
  ) -> [String] {
    let overall = decision.rating.map(scope.narrator.name(of:)) ?? "none"
    let moved = decision.overall == nil ? "" : ", set by the panel"
    let segment =
      scope.decidesSegments
      ? [self.segment(computed: decision.computed, moderated: decision.segment)] : []
    return segment + [
      "Overall: \(overall)\(moved)",
      "Decided by \(decision.actor), \(decision.time.words)"
        + (decision.reason.isEmpty ? "" : ": \(decision.reason)"),
      item.signature.map { "Signed by \(remark($0))" } ?? "Not signed",
    ]
  }
}

/// What stands beside a decision.
extension Words.Sessions {
  static func likeTitle(_ organisation: Organisation) -> String {
    "Most like \(organisation.code) \(organisation.name), nearest in domain scores first"
  }
  static let noneLike = "none shares a domain score with it"
  static let elsewhereTitle = "Decided in other regions and not published, as counts"
  static let pairsTitle = "Better average, worse outcome"
  static let noPairs = "none among what is decided"
  static let driftTitle = "Benchmark cases: blind ratings against what was agreed"
  static let nothingTold = "nothing was decided that may be told here"

  private static func outcome(_ decision: ItemDecision, _ scope: Scope) -> String {
    let segment = scope.decidesSegments ? decision.segment.map { "segment \($0)" } : nil
    let parts = [segment, decision.rating.map(scope.narrator.name(of:))].compactMap { $0 }
    return parts.isEmpty ? "no outcome" : parts.joined(separator: ", ")
  }

  static func like(_ other: LikeOrganisation, _ scope: Scope) -> String {
    let decided = other.decision.map { outcome($0, scope) } ?? nothingTold
    return "\(other.organisation.code) \(other.organisation.name): \(Figure.score(other.distance)) "
      + "apart over \(Narrator.count(other.domains, "domain")); \(decided)"
  }

  static func count(_ count: DecisionCount, _ scope: Scope) -> String {
    let segment = scope.decidesSegments ? count.segment.map { "segment \($0)" } : nil
    let parts = [segment, count.rating.map(scope.narrator.name(of:))].compactMap { $0 }
    return "\(count.count): \(parts.isEmpty ? "no outcome" : parts.joined(separator: ", "))"
  }

  static func pair(_ pair: InconsistentPair, _ scope: Scope) -> String {
    let averages = pair.averages.map(Figure.score)
    func side(_ organisation: Organisation, _ average: String, _ decision: ItemDecision) -> String {
      let reason = decision.reason.isEmpty ? "no reason recorded" : decision.reason
      return "\(organisation.code) (average \(average)): \(outcome(decision, scope)), \(reason)"
    }
    return side(pair.better, averages.first ?? "", pair.betterDecision) + "; but "
      + side(pair.worse, averages.last ?? "", pair.worseDecision)
  }

  static func drift(_ drift: Drift, _ scope: Scope) -> [String] {
    let mean = drift.mean.map { "\(signed($0)) steps on average" } ?? "not rated"
    return [
      "\(drift.organisation) against \(drift.cycle): \(mean) over "
        + "\(Narrator.count(drift.ratings, "rating")); above 0 is worse than agreed"
    ]
      + drift.areas.map { area in
        "\(area.area.name): agreed \(scope.narrator.name(of: area.agreed)), median "
          + (area.median.map(scope.narrator.name(of:)) ?? Words.notRated)
      }
  }

  static func correctionsTitle(_ count: Int) -> String {
    count == 0
      ? "No decision rests on figures that would be others today"
      : "\(Narrator.count(count, "decision")) would rest on other figures today"
  }

  static func correction(
    _ correction: Correction, _ scope: Scope
  ) -> String {
    func words(_ value: Double?) -> String { value.map(Figure.score) ?? "none" }
    let decided = correction.decision.average.flatMap { Double($0) }
    let organisation = correction.organisation
    let average = "average \(words(decided)) → \(words(correction.average))"
    let segments = [correction.decision.computed, correction.computed].map {
      $0.map { "\($0)" } ?? "none"
    }
    let segment = ", computed segment \(segments.joined(separator: " → "))"
    return "\(organisation.code) \(organisation.name): \(average)"
      + (scope.decidesSegments ? segment : "")
  }

  static let toDecideAgain = "To decide one of them again:"
  static func reopening(_ name: SessionName) -> String {
    "oversight --role chair session reopen \(name) CODE --reason TEXT"
  }

  static let declaredTitle = "Interests declared"
  static let suggestedTitle = "Suggested by where people worked"
  static let noneDeclared = "none"
  static let noneSuggested = "none that you may see"

  static func interest(
    _ person: Actor, _ organisation: Organisation, isDeclared: Bool
  ) -> String {
    isDeclared
      ? "\(person) has an interest in \(organisation.code) \(organisation.name): it is hidden from "
        + "their agenda, and they neither rate nor decide it"
      : "The interest of \(person) in \(organisation.code) \(organisation.name) is taken away"
  }

  static func conflict(_ conflict: Conflict, _ scope: Scope) -> String {
    let code = conflict.organisation
    return "\(conflict.actor): \(code) \(scope.name(of: code)), declared by \(conflict.declaredBy)"
      + (conflict.reason.isEmpty ? "" : ": \(conflict.reason)")
  }

  static func suggestion(_ suggestion: SuggestedConflict, _ scope: Scope) -> String {
    let (employment, code) = (suggestion.employment, suggestion.organisation)
    let days = [
      employment.from.map { "from \(ScorecardWords.day($0))" },
      employment.until.map { "until \(ScorecardWords.day($0))" },
    ].compactMap { $0 }
    let when = days.isEmpty ? "" : " \(days.joined(separator: " "))"
    let became =
      employment.organisation == code
      ? "" : ", which became part of \(code) \(scope.name(of: code))"
    return "\(employment.actor) worked for \(employment.organisation) "
      + "\(scope.name(of: employment.organisation))\(when)\(became)"
  }

  static func employed(_ employment: Employment) -> String {
    "Written down: \(employment.actor) worked for \(employment.organisation)"
  }

  static let regionsTitle = "What the regions decided"

  static func region(_ region: RegionalOutcomes, _ scope: Scope) -> String {
    let segments = region.segments.sorted { $0.key < $1.key }.map { "\($1) in segment \($0)" }
    let ratings = region.ratings.sorted { $0.key.value < $1.key.value }.map { rating, count in
      "\(count) \(scope.narrator.name(of: rating))"
    }
    let outcomes = (scope.decidesSegments ? segments : []) + ratings
    return "\(region.region): \(region.decided) of \(region.organisations) decided"
      + (outcomes.isEmpty ? "" : "; \(outcomes.joined(separator: ", "))")
  }

  // MARK: Why a field is empty

  static let allRegions = "all regions"
  static let noQuorum = "no quorum is set"
  static let timerOff = "the timer is off"
  static let noPart = "only attendance was noted"
  static let notNoted = "not noted"
  static let forNobody = "deputises for nobody"
  static let noOwner = "nobody is named"
  static let noAverage = "there is no average"
  static let notKept = "not kept with the decision"
  static let noMedian = "nobody gave a rating"
  static let noMove = "not held of both periods"
  static let noCut = "there is no average, or no cut"
  static let noSpread = "not revealed, or nobody gave a rating"
  static let notParked = "not parked"
  static let notDecided = "not decided"
  static let notSigned = "not signed"
  static let noDrift = "no benchmark case, or not revealed"
}
