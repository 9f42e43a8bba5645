import OversightCore
import Testing

@testable import OversightData

@Suite struct StatisticsReaderTests {
  private static let header =
    "\u{FEFF}Quarter,Region,Trust_type,Trust_subtype,Trust_code,Trust_name,Domain,Sub-domain,"
    + "Metric_ID,Metric_description,Reporting_date,Units,Value,Median_value,Lower_quartile,"
    + "Upper_quartile,Rank\n"

  private func line(
    _ id: String, _ unit: String, _ value: String, rank: String = "", quartile: String = ""
  ) -> String {
    "Q1 2025/26,East,Ambulance trust,Ambulance,RYC,\"East, the Trust\",Patient safety,Safety,"
      + "\(id),A metric\u{A0},Jun-25,\(unit),\(value),\(quartile),\(quartile),\(quartile),\(rank)\n"
  }

  private func read(_ lines: String...) throws -> TidyStatistics {
    try StatisticsReader.read(
      Array((Self.header + lines.joined()).utf8), file: "s.csv", source: "s")
  }

  @Test func valueAndScoreBecomeOneRowWithTheirDigits() throws {
    let tidy = try read(
      line("OF0061", "out of 10", "6.50", rank: "33.0", quartile: "7.0"),
      line("OF1061", "score", "2.0", rank: "33.0"))
    let row = try #require(tidy.observations.first)
    #expect(tidy.observations.count == 1)
    #expect(row.key.item == "OF0061")
    #expect(
      row.fields == [
        "out of 10", "6.50", "2.0", "33", "7.0", "7.0", "7.0", "Jun-25", "reported", "s",
      ])
  }

  @Test func textsAreMadeRegularAndCounted() throws {
    let tidy = try read(line("OF0061", "out of 10", "6.5", rank: "NA"))
    #expect(tidy.metrics.first?.name == "A metric")
    #expect(tidy.organisations.first?.region == "East of England")
    #expect(tidy.organisations.first?.name == "East, the Trust")
    #expect(tidy.notes.changes["byte order mark dropped"] == 1)
    #expect(tidy.notes.changes["“NA” read as blank"] == 1)
  }

  @Test func scoreWithoutValueIsFiledUnderTheValue() throws {
    let row = try #require(try read(line("OF1067", "score", "3.0")).observations.first)
    #expect(row.key.item == "OF0067")
    #expect(Array(row.fields.prefix(3)) == ["", "", "3.0"])
  }

  @Test func twoUnitsOfOneMetric() throws {
    let tidy = try read(
      line("OF0048", "count", "41"), line("OF0048", "rate", "1.04"), line("OF1048", "score", "2.1"))
    #expect(tidy.observations.map(\.key.item) == ["OF0048", "OF0048.count"])
    #expect(Array(tidy.observations[0].fields.prefix(3)) == ["rate", "1.04", "2.1"])
    #expect(Array(tidy.observations[1].fields.prefix(3)) == ["count", "41", ""])
  }

  @Test(arguments: [
    ("", "not-submitted"), ("*", "suppressed"), ("NA", "not-applicable"), ("1", "reported"),
  ])
  func missingValuesKeepTheirReason(_ value: String, _ status: String) throws {
    let row = try #require(try read(line("OF0061", "%", value)).observations.first)
    #expect(row.fields[8] == status)
  }

  @Test func summaryAndDomainRowsJoin() throws {
    let tidy = try read(
      line("OF5000", "segment", "3.0", rank: "7.0"), line("OF5002", "score", "2.76"),
      line("OF4002", "score", "2.10"), line("OF4102", "segment", "2.0"))
    #expect(tidy.summaries.first?.fields["adjusted_segment"] == "3")
    #expect(tidy.summaries.first?.fields["rank"] == "7")
    #expect(tidy.summaries.first?.fields["average"] == "2.76")
    #expect(tidy.domains.first?.score == "2.10")
    #expect(tidy.domains.first?.segment == "2")
    #expect(tidy.domains.first?.key.item == "safety")
  }

  @Test func unknownIDsAreLeftOutAndCounted() throws {
    let tidy = try read(line("OF2029", "score", "1.0"))
    #expect(tidy.observations.isEmpty)
    #expect(tidy.notes.skipped.values.reduce(0, +) == 1)
  }

  @Test func whatCannotBeReadIsRefusedWithItsPlace() {
    let place = TablePlace(file: "s.csv", line: 2, column: "Value")
    #expect(throws: TableError.badNumber(place, value: "6·5")) {
      try read(line("OF0061", "%", "6·5"))
    }
    #expect(throws: TableError.self) {
      try read(line("OF1061", "score", "1.0"), line("OF1061", "score", "1.0"))
    }
  }

  @Test func theEarlyLayoutTakesItsQuarterFromTheCaller() throws {
    let early = Self.header.replacing("Quarter,", with: "")
    let row = line("OF0061", "%", "1").dropFirst("Q1 2025/26,".count)
    let bytes = Array((early + row).utf8)
    let tidy = try StatisticsReader.read(
      bytes, file: "s.csv", source: "s", period: Period("Q2 2025/26"))
    #expect(tidy.observations.first?.key.period.description == "Q2 2025/26")
    #expect(throws: TableError.missingColumn(file: "s.csv", name: "Quarter")) {
      try StatisticsReader.read(bytes, file: "s.csv", source: "s")
    }
  }
}
