import ArgumentParser
import OversightCore

/// What ratings, findings and answers rest on.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: Words.Help.evidence, discussion: Words.Help.evidenceMore,
    subcommands: writing + [EvidenceList.self, EvidenceShow.self, EvidenceCheck.self])

  private static let writing: [any ParsableCommand.Type] = [
    EvidenceAdd.self, EvidenceLink.self, EvidenceUnlink.self, EvidenceChange.self,
    EvidenceDrop.self,
  ]
}

/// Where a piece of evidence lies: a file or an address, not both.
struct EvidenceLocation: ParsableArguments {
  @Option(help: ArgumentHelp(Words.Help.evidenceFile, valueName: "path"), completion: .file())
  var file: String?
  @Option(help: Words.Help.field(.link, of: .evidence)) var link: String?

  func validate() throws {
    if file?.isEmpty == false, link?.isEmpty == false { throw ValidationError(Words.fileOrLink) }
  }

  /// The fields, with the digest of the file as it is now. What lay elsewhere before lies there no
  /// longer, so the one takes the other away.
  func fields(instead present: DossierRecord?) throws -> [FieldName: String?] {
    if let file, !file.isEmpty {
      let found = try EvidenceFile(path: file)
      return [
        .file: found.path, .digest: found.digest.description,
        .link: present?.fields[.link].map { _ in "" },
      ]
    }
    let isFileTaken = file != nil || link?.isEmpty == false && present?.fields[.file] != nil
    return [.link: link, .file: isFileTaken ? "" : nil, .digest: isFileTaken ? "" : nil]
  }
}

struct EvidenceAdd: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Words.Help.evidenceAdd)
  static let kind = RecordKind.evidence
  static let steps = [RecordStep.add]
  static let isOfToday = false

  @OptionGroup var target: CodeTarget
  @Option(help: Words.Help.field(.title, of: .evidence)) var title: String
  @Option(help: Words.Help.field(.kind, of: .evidence)) var kind: EvidenceKind
  @Option(help: Words.Help.field(.source, of: .evidence)) var source: String
  @Option(help: Words.Help.field(.date, of: .evidence), transform: Reading.dayText)
  var date: String
  @Option(help: Words.Help.field(.expires, of: .evidence), transform: Reading.dayText)
  var expires: String?
  @OptionGroup var location: EvidenceLocation
  @OptionGroup(title: Words.Help.aboutTitle) var about: TopicOptions

  func fields(in place: Place) throws -> [FieldName: String?] {
    let own: [FieldName: String?] = [
      .title: title, .kind: kind.rawValue, .source: source, .date: date, .expires: expires,
      .period: target.global.period?.description, .about: try about.text(in: place),
    ]
    return own.merging(try location.fields(instead: nil)) { own, _ in own }
  }

  func remarks(on record: DossierRecord, _ judged: Judged, in place: Place) -> [String] {
    Words.evidence(record, in: place)
  }
}

struct EvidenceLink: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: Words.Help.evidenceLink)
  static let kind = RecordKind.evidence
  static let steps = [RecordStep.link]

  @OptionGroup var target: NumberTarget
  @OptionGroup(title: Words.Help.aboutTitle) var about: TopicOptions

  func validate() throws {
    if about.isEmpty { throw ValidationError(Words.nothingToLink) }
  }

  func fields(in place: Place) throws -> [FieldName: String?] {
    let present = try RecordSubject(kind: .evidence, which: target.which).present(in: place)
    return [.about: Topic.text(of: (present?.topics ?? []) + (try about.topics(in: place)))]
  }

  func remarks(on record: DossierRecord, _ judged: Judged, in place: Place) -> [String] {
    Words.evidence(record, in: place)
  }
}

struct EvidenceUnlink: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlink", abstract: Words.Help.evidenceUnlink)
  static let kind = RecordKind.evidence
  static let steps = [RecordStep.link]

  @OptionGroup var target: NumberTarget
  @OptionGroup(title: Words.Help.aboutTitle) var about: TopicOptions

  func validate() throws {
    if about.isEmpty { throw ValidationError(Words.nothingToLink) }
  }

  func fields(in place: Place) throws -> [FieldName: String?] {
    let present = try RecordSubject(kind: .evidence, which: target.which).present(in: place)
    let gone = Set(try about.topics(in: place))
    return [.about: Topic.text(of: (present?.topics ?? []).filter { !gone.contains($0) })]
  }

  func remarks(on record: DossierRecord, _ judged: Judged, in place: Place) -> [String] {
    Words.evidence(record, in: place)
  }
}

struct EvidenceChange: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: Words.Help.evidenceChange, aliases: ["write"])
  static let kind = RecordKind.evidence
  static let steps = [RecordStep.write]

  @OptionGroup var target: NumberTarget
  @Option(help: Words.Help.field(.title, of: .evidence)) var title: String?
  @Option(help: Words.Help.field(.kind, of: .evidence)) var kind: EvidenceKind?
  @Option(help: Words.Help.field(.source, of: .evidence)) var source: String?
  @Option(help: Words.Help.field(.date, of: .evidence), transform: Reading.dayText)
  var date: String?
  @Option(help: Words.Help.field(.expires, of: .evidence), transform: Reading.dayText)
  var expires: String?
  @OptionGroup var location: EvidenceLocation

  func fields(in place: Place) throws -> [FieldName: String?] {
    let present = try RecordSubject(kind: .evidence, which: target.which).present(in: place)
    let own: [FieldName: String?] = [
      .title: title, .kind: kind?.rawValue, .source: source, .date: date, .expires: expires,
    ]
    return own.merging(try location.fields(instead: present)) { own, _ in own }
  }

  func remarks(on record: DossierRecord, _ judged: Judged, in place: Place) -> [String] {
    Words.evidence(record, in: place)
  }
}

struct EvidenceDrop: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: Words.Help.evidenceDrop)
  static let kind = RecordKind.evidence
  static let steps = [RecordStep.drop]

  @OptionGroup var target: NumberTarget
}
