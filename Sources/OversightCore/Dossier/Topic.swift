/// What a note, a piece of evidence, a query or an action is about, within one organisation.
public enum Topic: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The organisation as a whole.
  case organisation
  /// A functional area.
  case area(AreaID)
  /// What one layer says of an area: the self-assessment an ICB gives evidence for, a moderated or
  /// final rating.
  case layer(AreaID, Layer)
  /// A part of the narrative of an area, by its identifier: its strengths, its next steps.
  case narrative(AreaID, String)
  /// A metric.
  case metric(MetricID)
  /// A step of the calculation.
  case step(RuleID)
  /// A test of the edition or another question it asks.
  case test(TestID)
  /// A statutory duty, by its identifier in the edition.
  case duty(String)
  /// A prompt of the edition, by its identifier.
  case prompt(String)
  /// A note, by its identifier.
  case note(RecordName)
  /// Another record of the organisation: a concern, a query, an exit criterion.
  case record(RecordName)

  /// `organisation`, `area/leadership`, `layer/leadership/self-assessment`,
  /// `narrative/leadership/strengths`, `metric/OF0063`, `step/average`, `test/elective`,
  /// `duty/quality`, `prompt/primary-care`, `note/…`, `record/…`.
  public var description: String {
    switch self {
    case .organisation: "organisation"
    case .area(let id): "area/\(id)"
    case .layer(let id, let layer): "layer/\(id)/\(layer.rawValue)"
    case .narrative(let id, let part): "narrative/\(id)/\(part)"
    case .metric(let id): "metric/\(id)"
    case .step(let id): "step/\(id)"
    case .test(let id): "test/\(id)"
    case .duty(let id): "duty/\(id)"
    case .prompt(let id): "prompt/\(id)"
    case .note(let name): "note/\(Self.escaped(name))"
    case .record(let name): "record/\(Self.escaped(name))"
    }
  }

  /// Reads what `description` gives; nil where the text is not that.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch (parts[0], parts.count) {
    case ("organisation", 1): self = .organisation
    case ("area", 2): self = .area(AreaID(parts[1]))
    case ("layer", 3):
      guard let layer = Layer(rawValue: parts[2]) else { return nil }
      self = .layer(AreaID(parts[1]), layer)
    case ("narrative", 3): self = .narrative(AreaID(parts[1]), parts[2])
    case ("metric", 2): self = .metric(MetricID(parts[1]))
    case ("step", 2): self = .step(RuleID(parts[1]))
    case ("test", 2): self = .test(TestID(parts[1]))
    case ("duty", 2): self = .duty(parts[1])
    case ("prompt", 2): self = .prompt(parts[1])
    case ("note", 2):
      guard let name = Self.unescaped(parts[1]) else { return nil }
      self = .note(name)
    case ("record", 2):
      guard let name = Self.unescaped(parts[1]) else { return nil }
      self = .record(name)
    default: return nil
    }
  }

  /// Names that people give may hold what parts topics from one another: `%`, `/` and white space are
  /// written as `%25`, `%2f` and so on, by their bytes.
  private static func escaped(_ name: RecordName) -> String {
    name.value.reduce(into: "") { text, character in
      guard character == "%" || character == "/" || character.isWhitespace else {
        return text.append(character)
      }
      for byte in String(character).utf8 {
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
  }

  /// The name; nil where the text is not as it is written.
  private static func unescaped(_ text: String) -> RecordName? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(code)
      rest = rest.dropFirst(2)
    }
    let name = RecordName(String(decoding: bytes, as: UTF8.self))
    return escaped(name) == text ? name : nil
  }

  /// The functional area it belongs to; nil where it belongs to none.
  public var area: AreaID? {
    switch self {
    case .area(let id), .layer(let id, _), .narrative(let id, _): id
    default: nil
    }
  }

  /// The order of the texts.
  public static func < (left: Topic, right: Topic) -> Bool {
    left.description < right.description
  }
}
