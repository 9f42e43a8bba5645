import OversightCore

/// Two printed pages on one organisation of an agenda, for those who go to the meeting. It is given
/// results that no assessor's rating stands behind, and shows none.
public struct Briefing: Sendable {
  /// What of the period before stands beside the result.
  public struct Before: Sendable {
    /// The period before.
    public let period: Period
    /// The result of then; nil where none is held.
    public let assessment: Assessment?
    /// Why the segment is another one, or the same; nil where it is not held of both periods.
    public let change: SegmentChange?
    /// Why there is nothing to compare.
    public let absence: String
    /// What stood before; the parameters are the properties.
    public init(period: Period, assessment: Assessment?, change: SegmentChange?, absence: String) {
      self.period = period
      self.assessment = assessment
      self.change = change
      self.absence = absence
    }
  }

  /// What was written down.
  public struct Written: Sendable {
    /// The records of the year.
    public let dossier: Dossier
    /// The agreed ratings of the year before.
    public let differences: [AreaID: CycleDifference]
    /// What the standing checks find.
    public let checks: [StandingCheck]
    /// The ratings the Care Quality Commission published, in words; nil where none is held.
    public let cqc: String?
    /// What was written down; the parameters are the properties.
    public init(
      dossier: Dossier, differences: [AreaID: CycleDifference], checks: [StandingCheck],
      cqc: String?
    ) {
      self.dossier = dossier
      self.differences = differences
      self.checks = checks
      self.cqc = cqc
    }
  }

  let item: AgendaItem
  let assessment: Assessment
  let framework: Framework
  let before: Before
  let written: Written
  let warnings: [String]
  let stamp: DocumentStamp
  let narrator: Narrator

  /// Two pages.
  ///
  /// - Parameters:
  ///   - item: the item of the agenda.
  ///   - assessment: the organisation's result without anybody's assessor rating.
  ///   - warnings: what must be read first, such as that the rules are a draft.
  public init(
    of item: AgendaItem, _ assessment: Assessment, under framework: Framework, before: Before,
    written: Written, warnings: [String], stamp: DocumentStamp
  ) {
    self.item = item
    self.assessment = assessment
    self.framework = framework
    self.before = before
    self.written = written
    self.warnings = warnings
    self.stamp = stamp
    narrator = Narrator(framework)
  }

  /// The pages.
  public var document: Document {
    let organisation = assessment.organisation
    let second = CalibrationWords.sheet(organisation.code, organisation.name, 2)
    return Document(
      title: "\(organisation.code) \(organisation.name)", warnings: warnings,
      blocks: figures + [.pageBreak, .heading(1, second)] + warnings.map { .warning($0) }
        + judgement,
      stamp: stamp.lines(under: framework, in: assessment.period))
  }

  var profile: CapabilityProfile? { framework.capability(of: assessment.organisation.kind) }
  var decidesSegments: Bool { framework.refusal(of: .segment) == nil }
}

/// So that two pages hold whatever was written: lists and texts have a most. What is left out is said.
extension Briefing {
  /// The most lines of a list.
  static let listLimit = 4
  /// The most characters of a line.
  static let lineLimit = 110

  func list(_ title: String, _ lines: [String]) -> [Document.Block] {
    var shown = lines.prefix(Self.listLimit).map { clipped($0) }
    if lines.count > shown.count { shown.append(CalibrationWords.more(lines.count - shown.count)) }
    return [
      .heading(1, "\(title): \(lines.isEmpty ? CalibrationWords.none : "\(lines.count)")"),
      .list(shown),
    ]
  }

  /// A text on one line, cut at a word.
  func clipped(_ text: String, to limit: Int = Briefing.lineLimit) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    let line = words.joined(separator: " ")
    if line.count <= limit { return line }
    let cut = line.prefix(limit)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return cut[..<end] + " …"
  }
}
