/// The tests that moderate the delivery score by the performance of the whole system.
public struct ConsiderationsRule: Sendable, Hashable {
  /// One test.
  public struct Test: Sendable, Hashable {
    /// The question, answered met or not met.
    public let asked: Question
    /// The figures that answer it where they are held; nil where only a person can.
    public let basis: TestBasis?
    /// What it is about, an identifier of `Framework.subjects`.
    public let subject: String?
    /// The identifier.
    public var id: TestID { asked.id }
    /// A test.
    public init(asked: Question, basis: TestBasis? = nil, subject: String? = nil) {
      self.asked = asked
      self.basis = basis
      self.subject = subject
    }
  }
  /// What a provider of several systems takes from their answers.
  public enum Across: String, Sendable, CaseIterable {
    /// Met where it is met in all of them.
    case all
    /// Met where it is met in any of them.
    case any
  }
  /// The figures of systems that the tests need.
  public let figures: [SystemFigure]
  /// The tests in order.
  public let tests: [Test]
  /// The share of systems whose figure must be held for quartiles to be taken, 0…1.
  public let minimumCoverage: Double
  /// What a provider of several systems takes from their answers where it has no lead board.
  public let across: Across
  /// A considerations rule; the parameters are the properties.
  public init(
    figures: [SystemFigure] = [], tests: [Test], minimumCoverage: Double = 1, across: Across = .all
  ) {
    self.figures = figures
    self.tests = tests
    self.minimumCoverage = minimumCoverage
    self.across = across
  }
}

/// A figure of a whole system that a test needs.
public struct SystemFigure: Sendable, Hashable {
  /// How it comes to be held.
  public enum Making: Sendable, Hashable {
    /// A ratio of monthly counts times `scale`: the board's own where they are imported, else summed
    /// over its providers by share and then a proxy.
    case monthly(numerator: FootprintRule.Ratio, denominator: String, scale: Double)
    /// Imported, or entered by a person with a source.
    case reported
  }
  /// The identifier under which it is imported or entered.
  public let id: MetricID
  /// The name.
  public let name: String
  /// The unit.
  public let unit: String
  /// How it comes to be held.
  public let making: Making
  /// A figure.
  public init(id: MetricID, name: String, unit: String, making: Making) {
    self.id = id
    self.name = name
    self.unit = unit
    self.making = making
  }
}

/// How figures answer a test.
public enum TestBasis: Sendable, Hashable {
  /// Whether the system lies in the lowest or highest quarter of all systems; in each month of the
  /// period where the figure is monthly. A value on the quartile does not lie beyond it.
  case quartile(of: MetricID, side: Side)
  /// Read from a table by one figure or two.
  case table(TestTable)

  /// Which quarter.
  public enum Side: String, Sendable, CaseIterable {
    /// The quarter with the lowest values.
    case lowest
    /// The quarter with the highest values.
    case highest
  }

  /// The figures it reads.
  public var figures: [MetricID] {
    switch self {
    case .quartile(let figure, _): [figure]
    case .table(let table): [table.rows.figure] + (table.columns.map { [$0.figure] } ?? [])
    }
  }
}

/// Whether a test is met, by the bands in which its figures lie.
public struct TestTable: Sendable, Hashable {
  /// The bands of one figure: up to the first cut, above it up to the second … above the last. A
  /// figure on a cut lies below it.
  public struct Axis: Sendable, Hashable {
    /// The figure.
    public let figure: MetricID
    /// The cuts, rising.
    public let cuts: [Double]
    /// An axis.
    public init(figure: MetricID, cuts: [Double]) {
      self.figure = figure
      self.cuts = cuts
    }
    /// The band of a value, from 0; compared with a tolerance of 1e-9.
    public func band(of value: Double) -> Int { cuts.filter { value > $0 + 1e-9 }.count }
  }
  /// The figure of the rows.
  public let rows: Axis
  /// The figure of the columns; nil where one figure decides.
  public let columns: Axis?
  /// Whether it is met, `met[row][column]`.
  public let met: [[Bool]]
  /// A table; nil where its cells do not fit its bands.
  public init?(rows: Axis, columns: Axis?, met: [[Bool]]) {
    let width = (columns?.cuts.count ?? 0) + 1
    guard met.count == rows.cuts.count + 1, met.allSatisfy({ $0.count == width }) else {
      return nil
    }
    self.rows = rows
    self.columns = columns
    self.met = met
  }
}
