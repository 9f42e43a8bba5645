import Narration
import OversightData
import Terminal
import Workbench

/// Reads a person's own keys. A command with a key that cannot be has those of the table.
struct KeysReader {
  /// Without a key for these nobody finds the way out, or any other command.
  private static let neverWithout: Set<CommandID> = ["quit", "help", "back", "palette"]

  private let map: YAMLMap

  init(_ map: YAMLMap) { self.map = map }

  /// The keys of each command that has its own.
  func read() -> [CommandID: [KeySequence]] {
    var own: [CommandID: [KeySequence]] = [:]
    let names = map.keys
    for name in names {
      if let command = command(name), let keys = keys(of: command) { own[command.id] = keys }
    }
    return withoutClashes(own, names.reversed().map { CommandID($0) })
  }

  private func command(_ name: String) -> Command? {
    if let found = CommandTable.all.first(where: { $0.id.description == name }) { return found }
    let known = CommandTable.all.map(\.id.description)
    map.unknown(
      name, Words.noSuchCommandID(name),
      suggestion: Words.nearCommandIDs(Nearest.words(to: name, among: known)))
    return nil
  }

  private func keys(of command: Command) -> [KeySequence]? {
    let name = command.id.description
    guard let texts = map.textOrTexts(name) else { return nil }
    var keys: [KeySequence] = []
    for (place, text) in texts.enumerated() {
      guard let key = key(text, at: place, of: command) else { return nil }
      keys.append(key)
    }
    let missing = command.keys.filter { ReservedKeys.touches($0) && !keys.contains($0) }
    guard missing.isEmpty else {
      map.wrong(name, Words.mustKeep(name, missing.map(\.description)))
      return nil
    }
    guard !keys.isEmpty || !Self.neverWithout.contains(command.id) else {
      map.wrong(name, Words.mustHaveKey(name))
      return nil
    }
    return keys
  }

  private func key(_ text: String, at place: Int, of command: Command) -> KeySequence? {
    let name = command.id.description
    guard let key = KeySequence(text) else {
      map.wrong(name, entry: place, Words.noSuchKey(text), suggestion: Words.howKeysAreWritten)
      return nil
    }
    guard !ReservedKeys.touches(key) || command.keys.contains(key) else {
      map.wrong(name, entry: place, Words.reservedKey(key.description))
      return nil
    }
    return key
  }

  /// Takes back, the last in the file first, what stands in the way of another command's key until
  /// nothing does. Keys that are exchanged stand in nobody's way, so they are looked at together.
  private func withoutClashes(
    _ own: [CommandID: [KeySequence]], _ names: [CommandID]
  ) -> [CommandID: [KeySequence]] {
    var own = own
    while let (id, clash) = firstClash(of: own, names) {
      let place = own[id]?.firstIndex(of: clash.key(of: id)) ?? 0
      map.wrong(
        id.description, entry: place, Words.clashing(clash, of: id),
        suggestion: Words.afterClash(clash.other(than: id).description))
      own[id] = nil
    }
    return own
  }

  private func firstClash(
    of own: [CommandID: [KeySequence]], _ names: [CommandID]
  ) -> (CommandID, Keymap.Clash)? {
    let clashes = Keymap(own: own).clashes
    for name in names where own[name] != nil {
      if let clash = clashes.first(where: { $0.concerns(name) }) { return (name, clash) }
    }
    return nil
  }
}

/// Keys that mean the same for everybody: digits only rate, Esc and ^C only go back.
enum ReservedKeys {
  static func touches(_ sequence: KeySequence) -> Bool {
    sequence.keys.contains { key in
      switch key {
      case .escape, .ctrl("c"): true
      case .character(let character): character.isASCII && character.isNumber
      default: false
      }
    }
  }
}

extension Keymap.Clash {
  /// Whether a command is one of the two.
  func concerns(_ id: CommandID) -> Bool { first.command == id || second.command == id }

  /// The key of one of the two.
  func key(of id: CommandID) -> KeySequence { first.command == id ? first.keys : second.keys }

  /// The other of the two.
  func other(than id: CommandID) -> CommandID {
    first.command == id ? second.command : first.command
  }
}
