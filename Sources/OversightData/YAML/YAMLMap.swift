import Yams

/// A mapping of a YAML file that knows where it stands and which of its keys were read. Values are
/// read through it, so that every error names its line and column, and a key nobody reads is one.
package final class YAMLMap {
  /// Where it begins.
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
  package var keys: [String] {
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

  /// The line of a key, from 1.
  package func line(of key: String) -> Int? {
    pairs.first { $0.key == key }?.keyNode.mark?.line
  }

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
  /// reading stopped there: then only keys that look like a missing one misspelt are told, unless
  /// nothing is ever missing and all of it was read.
  package func finish(wasAllRead: Bool = false) {
    for pair in pairs where !known.contains(pair.key) {
      let isPart = !absent.isEmpty && !wasAllRead
      let candidates = isPart ? absent : known
      let near = candidates.sorted().min {
        Spelling.distance($0, pair.key) < Spelling.distance($1, pair.key)
      }
      let isNear = near.map { Spelling.isNear($0, pair.key) } ?? false
      if isPart, !isNear { continue }
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
  package func wrong(_ key: String, _ message: String, suggestion: String = "") {
    absent.insert(key)
    problems.add(message, at: mark(of: key), suggestion: suggestion)
  }

  /// Records an entry of a list that is wrong, or a value that stands for a list of one.
  package func wrong(
    _ key: String, entry: Int, _ message: String, suggestion: String = ""
  ) {
    problems.add(message, at: entryMark(key, entry), suggestion: suggestion)
  }

  /// Records a key that should not be there.
  package func unknown(_ key: String, _ message: String, suggestion: String) {
    problems.add(
      message, at: pairs.first { $0.key == key }?.keyNode.mark, suggestion: suggestion)
  }
}
