import Narration
import OversightCore
import Terminal

/// What the selected organisation's result is made of, beside or below the list.
struct PreviewPane {
  let desk: Desk
  let isTall: Bool

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard let code = desk.selectedRow?.code, let assessment = desk.assessment(code) else { return }
    let lines = isTall ? tall(assessment, width: rect.size.columns) : short(assessment)
    canvas.put(
      canvas.glyphs.text(.rule) * 2 + DisplayText(" \(title(assessment))"),
      rect.columns.lowerBound + 1,
      rect.rows.lowerBound, .strong, width: rect.size.columns - 2)
    for (offset, line) in lines.prefix(rect.size.rows - 1).enumerated() {
      canvas.put(
        line.text, rect.columns.lowerBound + 1, rect.rows.lowerBound + 1 + offset, line.style,
        width: rect.size.columns - 2)
    }
  }

  private struct Line {
    let text: DisplayText
    let style: Style
    init(_ text: String, _ style: Style = .plain) {
      self.text = DisplayText(text)
      self.style = style
    }
  }

  private func title(_ assessment: Assessment) -> String {
    let organisation = assessment.organisation
    return "\(organisation.code)  \(organisation.name)"
  }

  private func place(_ assessment: Assessment) -> String {
    let organisation = assessment.organisation
    let related =
      organisation.kind == .icb
      ? "\(desk.register.providers(of: organisation.code).count) providers"
      : "serves "
        + (desk.register.icbs(of: organisation.code).map { $0.code.value }.joined(separator: ", "))
    let hasNone = related == "serves "
    let moved = desk.move(of: organisation.code).map(Words.wasBefore)
    return [
      isTall ? nil : moved, organisation.region, Words.sector(of: organisation),
      hasNone ? nil : related,
    ].compactMap { $0 }.joined(separator: " · ")
  }

  private func short(_ assessment: Assessment) -> [Line] {
    let rungs = desk.rungs(of: assessment)
    let first = rungs.first { if case .average = $0.step.detail { true } else { false } }
    let second = rungs.first { if case .segment = $0.step.detail { true } else { false } }
    let reason = absence(assessment)
    return [
      Line(place(assessment), .dim), Line(first?.sentence ?? reason),
      Line(first == nil || second?.sentence == first?.sentence ? "" : second?.sentence ?? ""),
      Line(domains(assessment)),
    ]
  }

  /// Why there is no segment, as a sentence.
  private func absence(_ assessment: Assessment) -> String {
    assessment.segmentAbsence.map { Words.sentence(desk.narrator.reason($0)) } ?? ""
  }

  private func tall(_ assessment: Assessment, width: Int) -> [Line] {
    let rungs = desk.rungs(of: assessment)
    if rungs.isEmpty {
      return [Line(place(assessment), .dim), Line(""), Line(absence(assessment))]
    }
    return [Line(place(assessment), .dim), Line("")]
      + rungs.flatMap { lines($0, width: width - 2) }
      + [Line(""), Line(quarters(assessment))] + change(assessment, width: width - 2)
      + DisplayText.wrapping(domains(assessment), to: width - 2).map { Line($0.string) }
  }

  /// Why the segment moved: in one line, and part by part in the narrow pane, which is high.
  private func change(_ assessment: Assessment, width: Int) -> [Line] {
    let code = assessment.organisation.code
    guard let change = desk.move(of: code), let words = desk.moveWords(of: code) else { return [] }
    let parts = width < 90 ? desk.narrator.change(change).dropFirst() : []
    return ([words] + parts.map { "  \($0)" }).flatMap { line in
      let isPart = line.hasPrefix(" ")
      return DisplayText.wrapping(line, to: width - (isPart ? 2 : 0)).map {
        Line((isPart ? "  " : "") + $0.string, isPart ? .dim : .plain)
      }
    }
  }

  /// A rung on one line where it fits, else its sentence wrapped below it.
  private func lines(_ rung: RungText, width: Int) -> [Line] {
    let style = RungLine.style(of: rung)
    if width >= 90 { return [Line(RungLine(rung: rung, width: width).text, style)] }
    let head = "\(rung.number) \(rung.title): \(rung.result)   \(rung.provenance.rawValue)"
    let sentence = DisplayText.wrapping(rung.sentence, to: width - 4)
    return [Line(head, style)] + sentence.map { Line("    \($0.string)", .dim) }
  }

  /// Four quarters as figures: four points make no trend.
  private func quarters(_ assessment: Assessment) -> String {
    let earlier = desk.earlier.compactMap { quarter -> String? in
      guard let result = quarter.assessments[assessment.organisation.code],
        let average = result.shownAverage
      else { return nil }
      let segment = result.segment.map { " (\($0))" } ?? ""
      return "Q\(quarter.period.quarter) \(Figure.score(average))\(segment)"
    }
    return earlier.isEmpty ? "" : "Before  \(earlier.joined(separator: "   "))"
  }

  private func domains(_ assessment: Assessment) -> String {
    assessment.domains.compactMap { domain -> String? in
      guard let score = domain.score else { return nil }
      let name = domain.domain.prefix(1).uppercased() + domain.domain.dropFirst()
      let segment = domain.segment.map { " (\($0))" } ?? ""
      return "\(name) \(Figure.score(score))\(segment)"
    }.joined(separator: "   ")
  }
}

/// One rung of the ladder on one line.
struct RungLine {
  let rung: RungText
  let width: Int

  var text: String {
    let isNarrow = width < 90
    let title = DisplayText("\(rung.number) \(rung.title)").fitted(to: isNarrow ? 15 : 22)
    let tail = 8
    let result = DisplayText(rung.result).fitted(to: isNarrow ? 15 : 23)
    let room = max(10, width - title.width - result.width - tail - 3)
    let sentence = DisplayText(rung.sentence).fitted(to: room)
    return "\(title.string) \(sentence.string) \(result.string) \(rung.provenance.rawValue)"
  }

  /// An assumed rule is never dim; a proposal that waits for a second person stands out.
  static func style(of rung: RungText) -> Style {
    if case .decision(let detail) = rung.step.detail, detail.proposal != nil { return .warn }
    return rung.provenance == .assumed ? .accent : .plain
  }
}

extension Words {
  /// The kind of an organisation in words.
  static func sector(of organisation: Organisation) -> String {
    let words = Narration.Words.sector(organisation.sector)
    return organisation.subtype.isEmpty
      ? sentence(words).dropLast().description : organisation.subtype
  }
}
