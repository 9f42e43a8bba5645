import OversightCore

extension JudgementKey {
  /// `rating/QOP/2025-26/2024-25-consultation/leadership/assessor/ann`,
  /// `segment/RDY/2025-26-Q4/2025-26`: parts between slashes, with `%`, `/` and C0 of a part as `%25`,
  /// `%2f` and so on.
  public var description: String { parts.map(Self.escaped).joined(separator: "/") }

  /// Reads the text of a key; nil where it is not exactly one.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      .compactMap(Self.unescaped)
    guard let key = Self.key(parts), key.description.utf8.elementsEqual(text.utf8) else {
      return nil
    }
    self = key
  }

  private var parts: [String] {
    switch self {
    case .rating(let item, let area, let layer, let holder):
      ["rating"] + Self.parts(item) + [area.value, layer.rawValue]
        + (holder.map { [$0.name] } ?? [])
    case .note(let item, let id): ["note"] + Self.parts(item) + [id.description]
    case .answer(let item, let test): ["answer"] + Self.parts(item) + [test.value]
    case .segment(let item): ["segment"] + Self.parts(item)
    case .lead(let provider): ["lead", provider.value]
    case .route(let item): ["route"] + Self.parts(item)
    case .reported(let item): ["reported"] + Self.parts(item)
    case .record(let item, let kind, let name):
      [kind.rawValue] + Self.parts(item) + [name.value]
    case .overall(let item): ["overall"] + Self.parts(item)
    case .session(let name): ["session", name.value]
    case .agendaItem(let name, let item): ["agenda-item", name.value] + Self.parts(item)
    case .ready(let name, let item, let actor):
      ["ready", name.value] + Self.parts(item) + [actor.name]
    case .view(let item, let actor): ["segment-view"] + Self.parts(item) + [actor.name]
    case .sessionNote(let name, let id): ["session-note", name.value, id.description]
    case .conflict(let code, let actor): ["conflict", code.value, actor.name]
    case .employment(let actor, let code): ["employment", actor.name, code.value]
    case .dataset(let hash): ["dataset", hash.description]
    case .framework(let id): ["framework", id.value]
    }
  }

  private static func parts(_ item: CapabilityKey) -> [String] {
    [item.organisation.value, part(item.cycle), item.framework.value]
  }

  private static func parts(_ item: PeriodKey) -> [String] {
    let period = "\(part(item.period.cycle))-Q\(item.period.quarter)"
    return [item.organisation.value, period, item.framework.value]
  }

  private static func part(_ cycle: Cycle) -> String {
    cycle.description.split(separator: "/").joined(separator: "-")
  }

  private static func key(_ parts: [String]) -> JudgementKey? {
    switch (parts.first, parts.count) {
    case ("rating", 6...7): return rating(parts)
    case ("note", 5):
      return item(parts).flatMap { item in EventID(parts[4]).map { .note(item, $0) } }
    case ("answer", 5): return period(parts).map { .answer($0, TestID(parts[4])) }
    case ("segment", 4): return period(parts).map { .segment($0) }
    case ("lead", 2): return OrganisationCode(parts[1]).map { .lead($0) }
    case ("route", 4): return period(parts).map { .route($0) }
    case ("reported", 4): return period(parts).map { .reported($0) }
    case ("dataset", 2): return ContentHash(parts[1]).map { .dataset($0) }
    case ("framework", 2): return .framework(FrameworkID(parts[1]))
    case ("overall", 4): return item(parts).map { .overall($0) }
    case ("segment-view", 5):
      return period(parts).flatMap { item in Actor(parts[4]).map { .view(item, $0) } }
    case ("session", _), ("agenda-item", _), ("ready", _), ("session-note", _):
      return session(parts)
    case ("conflict", 3):
      return OrganisationCode(parts[1]).flatMap { code in
        Actor(parts[2]).map { .conflict(code, $0) }
      }
    case ("employment", 3):
      return OrganisationCode(parts[2]).flatMap { code in
        Actor(parts[1]).map { .employment($0, code) }
      }
    case (let word?, 5):
      guard let kind = RecordKind(rawValue: word) else { return nil }
      return item(parts).map { .record($0, kind, RecordName(parts[4])) }
    default: return nil
    }
  }

  /// A key that begins with the name of a session.
  private static func session(_ parts: [String]) -> JudgementKey? {
    guard parts.count > 1, let name = SessionName(parts[1]) else { return nil }
    let rest = Array(parts.dropFirst())
    switch (parts[0], parts.count) {
    case ("session", 2): return .session(name)
    case ("session-note", 3): return EventID(parts[2]).map { .sessionNote(name, $0) }
    case ("agenda-item", 5): return period(rest).map { .agendaItem(name, $0) }
    case ("ready", 6):
      return period(rest).flatMap { item in Actor(parts[5]).map { .ready(name, item, $0) } }
    default: return nil
    }
  }

  private static func rating(_ parts: [String]) -> JudgementKey? {
    guard let item = item(parts), let layer = Layer(rawValue: parts[5]) else { return nil }
    let holder = parts.count == 7 ? Actor(parts[6]) : nil
    guard layer.hasHolder == (holder != nil) else { return nil }
    return .rating(item, area: AreaID(parts[4]), layer: layer, holder: holder)
  }

  private static func item(_ parts: [String]) -> CapabilityKey? {
    guard let organisation = OrganisationCode(parts[1]), let cycle = Cycle(parts[2]) else {
      return nil
    }
    return CapabilityKey(
      organisation: organisation, cycle: cycle, framework: FrameworkID(parts[3]))
  }

  private static func period(_ parts: [String]) -> PeriodKey? {
    let words = parts[2].split(separator: "-")
    guard let organisation = OrganisationCode(parts[1]), words.count == 3,
      let period = Period("\(words[2]) \(words[0])-\(words[1])")
    else { return nil }
    return PeriodKey(
      organisation: organisation, period: period, framework: FrameworkID(parts[3]))
  }

  private static func escaped(_ part: String) -> String {
    guard part.utf8.contains(where: mustEscape) else { return part }
    let bytes = part.utf8.flatMap { byte -> [UInt8] in
      mustEscape(byte) ? Array("%\(Hexadecimal.text(of: [byte]))".utf8) : [byte]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func mustEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "/")
  }

  private static func unescaped(_ part: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(part.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard let code = Hexadecimal.bytes(of: digits), code.count == 1 else { return nil }
      bytes.append(code[0])
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
