/// Options that every command takes may stand before the command as well as after it. The parser
/// knows them after the command only, so those found before it are moved to the end.
enum Hoisting {
  /// The arguments with the common options that stood before the command behind all others, but
  /// before a `--`. Of an option given on both sides the later one, after the command, counts.
  static func tidied(_ arguments: [String]) -> [String] {
    let (common, rest) = split(arguments)
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    let given = Set(rest[..<end].compactMap(name))
    let moved = common.filter { !given.contains($0.name) }.flatMap(\.words)
    return rest[..<end] + moved + rest[end...]
  }

  /// The word that should be a command; nil where there is none.
  static func command(of arguments: [String]) -> String? {
    arguments.first.flatMap { $0.hasPrefix("-") || $0.isEmpty ? nil : $0 }
  }

  private struct Common {
    let name: String
    let words: [String]
  }

  /// The common options before the first word that is no option, and everything else in order.
  private static func split(_ arguments: [String]) -> ([Common], [String]) {
    var (common, kept): ([Common], [String]) = ([], [])
    var rest = arguments[...]
    while let word = rest.first, word.hasPrefix("-"), word != "--" {
      rest.removeFirst()
      guard let name = name(of: word) else {
        kept.append(word)
        continue
      }
      let value = word.contains("=") ? nil : rest.popFirst()
      common.append(Common(name: name, words: [word] + [value].compactMap { $0 }))
    }
    return (common, kept + rest)
  }

  /// The name of a common option in `--period` or `--period=…`; nil for anything else.
  private static func name(of word: String) -> String? {
    guard word.hasPrefix("--") else { return nil }
    let name = String(word.dropFirst(2).prefix { $0 != "=" })
    return GlobalOptions.names.contains(name) ? name : nil
  }
}
