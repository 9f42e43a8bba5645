import ArgumentParser
import OversightCore

/// What a record is about, each option as often as wanted.
struct TopicOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Words.Help.aboutArea)) var area: [String] = []
  @Option(help: ArgumentHelp(Words.Help.aboutLayer, valueName: "area/layer"))
  var layer: [String] = []
  @Option(help: ArgumentHelp(Words.Help.aboutTest)) var test: [String] = []
  @Option(help: ArgumentHelp(Words.Help.aboutMetric, valueName: "id")) var metric: [String] = []
  @Option(help: ArgumentHelp(Words.Help.aboutDuty)) var duty: [String] = []
  @Option(help: ArgumentHelp(Words.Help.aboutPrompt)) var prompt: [String] = []
  @Option(help: ArgumentHelp(Words.Help.aboutNote, valueName: "number")) var note: [Int] = []
  @Option(help: ArgumentHelp(Words.Help.aboutRecord, valueName: "kind:number"))
  var record: [String] = []

  /// Everything named, in no order.
  func topics(in place: Place) throws -> [Topic] {
    try area.map(place.areaTopic) + layer.map(place.layerTopic) + test.map(place.testTopic)
      + metric.map(place.metricTopic) + duty.map(place.dutyTopic)
      + prompt.map(place.promptTopic) + note.map(place.noteTopic)
      + record.map(place.recordTopic)
  }

  /// As a field holds them; nil where nothing was named.
  func text(in place: Place) throws -> String? {
    let topics = try topics(in: place)
    return topics.isEmpty ? nil : Topic.text(of: topics)
  }

  /// Whether nothing was named.
  var isEmpty: Bool {
    (area + layer + test + metric + duty + prompt + record).isEmpty && note.isEmpty
  }
}
