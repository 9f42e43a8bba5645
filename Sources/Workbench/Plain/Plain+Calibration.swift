import Narration
import OversightCore

extension CalibrationFront {
  /// Area by area and layer by layer, then the overall rating, the segment and what is weighed.
  func plain(on desk: Desk) -> PlainText {
    var text = PlainText()
    text.say(Words.sentence(title(on: desk)))
    guard let page = desk.calibrationPage else {
      text.say(desk.whyNoItem(code))
      return text
    }
    let words = CalibrationWords(desk: desk, page: page)
    text.say(Words.sentence(words.standing.capitalisedFirst))
    text.say(Words.sentence(words.shortHead.trimmingStop))
    for (line, row) in page.lines.enumerated() {
      text.offer(Self.words(row, words), line: line)
      text.say(words.reasons(of: row).filter { !$0.text.isEmpty }.map(Self.reason))
    }
    text.say([words.waitedFor.map(Words.sentence) ?? ""])
    text.say(page.isBenchmark ? words.drift.map(Words.sentence) : [])
    text.say(words.dissents.map { Words.Reveal.labelled(Words.Reveal.dissentLabel, $0) })
    guard page.matrix.isRevealed else { return text }
    text.say(words.like.map { Words.Reveal.labelled(Words.Reveal.likeLabel, $0) })
    text.say(words.pairs.map { Words.Reveal.labelled(Words.Reveal.consistencyLabel, $0) })
    text.say(words.severity.map { Words.Reveal.labelled(Words.Reveal.severityLabel, $0) } ?? "")
    return text
  }

  private static func reason(_ reason: CalibrationWords.Reason) -> String {
    Words.Reveal.labelled("\(reason.who), \(reason.words)", reason.text)
  }

  /// The row's sentence, for an area with its name, the views beside the assessors' and the evidence.
  private static func words(_ line: CalibrationLine, _ words: CalibrationWords) -> String {
    guard case .area(let id) = line, let row = words.page.row(id) else {
      return words.sentence(of: line)
    }
    let judgement = row.judgement
    let own = judgement.selfAssessment.map { Words.Reveal.ownView(words.words($0.rating)) }
    let partners =
      judgement.partnerFeedback.isEmpty
      ? nil
      : Words.Plain.layer(
        Narration.Words.layer(.partnerFeedback),
        judgement.partnerFeedback.map { words.words($0.rating) })
    let evidence = words.page.areas.first { $0.area.id == id }?.evidence.count ?? 0
    return [
      Words.sentence(row.area.name), words.sentence(of: line), own, partners,
      Words.Plain.evidence(evidence),
    ].compactMap { $0 }.joined(separator: " ")
  }
}

extension String {
  /// The same without a full stop at its end, where another follows.
  fileprivate var trimmingStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
