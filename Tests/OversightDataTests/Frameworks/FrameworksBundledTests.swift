import Foundation
import OversightCore
import OversightData
import Testing

/// The editions that the program carries.
enum BundledFrameworks {
  static let manual = "2025-26"
  static let fixedCuts = "2026-27"
  static let consultation = "2024-25-consultation"
  static let draft = "2025-26-draft"
  static let annual = "icb-annual-2024-25"
  static let ids = [consultation, manual, draft, fixedCuts, annual]

  static let pack: Pack = {
    do { return try BundledData.load(environment: [:]) } catch { fatalError("\(error)") }
  }()

  static let all: [Framework] = {
    do {
      return try pack.frameworks.map {
        try FrameworkReader.read(Data($0.bytes), file: $0.name)
      }
    } catch {
      fatalError("\(error)")
    }
  }()

  static func framework(_ id: String) throws -> Framework {
    try #require(all.first { $0.id.value == id })
  }

  static func rule(_ id: String, in edition: String) throws -> Rule {
    try #require(try framework(edition).rule(RuleID(id)), "\(edition) has no rule \(id)")
  }

  static func period(_ text: String) throws -> Period { try #require(Period(text)) }
}

/// The files in `Data/Frameworks`, all alike.
struct FrameworksBundledTests {
  @Test func theFiveRead() {
    #expect(BundledFrameworks.all.map(\.id.value).sorted() == BundledFrameworks.ids)
  }

  /// A file is named by its edition, and its hash is that of its bytes.
  @Test func filesAreNamedByTheirEditions() throws {
    let files = BundledFrameworks.pack.frameworks
    #expect(Set(files.map(\.name)) == Set(BundledFrameworks.ids.map { "Frameworks/\($0).yaml" }))
    #expect(Set(BundledFrameworks.all.map(\.hash)).count == files.count)
    for framework in BundledFrameworks.all { #expect(framework.hash.count == 64) }
  }

  /// Which edition is in force when, and that no two are at once.
  @Test(arguments: [
    ("Q4 2023/24", []), ("Q1 2024/25", [BundledFrameworks.annual]),
    ("Q4 2024/25", [BundledFrameworks.annual]), ("Q1 2025/26", [BundledFrameworks.manual]),
    ("Q4 2025/26", [BundledFrameworks.manual]), ("Q1 2026/27", [BundledFrameworks.fixedCuts]),
    ("Q3 2030/31", [BundledFrameworks.fixedCuts]),
  ])
  func oneEditionIsInForce(quarter: String, editions: [String]) throws {
    let period = try BundledFrameworks.period(quarter)
    let live = BundledFrameworks.all.filter { $0.standing.isLive(in: period) }
    #expect(live.map(\.id.value) == editions)
  }

  @Test func twoAreDrafts() {
    let drafts = BundledFrameworks.all.filter { $0.standing == .draft }.map(\.id.value)
    #expect(drafts.sorted() == [BundledFrameworks.consultation, BundledFrameworks.draft])
  }

  @Test(arguments: BundledFrameworks.ids)
  func everythingSaysHowWeKnowIt(edition: String) throws {
    let framework = try BundledFrameworks.framework(edition)
    let documents = framework.documents.map(\.id)
    let sources =
      framework.pipeline.map { ($0.id.value, $0.provenance, $0.source) }
      + framework.metrics.map { ($0.id.value, $0.provenance, $0.source) }
      + framework.capability.map { ($0.title, $0.provenance, $0.source) }
    for (name, provenance, source) in sources {
      #expect(source.contains { !$0.isWhitespace }, "\(name)")
      guard provenance == .stated else { continue }
      #expect(documents.contains { source.contains($0) }, "\(name): \(source)")
    }
  }

  /// Whatever is said of a thing that is missing is said in the file, so that people read it.
  @Test(arguments: BundledFrameworks.ids)
  func everyRuleThatNeedsDataSaysWhatMissingDataMeans(edition: String) throws {
    let framework = try BundledFrameworks.framework(edition)
    for rule in framework.pipeline where rule.body.kind != .support && rule.body.kind != .route {
      #expect(!rule.incomplete.isEmpty, "\(rule.id)")
    }
    for profile in framework.capability { #expect(!profile.incomplete.isEmpty) }
  }

  @Test(arguments: BundledFrameworks.ids)
  func everyKindHasASegmentOrAReason(edition: String) throws {
    let framework = try BundledFrameworks.framework(edition)
    for kind in OrganisationKind.allCases {
      let makers = framework.pipeline.filter { rule in
        switch rule.body {
        case .quartileSegment(let body): body.subject == .average && rule.kinds.contains(kind)
        case .thresholdSegment, .published: rule.kinds.contains(kind)
        default: false
        }
      }
      #expect(makers.count == (framework.notSegmented[kind] == nil ? 1 : 0), "\(kind)")
    }
  }

  /// Every decision is named, and one that is refused says why.
  @Test(arguments: BundledFrameworks.ids)
  func everyDecisionIsNamed(edition: String) throws {
    let framework = try BundledFrameworks.framework(edition)
    #expect(framework.decisions.map(\.subject) == Decision.Subject.allCases)
    for decision in framework.decisions { #expect(decision.refusal != "") }
  }

  /// A domain holds a metric, or says why none stands for it.
  @Test(arguments: BundledFrameworks.ids)
  func emptyDomainsSayWhy(edition: String) throws {
    let framework = try BundledFrameworks.framework(edition)
    for domain in framework.domains {
      let isEmpty = !framework.metrics.contains { $0.domain == domain.id }
      #expect(isEmpty == !domain.absent.isEmpty, "\(domain.id)")
    }
  }

  /// Subjects are there to show what is counted twice, so each is used and each metric has one.
  @Test(arguments: BundledFrameworks.ids)
  func everySubjectIsUsed(edition: String) throws {
    let framework = try BundledFrameworks.framework(edition)
    let tests = framework.pipeline.flatMap { rule -> [String?] in
      guard case .considerations(let body) = rule.body else { return [] }
      return body.tests.map(\.subject)
    }
    let used = Set(
      (framework.metrics.map(\.subject) + framework.pipeline.map(\.subject) + tests
        + framework.capability.flatMap(\.areas).map(\.subject)).compactMap(\.self))
    #expect(used == Set(framework.subjects.map(\.id)))
    #expect(framework.metrics.allSatisfy { $0.subject != nil })
  }

  /// The domains of an edition are its own: published scores of another's are never taken over.
  @Test(arguments: [BundledFrameworks.consultation, BundledFrameworks.fixedCuts])
  func domainsAreNotThoseOfTheManual(edition: String) throws {
    let own = Set(try BundledFrameworks.framework(edition).domains.map(\.id))
    let manual = try BundledFrameworks.framework(BundledFrameworks.manual).domains.map(\.id)
    #expect(own.count == 6)
    #expect(own.isDisjoint(with: manual))
  }

  /// Every edition that scores providers scores them as the manual does, metric by metric.
  @Test(arguments: [
    BundledFrameworks.consultation, BundledFrameworks.draft, BundledFrameworks.fixedCuts,
  ])
  func editionsScoreProvidersAlike(edition: String) throws {
    let manual = try BundledFrameworks.framework(BundledFrameworks.manual).metrics
    let other = try BundledFrameworks.framework(edition)
    #expect(!manual.isEmpty)
    for metric in manual {
      let same = try #require(other.metric(metric.id))
      #expect(same.scoring == metric.scoring, "\(metric.id)")
      #expect(same.polarity == metric.polarity)
      #expect(same.sectors == metric.sectors)
      #expect(same.standard == metric.standard && same.floor == metric.floor)
      #expect(same.weight == metric.weight && same.counts == metric.counts)
      #expect(same.hasUnknownStandard == metric.hasUnknownStandard)
      #expect(same.subject == metric.subject)
      #expect(same.provenance == .assumed)
    }
  }

  @Test func alternativesSayWhatTheyAre() {
    let rules = BundledFrameworks.all.flatMap(\.pipeline).filter { !$0.alternatives.isEmpty }
    #expect(rules.count >= 10)
    for rule in rules {
      #expect(rule.provenance == .assumed, "\(rule.id)")
      #expect(rule.alternatives.allSatisfy { !$0.says.isEmpty })
    }
  }

  /// Words of the Care Quality Commission are never used for a segment.
  @Test func segmentsBorrowNoWords() {
    let words = BundledFrameworks.all.flatMap(\.segments).map { $0.words.lowercased() }
    for word in ["outstanding", "good", "requires improvement", "inadequate"] {
      #expect(!words.contains { $0.contains(word) })
    }
  }
}
