import Ledger
import Narration
import OversightCore
import Terminal

extension TabFront {
  func plain(on desk: Desk) -> PlainText {
    var text = PlainText()
    guard let assessment = desk.assessment(code) else { return text }
    text.say(Words.Plain.tab(title(on: desk), Words.tabs[tab.rawValue]))
    say(assessment, on: desk, in: &text)
    return text
  }
}

extension Desk {
  /// Segment, capability and every rung of the ladder, a sentence each.
  func ladder(of assessment: Assessment) -> [String] {
    let rungs = rungs(of: assessment)
    let reason = assessment.segmentAbsence.map(narrator.reason) ?? ""
    return [Words.Plain.segment(assessment.segment, reason: reason)]
      + rungs.map(Words.Plain.rung)
      + [moveWords(of: assessment.organisation.code) ?? ""]
  }
}

extension ScorecardFront {
  func say(_ assessment: Assessment, on desk: Desk, in text: inout PlainText) {
    text.say(desk.ladder(of: assessment))
    var block: [(line: Int, metric: MetricResult)] = []
    for (line, row) in desk.scorecard(of: assessment).enumerated() {
      if case .metric(let metric) = row {
        block.append((line, metric))
        continue
      }
      Self.offer(block, on: desk, in: &text)
      block = []
      text.say(Self.words(row, on: desk))
    }
    Self.offer(block, on: desk, in: &text)
  }

  /// The metrics of a domain, worst first.
  private static func offer(
    _ block: [(line: Int, metric: MetricResult)], on desk: Desk, in text: inout PlainText
  ) {
    let sorted = block.sorted { left, right in
      (left.metric.score ?? 0, -left.line) > (right.metric.score ?? 0, -right.line)
    }
    for (line, metric) in sorted { text.offer(desk.plainWords(metric), line: line) }
  }

  private static func words(_ row: ScorecardRow, on desk: Desk) -> String {
    switch row {
    case .domain(let domain):
      Words.Plain.domain(
        desk.narrator.domainName(domain.domain), score: domain.score, segment: domain.segment)
    case .absent(let domain): "\(domain.name). \(Words.sentence(domain.absent))"
    case .metric(let metric): desk.plainWords(metric)
    }
  }
}

extension Desk {
  /// A metric in a sentence: value, rank, score, and where it lies among its peers.
  func plainWords(_ metric: MetricResult) -> String {
    let name = narrator.shortName(of: metric.metric)
    guard metric.score != nil || metric.value != nil else {
      return "\(name): \(narrator.basis(of: metric))."
    }
    let value = metric.value.map {
      "\(Figure.value($0, unit: metric.unit)) \(Words.Plain.unit(metric.unit))"
    }
    let polarity = framework.metric(metric.metric)?.polarity ?? .lower
    return Words.Plain.metric(
      name, value: value, rank: metric.rank, of: metric.of, score: metric.score,
      peers: metric.peers.flatMap { peers in
        metric.value.map { Words.Plain.place(of: $0, among: peers, polarity) }
      })
  }
}

extension ConsiderationsFront {
  func say(_ assessment: Assessment, on desk: Desk, in text: inout PlainText) {
    text.say(desk.ladder(of: assessment))
    let rows = desk.testRows(of: assessment)
    if rows.isEmpty {
      let refusal = desk.framework.refusal(of: .consideration)
      text.say(Words.noTestsHere(desk.framework.shortName, refusal))
    }
    for (line, row) in rows.enumerated() { text.offer(desk.words(row), line: line) }
  }
}

extension NotesFront {
  func say(_ assessment: Assessment, on desk: Desk, in text: inout PlainText) {
    let threads = desk.openThreads
    if threads.isEmpty { text.say(Words.noNotes) }
    for (line, thread) in threads.enumerated() {
      text.offer("\(desk.noteTitle(thread)): \(desk.shown(thread.note))", line: line)
    }
  }
}

extension AssessmentFront {
  func say(_ assessment: Assessment, on desk: Desk, in text: inout PlainText) {
    let lines = desk.dossierLines
    if lines.isEmpty { text.say(Words.noAreasHere(desk.framework.shortName)) }
    let words = DossierWords(desk: desk)
    for (line, found) in lines.enumerated() { text.offer(words.sentence(found), line: line) }
  }
}

extension EvidenceFront {
  func say(_ assessment: Assessment, on desk: Desk, in text: inout PlainText) {
    let rows = desk.evidenceRows
    text.say(Words.evidenceFor(desk.evidenceFor.map { desk.subjectWords($0) }, rows.count))
    for (line, record) in rows.enumerated() {
      let idle = Words.idle(record, on: desk.today)
      let words = "\(record.number), \(desk.narrator.line(for: record))"
      text.offer(Words.sentence(idle.isEmpty ? words : "\(words); \(idle)"), line: line)
    }
  }
}

extension HistoryFront {
  func say(_ assessment: Assessment, on desk: Desk, in text: inout PlainText) {
    desk.sayEvents(in: &text)
  }
}
