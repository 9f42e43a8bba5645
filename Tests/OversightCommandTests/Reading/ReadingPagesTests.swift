import Foundation
import Testing

@Suite("The pages of an assessment")
struct ReadingPagesTests {
  private let home: Home

  init() throws { home = try Examples.home() }

  private func page(_ arguments: String...) throws -> String {
    let result = try home.run(arguments + Examples.options)
    #expect(result.status == 0, "\(result.complaint)")
    // Where a line ends is of no interest here.
    return result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("the whole assessment of an ICB")
  func icb() throws {
    let page = try page("assessment", "QOP")
    for part in [
      "DRAFT RULES", "Status: revised in year",
      "11 Jul 25: approved by the regional director, by ann",
      "6 Financial management and value for money: Achieving (final)",
      "assessor, ann: Insufficient progress",
      "partner feedback, Healthwatch Manchester (Healthwatch, 30 May 25, moderate): Achieving: Involved",
      "evidence: 1",
      "Financial duties (NHS Act 2006 ss.223GB–223N): Not met; the deficit was larger "
        + "than planned. (evidence 1)", "Integration with partners: no finding",
      "1 May 25, Integrated care system: No inspection", "nil return 2 Jun 25",
      "1 best practice, Quality of services and outcomes, agreed by Dana Fox",
      "1 answered; to NHS England North West, partly accepted", "to end: partly met 1 Oct 25",
      "1 of the record, 2 working", "revised from Progressing to Achieving by ann: Plan met",
      "the self-assessment, Excelling, is above the view of every partner",
    ] { #expect(page.contains(part), "\(part)") }
  }

  @Test("the whole assessment of a provider")
  func provider() throws {
    let page = try page("assessment", "RDY")
    for part in [
      "Q4 2025/26: no self-certification is held", "certified with exceptions", "1 open; Coroner",
      "material", "What the rules propose", "undertakings from 6 Oct 25",
    ] { #expect(page.contains(part), "\(part)") }
  }

  @Test("what the CQC published stands beside it")
  func cqc() throws {
    let page = try page("assessment", "R0B")
    #expect(page.contains("never scored caring Good"))
    #expect(page.contains("published 3 Feb 23"))
  }

  @Test("a narrative without ratings")
  func narrative() throws {
    let result = try home.run(
      "assessment", "QOP", "--framework", "icb-annual-2024-25", "--period", "Q4 2024/25")
    #expect(result.output.contains("Strengths: Screening rose."))
    #expect(result.output.contains("Areas for development: not written"))
    #expect(result.output.contains("in words: We improved screening in every place."))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 78 })
  }

  @Test("what is due, overdue first")
  func due() throws {
    let json = try home.run("due", "--format", "json").json()
    let items = try #require(json["items"] as? [[String: Any]])
    #expect(items.map { $0["kind"] as? String } == ["review", "action", "review", "certification"])
    let days = items.compactMap { $0["due"] as? String }
    #expect(days == days.sorted())
    let before = try home.run("due", "--before", "2025-12-19").output
    #expect(before.contains("QOP") && !before.contains("RDY"))
    let west = try home.run("due", "--region", "North West").output
    #expect(west.contains("QOP") && !west.contains("RDY"))
    #expect(try home.run("due", "RDY", "--period", "Q1 2024/25").output == "Nothing is due\n")
    let csv = try home.run("due", "--format", "csv").output.split(separator: "\n")
    #expect(csv.count == 5)
    #expect(
      csv[0].hasPrefix("organisation,name,region,cycle,framework,standing,kind,number,owner,due"))
  }

  @Test("each check has the command that mends it")
  func checks() throws {
    let own = try page("checks", "QOP")
    #expect(own.contains("oversight rate QOP involvement RATING --layer self-assessment"))
    #expect(!own.contains("duty without a finding"))
    let late = try page("checks", "RDY")
    #expect(
      late.contains("oversight certify RDY certified --by NAME --date DATE --period 'Q3 2025/26'"))
    let other = try page("checks", "QYG")
    #expect(other.contains("oversight finding duty QYG quality TEXT"))
    #expect(other.contains("oversight feedback name QYG BOARD --kind health-and-wellbeing-board"))
    #expect(!(try page("checks", "--region", "South West")).contains("QOP"))
  }

  @Test("the year has four quarters")
  func year() throws {
    let page = try page("year", "RDY")
    for part in [
      "Q1 2025/26: segment", "Q2 2025/26: segment", "self-certification expected, due 30 Jan 26",
      "Q4 2025/26: no self-certification is held", "action 1 agreed: Close the coroner",
    ] { #expect(page.contains(part), "\(part)") }
  }

  @Test("lists of what is recorded")
  func lists() throws {
    #expect(try page("query", "list", "QOP").contains("answer: On month 12, after audit."))
    #expect(try page("action", "list").contains("RDY"))
    #expect(try page("support", "list", "QOP").contains("to end: partly met"))
    #expect(try page("concern", "list", "RDY").contains("2 closed; Health and Safety Executive"))
    #expect(
      try page("feedback", "list", "QOP").contains("in words: Early warnings reach the board."))
    #expect(try page("query", "list", "RDY") == "none")
  }

  @Test("notes stand under those they answer")
  func notes() throws {
    let lines = try home.run(["note", "list", "QOP"] + Examples.options).output
      .split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("  2 ann") })
    #expect(lines.contains { $0.hasPrefix("     Received on 20 May.") })
    #expect(try page("note", "list", "QOP").contains("resolved Ask for the recovery plan"))
    #expect(try page("note", "list", "QOP").contains("of the record, on Financial management"))
  }

  @Test("practice is found by area, domain, type and words")
  func practice() throws {
    let found = "one early-warning call"
    for search in [
      [], ["--area", "quality"], ["--domain", "quality-and-access"], ["--type", "icb"],
      ["--text", "WEEK call"],
    ] {
      let result = try home.run(["practice", "search"] + search)
      #expect(result.output.lowercased().contains(found), "\(search)")
    }
    for search in [["--area", "finance"], ["--type", "provider"], ["--text", "nothing"]] {
      #expect(try home.run(["practice", "search"] + search).output == "0 found\n")
    }
    #expect(try page("practice", "search", "--kind", "development").contains("recurrent savings"))
  }

  @Test("practice is looked for by parts of names, and of one edition by number, in one year")
  func practiceNames() throws {
    let draft = ["--framework", "2024-25-consultation"]
    for search in [["--area", "Quality of serv"], ["--area", "3"], ["--period", "Q2 2025/26"]] {
      let result = try home.run(["practice", "search"] + search + draft)
      #expect(result.output.contains("1 found"), "\(search): \(result.complaint)")
    }
    for search in [["--period", "Q4 2024/25"], ["--framework", "2026-27"]] {
      #expect(try home.run(["practice", "search"] + search).output == "0 found\n")
    }
    let wrong = try home.run("practice", "search", "--area", "qualty")
    #expect(wrong.status == 1)
    #expect(wrong.complaint.contains("There is no area 'qualty'"))
    #expect(wrong.complaint.contains("finance"))
    #expect(try home.run("practice", "search", "--domain", "joy").status == 1)
    // Editions number their areas differently.
    #expect(try home.run("practice", "search", "--area", "3").status == 1)
  }

  @Test(
    "records of a draft edition stand under its line and say so each",
    arguments: [
      ["practice", "search"], ["practice", "list"], ["query", "list", "QOP"], ["action", "list"],
      ["support", "list"], ["concern", "list", "RDY"], ["evidence", "list", "QOP"],
      ["feedback", "list", "QOP"],
    ])
  func drafts(command: [String]) throws {
    let lines = try home.run(command + Examples.options).output.split(separator: "\n")
    #expect(lines.first == "DRAFT RULES – test only")
    #expect(lines.filter { $0 == "DRAFT RULES – test only" }.count == 1)
    let json = try home.run(command + Examples.options + ["--format", "json"]).json()
    #expect(json["notice"] as? String == "DRAFT RULES – test only")
    let records = try #require(json["records"] as? [[String: Any]])
    #expect(!records.isEmpty)
    #expect(records.allSatisfy { $0["standing"] as? String == "draft" })
    #expect(records.allSatisfy { ($0["edition"] as? String)?.isEmpty == false })
  }

  @Test("the widest gap is told, in words and as a number")
  func gap() throws {
    #expect(try page("assessment", "QOP").contains(", the widest"))
    #expect(try page("show", "QOP").contains(", the widest"))
    for name in ["assessment", "show"] {
      let json = try home.run([name, "QOP", "--format", "json"] + Examples.options).json()
      let capability = try #require(json["capability"] as? [String: Any])
      let areas = try #require(capability["areas"] as? [[String: Any]])
      let gaps = areas.map { $0["gap"] as? Int }
      let widest = try #require(gaps.compactMap { $0 }.max())
      #expect(widest > 0)
      #expect(gaps.map { $0 == widest } == areas.map { $0["widestGap"] as? Bool ?? false })
    }
    let csv = try Home().run(["show", "QOP", "--format", "json"] + Examples.options).json()
    let areas = try #require((csv["capability"] as? [String: Any])?["areas"] as? [[String: Any]])
    #expect(areas.allSatisfy { $0["gap"] is NSNull && $0["gapReason"] is String })
  }

  @Test("a table for a spreadsheet holds no formulas and no control characters")
  func sheet() throws {
    let home = try Home()
    let owner = "=HYPERLINK(\"x\")\u{1B}[2J\u{202E}"
    let added = try home.run(
      ["action", "add", "QOP", "Do it", "--owner", owner, "--due", "2026-01-05"]
        + Examples.options)
    #expect(added.status == 0, "\(added.complaint)")
    let csv = try home.run("due", "--format", "csv").output
    #expect(csv.contains("'=HYPERLINK"))
    #expect(!csv.contains(",\"=HYPERLINK") && !csv.contains(",=HYPERLINK"))
    #expect(!csv.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test("a page without a workspace, and of a code that is none")
  func nothing() throws {
    let empty = try Home()
    let result = try empty.run(["assessment", "QOP"] + Examples.options)
    #expect(result.status == 0)
    #expect(result.output.contains("Status: indicative"))
    #expect(!empty.hasWorkspace)
    #expect(try empty.run("due").output == "Nothing is due\n")
    #expect(try empty.run("due", "QXX").status == 1)
  }
}
