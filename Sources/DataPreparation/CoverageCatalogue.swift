import Foundation
import OversightCore
import OversightData

/// The things a statement may be met by, by kind. A kind that is not listed is not checked: the data
/// folder knows neither the commands nor the screens, and the tests of the program check those.
struct CoverageCatalogue {
  private(set) var names: [Coverage.Reference.Kind: Set<String>]
  /// How the named things of framework files are known.
  private(set) var provenance: [Coverage.Reference.Kind: [String: Provenance]] = [:]

  /// A catalogue of names only.
  init(names: [Coverage.Reference.Kind: Set<String>]) { self.names = names }

  /// What the files of a data folder hold. Throws where a framework file has a fault.
  init(_ folder: DataFolder) throws {
    let entries = try folder.pack().entries
    names = [.data: Set(entries.map(\.name).filter { $0.hasSuffix(".csv") })]
    for entry in entries where entry.name.hasSuffix(".yaml") {
      add(try FrameworkReader.read(Data(entry.bytes), file: entry.name))
    }
  }

  private mutating func add(_ framework: Framework) {
    let id = framework.id.value
    names[.edition, default: []].insert(id)
    for rule in framework.pipeline { add(.rule, id, rule.id.value, rule.provenance) }
    for metric in framework.metrics { add(.metric, id, metric.id.value, metric.provenance) }
    for profile in framework.capability {
      for area in profile.areas { add(.area, id, area.id.value, profile.provenance) }
    }
    for rule in framework.pipeline {
      for question in rule.questions { add(.test, id, question.id.value, rule.provenance) }
    }
    for domain in framework.domains { add(.domain, id, domain.id) }
    for segment in framework.segments { add(.segment, id, "\(segment.number)") }
    for decision in framework.decisions where decision.refusal == nil {
      add(.decision, id, decision.subject.rawValue)
    }
  }

  private mutating func add(
    _ kind: Coverage.Reference.Kind, _ edition: String, _ name: String,
    _ known: Provenance? = nil
  ) {
    names[kind, default: []].insert("\(edition)/\(name)")
    if let known { provenance[kind, default: [:]]["\(edition)/\(name)"] = known }
  }

  /// What is wrong with a reference; nil where it names something, or is of a kind not known here.
  func complaint(about reference: Coverage.Reference) -> String? {
    guard let names = names[reference.kind], !names.contains(reference.name) else { return nil }
    let edition = reference.name.split(separator: "/").first.map { "\($0)/" } ?? ""
    let near = names.filter { $0.hasPrefix(edition) }.sorted()
    return CoverageWords.nothing(
      reference.kind.rawValue, reference.name, near: near.isEmpty ? names.sorted() : near)
  }
}
