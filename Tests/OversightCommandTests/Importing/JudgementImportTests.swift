import Foundation
import Testing

@Suite("Importing judgements")
struct JudgementImportTests {
  private static let columns =
    "record,organisation,cycle,framework,step,number,name,area,layer,rating,reason,text,to,due,date,"
    + "answer,outcome,title,kind,source,about,file,partner-kind"
  private static let head = "QOP,2025/26,2024-25-consultation"

  /// A row with these fields after organisation, year and edition.
  private static func row(_ record: String, _ values: [String: String]) -> String {
    let names = columns.split(separator: ",").map(String.init).dropFirst(4)
    return "\(record),\(head)," + names.map { values[$0] ?? "" }.joined(separator: ",")
  }

  private static func table(_ rows: [String]) -> String { Examples.table(columns, rows) }

  private static let ask = row(
    "query", ["step": "ask", "text": "Which month?", "to": "Region", "due": "2025-07-01"])
  private static let answer = row(
    "query",
    [
      "step": "answer", "number": "1", "date": "2025-06-30", "answer": "Month 12",
      "outcome": "accepted", "reason": "As audited",
    ])

  private func count(_ home: Home) throws -> Int {
    try #require(try home.run("history", "--format", "json").json()["total"] as? Int)
  }

  @Test("the examples go in whole, and a second time nothing changes")
  func examples() throws {
    let home = try Examples.home()
    let before = try count(home)
    for (file, rows) in [(Examples.icb, 78), (Examples.provider, 17)] {
      let again = try home.run(["import", file, "--as", "ann", "--role", "chair"])
      #expect(again.status == 0, "\(again.complaint)")
      #expect(
        again.output.contains("No new judgements: \(rows) held already; nothing changed."))
    }
    #expect(try count(home) == before)
    #expect(try home.run("verify").status == 0)
  }

  @Test("a dry run says what would change and leaves no file")
  func dryRun() throws {
    let home = try Home()
    let dry = try home.run([
      "import", Examples.icb, "--dry-run", "--as", "ann", "--role", "chair",
    ])
    #expect(dry.status == 0, "\(dry.complaint)")
    #expect(dry.output.contains("Dry run, nothing was saved: 78 new judgements, 0 held already"))
    #expect(dry.output.contains("Financial management and value for money, final: "))
    #expect(!home.hasWorkspace)
  }

  @Test("a row can follow on the rows above it, and not on those below")
  func order() throws {
    let home = try Home()
    let good = try home.write(Self.table([Self.ask, Self.answer]), to: "good.csv")
    let result = try home.run("import", good, "--as", "ann")
    #expect(result.status == 0, "\(result.complaint)")
    let other = try Home()
    let bad = try other.write(Self.table([Self.answer, Self.ask]), to: "bad.csv")
    let refused = try other.run("import", bad, "--as", "ann")
    #expect(refused.status == 1)
    #expect(refused.complaint.contains("\(bad):2:6: number “1”: There is no query 1."))
    #expect(!other.hasWorkspace)
  }

  @Test("the number of a record made above counts on from those held")
  func numbers() throws {
    let home = try Home()
    let first = try home.write(Self.table([Self.ask]), to: "a.csv")
    #expect(try home.run("import", first, "--as", "ann").status == 0)
    let second = Self.row(
      "query", ["step": "ask", "text": "Which plan?", "to": "Region", "due": "2025-07-02"])
    let reply = Self.answer.replacingOccurrences(of: ",answer,1,", with: ",answer,2,")
    let file = try home.write(Self.table([second, reply]), to: "b.csv")
    let result = try home.run("import", file, "--as", "ann")
    #expect(result.status == 0, "\(result.complaint)")
    let json = try home.comparable(["query", "list", "QOP"])
    let records = try #require(json["records"] as? [NSDictionary])
    #expect(records.map { $0["state"] as? String } == ["open", "answered"])
  }

  @Test("a fault in the third row leaves the ledger untouched")
  func thirdRow() throws {
    let home = try Home()
    let first = try home.write(Self.table([Self.ask]), to: "a.csv")
    #expect(try home.run("import", first, "--as", "ann").status == 0)
    let before = try Data(contentsOf: URL(fileURLWithPath: home.workspace))
    let rating = ["area": "quality", "layer": "assessor", "rating": "achieving"]
    let rows = [
      Self.row("rating", rating), Self.row("note", ["text": "Read."]),
      Self.row("rating", ["area": "quality", "layer": "assessor", "rating": "splendid"]),
    ]
    let file = try home.write(Self.table(rows), to: "b.csv")
    let result = try home.run("import", file, "--as", "ann")
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.complaint.contains("\(file):4:10: rating “splendid”: There is no rating"))
    #expect(result.complaint.hasSuffix("1 to mend; nothing was imported.\n"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: home.workspace)) == before)
  }

  @Test(
    "every fault has its line and column",
    arguments: [
      ("rateing", [:], ":2:1: record “rateing”: not a word of this column. Did you mean rating"),
      (
        "rating", ["area": "quality", "layer": "best", "rating": "achieving"], ":2:9: layer “best”"
      ),
      ("rating", ["area": "x", "layer": "assessor", "rating": "achieving"], ":2:8: area “x”"),
      ("rating", ["area": "quality", "layer": "assessor"], ":2:10: rating: blank"),
      (
        "rating", ["area": "quality", "layer": "final", "rating": "achieving", "reason": "Why"],
        ":2:9: layer “final”: "
      ),
      (
        "rating",
        ["area": "quality", "layer": "assessor", "rating": "achieving", "text": "Extra"],
        ":2:12: text “Extra”: a row of the kind rating does not use this column"
      ),
      ("query", ["step": "ask", "text": "Why?", "to": "Region"], ":2:14: due: "),
      (
        "query", ["step": "ask", "text": "Why?", "to": "Region", "due": "soon"],
        ":2:14: due “soon”: "
      ),
      ("query", ["step": "begin"], ":2:5: step “begin”: not a word of this column."),
      ("query", ["step": "waive", "number": "x", "reason": "Why"], ":2:6: number “x”: "),
      ("finding", ["step": "write", "name": "duty/none", "text": "Met"], ":2:7: name “duty/none”"),
      ("note", ["text": "On it", "about": "area/none"], ":2:21: about “area/none”: "),
      ("note", ["text": "On it", "about": "test/none"], ":2:21: about “test/none”: "),
      (
        "evidence",
        [
          "step": "add", "title": "T", "kind": "report", "source": "S", "date": "2025-06-01",
          "about": "duty/none",
        ], ":2:21: about “duty/none”: "
      ),
      ("status", ["step": "approve"], ":2:5: step “approve”: "),
      (
        "evidence",
        [
          "step": "add", "title": "T", "kind": "report", "source": "S", "date": "2025-06-01",
          "file": "/nowhere/at/all.pdf",
        ], ":2:22: file “/nowhere/at/all.pdf”: "
      ),
      (
        "note", ["text": "On a reply", "about": "note/7"],
        ":2:21: about “note/7”: There is no note 7"
      ),
    ])
  func faults(record: String, values: [String: String], complaint: String) throws {
    let home = try Home()
    let file = try home.write(Self.table([Self.row(record, values)]), to: "bad.csv")
    let result = try home.run("import", file, "--as", "ann")
    #expect(result.status == 1)
    #expect(result.complaint.contains("\(file)\(complaint)"), "\(result.complaint)")
    #expect(!home.hasWorkspace)
  }

  @Test("an unknown column is refused with what comes near")
  func unknownColumn() throws {
    let home = try Home()
    let file = try home.write("record,organisation,rateing\nnote,QOP,\n", to: "bad.csv")
    let result = try home.run("import", file)
    #expect(result.status == 1)
    #expect(
      result.complaint.contains("\(file):1:3: there is no column “rateing”. Did you mean rating"))
    let headless = try home.write("organisation,area,rating\nQOP,1,achieving\n", to: "none.csv")
    #expect(try home.run("import", headless).complaint.contains("judgements without record"))
  }

  @Test("a rating that is given back is new again")
  func givenBack() throws {
    let home = try Home()
    let rating = ["area": "quality", "layer": "assessor"]
    for (place, word) in ["achieving", "progressing", "achieving"].enumerated() {
      let row = Self.row("rating", rating.merging(["rating": word]) { $1 })
      let file = try home.write(Self.table([row]), to: "\(place).csv")
      let result = try home.run("import", file, "--as", "ann")
      #expect(result.output.contains("Saved: 1 new judgement, 0 held already"))
    }
  }

  @Test("a file given as evidence is written down with its digest")
  func evidenceFile() throws {
    let home = try Home()
    let report = try home.write("A report.\n", to: "report.txt")
    let row = Self.row(
      "evidence",
      [
        "step": "add", "title": "Report", "kind": "report", "source": "Board",
        "date": "2025-06-01", "file": report,
      ])
    let result = try home.run("import", try home.write(Self.table([row]), to: "a.csv"))
    #expect(result.status == 0, "\(result.complaint)")
    let checked = try home.run(["evidence", "check", "QOP"] + Examples.options)
    #expect(checked.status == 0, "\(checked.complaint)")
    #expect(checked.output.contains("unchanged: "))
  }

  @Test(
    "evidence that moves from a file to an address lies at one place, and a wrong digest is refused"
  )
  func moved() throws {
    let home = try Home()
    let columns = "record,organisation,step,number,title,kind,source,date,file,sha256,link"
    let report = try home.write("A report.\n", to: "report.txt")
    let made = "evidence,QOP,add,,T,report,S,2025-06-01,\(report),,"
    let moved = "evidence,QOP,write,1,,,,,,,https://example.org/a"
    let file = try home.write(Examples.table(columns, [made, moved]), to: "a.csv")
    let result = try home.run(["import", file] + Examples.options)
    #expect(result.status == 0, "\(result.complaint)")
    let list = try home.comparable(["evidence", "list", "QOP"])
    let fields = try #require(
      (list["records"] as? [NSDictionary])?.first?["fields"] as? NSDictionary)
    #expect(fields["link"] as? String == "https://example.org/a")
    #expect(fields["file"] == nil && fields["sha256"] == nil)
    let wrong = made.replacingOccurrences(
      of: ",,", with: ",\(String(repeating: "0", count: 64)),https://example.org/b",
      options: .backwards)
    let bad = try home.write(Examples.table(columns, [wrong]), to: "b.csv")
    let refused = try home.run(["import", bad] + Examples.options)
    #expect(refused.status == 1)
    #expect(refused.complaint.contains("\(bad):2:10: sha256 “0000"))
    #expect(
      refused.complaint.contains("\(bad):2:11: link “https://example.org/b”: a file is given"))
  }

  @Test("hostile text goes in as typed and comes out harmless")
  func hostile() throws {
    let home = try Home()
    let text = "\u{1B}[2J'); DROP TABLE events;-- \u{202E}evil =cmd|' /C calc'!A0"
    let row = Self.row("note", ["text": "\"\(text)\"\"\""])
    let file = try home.write(Self.table([row]), to: "hostile.csv")
    let result = try home.run("import", file, "--as", "ann")
    #expect(result.status == 0, "\(result.complaint)")
    let options = Examples.options
    let shown = [result.output, try home.run(["note", "list", "QOP"] + options).output]
    for output in shown {
      #expect(!output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
    let json = try home.run(["note", "list", "QOP", "--format", "json"] + options).json()
    let notes = try #require(json["notes"] as? [[String: Any]])
    #expect(notes.first?["text"] as? String == text + "\"")
    #expect(try home.run("verify").status == 0)
  }

  @Test("two thousand rows")
  func many() throws {
    let home = try Home()
    let rows = (1...2000).map { Self.row("note", ["text": "Note \($0)"]) }
    let file = try home.write(Self.table(rows), to: "many.csv")
    let result = try home.run("import", file, "--as", "ann")
    #expect(
      result.output.contains("Saved: 2000 new judgements, 0 held already"), "\(result.complaint)")
    let again = try home.run("import", file, "--as", "ann")
    #expect(again.output.contains("No new judgements: 2000 held already"))
  }

  @Test("thousands of rows of codes that are none are refused in seconds, the first fifty of them")
  func manyFaults() throws {
    let home = try Home()
    let start = Date()
    let rows = Array(repeating: "note,QXX9,2025/26,2024-25-consultation", count: 10_000)
    let file = try home.write(
      Examples.table("record,organisation,cycle,framework,text", rows.map { $0 + ",Read" }),
      to: "many.csv")
    let result = try home.run("import", file, "--as", "ann")
    #expect(result.status == 1)
    let lines = result.complaint.split(separator: "\n")
    #expect(lines.count == 52)
    #expect(lines[50] == "and 9950 more")
    #expect(lines[51] == "10000 to mend; nothing was imported.")
    #expect(Date().timeIntervalSince(start) < 60)
  }

  @Test("a reviewer imports nothing")
  func reviewer() throws {
    let home = try Home()
    let result = try home.run("import", Examples.icb, "--role", "reviewer")
    #expect(result.status == 1)
    #expect(!home.hasWorkspace)
  }
}
