import Yams

/// Collects what is wrong while a file is read to its end, so that all errors are told at once.
final class ProblemList {
  let file: String
  private(set) var problems: [FrameworkProblem] = []

  init(file: String) { self.file = file }

  func add(_ message: String, at mark: Mark?, suggestion: String = "") {
    let problem = FrameworkProblem(
      file: file, line: mark?.line ?? 1, column: mark?.column ?? 1, message: message,
      suggestion: suggestion)
    // A rule is read once more for each of its alternatives; its own faults are told once.
    if !problems.contains(problem) { problems.append(problem) }
  }
}

/// A mapping of a YAML file that knows where it stands and which of its keys were read. Values are
/// read through it, so that every error names its line and column, and a key nobody reads is one.
final class YAMLMap {
  let mark: Mark?
  private let pairs: [(key: String, keyNode: Node, value: Node)]
  private var known: Set<String> = []
  /// Keys whose value is missing or wrong.
  private var absent: Set<String> = []
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

  /// The place of an entry of a list.
  func entryMark(_ key: String, _ index: Int) -> Mark? {
    guard let list = pairs.first(where: { $0.key == key })?.value.sequence,
      list.indices.contains(index)
    else { return mark(of: key) }
    return list[index].mark
  }

  /// Records entries of a list whose name an earlier one has: nobody could tell them apart.
  func distinct(_ ids: [String], _ key: String) {
    for (index, id) in ids.enumerated() where !id.isEmpty && ids[..<index].contains(id) {
      problems.add(
        "'\(key)' has '\(id)' twice", at: entryMark(key, index),
        suggestion: "Take one away or give it another id")
    }
  }

  /// Records keys that nobody asked for, with the nearest known one. Where something is missing,
  /// reading stopped there: then only keys that look like a missing one misspelt are told.
  func finish() {
    for pair in pairs where !known.contains(pair.key) {
      let candidates = absent.isEmpty ? known : absent
      let near = candidates.sorted().min {
        Spelling.distance($0, pair.key) < Spelling.distance($1, pair.key)
      }
      let isNear = near.map { Spelling.isNear($0, pair.key) } ?? false
      if !absent.isEmpty, !isNear { continue }
      problems.add(
        "unknown key '\(pair.key)'", at: pair.keyNode.mark,
        suggestion: isNear
          ? "Did you mean '\(near ?? "")'?"
          : "Known here: \(known.sorted().joined(separator: ", "))")
    }
  }

  /// Records a value that is not given.
  func missing(_ key: String) {
    absent.insert(key)
    problems.add("'\(key)' is missing", at: mark, suggestion: "Add it to this entry")
  }

  /// Records a value that is wrong.
  func wrong(_ key: String, _ message: String, suggestion: String = "") {
    absent.insert(key)
    problems.add(message, at: mark(of: key), suggestion: suggestion)
  }
}

/// Nearness of spelling, for suggestions.
enum Spelling {
  /// Whether one word may be the other misspelt: two letters off, and less than half of it.
  static func isNear(_ left: String, _ right: String) -> Bool {
    let distance = distance(left, right)
    return distance <= 2 && distance * 2 < min(left.count, right.count)
  }

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
