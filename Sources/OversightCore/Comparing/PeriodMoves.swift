/// What moved since the period before: every organisation's earlier result, and why its segment is
/// another one now.
public struct PeriodMoves: Sendable {
  /// The period before.
  public let period: Period
  /// The edition it is seen under; nil where no figures or no edition are held for it.
  public let edition: Framework?
  /// Its results, by organisation.
  public let previous: [OrganisationCode: Assessment]
  /// The changes of those with a segment in both periods.
  public let changes: [OrganisationCode: SegmentChange]
  /// Those with a segment now and none before.
  public let new: Int

  /// How many have a better segment than before.
  public var better: Int { changes.values.filter { $0.to < $0.from }.count }
  /// How many have a worse segment than before.
  public var worse: Int { changes.values.filter { $0.to > $0.from }.count }
  /// How many moved by each cause, in the order of the causes; those that moved nobody are left out.
  public var byCause: [(cause: SegmentChange.Cause, count: Int)] {
    let causes = changes.values.compactMap(\.cause)
    return SegmentChange.Cause.allCases.map { cause in
      (cause, causes.filter { $0 == cause }.count)
    }.filter { $0.count > 0 }
  }
}

extension Library {
  /// What moved since the period before. It is seen under the edition asked for, else under its own;
  /// where that is another than the one now in use, what the rules alone moved is told apart.
  public func moves(
    to now: [Assessment], in period: Period, under framework: Framework, asked: Bool,
    judgements: Judgements = Judgements()
  ) -> PeriodMoves {
    let earlier = before(period, asked: asked ? framework : nil, judgements: judgements)
    let isOther = earlier.map { $0.edition.id != framework.id } ?? false
    return PeriodMoves(
      to: now, of: period, under: framework, before: earlier?.edition,
      previous: (earlier?.assessments ?? []).byCode,
      rebased: isOther
        ? assessments(period.previous, under: framework, judgements: judgements).byCode : [:])
  }
}

extension PeriodMoves {
  /// The moves between results that are there; `rebased` is the period before under this edition,
  /// where it is another.
  init(
    to now: [Assessment], of period: Period, under framework: Framework, before: Framework?,
    previous: [OrganisationCode: Assessment], rebased: [OrganisationCode: Assessment]
  ) {
    var changes: [OrganisationCode: SegmentChange] = [:]
    var new = 0
    for assessment in now {
      let code = assessment.organisation.code
      guard let before = previous[code], before.segment != nil else {
        if assessment.segment != nil { new += 1 }
        continue
      }
      changes[code] = SegmentChange(
        from: before, rebased: rebased[code], to: assessment, under: framework)
    }
    self.init(
      period: period.previous, edition: before, previous: previous, changes: changes, new: new)
  }
}

extension [Assessment] {
  /// The results by organisation.
  public var byCode: [OrganisationCode: Assessment] {
    Dictionary(map { ($0.organisation.code, $0) }, uniquingKeysWith: { $1 })
  }
}
