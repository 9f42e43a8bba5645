import Yams

/// Collects what is wrong while a file is read to its end, so that all errors are told at once.
final class ProblemList {
  let file: String
  private(set) var problems: [FrameworkProblem] = []

  init(file: String) { self.file = file }

  func add(_ message: String, at mark: Mark?, suggestion: String = "") {
    problems.append(
      FrameworkProblem(
        file: file, line: mark?.line ?? 1, column: mark?.column ?? 1, message: message,
        suggestion: suggestion))
  }
}

/// A mapping of a YAML file that knows where it stands and which of its keys were read. Values are
/// read through it, so that every error names its line and column, and a key nobody reads is one.
final class YAMLMap {
  let mark: Mark?
  private let pairs: [(key: String, keyNode: Node, value: Node)]
  private var known: Set<String> = []
  let problems: ProblemList

  init(_ mapping: Node.Mapping, mark: Mark?, problems: ProblemList) {
    self.mark = mark ?? mapping.mark
    self.problems = problems
    pairs = mapping.map { ($0.key.string ?? "", $0.key, $0.value) }
  }

  private init(copying other: YAMLMap, replacing overlay: YAMLMap) {
    mark = overlay.mark
    problems = other.problems
    let replaced = Set(overlay.pairs.map(\.key))
    pairs = other.pairs.filter { !replaced.contains($0.key) } + overlay.pairs
  }

  /// This mapping with the keys of another in place of its own.
  func overlaid(by overlay: YAMLMap) -> YAMLMap {
    for pair in overlay.pairs where !pairs.contains(where: { $0.key == pair.key }) {
      problems.add(
        "'\(pair.key)' is not a parameter of this rule", at: pair.keyNode.mark,
        suggestion: "An alternative replaces parameters that the rule itself gives")
    }
    overlay.known = Set(overlay.pairs.map(\.key))
    return YAMLMap(copying: self, replacing: overlay)
  }

  /// All keys, in the order of the file; reading them counts as knowing them.
  var keys: [String] {
    known.formUnion(pairs.map(\.key))
    return pairs.map(\.key)
  }

  /// The value of a key, nil where it is absent.
  func node(_ key: String) -> Node? {
    known.insert(key)
    return pairs.first { $0.key == key }?.value
  }

  /// The place of a value, or of the mapping where the key is absent.
  func mark(of key: String) -> Mark? { pairs.first { $0.key == key }?.value.mark ?? mark }

  /// Records keys that nobody asked for, with the nearest known one.
  func finish() {
    for pair in pairs where !known.contains(pair.key) {
      let near = known.min { Spelling.distance($0, pair.key) < Spelling.distance($1, pair.key) }
      let guess = near.flatMap {
        Spelling.distance($0, pair.key) <= 3 ? "Did you mean '\($0)'?" : nil
      }
      problems.add(
        "unknown key '\(pair.key)'", at: pair.keyNode.mark,
        suggestion: guess ?? "Known here: \(known.sorted().joined(separator: ", "))")
    }
  }

  func missing(_ key: String) {
    problems.add("'\(key)' is missing", at: mark, suggestion: "Add it to this entry")
  }
}

/// Nearness of spelling, for suggestions.
enum Spelling {
  /// The number of single letters to insert, delete or replace (Levenshtein 1966).
  static func distance(_ left: String, _ right: String) -> Int {
    let target = Array(right)
    var row = Array(0...target.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in target.indices {
        let replaced = diagonal + (target[j] == letter ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(row[j] + 1, row[j + 1] + 1, replaced)
      }
    }
    return row[target.count]
  }
}
