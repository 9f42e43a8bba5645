import OversightCore

/// The rule that proposes a rating of an area.
extension RuleBodyReader {
  func proposal() -> RuleBody? {
    let area = map.text("area").map { references.area($0, of: kinds, in: map, key: "area") }
    let inspection = inspection()
    let findings: [ProposalRule.Finding: RatingID] = ratings("findings")
    let certification: [ProposalRule.Certification: RatingID] = ratings("certification")
    guard let area, let inspection else { return nil }
    return .propose(
      ProposalRule(
        area: area, inspection: inspection, findings: findings, certification: certification))
  }

  private func inspection() -> ProposalRule.Inspection? {
    guard let map = map.map("inspection") else { return nil }
    defer { map.finish() }
    let question = map.choice("key-question", KeyQuestion.self)
    let years = map.integer("years", in: 1...20)
    let ratings: [InspectionWord: RatingID] = ratings("ratings", in: map)
    guard let question, let years else { return nil }
    return ProposalRule.Inspection(
      question: question.rawValue, years: years,
      ratings: Dictionary(uniqueKeysWithValues: ratings.map { ($0.rawValue, $1) }))
  }

  private func ratings<Word: RawRepresentable<String> & CaseIterable & Hashable>(
    _ key: String
  ) -> [Word: RatingID] { ratings(key, in: map) }

  /// What each word of a closed list stands for; a word that is not named decides nothing.
  private func ratings<Word: RawRepresentable<String> & CaseIterable & Hashable>(
    _ key: String, in parent: YAMLMap
  ) -> [Word: RatingID] {
    guard let map = parent.map(key) else { return [:] }
    defer { map.finish() }
    var ratings: [Word: RatingID] = [:]
    for word in Word.allCases {
      guard let rating = map.text(word.rawValue, required: map.node(word.rawValue) != nil) else {
        continue
      }
      ratings[word] = references.areaRating(rating, of: kinds, in: map, key: word.rawValue)
    }
    return ratings
  }

  /// The questions the Care Quality Commission asks of a provider.
  private enum KeyQuestion: String, CaseIterable {
    case overall, safe, effective, caring, responsive
    case wellLed = "well-led"
  }

  /// Its answers, as it publishes them.
  private enum InspectionWord: String, CaseIterable {
    case outstanding = "Outstanding"
    case good = "Good"
    case requiresImprovement = "Requires improvement"
    case inadequate = "Inadequate"
  }
}
