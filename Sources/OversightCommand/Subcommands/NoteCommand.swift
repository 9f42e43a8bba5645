import ArgumentParser
import Ledger
import OversightCore
import Terminal

/// Notes, and whether the thread of one is resolved.
struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: Words.Help.note, discussion: Words.Help.noteMore,
    subcommands: [NoteAdd.self, NoteResolve.self, NoteReopen.self, NoteList.self],
    defaultSubcommand: NoteAdd.self)
}

struct NoteAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Words.Help.noteAdd)

  @Argument(help: ArgumentHelp(Words.Help.code)) var code: String
  @Argument(help: ArgumentHelp(Words.Help.noteText)) var text: String
  @ArgumentParser.Flag(help: ArgumentHelp(Words.Help.noteRecord)) var record = false
  @ArgumentParser.Flag(help: ArgumentHelp(Words.Help.noteWorking)) var working = false
  @OptionGroup(title: Words.Help.aboutTitle) var about: NoteSubjectOptions
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func validate() throws {
    if record, working { throw ValidationError(Words.recordOrWorking) }
  }

  func run() throws {
    let judging = try Judging(global)
    let organisation = try Finding.assessment(code, in: judging.bare).organisation
    var topic = Topic.organisation
    let judged = try judging.record { scope, notes in
      topic = try about.topic(
        in: Place(organisation: organisation, scope: scope, allNotes: notes))
      return .note(
        NoteIntent(
          organisation: organisation, cycle: scope.period.cycle, about: topic, text: text,
          kind: record ? .record : .working))
    }
    let place = Place(organisation: organisation, scope: judged.after, allNotes: judged.notes)
    try Output.print(lines(about: topic, at: place).map { DisplayText($0).string })
  }

  private func lines(about topic: Topic, at place: Place) -> [String] {
    place.scope.warnings + [
      Words.noteSaved(text.count, about: topic, in: place),
      Words.noteKind(record ? .record : .working, number: place.notes.last?.number ?? 0),
    ]
  }
}

/// What a note is about: one thing, or the organisation as a whole.
struct NoteSubjectOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Words.Help.noteArea)) var area: String?
  @Option(help: ArgumentHelp(Words.Help.aboutLayer, valueName: "area/layer")) var layer: String?
  @Option(help: ArgumentHelp(Words.Help.noteMetric, valueName: "id")) var metric: String?
  @Option(help: ArgumentHelp(Words.Help.noteStep, valueName: "id")) var step: String?
  @Option(help: ArgumentHelp(Words.Help.aboutTest)) var test: String?
  @Option(help: ArgumentHelp(Words.Help.aboutDuty)) var duty: String?
  @Option(help: ArgumentHelp(Words.Help.aboutPrompt)) var prompt: String?
  @Option(help: ArgumentHelp(Words.Help.noteReply, valueName: "number")) var replyTo: Int?
  @Option(help: ArgumentHelp(Words.Help.aboutRecord, valueName: "kind:number")) var on: String?

  private var texts: [String?] { [area, layer, metric, step, test, duty, prompt, on] }

  func validate() throws {
    if texts.count(where: { $0 != nil }) + (replyTo == nil ? 0 : 1) > 1 {
      throw ValidationError(Words.oneSubject)
    }
  }

  func topic(in place: Place) throws -> Topic {
    let named: [Topic?] = [
      try area.map(place.areaTopic), try layer.map(place.layerTopic),
      try metric.map(place.metricTopic), step.map { .step(RuleID($0)) },
      try test.map(place.testTopic), try duty.map(place.dutyTopic),
      try prompt.map(place.promptTopic), try replyTo.map(place.noteTopic),
      try on.map(place.recordTopic),
    ]
    return named.compactMap { $0 }.first ?? .organisation
  }
}

/// The thread of a note, by the note's number.
protocol ThreadCommand: RecordCommand {
  var number: Int { get }
}

extension ThreadCommand {
  static var kind: RecordKind { .thread }

  func which(in place: Place) throws -> RecordSubject.Which {
    .name(.topic(try place.noteTopic(number)))
  }

  func remarks(on record: DossierRecord, _ judged: Judged, in place: Place) -> [String] {
    [Words.ofNote(number)]
  }
}

struct NoteResolve: ThreadCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve", abstract: Words.Help.noteResolve)
  static let steps = [RecordStep.resolve]

  @OptionGroup var target: CodeTarget
  @Argument(help: ArgumentHelp(Words.Help.noteNumber)) var number: Int
}

struct NoteReopen: ThreadCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: Words.Help.noteReopen)
  static let steps = [RecordStep.reopen]

  @OptionGroup var target: CodeTarget
  @Argument(help: ArgumentHelp(Words.Help.noteNumber)) var number: Int
}
