/// What best practice is looked for: everything given must hold.
public struct PracticeSearch: Hashable, Sendable {
  /// Best practice, or areas for development.
  public var practice: PracticeKind
  /// The functional area.
  public var area: AreaID?
  /// The domain of the edition.
  public var domain: String?
  /// The kind of organisation.
  public var kind: OrganisationKind?
  /// Its sector.
  public var sector: Sector?
  /// Words that its text, its organisation or who agreed it must have, in any case and order.
  public var text: String
  /// A search; by itself for all best practice.
  public init(
    practice: PracticeKind = .bestPractice, area: AreaID? = nil, domain: String? = nil,
    kind: OrganisationKind? = nil, sector: Sector? = nil, text: String = ""
  ) {
    self.practice = practice
    self.area = area
    self.domain = domain
    self.kind = kind
    self.sector = sector
    self.text = text
  }
}

/// Best practice, or an area for development, with whose it is.
public struct FoundPractice: Hashable, Sendable {
  /// The organisation, year and edition.
  public let key: CapabilityKey
  /// The organisation's entry in the register; nil where its code is not known.
  public let organisation: Organisation?
  /// What was written down.
  public let record: DossierRecord

  /// Whether somebody agreed it.
  public var isAgreed: Bool { record.state == .agreed }
}

/// Best practice of others for an area for development.
public struct PracticeOffer: Hashable, Sendable {
  /// What it has in common with the area for development.
  public enum Likeness: String, Sendable, CaseIterable {
    /// The functional area.
    case area
    /// The domain.
    case domain
  }
  /// What it has in common.
  public let likeness: Likeness
  /// The best practice.
  public let practice: FoundPractice
}

extension Judgements {
  /// The practice found among everything the viewer may see: agreed first, then by code, year, edition
  /// and number.
  public func practices(
    _ search: PracticeSearch = PracticeSearch(), register: Register
  ) -> [FoundPractice] {
    dossiers.flatMap { key, dossier in
      let organisation = register.latest(key.organisation)
      return dossier.records(.practice).map {
        FoundPractice(key: key, organisation: organisation, record: $0)
      }
    }.filter(search.matches).sorted { $0.precedes($1) }
  }

  /// Best practice of other organisations for an area for development: of the same functional area, or,
  /// where there is none, of the same domain.
  ///
  /// - Parameters:
  ///   - development: the area for development.
  ///   - organisation: whose it is.
  public func offers(
    for development: DossierRecord, of organisation: OrganisationCode, register: Register
  ) -> [PracticeOffer] {
    let others = practices(register: register).filter { $0.key.organisation != organisation }
    for likeness in PracticeOffer.Likeness.allCases {
      let alike = others.filter { likeness.holds($0.record, development) }
      if !alike.isEmpty {
        return alike.map { PracticeOffer(likeness: likeness, practice: $0) }
      }
    }
    return []
  }
}

extension PracticeOffer.Likeness {
  fileprivate func holds(_ left: DossierRecord, _ right: DossierRecord) -> Bool {
    switch self {
    case .area: left.area != nil && left.area == right.area
    case .domain: !left.text(.domain).isEmpty && left.text(.domain) == right.text(.domain)
    }
  }
}

extension PracticeSearch {
  fileprivate func matches(_ found: FoundPractice) -> Bool {
    let record = found.record
    return record.word(.practice) == practice && (area.map { $0 == record.area } ?? true)
      && (domain.map { $0 == record.text(.domain) } ?? true)
      && (kind.map { $0 == found.organisation?.kind } ?? true)
      && (sector.map { $0 == found.organisation?.sector } ?? true) && matchesText(found)
  }

  private func matchesText(_ found: FoundPractice) -> Bool {
    let own = [
      found.record.text(.text), found.record.text(.by), found.key.organisation.value,
      found.organisation?.name ?? "",
    ].joined(separator: "\n").lowercased()
    return text.lowercased().split(whereSeparator: \.isWhitespace).allSatisfy { own.contains($0) }
  }
}

extension FoundPractice {
  fileprivate func precedes(_ other: FoundPractice) -> Bool {
    if isAgreed != other.isAgreed { return isAgreed }
    let (own, others) = (key, other.key)
    if own != others {
      return (own.organisation, own.cycle, own.framework)
        < (others.organisation, others.cycle, others.framework)
    }
    return (record.number, record.name) < (other.record.number, other.record.name)
  }
}
