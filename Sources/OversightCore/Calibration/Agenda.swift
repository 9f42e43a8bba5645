/// In which order an agenda is shown. The raw value is the word of the command line.
public enum AgendaOrder: String, Sendable, CaseIterable {
  /// As the chair arranged it.
  case hand
  /// Revealed items by the widest spread; the others keep their place, so that the order tells nothing
  /// of what is hidden.
  case disagreement
  /// By how near the average lies to a cut.
  case cut
  /// By the widest gap between the self-assessment and another view.
  case gap
  /// By how much changed since the period before: the segment, then the average.
  case change
  /// By name.
  case alphabetical
}

/// One line of an agenda.
public struct AgendaRow: Hashable, Sendable, Identifiable {
  /// The place on the agenda, from 1.
  public let place: Int
  /// The item.
  public let item: AgendaItem
  /// The organisation; nil where the period's register has none of this code.
  public let organisation: Organisation?
  /// The average as shown; nil where there is none.
  public let average: Double?
  /// The segment that is shown; nil where there is none.
  public let segment: Int?
  /// How far the average lies from the nearest cut; nil where either is missing.
  public let cutDistance: Double?
  /// By how much the average moved since the period before; nil where either is missing.
  public let averageMove: Double?
  /// By how many segments it moved; nil where either is missing.
  public let segmentMove: Int?
  /// The widest gap, in steps, between the self-assessment and another view; nil where nothing can be
  /// compared.
  public let gap: Int?
  /// The widest spread of an area; nil before the reveal.
  public let spread: Int?
  /// Those with a declared interest, of those named or who have a part, by name.
  public let conflicted: [Actor]

  /// The organisation stands for the row.
  public var id: OrganisationCode { item.organisation }
  /// The name, or the code where there is none.
  public var name: String { organisation?.name ?? item.organisation.value }
}

extension Session {
  /// The lines of the agenda, in an order.
  ///
  /// - Parameters:
  ///   - results: the results of the session's period under its edition, as they are.
  ///   - previous: those of the period before, by organisation.
  public func agenda(
    _ order: AgendaOrder, results: [Assessment], previous: [OrganisationCode: Assessment],
    _ judgements: Judgements, under framework: Framework
  ) -> [AgendaRow] {
    let results = results.byCode
    let rows = items.enumerated().map { place, item in
      row(
        item, place + 1, results[item.organisation], previous[item.organisation], judgements,
        framework)
    }
    return rows.ordered(by: order)
  }

  private func row(
    _ item: AgendaItem, _ place: Int, _ now: Assessment?, _ before: Assessment?,
    _ judgements: Judgements, _ framework: Framework
  ) -> AgendaRow {
    let organisation = now?.organisation
    let profile = organisation.flatMap { framework.capability(of: $0.kind) }
    let matrix = profile.map { CalibrationMatrix(of: item, in: self, profile: $0, judgements) }
    let average = now?.average ?? now?.publishedAverage
    return AgendaRow(
      place: place, item: item, organisation: organisation, average: now?.shownAverage,
      segment: now?.segment,
      cutDistance: average.flatMap { average in
        now?.cuts?.values.map { abs($0 - average) }.min()
      },
      averageMove: now?.shownAverage.flatMap { now in before?.shownAverage.map { now - $0 } },
      segmentMove: now?.segment.flatMap { now in before?.segment.map { now - $0 } },
      gap: profile.flatMap { gap(item.organisation, $0, judgements) },
      spread: matrix?.isRevealed == true ? matrix?.spread : nil,
      conflicted: judgements.conflicts.filter { $0.organisation == item.organisation }
        .map(\.actor).sorted())
  }

  /// What the viewer alone gave counts for nothing here, so that the order is the same for all.
  private func gap(
    _ code: OrganisationCode, _ profile: CapabilityProfile, _ judgements: Judgements
  ) -> Int? {
    let judged = judgements.areas[key(code)] ?? [:]
    return profile.areas.compactMap { area in
      judged[area.id].flatMap { $0.gap(to: $0.effective(for: nil), in: area) }
    }.max()
  }

  /// The next item that is undecided after one, from the top again after the last; nil where none is.
  public func nextUndecided(
    after code: OrganisationCode?, in rows: [AgendaRow]
  ) -> OrganisationCode? {
    let start = rows.firstIndex { $0.id == code }.map { $0 + 1 } ?? 0
    return (rows[start...] + rows[..<start]).first {
      $0.item.isUndecided && $0.item.state != .parked && $0.id != code
    }?.id
  }
}

extension [AgendaRow] {
  fileprivate func ordered(by order: AgendaOrder) -> [AgendaRow] {
    switch order {
    case .hand: self
    case .disagreement: orderedBySpread
    case .cut: ascending(\.cutDistance)
    case .gap: ascending { $0.gap.map { -Double($0) } }
    case .change:
      ascending { row in
        let segment = row.segmentMove.map { abs(Double($0)) }
        let average = row.averageMove.map { abs($0) }
        guard segment != nil || average != nil else { return nil }
        // A whole segment weighs more than any average, which lies between 1 and 4.
        return -((segment ?? 0) * 10 + (average ?? 0))
      }
    case .alphabetical: sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
  }

  /// By a figure, those without one last, the rest as arranged.
  private func ascending(_ figure: (AgendaRow) -> Double?) -> [AgendaRow] {
    map { (row: $0, figure: figure($0) ?? .infinity) }.sorted {
      ($0.figure, $0.row.place) < ($1.figure, $1.row.place)
    }.map(\.row)
  }

  private var orderedBySpread: [AgendaRow] {
    var open = filter { $0.spread != nil }.sorted {
      (-($0.spread ?? 0), $0.place) < (-($1.spread ?? 0), $1.place)
    }[...]
    return map { $0.spread == nil ? $0 : open.popFirst() ?? $0 }
  }
}

extension Assessment {
  /// The segment the rules came to before any decision.
  public var computedSegment: Int? {
    let decision = detail { if case .decision(let detail) = $0 { detail } else { nil } }
    return decision.map(\.before) ?? segment
  }

  /// The cuts its average was held against; nil where none were.
  public var cuts: CutPoints? {
    detail { if case .segment(let detail) = $0 { detail.cuts } else { nil } }
  }
}
