import Foundation
import Testing

/// The example tables of the documentation, in workspaces of their own.
enum Examples {
  static let icb = Repository.url("Documentation/Examples/assessment-icb.csv").path
  static let provider = Repository.url("Documentation/Examples/assessment-provider.csv").path
  /// The options under which they were written.
  static let options = [
    "--framework", "2024-25-consultation", "--period", "Q1 2025/26", "--as", "ann", "--role",
    "chair",
  ]

  /// A home with both examples taken in.
  static func home() throws -> Home {
    let home = try Home()
    for file in [icb, provider] {
      let result = try home.run(["import", file, "--as", "ann", "--role", "chair"])
      try #require(result.status == 0, "\(result.complaint)")
    }
    return home
  }

  /// A table of judgements with these columns and rows.
  static func table(_ columns: String, _ rows: [String]) -> String {
    ([columns] + rows).joined(separator: "\n") + "\n"
  }
}

extension Home {
  /// The value of a JSON output without what differs from one workspace to the next: identifiers,
  /// names made of them, and days on which something was written down.
  func comparable(_ arguments: [String]) throws -> NSDictionary {
    let json = try run(arguments + Examples.options + ["--format", "json"]).json()
    return Self.stripped(json) as? NSDictionary ?? [:]
  }

  private static func stripped(_ value: Any) -> Any {
    if let list = value as? [Any] { return list.map(stripped) }
    guard let object = value as? [String: Any] else { return value }
    var kept = object.filter { !["day", "id", "time"].contains($0.key) }
    if let number = object["number"], !(number is NSNull) { kept["name"] = nil }
    if let fields = object["fields"] as? [String: Any] {
      kept["fields"] = fields.filter { $0.key != "of" }
    }
    return kept.mapValues(stripped) as NSDictionary
  }
}
