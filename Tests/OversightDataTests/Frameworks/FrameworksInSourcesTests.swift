import Foundation
import OversightCore
import Testing

/// A new edition is a file: no source of the program names a metric, an edition or a cut.
struct FrameworksInSourcesTests {
  /// Files that must name one, with the reason. One that no longer does is taken off the list.
  private static let exceptions = [
    // The importer knows the published files, and what the acute extract leaves out.
    "DataPreparation/AcuteExtract.swift", "DataPreparation/SourceFile.swift",
    // Descriptions in the data dictionary, as examples.
    "OversightData/Tables/TableCatalogue+Published.swift",
    // Help of the command line, as an example.
    "OversightCommand/Words.swift",
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

  @Test func noSourceNamesAMetricOrAnEdition() throws {
    let named = try Self.code().filter { $0.value.contains(/OF[01]\d{3}|2025-26|2024-25/) }
    #expect(named.keys.sorted() == Self.exceptions.sorted())
  }

  @Test func noSourceNamesACut() throws {
    let cuts = BundledFrameworks.all.flatMap(\.pipeline).flatMap { $0.body.cuts }
    #expect(cuts.count >= 9)
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
