import OversightCore
import Yams

/// Typed values. A `required` value that is absent is a problem; an optional one is not.
extension YAMLMap {
  /// A text; anything that is not a scalar is a problem.
  func text(_ key: String, required: Bool = true) -> String? {
    guard let node = node(key) else {
      if required { missing(key) }
      return nil
    }
    guard case .scalar(let scalar) = node else {
      wrong(key, "'\(key)' should be a text")
      return nil
    }
    if required, scalar.string.allSatisfy(\.isWhitespace) {
      wrong(
        key, "'\(key)' is empty", suggestion: "Write it, or take the key away if it may be absent")
      return nil
    }
    return scalar.string
  }

  /// A number within bounds; no figure of the framework is larger than a million.
  func number(
    _ key: String, in range: ClosedRange<Double> = -1e6...1e6, required: Bool = true
  ) -> Double? {
    value(key, required: required, "a number from \(range.lowerBound) to \(range.upperBound)") {
      Double($0).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// A whole number within bounds.
  func integer(_ key: String, in range: ClosedRange<Int>, required: Bool = true) -> Int? {
    let what = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return value(key, required: required, what) { text in
      Self.digits(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// A whole number written with digits only.
  static func digits(_ text: String) -> Int? {
    text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
  }

  /// `true` or `false`.
  func flag(_ key: String, default fallback: Bool) -> Bool {
    value(key, required: false, "true or false") { ["true": true, "false": false][$0] } ?? fallback
  }

  /// A period such as `Q4 2025/26`.
  func period(_ key: String, required: Bool = true) -> Period? {
    value(key, required: required, "a period such as Q4 2025/26", parse: { Period($0) })
  }

  /// One word of a closed list.
  package func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _: Choice.Type = Choice.self, required: Bool = true
  ) -> Choice? where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue)
    return value(key, required: required, "one of \(words.joined(separator: ", "))") {
      Choice(rawValue: $0)
    }
  }

  /// One word of a closed list, where several may mean the same.
  package func word<Value>(_ key: String, among words: [(String, Value)]) -> Value? {
    let what = "one of \(words.map(\.0).joined(separator: ", "))"
    return value(key, required: false, what) { text in words.first { $0.0 == text }?.1 }
  }

  private func value<Value>(
    _ key: String, required: Bool, _ what: String, parse: (String) -> Value?
  ) -> Value? {
    guard let text = text(key, required: required) else { return nil }
    guard let value = parse(text) else {
      wrong(key, "'\(key)' should be \(what), not '\(text)'")
      return nil
    }
    return value
  }
}

/// Collections.
extension YAMLMap {
  /// A mapping.
  package func map(_ key: String, required: Bool = true) -> YAMLMap? {
    guard let node = node(key) else {
      if required { missing(key) }
      return nil
    }
    guard case .mapping(let mapping) = node else {
      wrong(key, "'\(key)' should have keys of its own")
      return nil
    }
    return YAMLMap(mapping, mark: node.mark, problems: problems)
  }

  /// A list of mappings.
  func maps(_ key: String, required: Bool = true) -> [YAMLMap] {
    nodes(key, required: required).compactMap { node in
      guard case .mapping(let mapping) = node else {
        problems.add("every entry of '\(key)' should have keys of its own", at: node.mark)
        return nil
      }
      return YAMLMap(mapping, mark: node.mark, problems: problems)
    }
  }

  /// A list of texts.
  func texts(_ key: String, required: Bool = true) -> [String] {
    nodes(key, required: required).compactMap { node in
      if case .scalar(let scalar) = node { return scalar.string }
      problems.add("every entry of '\(key)' should be a text", at: node.mark)
      return nil
    }
  }

  /// A text, or a list of them that may be empty; nil where it is neither.
  package func textOrTexts(_ key: String) -> [String]? {
    guard let node = node(key) else { return nil }
    if case .sequence(let entries) = node {
      let texts = texts(key)
      return texts.count == entries.count ? texts : nil
    }
    return text(key).map { [$0] }
  }

  /// A list of numbers.
  func numbers(_ key: String, required: Bool = true) -> [Double] {
    numbers(in: nodes(key, required: required), of: key)
  }

  /// A table of numbers, row by row.
  func table(_ key: String, required: Bool = true) -> [[Double]] {
    nodes(key, required: required).map { row in
      guard case .sequence(let cells) = row else {
        problems.add("every row of '\(key)' should be a list of numbers", at: row.mark)
        return []
      }
      return numbers(in: Array(cells), of: key)
    }
  }

  /// A list of whole numbers within bounds.
  func integers(_ key: String, in range: ClosedRange<Int>, required: Bool = true) -> [Int] {
    integers(in: nodes(key, required: required), of: key, range)
  }

  /// A list of lists of whole numbers within bounds.
  func integerRows(_ key: String, in range: ClosedRange<Int>) -> [[Int]] {
    nodes(key, required: false).map { row in
      integers(in: Array(row.sequence ?? []), of: key, range)
    }
  }

  private func integers(in nodes: [Node], of key: String, _ range: ClosedRange<Int>) -> [Int] {
    nodes.compactMap { node in
      let number = node.scalar.flatMap { Self.digits($0.string) }
      if let number, range.contains(number) { return number }
      problems.add(
        "every entry of '\(key)' should be a whole number from \(range.lowerBound) to "
          + "\(range.upperBound)", at: node.mark)
      return nil
    }
  }

  /// Rows of `true` and `false`.
  func flags(_ key: String) -> [[Bool]] {
    nodes(key, required: true).map { row in
      (row.sequence.map(Array.init) ?? []).compactMap { cell in
        if let flag = cell.scalar.flatMap({ ["true": true, "false": false][$0.string] }) {
          return flag
        }
        problems.add("every cell of '\(key)' should be true or false", at: cell.mark)
        return nil
      }
    }
  }

  /// A set of periods.
  func periods(_ key: String) -> Set<Period> {
    Set(
      nodes(key, required: false).compactMap { node in
        if let period = node.scalar.flatMap({ Period($0.string) }) { return period }
        problems.add(
          "every entry of '\(key)' should be a period such as Q4 2025/26", at: node.mark)
        return nil
      })
  }

  /// A set of words of a closed list.
  func choices<Choice: RawRepresentable & CaseIterable & Hashable>(
    _ key: String, _: Choice.Type = Choice.self, required: Bool = true
  ) -> Set<Choice> where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    let nodes = nodes(key, required: required)
    if required, nodes.isEmpty, node(key)?.sequence != nil {
      wrong(key, "'\(key)' is empty", suggestion: "Use one of \(words)")
    }
    return Set(
      nodes.compactMap { node in
        if let choice = node.scalar.flatMap({ Choice(rawValue: $0.string) }) { return choice }
        problems.add(
          "'\(key)' knows no '\(node.string ?? "…")'", at: node.mark,
          suggestion: "Use one of \(words)")
        return nil
      })
  }

  func nodes(_ key: String, required: Bool) -> [Node] {
    guard let node = node(key) else {
      if required { missing(key) }
      return []
    }
    guard case .sequence(let sequence) = node else {
      wrong(key, "'\(key)' should be a list")
      return []
    }
    return Array(sequence)
  }

  private func numbers(in nodes: [Node], of key: String) -> [Double] {
    nodes.compactMap { node in
      let number = node.scalar.flatMap { Double($0.string) }
      if let number, abs(number) <= 1e6 { return number }
      problems.add("every entry of '\(key)' should be a number", at: node.mark)
      return nil
    }
  }
}
