import Foundation
import OversightCore
import Testing

/// The page for those who edit rules names everything they may write.
struct FrameworksPageTests {
  private static func page() throws -> String {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(
      contentsOf: root.appendingPathComponent("Documentation/Frameworks.md"), encoding: .utf8)
  }

  @Test func everyKindOfRuleIsThere() throws {
    let page = try Self.page()
    for kind in RuleKind.allCases {
      #expect(page.contains("| `\(kind.rawValue)` |"), "\(kind.rawValue)")
    }
  }

  @Test func everyKeyIsThere() throws {
    let page = try Self.page()
    let keys = Set(Sample.text.matches(of: /([a-z][a-z-]*): ?/).map { String($0.output.1) })
    // Ratings are ids, not keys.
    for key in keys.subtracting(["good", "poor", "icb"]) {
      #expect(page.contains("`\(key)`") || page.contains("\(key):"), "\(key)")
    }
  }
}
