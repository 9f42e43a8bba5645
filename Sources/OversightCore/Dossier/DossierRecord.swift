/// One record of an organisation's assessment: what people wrote down, as it stands.
public struct DossierRecord: Hashable, Sendable {
  /// Something that was done to it.
  public struct Entry: Hashable, Sendable {
    /// Who did it.
    public let actor: Actor
    /// What.
    public let step: RecordStep
    /// On which day it was written down, in UTC.
    public let day: CalendarDate
    /// Why, empty where no reason was given.
    public let reason: String
    /// The fields it set.
    public let fields: [FieldName: String]
    /// An entry; the parameters are the properties.
    public init(
      actor: Actor, step: RecordStep, day: CalendarDate, reason: String,
      fields: [FieldName: String]
    ) {
      self.actor = actor
      self.step = step
      self.day = day
      self.reason = reason
      self.fields = fields
    }
  }

  /// What kind of record.
  public let kind: RecordKind
  /// By which name it is known among those of its kind.
  public let name: RecordName
  /// Its number among those of its kind, organisation, year and edition, from 1, in the order in which
  /// they were recorded; 0 where it is known by a name.
  public let number: Int
  /// What was done, oldest first; never empty.
  public let entries: [Entry]
  /// How far it is.
  public let state: RecordState?
  /// What it says, by field.
  public let fields: [FieldName: String]

  /// A record from what was done to it.
  public init(kind: RecordKind, name: RecordName, number: Int, entries: [Entry]) {
    self.kind = kind
    self.name = name
    self.number = number
    self.entries = entries
    let form = RecordForm.of(kind)
    (state, fields) = entries.reduce(into: (form.initial, [:])) { result, entry in
      let step = form.step(entry.step)
      result.0 = step?.to ?? result.0
      result.1.merge(entry.fields.filter { $0.key != .date || step?.hasOwnDay != true }) { $1 }
      // A field set to nothing is taken away.
      result.1 = result.1.filter { !$0.value.isEmpty }
    }
  }

  /// A field's text; empty where it says nothing.
  public func text(_ field: FieldName) -> String { fields[field] ?? "" }

  /// A field's day.
  public func date(_ field: FieldName) -> CalendarDate? {
    fields[field].flatMap { CalendarDate($0) }
  }

  /// A field's word.
  public func word<Word: RawRepresentable<String>>(
    _ field: FieldName, _ type: Word.Type = Word.self
  ) -> Word? {
    fields[field].flatMap { Word(rawValue: $0) }
  }

  /// What it is about or linked to.
  public var topics: [Topic] { Topic.list(text(.about)) }

  /// The functional area it is of, or the first one it is about.
  public var area: AreaID? {
    fields[.area].map { AreaID($0) } ?? Topic(name.value)?.area
      ?? topics.lazy.compactMap(\.area).first
  }

  /// Who made it.
  public var author: Actor? { entries.first?.actor }

  /// When it was made.
  public var made: CalendarDate? { entries.first?.day }

  /// The newest entry of a step.
  public func last(_ step: RecordStep) -> Entry? { entries.last { $0.step == step } }

  /// Whether it counts: what was given up does not.
  public var counts: Bool { state != .dropped }
}

extension Topic {
  /// Topics with blanks between; what is none is passed over.
  public static func list(_ text: String) -> [Topic] {
    text.split(separator: " ").compactMap { Topic(String($0)) }
  }

  /// Topics as a field holds them, in alphabetical order, each once.
  public static func text(of topics: some Sequence<Topic>) -> String {
    Set(topics).sorted().map(\.description).joined(separator: " ")
  }
}
