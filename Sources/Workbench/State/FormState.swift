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
  /// Why.
  case reason

  /// The word under which a draft keeps it.
  var word: String {
    switch self {
    case .name: "name"
    case .field(let field): field.rawValue
    case .strength: "strength"
    case .reason: "reason"
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

/// A step of a record being written: one row for each thing asked for.
struct FormSheet: Sendable {
  let organisation: Organisation
  let cycle: Cycle
  let aim: RecordAim
  /// The view of an area that a partner gives with it; nil where a record is written.
  var view: RatingIntent?
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

  /// What is wanted, with the file as it was found.
  func intent(file: FileDigest? = nil) -> RecordIntent {
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

/// A draft of a form: each row under its word, its lines indented, so that a reader finds the way and
/// no text can be taken for another row.
extension FormSheet {
  /// What is to be kept; nil where nothing was typed or chosen.
  var draftText: String? {
    guard rows.contains(where: \.isTouched) else { return nil }
    return rows.filter { $0.isTouched || !$0.value.text.isEmpty }.map { row in
      let lines = row.value.text.split(separator: "\n", omittingEmptySubsequences: false)
      return (["\(row.entry.word):"] + lines.map { "  \($0)" }).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// Puts back what was kept.
  mutating func restore(_ draft: String) {
    var texts: [String: [Substring]] = [:]
    var word = ""
    for line in draft.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("  ") {
        texts[word, default: []].append(line.dropFirst(2))
      } else if line.hasSuffix(":") {
        word = String(line.dropLast())
      }
    }
    for place in rows.indices {
      guard let lines = texts[rows[place].entry.word] else { continue }
      rows[place].value = rows[place].value.with(lines.joined(separator: "\n"))
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
