import OversightCore

/// One organisation of a list.
struct ListRow {
  let assessment: Assessment
  let previousSegment: Int?
  /// Why the segment is another one than before; nil where it is not held of both periods.
  let change: SegmentChange?
  /// The place of the overall rating on its scale, 0 best.
  let capabilityPlace: Int?

  var organisation: Organisation { assessment.organisation }

  init(_ assessment: Assessment, previous: PreviousPeriod, framework: Framework) {
    self.assessment = assessment
    let organisation = assessment.organisation
    previousSegment = previous.segment(of: organisation.code)
    change = previous.change(of: organisation.code)
    capabilityPlace = assessment.capability?.overall.flatMap { rating in
      framework.capability(of: organisation.kind)?.overall?.place(of: rating)
    }
  }
}

/// Which organisations a list shows. What is not asked for restricts nothing.
struct ListFilter {
  var kind: OrganisationKind?
  var sector: Sector?
  var regions: Set<String> = []
  /// A board: its own row and those of the providers it serves.
  var board: OrganisationCode?

  func allows(_ organisation: Organisation, in register: RegisterView) -> Bool {
    (kind.map { $0 == organisation.kind } ?? true)
      && (sector.map { $0 == organisation.sector } ?? true)
      && (regions.isEmpty || regions.contains(organisation.region))
      && (board.map { belongs(organisation.code, to: $0, in: register) } ?? true)
  }

  private func belongs(
    _ code: OrganisationCode, to board: OrganisationCode, in register: RegisterView
  ) -> Bool {
    code == board || register.memberships.contains { $0.icb == board && $0.provider == code }
  }
}
