import Yams

/// Reads the mapping to its end, so that all problems are told at once. A key that nobody reads is a
/// problem, so that a misspelt one is not passed over.
struct CoverageReader {
  private(set) var problems: [CoverageProblem] = []

  /// The mapping of a file's text. Throws `CoverageProblems`.
  static func read(_ text: String) throws -> Coverage {
    var reader = CoverageReader()
    let coverage = reader.coverage(text)
    guard reader.problems.isEmpty, let coverage else {
      throw CoverageProblems(problems: reader.problems.sorted { $0.line < $1.line })
    }
    return coverage
  }

  private mutating func coverage(_ text: String) -> Coverage? {
    let node: Node
    do {
      node = try Yams.compose(yaml: text) ?? ""
    } catch {
      problems.append(CoverageProblem(line: 1, message: "\(error)"))
      return nil
    }
    guard let root = keys(of: node, known: ["later", "documents"]) else { return nil }
    let parts = parts(root["later"])
    let documents = list(root["documents"], at: node).compactMap { document($0) }
    return Coverage(parts: parts, documents: documents)
  }

  private mutating func parts(_ node: Node?) -> [Coverage.Part] {
    guard let mapping = node?.mapping else {
      complain(CoverageWords.missing("later"), at: node)
      return []
    }
    return mapping.compactMap { key, value in
      guard let id = key.string, let name = text(value) else { return nil }
      return Coverage.Part(id: id, name: name)
    }
  }

  private mutating func document(_ node: Node) -> Coverage.Document? {
    let known: Set = ["title", "note", "prefix", "counts", "statements"]
    guard let keys = keys(of: node, known: known) else { return nil }
    let counts = list(keys["counts"], at: node).compactMap { count -> Int? in
      guard let number = count.int, number >= 1 else {
        complain(CoverageWords.notACount, at: count)
        return nil
      }
      return number
    }
    return Coverage.Document(
      title: required("title", keys, at: node), note: optional("note", keys),
      prefix: optional("prefix", keys), counts: counts,
      statements: list(keys["statements"], at: node).compactMap { statement($0) },
      line: line(of: node))
  }

  private mutating func statement(_ node: Node) -> Coverage.Statement? {
    let known: Set = ["at", "says", "met-by", "how", "later", "out-of-scope"]
    guard let keys = keys(of: node, known: known) else { return nil }
    let named = keys["met-by"].map { references($0) } ?? []
    let later = keys["later"].map { list($0, at: node).compactMap { text($0) } } ?? []
    return Coverage.Statement(
      place: required("at", keys, at: node), says: required("says", keys, at: node),
      references: named, how: optional("how", keys), later: later,
      outOfScope: keys["out-of-scope"].flatMap { text($0) }, line: line(of: node))
  }

  private mutating func references(_ node: Node) -> [Coverage.Reference] {
    list(node, at: node).compactMap { entry in
      guard let pairs = entry.mapping, pairs.count == 1, let pair = pairs.first,
        let kind = pair.key.string.flatMap(Coverage.Reference.Kind.init),
        let name = text(pair.value)
      else {
        complain(CoverageWords.notAReference, at: entry)
        return nil
      }
      return Coverage.Reference(kind: kind, name: name, line: line(of: entry))
    }
  }

  // MARK: - Nodes

  private mutating func keys(of node: Node, known: Set<String>) -> [String: Node]? {
    guard let mapping = node.mapping else {
      complain(CoverageWords.noKeys, at: node)
      return nil
    }
    var found: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      if known.contains(name) {
        found[name] = value
      } else {
        complain(CoverageWords.unknownKey(name, known: known.sorted()), at: key)
      }
    }
    return found
  }

  private mutating func list(_ node: Node?, at place: Node) -> [Node] {
    guard let list = node?.sequence else {
      complain(CoverageWords.notAList, at: node ?? place)
      return []
    }
    return Array(list)
  }

  private mutating func required(_ key: String, _ keys: [String: Node], at node: Node) -> String {
    guard let value = keys[key] else {
      complain(CoverageWords.missing(key), at: node)
      return ""
    }
    return text(value) ?? ""
  }

  private mutating func optional(_ key: String, _ keys: [String: Node]) -> String {
    keys[key].flatMap { text($0) } ?? ""
  }

  private mutating func text(_ node: Node) -> String? {
    if let text = node.scalar?.string, !text.isEmpty { return text }
    complain(CoverageWords.noText, at: node)
    return nil
  }

  private mutating func complain(_ message: String, at node: Node?) {
    problems.append(CoverageProblem(line: node.map { line(of: $0) } ?? 1, message: message))
  }

  private func line(of node: Node) -> Int { node.mark?.line ?? 1 }
}
