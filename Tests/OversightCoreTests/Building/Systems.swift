import OversightCore

/// An edition that only asks tests of boards and providers, and boards with figures for them.
enum Systems {
  static let months = ["2025-10", "2025-11", "2025-12"]

  /// The figures a test may use: waits from the monthly table, the others imported or entered.
  private static let figures = """
    { id: waits, name: Waits, unit: "%", count: within, of: waiting, per: 100 }, \
    { id: beds, name: Beds, unit: "%" }, { id: tier, name: Tier }, \
    { id: deficit, name: Deficit, unit: "%" }, { id: off-plan, name: Off plan, unit: "%" }
    """

  /// The tests, by identifier, with what answers them.
  private static let bases = [
    ("waiting", "quartile: { of: waits, side: lowest }"),
    ("beds-high", "quartile: { of: beds, side: highest }"),
    ("beds-low", "quartile: { of: beds, side: lowest }"),
    ("tier-one", "table: { rows: { of: tier, cuts: [1] }, met: [[true], [false]] }"),
    (
      "finance",
      "table: { rows: { of: deficit, cuts: [0, 2] }, columns: { of: off-plan, cuts: [1] }, "
        + "met: [[false, false], [false, true], [true, true]] }"
    ),
    ("asked", ""),
  ]

  /// A considerations rule; `only` keeps some of the tests.
  static func rule(
    for kinds: String = "icb, provider", coverage: String = "1", across: String = "all",
    only: Set<String>? = nil
  ) -> String {
    let tests = bases.filter { only?.contains($0.0) ?? true }.map { id, basis in
      "{ id: \(id), name: \(id), question: \"Is it?\"\(basis.isEmpty ? "" : ", \(basis)") }"
    }
    return Edition.rule(
      "tests", for: kinds,
      "considerations, minimum-coverage: \(coverage), several-systems: \(across), "
        + "figures: [\(figures)], tests: [\(tests.joined(separator: ", "))]")
  }

  static func edition(
    for kinds: String = "icb, provider", coverage: String = "1", across: String = "all",
    only: Set<String>? = nil
  ) -> Edition {
    Edition(rules: [rule(for: kinds, coverage: coverage, across: across, only: only)])
  }

  /// Boards `Q01` …, each with a value of one reported figure; nil where none was imported.
  static func reporting(_ figure: String, _ values: [Double?]) -> Invented {
    var invented = Invented()
    for (index, value) in values.enumerated() {
      let code = Invented.numbered(index + 1, "Q")
      invented.add(code, .icb)
      if let value { invented.observe(code, figure, value) }
    }
    return invented
  }

  /// Boards `Q01` …, each with one provider `P01` … and its share of waits within time, month by
  /// month; nil where the provider reported nothing.
  static func waiting(_ values: [[Double?]]) -> Invented {
    var invented = Invented()
    for (index, own) in values.enumerated() {
      let (board, provider) = (
        Invented.numbered(index + 1, "Q"), Invented.numbered(index + 1, "P")
      )
      invented.add(board, .icb)
      invented.add(provider)
      invented.place(provider, in: board)
      for (month, value) in zip(months, own) {
        if let value { invented.count(provider, month, ["within": value, "waiting": 100]) }
      }
    }
    return invented
  }

  /// Boards `Q01` … without any figure, and one provider `P01` that serves them all.
  static func serving(_ count: Int) -> Invented {
    var invented = Invented()
    invented.add("P01")
    for number in 0..<count {
      let board = Invented.numbered(number + 1, "Q")
      invented.add(board, .icb)
      invented.place("P01", in: board)
    }
    return invented
  }
}

extension [Assessment] {
  /// The answers of every board to one test, in the order of the codes.
  func answers(to test: String) -> [TestAnswer?] {
    filter { $0.organisation.kind == .icb }.map { $0.test(test)?.answer }
  }
}
