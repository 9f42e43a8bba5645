import Foundation
import OversightData
import SchemaChecking
import Testing
import Yams

/// The JSON Schema of framework files, which editors use while a file is being written.
struct FrameworksSchemaTests {
  private static let schema = Result {
    try JSONValue(contentsOf: Repository.url("Documentation/Schemas/framework.schema.json"))
  }

  private static func problems(_ text: String) throws -> [String] {
    let node = try #require(try Yams.compose(yaml: text))
    return SchemaCheck.problems(in: JSONValue(node), against: try schema.get())
  }

  @Test(arguments: BundledFrameworks.ids) func theFiveFit(edition: String) throws {
    let file = try #require(
      BundledFrameworks.pack.frameworks.first { $0.name == "Frameworks/\(edition).yaml" })
    #expect(try Self.problems(String(decoding: file.bytes, as: UTF8.self)) == [])
  }

  @Test(arguments: [Sample.text, Sample.withoutSegments]) func theSamplesFit(text: String) throws {
    #expect(try Self.problems(text) == [])
  }

  /// What is misspelt, missing or of another form does not fit.
  @Test(arguments: FrameworksErrorTests.spelling + FrameworksErrorTests.shape.dropLast(2))
  func brokenFilesDoNotFit(broken: Broken) throws {
    let text = String(decoding: try broken.bytes(), as: UTF8.self)
    #expect(try !Self.problems(text).isEmpty)
  }

  /// The places are those of the fault, so that an editor marks it.
  @Test(arguments: [
    ("shrt", "short: Small", "shrt: Small", ["$.short is missing", "$.shrt is unknown"]),
    ("word", "better: higher", "better: more", ["$.metrics[0].better is more"]),
    (
      "number", "minimum-coverage: 0.95", "minimum-coverage: 95",
      ["$.pipeline[3].minimum-coverage is above 1"]
    ),
    (
      "period", "fitted-from: [Q1 2025/26]", "fitted-from: [Q5 2025/26]",
      [
        "$.metrics[0].fitted-from[0] is Q5 2025/26, which ^Q[1-4] [0-9]{4}/[0-9]{2}$ does not match"
      ]
    ),
    (
      "other kind's parameter", "kind: average", "kind: average\n    never-beyond: 3",
      ["$.pipeline[2].never-beyond does not belong here"]
    ),
    (
      "alternative", "with: { several-systems: any }", "with: { several: any }",
      ["$.pipeline[5].alternatives[0].with.several does not belong here"]
    ),
    (
      "test", "side: highest", "side: left", ["$.pipeline[5].tests[1].quartile.side is left"]
    ),
    (
      "figure", "count: late_ones, of: all_ones", "count: late_ones",
      ["$.pipeline[5].figures[0] fits 0 of 2 forms, not one"]
    ),
    (
      "cap", "flag: financial-override", "flag: own-deficit", ["$.pipeline[4].flag is own-deficit"]
    ),
    (
      "limit", "question: { id: directed", "areas: [whole]\n    question: { id: directed",
      ["$.pipeline[9] fits 0 of 2 forms, not one"]
    ),
    (
      "moderate", "kind: moderate\n    within: 1", "kind: moderate\n    within: 0",
      ["$.pipeline[10].within is below 1"]
    ),
    (
      "moderation", "from-median: 0, ", "", ["$.capability[0].moderation.from-median is missing"]
    ),
    (
      "decision", "    from: 4\n", "", ["$.pipeline[12] fits none of 2 forms"]
    ),
    (
      "reason", ", because: it is arithmetic", "", ["$.decisions.segment.because is missing"]
    ),
    (
      "pool", "    pool: sector\n", "", ["$.metrics[1].pool is missing"]
    ),
    (
      "forms of what is stated", "into: 5\n",
      "into: 5\n    alternatives: [{ id: a, says: b, with: { into: 4 } }]\n",
      ["$.pipeline[12].alternatives is not allowed"]
    ),
  ]) func faultsHavePlaces(name: String, from: String, to: String, says: [String]) throws {
    let range = try #require(Sample.text.range(of: from))
    let text = Sample.text.replacingCharacters(in: range, with: to)
    #expect(try Self.problems(text) == says)
    #expect(!Sample.problems(Data(text.utf8)).isEmpty, "the program finds it too")
  }

  @Test func anEditionWithoutSegmentsNeedsItsReasons() throws {
    let text = Sample.withoutSegments.replacing(", provider: boards only", with: "")
    #expect(try Self.problems(text) == ["$.not-segmented.provider is missing"])
  }

  /// Every key of the schema is explained on the page.
  @Test func thePageExplainsEveryKey() throws {
    let page = try String(
      contentsOf: Repository.url("Documentation/Frameworks.md"), encoding: .utf8)
    let names = try Self.schema.get().propertyNames
    #expect(names.count > 100)
    for name in names.sorted() {
      #expect(page.contains("`\(name)`") || page.contains("\(name):"), "\(name)")
    }
  }
}

/// The folder of the project.
enum Repository {
  static func url(_ path: String) -> URL {
    URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(path)
  }
}

extension JSONValue {
  /// The value of a node: what stands without quotes may be a number or a flag.
  fileprivate init(_ node: Node) {
    switch node {
    case .mapping(let mapping):
      self = .object(
        Dictionary(
          mapping.map { ($0.key.string ?? "", JSONValue($0.value)) },
          uniquingKeysWith: { first, _ in first }))
    case .sequence(let sequence): self = .list(sequence.map(JSONValue.init))
    case .scalar(let scalar) where scalar.style == .plain:
      if let flag = node.bool {
        self = .flag(flag)
      } else if let number = node.float {
        self = .number(number)
      } else {
        self = node.null == nil ? .text(scalar.string) : .null
      }
    case .scalar(let scalar): self = .text(scalar.string)
    case .alias: self = .null
    }
  }

  /// Every name under `properties`, at any depth.
  fileprivate var propertyNames: Set<String> {
    switch self {
    case .object(let members):
      let own = members["properties"]?.members.map { Set($0.keys) } ?? []
      return members.values.reduce(own) { $0.union($1.propertyNames) }
    case .list(let entries): return entries.reduce([]) { $0.union($1.propertyNames) }
    default: return []
    }
  }
}
