import Testing

@testable import OversightData

@Suite struct CSVReaderTests {
  private func read(_ text: String) throws -> CSVTable {
    try CSVReader.read(Array(text.utf8), file: "t.csv")
  }

  private func place(_ line: Int, _ column: String) -> TablePlace {
    TablePlace(file: "t.csv", line: line, column: column)
  }

  @Test func plainFieldsAndNoFinalLineEnd() throws {
    let table = try read("a,b\n1,\n,2")
    #expect(table.columns == ["a", "b"])
    #expect((0..<table.count).map(table.row) == [["1", ""], ["", "2"]])
  }

  @Test func quotedFieldsKeepCommasLinesAndQuotes() throws {
    let table = try read("a,b\n\"x,y\",\"said \"\"no\"\"\"\n\"two\nlines\",\"\"\n")
    #expect(table.row(0) == ["x,y", "said \"no\""])
    #expect(table.row(1) == ["two\nlines", ""])
  }

  @Test func quotesAreDoubledOnlyInPairs() throws {
    #expect(try read("a\n\"\"\"\"\"\"\n").row(0) == ["\"\""])
  }

  @Test func byteOrderMarkAndCRLF() throws {
    let table = try read("\u{FEFF}a,b\r\n1,\"x\r\ny\"\r\n")
    #expect(table.columns == ["a", "b"])
    #expect(table.row(0) == ["1", "x\r\ny"])
  }

  @Test func linesCountThroughQuotedFields() throws {
    let table = try read("a,b\n\"1\n2\n3\",4\n5,6\n")
    #expect(table.place(0, 1) == place(2, "b"))
    #expect(table.place(1, 0) == place(5, "a"))
  }

  @Test func emptyFile() {
    #expect(throws: TableError.empty(file: "t.csv")) { try read("") }
    #expect(throws: TableError.empty(file: "t.csv")) { try read("\u{FEFF}") }
  }

  @Test func unterminatedQuoteNamesWhereItOpened() {
    #expect(throws: TableError.unterminatedQuote(place(2, "b"))) { try read("a,b\n1,\"2\n3,4\n") }
  }

  @Test func strayQuotes() {
    #expect(throws: TableError.strayQuote(place(2, "b"), value: "x\"y\"")) {
      try read("a,b\n1,x\"y\"\n")
    }
    #expect(throws: TableError.strayQuote(place(3, "a"), value: "\"2\"x,3")) {
      try read("a,b\n1,1\n\"2\"x,3\n")
    }
  }

  @Test func strayReturn() {
    #expect(throws: TableError.strayReturn(place(2, "b"), value: "2\r3")) {
      try read("a,b\n1,2\r3\n")
    }
  }

  @Test func raggedRows() {
    #expect(throws: TableError.raggedRow(place(3, "b"), found: 1, expected: 2)) {
      try read("a,b\n1,2\n3\n")
    }
    #expect(throws: TableError.raggedRow(place(2, "column 3"), found: 3, expected: 2)) {
      try read("a,b\n1,2,3\n")
    }
    #expect(throws: TableError.raggedRow(place(3, "b"), found: 1, expected: 2)) {
      try read("a,b\n1,2\n\n")
    }
  }

  @Test func columnsMissingOrTwice() throws {
    #expect(throws: TableError.duplicateColumn(place(1, "a"), name: "a")) { try read("a,a\n") }
    let table = try read("a\n")
    #expect(throws: TableError.missingColumn(file: "t.csv", name: "b")) { try table.column("b") }
  }

  @Test func bytesThatAreNotText() {
    let bytes = Array("a,b\n1,".utf8) + [0xFF, 0x0A]
    #expect(throws: TableError.notUTF8(place(2, "column 2"))) {
      try CSVReader.read(bytes, file: "t.csv")
    }
  }

  @Test func writerGivesBackWhatTheReaderRead() throws {
    let rows = [["plain", "a,b", "say \"x\""], ["", "two\nlines", "\r"], ["é", " edge ", ""]]
    var writer = CSVWriter(file: "t.csv", columns: ["a", "b", "c"])
    for row in rows { try writer.append(row) }
    let table = try CSVReader.read(writer.bytes, file: "t.csv")
    #expect((0..<table.count).map(table.row) == rows)
  }

  @Test func writerForSheetsTakesAwayFormulasAndLeavesNumbers() throws {
    let texts = [
      "=1+1", "+cmd", "-cmd", "@sum", "-", "-1.5", "+2", "-1.5.2", "-1e3", "plain", "a=b", "", "-.",
    ]
    let shown = [
      "'=1+1", "'+cmd", "'-cmd", "'@sum", "'-", "-1.5", "+2", "'-1.5.2", "'-1e3", "plain", "a=b",
      "", "'-.",
    ]
    for (isForSheets, expected) in [(true, shown), (false, texts)] {
      var writer = CSVWriter(file: "t.csv", columns: ["a", "b"], isForSheets: isForSheets)
      for text in texts { try writer.append([text, "x"]) }
      let table = try CSVReader.read(writer.bytes, file: "t.csv")
      #expect((0..<table.count).map { table.row($0)[0] } == expected)
    }
  }

  @Test func writerRefusesARaggedRow() throws {
    #expect(throws: TableError.raggedRow(place(2, "b"), found: 1, expected: 2)) {
      var writer = CSVWriter(file: "t.csv", columns: ["a", "b"])
      try writer.append(["1"])
    }
  }

  /// All texts of up to five of the characters that matter: each is refused, or read into rows that
  /// survive being written and read again.
  @Test func everyShortTextIsReadOrRefused() throws {
    var texts = [""]
    for _ in 0..<5 {
      texts = texts.flatMap { text in ["a", ",", "\"", "\n", "\r"].map { text + $0 } }
      for text in texts {
        guard let table = try? read(text) else { continue }
        var writer = CSVWriter(file: "t.csv", columns: table.columns)
        for row in 0..<table.count { try writer.append(table.row(row)) }
        let again = try CSVReader.read(writer.bytes, file: "t.csv")
        #expect(again.columns == table.columns)
        #expect((0..<again.count).map(again.row) == (0..<table.count).map(table.row))
      }
    }
  }

  @Test func everyErrorSaysWhereAndWhatToDo() {
    let error = TableError.badNumber(place(12, "value"), value: "1e3")
    #expect(
      "\(error)" == "t.csv, line 12, column value: “1e3” is not a plain number; write it like -12.5"
    )
  }
}
