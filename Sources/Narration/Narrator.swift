import OversightCore

/// Makes the sentences of one edition's results. It reads steps and never computes a score.
public struct Narrator: Sendable {
  /// The edition whose titles, clauses and words are used.
  public let framework: Framework

  /// A narrator of an edition's results.
  public init(_ framework: Framework) { self.framework = framework }

  /// A rating in the edition's words, the identifier where no scale has it.
  public func name(of rating: RatingID) -> String {
    definition(of: rating)?.name ?? rating.value
  }

  /// A rating's definition, from whichever scale of the edition has it.
  public func definition(of rating: RatingID) -> RatingDefinition? {
    for profile in framework.capability {
      let scales =
        [profile.overall].compactMap { $0 } + profile.areas.flatMap { $0.scales.values }
      for scale in scales {
        if let found = scale.rating(rating) { return found }
      }
    }
    return nil
  }

  /// A person's rating of an area, in words.
  public func words(for rating: AreaRating) -> String {
    switch rating {
    case .rated(let id): name(of: id)
    case .notApplicable: Words.notApplicable
    case .insufficientEvidence: Words.insufficientEvidence
    case .inWords: Words.inWords
    }
  }

  /// The name of an area, the identifier where no profile has it.
  public func name(of area: AreaID) -> String {
    framework.capability.lazy.compactMap { $0.area(area)?.name }.first ?? area.value
  }

  /// The short name of a metric.
  public func shortName(of metric: MetricID) -> String {
    framework.metric(metric)?.shortName ?? metric.value
  }

  /// The name of a domain.
  public func domainName(_ id: String) -> String {
    framework.domains.first { $0.id == id }?.name ?? id
  }

  /// A count of things: "1 metric", "2 metrics".
  public static func count(_ number: Int, _ thing: String) -> String {
    "\(Figure.count(number)) \(thing)\(number == 1 ? "" : "s")"
  }

  /// Words in a list: "a, b and c".
  public static func list(_ words: [String], last: String = "and") -> String {
    guard words.count > 1, let end = words.last else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(last) \(end)"
  }
}
