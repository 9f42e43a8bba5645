import OversightCore

/// Sentences about what the standing checks found and what is due.
extension Narrator {
  /// What a standing check found.
  public func sentence(for check: StandingCheck) -> String {
    switch check.detail {
    case .ratingWithoutEvidence(let area, let effective):
      "\(name(of: area)) is rated \(words(for: effective.rating)) (\(Words.layer(effective.layer))) "
        + "and nothing is given as evidence"
    case .staleEvidence(let record, let day):
      "\(title(of: record)) expired on \(Words.shortDay(day)) and is still linked"
    case .unusedEvidence(let record): "\(title(of: record)) is linked to nothing"
    case .selfAssessmentAbovePartners(let area, let own, let partners):
      "\(name(of: area)): the self-assessment, \(name(of: own)), is above the view of every partner "
        + "who rated it: \(Self.list(partners.map(\.name)))"
    case .dutyWithoutFinding(let duty): "\(words(for: duty)) has no finding"
    case .boardNotConsulted(let record): "\(record.name) was not asked"
    case .noBoardNamed: Words.noBoardNamed
    case .certificationOverdue(_, let period, let due, let late):
      "the self-certification of \(period) was due on \(Words.shortDay(due)), "
        + Self.overdue(late)
    }
  }

  /// What is due, from whom and when.
  public func sentence(for item: DueItem, on today: CalendarDate) -> String {
    let due =
      item.due == today ? "due today" : "due \(Words.shortDay(item.due))"
    let late = item.isOverdue(on: today) ? ", \(Self.overdue(item.daysLate(on: today)))" : ""
    return subject(of: item) + ", " + due + late + text(of: item)
  }

  /// What is due and from whom, where the day stands beside it.
  public func line(for item: DueItem) -> String { subject(of: item) + text(of: item) }

  private static func overdue(_ days: Int) -> String { "\(count(days, "day")) overdue" }

  private func title(of evidence: DossierRecord) -> String {
    "\(label(for: evidence)), \(evidence.line(.title) ?? Words.nothing),"
  }

  private func subject(of item: DueItem) -> String {
    let owner = Words.owner(item.owner)
    return switch item.kind {
    case .certification: "self-certification of \(item.record.name) \(item.key.cycle) by \(owner)"
    case .partnerView: "the view of \(owner)"
    case .factualAccuracy: "answer on factual accuracy by \(owner)"
    case .query: "answer to \(label(for: item.record)) by \(owner)"
    case .review: "review of \(label(for: item.record))"
    case .action: "\(label(for: item.record)) by \(owner)"
    }
  }

  private func text(of item: DueItem) -> String {
    item.record.line(.text).map { ": \($0)" } ?? ""
  }
}

extension Words {
  /// From whom something is awaited.
  public static func owner(_ owner: DueItem.Owner) -> String {
    switch owner {
    case .board: "the board"
    case .organisation: theOrganisation
    case .named(let name): name
    case .nobodyNamed: "nobody named"
    }
  }

  static let noBoardNamed =
    "no health and wellbeing board is named; which boards the area has is not in the data"
}
