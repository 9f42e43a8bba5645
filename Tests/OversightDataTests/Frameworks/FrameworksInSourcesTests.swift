import Foundation
import OversightCore
import Testing

/// A new edition is a file: no source of the program names a metric, an edition or a cut.
struct FrameworksInSourcesTests {
  /// Of all sources these two alone name any: the maintainer's importer, which knows the names of the
  /// published files and supplies the metric names that one of them leaves out. The program has none.
  private static let importer = [
    "DataPreparation/AcuteExtract.swift", "DataPreparation/SourceFile.swift",
  ]

  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources")

  /// Every Swift source by its path, without comments.
  private static func code() throws -> [String: String] {
    let paths = try #require(FileManager.default.enumerator(atPath: sources.path)?.allObjects)
    var code: [String: String] = [:]
    for case let path as String in paths where path.hasSuffix(".swift") {
      code[path] = withoutComments(
        try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8))
    }
    return code
  }

  /// A `//` begins a comment unless a colon stands before it, as in an address.
  private static func withoutComments(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.replacing(/(^|[^:])\/\/.*/) { $0.output.1 } }.joined(separator: "\n")
  }

  /// Values, scores and their successors of 2026/27. (OF4… and OF5… are rows of the published files'
  /// layout: domain scores and the summary.)
  @Test func noSourceNamesAMetric() throws {
    let named = try Self.code().filter { $0.value.contains(/OF[0-3]\d{3}/) }
    #expect(named.keys.sorted() == ["DataPreparation/AcuteExtract.swift"])
    let ids = Set(BundledFrameworks.all.flatMap(\.metrics).map(\.id.value))
    #expect(ids.count >= 40)
    for (path, text) in try Self.code() where !Self.importer.contains(path) {
      let quoted = Set(text.matches(of: /"([a-zA-Z0-9-]+)"/).map { String($0.output.1) })
      #expect(quoted.isDisjoint(with: ids), "\(path): \(quoted.intersection(ids))")
    }
  }

  @Test func noSourceNamesAnEdition() throws {
    let ids = BundledFrameworks.ids
    #expect(ids.allSatisfy { $0.contains(/20\d\d-\d\d/) })
    for (path, text) in try Self.code() where !Self.importer.contains(path) {
      for id in ids { #expect(!text.contains(id), "\(path): \(id)") }
      #expect(!text.contains(/\b20\d\d-2\d\b(?!-)/), "\(path)")
    }
  }

  @Test func noSourceNamesACut() throws {
    let cuts = BundledFrameworks.all.flatMap(\.pipeline).flatMap { $0.body.cuts }
    #expect(cuts.count >= 12)
    let written = Set(cuts.map { "\($0)" }).filter { $0.count > 3 }
    for (path, text) in try Self.code() {
      let numbers = Set(text.matches(of: /\d+\.\d+/).map { String($0.output) })
      #expect(numbers.isDisjoint(with: written), "\(path): \(numbers.intersection(written))")
    }
  }
}

extension RuleBody {
  /// The cut points a rule carries.
  fileprivate var cuts: [Double] {
    switch self {
    case .quartileSegment(let rule): rule.observedCuts.values.flatMap(\.values)
    case .thresholdSegment(let rule): rule.cuts.values
    default: []
    }
  }
}
