/// Options that every command takes may stand before the command, behind it, or before and behind the
/// commands of a command. The parser knows them behind the last one only, so they are moved to the end.
enum Hoisting {
  /// The arguments with the common options behind all others, but before a `--`. Of an option given
  /// more than once the last counts.
  static func tidied(_ arguments: [String]) -> [String] {
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    let (common, rest) = split(arguments[..<end])
    let last = common.indices.filter { index in
      !common[(index + 1)...].contains { $0.name == common[index].name }
    }
    return rest + last.flatMap { common[$0].words } + arguments[end...]
  }

  /// The word that should be a command; nil where there is none.
  static func command(of arguments: [String]) -> String? {
    arguments.first.flatMap { $0.hasPrefix("-") || $0.isEmpty ? nil : $0 }
  }

  private struct Common {
    let name: String
    let words: [String]
  }

  /// The common options and everything else, each in order. A word that looks like an option is never
  /// the value of another one.
  private static func split(_ arguments: ArraySlice<String>) -> ([Common], [String]) {
    var (common, kept): ([Common], [String]) = ([], [])
    var rest = arguments
    while let word = rest.popFirst() {
      guard let name = name(of: word) else {
        kept.append(word)
        continue
      }
      let value = word.contains("=") ? nil : rest.popFirst()
      common.append(Common(name: name, words: [word] + [value].compactMap { $0 }))
    }
    return (common, kept)
  }

  /// The name of a common option in `--period` or `--period=…`; nil for anything else.
  private static func name(of word: String) -> String? {
    guard word.hasPrefix("--") else { return nil }
    let name = String(word.dropFirst(2).prefix { $0 != "=" })
    return GlobalOptions.names.contains(name) ? name : nil
  }
}
