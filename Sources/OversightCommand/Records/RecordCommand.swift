import ArgumentParser
import Ledger
import OversightCore

/// The organisation, and for what record of it, with the options that every such command takes.
protocol RecordTarget: ParsableArguments {
  var code: String { get }
  /// Which record; of no use where the command names it in another way.
  var which: RecordSubject.Which { get }
  var reason: String { get }
  var global: GlobalOptions { get }
}

/// A record that is to be made, or that is named by the command itself.
struct CodeTarget: RecordTarget {
  @Argument(help: ArgumentHelp(Words.Help.code)) var code: String
  @Option(help: ArgumentHelp(Words.Help.reason, valueName: "text")) var reason = ""
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  var which: RecordSubject.Which { .new }
}

/// A record by its number.
struct NumberTarget: RecordTarget {
  @Argument(help: ArgumentHelp(Words.Help.code)) var code: String
  @Argument(help: ArgumentHelp(Words.Help.number)) var number: Int
  @Option(help: ArgumentHelp(Words.Help.reason, valueName: "text")) var reason = ""
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  var which: RecordSubject.Which { .number(number) }
}

/// A command that does something to a record of an assessment. What can be done, and which fields
/// it takes, is decided by `RecordForm`; a command says only where its fields come from.
protocol RecordCommand: ParsableCommand {
  associatedtype Target: RecordTarget
  /// What kind of record it is for.
  static var kind: RecordKind { get }
  /// What it does: one step, or those among which an argument chooses.
  static var steps: [RecordStep] { get }
  /// Whether a day that is needed and not given is today: so for what is done now, and not for what
  /// has a day of its own, which nobody can guess.
  static var isOfToday: Bool { get }

  var target: Target { get }
  /// What is to be done.
  var step: RecordStep { get }
  /// Which record.
  func which(in place: Place) throws -> RecordSubject.Which
  /// The fields to set; one that is nil is left as it is.
  func fields(in place: Place) throws -> [FieldName: String?]
  /// What else the answer says.
  func remarks(on record: DossierRecord, _ judged: Judged, in place: Place) -> [String]
}

extension RecordCommand {
  static var isOfToday: Bool { true }
  var step: RecordStep { Self.steps[0] }
  func which(in place: Place) throws -> RecordSubject.Which { target.which }
  func fields(in place: Place) throws -> [FieldName: String?] { [:] }
  func remarks(on record: DossierRecord, _ judged: Judged, in place: Place) -> [String] { [] }

  func run() throws { try record() }

  /// Decides, records and tells what it did.
  func record() throws {
    let judging = try Judging(target.global)
    let organisation = try Finding.assessment(target.code, in: judging.bare).organisation
    let judged = try judging.record { scope, notes in
      .record(
        try intent(in: Place(organisation: organisation, scope: scope, allNotes: notes)))
    }
    let page = RecordPage(kind: Self.kind, organisation: organisation, judged: judged)
    try Output.print(page.lines { remarks(on: $0, judged, in: page.place) })
  }

  private func intent(in place: Place) throws -> RecordIntent {
    let subject = RecordSubject(kind: Self.kind, which: try which(in: place))
    var fields = try fields(in: place).compactMapValues { $0 }
    try checkBlank(fields, subject, in: place)
    let needsDay = RecordForm.of(Self.kind).step(step)?.required.contains(.date) == true
    if needsDay, Self.isOfToday, fields[.date] == nil {
      fields[.date] = place.today.description
    }
    return RecordIntent(
      organisation: place.organisation, cycle: place.scope.period.cycle, kind: Self.kind,
      name: try subject.name(in: place), step: step, fields: fields, reason: target.reason,
      shown: Self.kind == .status ? place.scope.shown(of: place.organisation.code) : .none)
  }

  /// What makes a record says something with every option: only in one that is there can a blank take
  /// something away.
  private func checkBlank(
    _ fields: [FieldName: String], _ subject: RecordSubject, in place: Place
  ) throws {
    guard let form = RecordForm.of(Self.kind).step(step), form.begins,
      try subject.present(in: place) == nil
    else { return }
    let blank = form.fields.first { fields[$0]?.allSatisfy(\.isWhitespace) == true }
    guard let blank else { return }
    throw Failure(.refused, Words.blankField(blank, isNeeded: form.required.contains(blank)))
  }
}
