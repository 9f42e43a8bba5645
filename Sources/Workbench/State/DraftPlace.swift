import Ledger
import OversightCore

/// Where a text being written belongs, and the key under which its draft is kept.
struct DraftPlace: Hashable, Sendable {
  /// What is written.
  enum Purpose: Hashable, Sendable {
    case note(Topic)
    case reason(AreaID, Layer, AreaRating?)
    case source(TestID, TestAnswer?, quarter: Int)
    case record(RecordKind, RecordName?, RecordStep)
    /// What a chair has in mind to decide of an item.
    case decision(SessionName)
  }

  let organisation: OrganisationCode
  let cycle: Cycle
  let framework: FrameworkID
  let purpose: Purpose

  /// The words drafts are kept under: `note/RDY/2025/26/2025-26/metric/OF0063`.
  var key: DraftKey {
    let place = "\(organisation)/\(cycle)"
    switch purpose {
    case .note(let subject): return DraftKey("note/\(place)/\(framework)/\(subject)")
    case .reason(let area, let layer, let rating):
      return DraftKey(
        "reason/\(place)/\(framework)/\(area)/\(layer.rawValue)/\(Self.words(rating))")
    case .source(let test, let answer, let quarter):
      return DraftKey(
        "source/\(place)/Q\(quarter)/\(framework)/\(test)/\(answer?.rawValue ?? "")")
    case .record(let kind, let name, let step):
      // A name comes last, since it can have anything in it.
      return DraftKey(
        "record/\(place)/\(framework)/\(kind.rawValue)/\(step.rawValue)/\(name?.value ?? "")")
    case .decision(let session): return DraftKey("decision/\(place)/\(framework)/\(session)")
    }
  }

  /// Reads a key; nil where the text is kept under other words.
  init?(_ key: DraftKey) {
    let parts = key.description.split(separator: "/", omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count > 5, let code = OrganisationCode(parts[1]),
      let cycle = Cycle("\(parts[2])/\(parts[3])")
    else { return nil }
    guard let (framework, purpose) = Self.purpose(parts[0], Array(parts[4...])) else { return nil }
    self.init(organisation: code, cycle: cycle, framework: framework, purpose: purpose)
  }

  init(organisation: OrganisationCode, cycle: Cycle, framework: FrameworkID, purpose: Purpose) {
    (self.organisation, self.cycle) = (organisation, cycle)
    (self.framework, self.purpose) = (framework, purpose)
  }

  private static func purpose(_ kind: String, _ parts: [String]) -> (FrameworkID, Purpose)? {
    switch (kind, parts.count) {
    case ("note", 2...):
      return Topic(parts[1...].joined(separator: "/")).map {
        (FrameworkID(parts[0]), .note($0))
      }
    case ("reason", 4):
      return Layer(rawValue: parts[2]).map {
        (FrameworkID(parts[0]), .reason(AreaID(parts[1]), $0, rating(parts[3])))
      }
    case ("source", 4):
      return Int(parts[0].dropFirst()).map {
        let answer = TestAnswer(rawValue: parts[3])
        return (FrameworkID(parts[1]), .source(TestID(parts[2]), answer, quarter: $0))
      }
    case ("record", 4...):
      guard let kind = RecordKind(rawValue: parts[1]), let step = RecordStep(rawValue: parts[2])
      else { return nil }
      let name = parts[3...].joined(separator: "/")
      return (FrameworkID(parts[0]), .record(kind, name.isEmpty ? nil : RecordName(name), step))
    case ("decision", 2):
      return SessionName(parts[1]).map { (FrameworkID(parts[0]), .decision($0)) }
    default: return nil
    }
  }

  private static func words(_ rating: AreaRating?) -> String {
    rating?.word ?? "not-rated"
  }

  private static func rating(_ words: String) -> AreaRating? {
    words == "not-rated" ? nil : AreaRating(word: words)
  }
}
