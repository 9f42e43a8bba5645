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
      problems.add("'\(key)' should be a text", at: node.mark)
      return nil
    }
    return scalar.string
  }

  /// A finite number.
  func number(_ key: String, required: Bool = true) -> Double? {
    value(key, required: required, "a number") { text in
      Double(text).flatMap { $0.isFinite ? $0 : nil }
    }
  }

  /// A whole number.
  func integer(_ key: String, required: Bool = true) -> Int? {
    value(key, required: required, "a whole number", parse: { Int($0) })
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
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _: Choice.Type = Choice.self, required: Bool = true
  ) -> Choice? where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue)
    return value(key, required: required, "one of \(words.joined(separator: ", "))") {
      Choice(rawValue: $0)
    }
  }

  private func value<Value>(
    _ key: String, required: Bool, _ what: String, parse: (String) -> Value?
  ) -> Value? {
    guard let text = text(key, required: required) else { return nil }
    guard let value = parse(text) else {
      problems.add("'\(key)' should be \(what), not '\(text)'", at: mark(of: key))
      return nil
    }
    return value
  }
}

/// Collections.
extension YAMLMap {
  /// A mapping.
  func map(_ key: String, required: Bool = true) -> YAMLMap? {
    guard let node = node(key) else {
      if required { missing(key) }
      return nil
    }
    guard case .mapping(let mapping) = node else {
      problems.add("'\(key)' should have keys of its own", at: node.mark)
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

  /// A list of numbers.
  func numbers(_ key: String, required: Bool = true) -> [Double] {
    numbers(in: nodes(key, required: required), of: key)
  }

  /// A table of numbers, row by row.
  func table(_ key: String) -> [[Double]] {
    nodes(key, required: true).map { numbers(in: Array($0.sequence ?? []), of: key) }
  }

  /// A set of words of a closed list.
  func choices<Choice: RawRepresentable & CaseIterable & Hashable>(
    _ key: String, _: Choice.Type = Choice.self, required: Bool = true
  ) -> Set<Choice> where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    return Set(
      nodes(key, required: required).compactMap { node in
        if let choice = node.scalar.flatMap({ Choice(rawValue: $0.string) }) { return choice }
        problems.add(
          "'\(key)' knows no '\(node.string ?? "…")'", at: node.mark,
          suggestion: "Use one of \(words)")
        return nil
      })
  }

  private func nodes(_ key: String, required: Bool) -> [Node] {
    guard let node = node(key) else {
      if required { missing(key) }
      return []
    }
    guard case .sequence(let sequence) = node else {
      problems.add("'\(key)' should be a list", at: node.mark)
      return []
    }
    return Array(sequence)
  }

  private func numbers(in nodes: [Node], of key: String) -> [Double] {
    nodes.compactMap { node in
      if let number = node.scalar.flatMap({ Double($0.string) }), number.isFinite { return number }
      problems.add("every entry of '\(key)' should be a number", at: node.mark)
      return nil
    }
  }
}
