import OversightCore

/// The list of the papers of a session.
public struct PaperIndex: Sendable {
  /// The files of one organisation.
  public struct Paper: Hashable, Sendable {
    /// The organisation.
    public let code: OrganisationCode
    /// Its name.
    public let name: String
    /// An organisation's papers.
    public init(code: OrganisationCode, name: String) {
      self.code = code
      self.name = name
    }
  }

  private let session: Session
  private let framework: Framework
  private let papers: [Paper]
  private let missing: [OrganisationCode]
  private let warnings: [String]
  private let stamp: DocumentStamp

  /// A list in the order of the agenda.
  ///
  /// - Parameters:
  ///   - papers: those there are.
  ///   - missing: organisations of the agenda without a result in the period.
  ///   - warnings: what must be read first, such as that the rules are a draft.
  public init(
    of session: Session, _ papers: [Paper], missing: [OrganisationCode] = [],
    under framework: Framework, warnings: [String], stamp: DocumentStamp
  ) {
    self.session = session
    self.papers = papers
    self.missing = missing
    self.framework = framework
    self.warnings = warnings
    self.stamp = stamp
  }

  /// The list as a document.
  public var document: Document {
    let words = CalibrationWords.self
    return Document(
      title: words.papersTitle(session), warnings: warnings,
      blocks: [
        .facts([
          .init(words.stage, words.word(session.stage)),
          .init(words.region, session.region ?? words.allRegions),
          .init(words.period, "\(session.period) (\(session.period.cycle))"),
          .init(words.edition, words.edition(framework)),
          .init(words.standing, words.standing(of: framework, in: session.period)),
          .init(words.chair, session.chair.name),
        ]),
        .heading(1, words.organisations),
        papers.isEmpty
          ? .paragraph(words.noOrganisations)
          : .links(papers.map { .init("\($0.code) \($0.name)", file: $0.code.value) }),
      ] + (missing.isEmpty ? [] : [.paragraph(words.noPapers(missing))]),
      stamp: stamp.lines(under: framework, in: session.period))
  }
}
