import Ledger
import Narration
import OversightCore
import Terminal

/// A step somebody wants to do to a record.
public struct RecordAim: Hashable, Sendable {
  /// What kind of record.
  let kind: RecordKind
  /// Which one; nil to make one that is known by a number, or whose name is still to be given.
  var name: RecordName?
  /// What is to be done.
  let step: RecordStep
  /// What is known already of its fields.
  var fields: [FieldName: String] = [:]
}

/// Something a form asks for.
enum FormEntry: Hashable, Sendable {
  /// The name by which the record will be known.
  case name
  case field(FieldName)
  /// How strongly a partner holds a view.
  case strength
  /// Something a step of a session asks for.
  case session(SessionField)
  /// The moderated rating of an area.
  case area(AreaID)
  /// Why an area is moderated so.
  case areaReason(AreaID)
  /// The segment.
  case segment
  /// The overall rating.
  case overall
  /// Why.
  case reason

  /// The word under which a draft keeps it.
  var word: String {
    switch self {
    case .name: "name"
    case .field(let field): field.rawValue
    case .strength: "strength"
    case .session(let field): "session/\(field.rawValue)"
    case .area(let area): "area/\(area)"
    case .areaReason(let area): "area-reason/\(area)"
    case .segment: "moderated-segment"
    case .overall: "moderated-overall"
    case .reason: "reason"
    }
  }

  /// What a word stands for; nil where for nothing.
  init?(word: String) {
    let parts = word.split(separator: "/", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count) {
    case ("name", 1): self = .name
    case ("strength", 1): self = .strength
    case ("session", 2):
      guard let field = SessionField(rawValue: parts[1]) else { return nil }
      self = .session(field)
    case ("area", 2): self = .area(AreaID(parts[1]))
    case ("area-reason", 2): self = .areaReason(AreaID(parts[1]))
    case ("moderated-segment", 1): self = .segment
    case ("moderated-overall", 1): self = .overall
    case ("reason", 1): self = .reason
    default:
      guard let field = FieldName(rawValue: word) else { return nil }
      self = .field(field)
    }
  }
}

/// One of the words a field can hold.
struct FormOption: Hashable, Sendable {
  /// The word of the ledger.
  let value: String
  let title: String
}

/// What stands in a row of a form, by the way it is given.
enum FormValue: Sendable {
  case line(LineField)
  case text(TextEditor)
  /// One of a few, by its place; nil for none.
  case choice([FormOption], Int?)
  case topics([Topic])

  /// The text the field will hold.
  var text: String {
    switch self {
    case .line(let field): field.text.trimmed
    case .text(let editor): editor.text
    case .choice(let options, let place): place.map { options[$0].value } ?? ""
    case .topics(let topics): Topic.text(of: topics)
    }
  }

  /// The same way of giving it, with another text.
  func with(_ text: String) -> FormValue {
    switch self {
    case .line: .line(LineField(text, limit: TextLimit.characters))
    case .text(let editor): .text(TextEditor(text, limit: editor.limit))
    case .choice(let options, _): .choice(options, options.firstIndex { $0.value == text })
    case .topics: .topics(Topic.list(text))
    }
  }
}

/// A row of a form.
struct FormRow: Sendable {
  let entry: FormEntry
  let label: String
  let isRequired: Bool
  /// What stood there when the form was opened, without a draft.
  let initial: String
  /// Whether what stood there then is the record's own: given again only where it was changed.
  let isHeld: Bool
  /// What is said beside it: that a day is assumed.
  var remark = ""
  var value: FormValue

  /// Whether somebody changed it.
  var isTouched: Bool { value.text != initial }
}

/// The list in which topics are ticked.
struct TopicPicker: Sendable {
  let options: [(topic: Topic, title: String)]
  /// What is ticked.
  var ticked: [Topic]
  /// Letters that the titles in view have.
  var field = LineField()
  var window = ScrollWindow()

  /// The options in view.
  var found: [(topic: Topic, title: String)] {
    field.isEmpty ? options : LetterMatch.sorted(options, by: field.text.trimmed) { [$0.title] }
  }
}

/// Something being written: one row for each thing asked for.
struct FormSheet: Sendable {
  /// What is written.
  enum Purpose: Sendable {
    /// A step of a record of an organisation.
    case record(RecordAim, of: Organisation, in: Cycle)
    /// The view of an area that a partner gives.
    case view(RatingIntent)
    /// The decision on an item of a session.
    case decision(SessionName)
    /// A step of a session.
    case session(SessionStep)
  }
  let purpose: Purpose
  /// What the reader should know beside the rows, a sentence a line.
  var lines: [String] = []
  /// What is done to what, for the rule above the rows.
  let title: String
  let draft: DraftKey
  /// What stood in the ledger when the form was opened.
  var versions: [JudgementKey: Int]
  let shown: DecisionContext
  var rows: [FormRow]
  /// The row that keys act on; one more than there are where the linear mode has asked for all.
  var focus = 0
  /// The list of topics, while it lies over the rows.
  var picker: TopicPicker?

  /// The row that keys act on.
  var row: FormRow? { rows.indices.contains(focus) ? rows[focus] : nil }

  func place(of entry: FormEntry) -> Int? { rows.firstIndex { $0.entry == entry } }

  /// What stands in the row of an entry; nil where it is not asked for.
  func text(_ entry: FormEntry) -> String? { place(of: entry).map { rows[$0].value.text } }

  /// The file whose digest is still to be made: one that is named and is not the one recorded.
  var fileToRead: String? {
    guard let place = place(of: .field(.file)) else { return nil }
    let row = rows[place]
    let path = row.value.text
    return path.isEmpty || (row.isHeld && !row.isTouched) ? nil : path
  }

  /// The kind of record its fields are of; nil where they are of none.
  var kind: RecordKind? {
    switch purpose {
    case .record(let aim, _, _): aim.kind
    case .view: .partner
    case .decision: .trajectory
    case .session: nil
    }
  }

  /// Whether a decision on an item of a session is written.
  var isDecision: Bool { if case .decision = purpose { true } else { false } }

  /// What is wanted of a record, with the file as it was found.
  func intent(
    _ aim: RecordAim, of organisation: Organisation, in cycle: Cycle, file: FileDigest? = nil
  ) -> RecordIntent {
    var fields: [FieldName: String] = [:]
    for row in rows {
      guard case .field(let field) = row.entry else { continue }
      let text = row.value.text
      let isGiven = row.isHeld ? row.isRequired || row.isTouched : !text.isEmpty
      if isGiven { fields[field] = text }
    }
    if let file {
      (fields[.file], fields[.digest]) = (file.path, file.digest)
    } else if fields[.file] == "" {
      // The digest of a file that is taken away goes with it.
      fields[.digest] = ""
    }
    let named = text(.name).map { $0.isEmpty ? nil : RecordName($0) }
    return RecordIntent(
      organisation: organisation, cycle: cycle, kind: aim.kind, name: aim.name ?? named ?? nil,
      step: aim.step, fields: fields, reason: text(.reason) ?? "", shown: shown)
  }
}

/// A draft of a form: each row under its word.
extension FormSheet {
  /// What is to be kept; nil where nothing was typed or chosen.
  var draftText: String? {
    guard rows.contains(where: \.isTouched) else { return nil }
    let written = rows.filter { row in
      // A decision keeps what was chosen, not what stands without it.
      row.isTouched || !isDecision && !row.value.text.isEmpty
    }
    return EntryText.text(of: written.map { ($0.entry.word, $0.value.text) })
  }

  /// Puts back what was kept.
  mutating func restore(_ draft: String) {
    let texts = EntryText.entries(of: draft)
    for place in rows.indices {
      guard let text = texts[rows[place].entry.word] else { continue }
      rows[place].value = rows[place].value.with(text)
    }
  }
}

/// A file as it was found: where it lies and what it held.
public struct FileDigest: Hashable, Sendable {
  /// Its absolute path.
  public var path: String
  /// SHA-256 of its bytes, 64 hexadecimal digits.
  public var digest: String
  /// A digest; the parameters are the properties.
  public init(path: String, digest: String) { (self.path, self.digest) = (path, digest) }
}

/// What became of the wish to read a file.
public enum DigestOutcome: Sendable {
  /// It was read.
  case read(FileDigest)
  /// It cannot be read: why and what to do.
  case failed(String)
}
