/// The ratings of one item of an agenda side by side: areas by assessors. Before the reveal it holds
/// what the viewer gave and nothing else.
public struct CalibrationMatrix: Hashable, Sendable {
  /// One area.
  public struct Row: Hashable, Sendable {
    /// The area.
    public let area: FunctionalArea
    /// The scale of assessors; nil where the edition has none for the area.
    public let scale: RatingScale?
    /// What each assessor said, in the order of `assessors`; nil where nothing.
    public let cells: [GivenRating?]
    /// The median; of two in the middle the lower one. Nil where nobody gave a rating.
    public let median: RatingID?
    /// The steps between the best and the worst rating; nil where nobody gave one.
    public let spread: Int?
    /// The assessors farther than one step from the median.
    public let outliers: [Actor]
    /// Every layer of the area.
    public let judgement: AreaJudgement
    /// Whether no area has a wider spread, and there is one.
    public var isWidest = false
  }

  /// Those who rated, by name; the viewer alone before the reveal.
  public let assessors: [Actor]
  /// The areas in the order of the edition.
  public let rows: [Row]
  /// The segments proposed, in the order of `assessors`; nil where none.
  public let segments: [SegmentView?]
  /// The median of the segments proposed; of two in the middle the worse.
  public let medianSegment: Int?
  /// The steps between the segments proposed; nil where there are none.
  public let segmentSpread: Int?
  /// Whether it is revealed.
  public let isRevealed: Bool

  /// The matrix of an item as one viewer sees it.
  ///
  /// - Parameters:
  ///   - profile: how the edition judges the organisation.
  ///   - judgements: what the viewer knows; their own ratings stand in before the reveal.
  public init(
    of item: AgendaItem, in session: Session, profile: CapabilityProfile, _ judgements: Judgements
  ) {
    let key = session.key(item.organisation)
    let judged = judgements.areas[key] ?? [:]
    let reveal = item.isRevealed ? item.reveal : nil
    isRevealed = reveal != nil
    assessors = reveal?.assessors ?? [judgements.viewer].compactMap { $0 }
    let own = judgements.segmentViews[session.periodKey(item.organisation)] ?? []
    let views = reveal?.segments ?? own
    segments = assessors.map { actor in views.first { $0.actor == actor } }
    let summary = PanelSummary(segments.map { $0?.segment })
    (medianSegment, segmentSpread) = (summary?.median, summary?.spread)
    let people = assessors
    // An area that nobody rates here, and nobody moderates, has no row.
    let rated = profile.areas.filter { $0.scales[.assessor] != nil || $0.scales[.moderated] != nil }
    let rows = rated.map { area -> Row in
      let judgement = judged[area.id] ?? AreaJudgement()
      let given = reveal.map { $0.ratings[area.id] ?? [] } ?? judgement.assessors
      return Row(
        area: area, cells: people.map { actor in given.first { $0.actor == actor } },
        by: people, judgement)
    }
    let widest = rows.compactMap(\.spread).max() ?? 0
    self.rows = rows.map { row in
      var row = row
      row.isWidest = widest > 0 && row.spread == widest
      return row
    }
  }

  /// The widest spread of an area; nil where nobody rated.
  public var spread: Int? { rows.compactMap(\.spread).max() }

  /// The pairs of ratings of the same area, over all areas.
  public var pairs: RatingPairs { RatingPairs(of: table) }

  /// The areas as items, for the statistics of agreement.
  public var table: RatingTable {
    RatingTable(
      rows: rows.map(\.places), categories: rows.compactMap { $0.scale?.ratings.count }.max() ?? 0)
  }
}

extension CalibrationMatrix.Row {
  fileprivate init(
    area: FunctionalArea, cells: [GivenRating?], by assessors: [Actor], _ judgement: AreaJudgement
  ) {
    self.area = area
    self.cells = cells
    self.judgement = judgement
    scale = area.scales[.assessor]
    let places = cells.map { cell in
      cell?.rating.rating.flatMap { area.scales[.assessor]?.place(of: $0) }
    }
    let summary = PanelSummary(places)
    median = summary.flatMap { summary in
      area.scales[.assessor].map { $0.ratings[summary.median].id }
    }
    spread = summary?.spread
    outliers = (summary?.outliers ?? []).map { assessors[$0] }
  }

  /// The ratings as places on the scale, 0 best.
  public var places: [Int?] {
    cells.map { cell in cell?.rating.rating.flatMap { scale?.place(of: $0) } }
  }
}

extension Session {
  /// The ratings of every revealed item that is no benchmark case, one row an organisation and area, in
  /// the order of the agenda; nil where nothing is revealed. Scales of different kinds of organisation
  /// are pooled by their places, an assumption of ours.
  ///
  /// - Parameters:
  ///   - kinds: what each organisation is.
  ///   - only: the one organisation looked at; nil for all.
  public func revealed(
    under framework: Framework, kinds: [OrganisationCode: OrganisationKind],
    only: OrganisationCode? = nil
  ) -> RevealedRatings? {
    let items = items.filter {
      $0.isRevealed && $0.reveal != nil && $0.benchmark == nil
        && (only ?? $0.organisation) == $0.organisation
    }
    guard !items.isEmpty else { return nil }
    let assessors = Set(items.flatMap { $0.reveal?.assessors ?? [] }).sorted()
    var rows: [[Int?]] = []
    var (organisations, categories): ([OrganisationCode], Int) = ([], 0)
    for item in items {
      guard let reveal = item.reveal,
        let profile = kinds[item.organisation].flatMap(framework.capability)
      else { continue }
      for area in profile.areas {
        guard let scale = area.scales[.assessor] else { continue }
        categories = max(categories, scale.ratings.count)
        rows.append(reveal.places(of: area.id, on: scale, by: assessors))
        organisations.append(item.organisation)
      }
    }
    return RevealedRatings(
      assessors: assessors, organisations: organisations,
      table: RatingTable(rows: rows, categories: categories))
  }
}

/// The ratings of a session that are revealed, as a table of the statistics of agreement.
public struct RevealedRatings: Equatable, Sendable {
  /// Who each column is.
  public let assessors: [Actor]
  /// Which organisation each row is of.
  public let organisations: [OrganisationCode]
  /// The places.
  public let table: RatingTable

  /// The agreement.
  public func agreement(seed: UInt64) -> Agreement {
    OversightCore.agreement(of: table, seed: seed)
  }

  /// Who rates harder or easier than colleagues, by name: for the chair alone, and never applied.
  public var severities: [(assessor: Actor, severity: Severity)] {
    zip(assessors, Severity.ofEach(in: table)).compactMap { assessor, severity in
      severity.map { (assessor, $0) }
    }
  }
}
