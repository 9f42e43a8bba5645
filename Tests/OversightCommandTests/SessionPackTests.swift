import Foundation
import Testing

@Suite("The papers before a session")
struct SessionPackTests {
  /// A folder of papers.
  private struct Papers {
    let home: Home
    let name: String
    var url: URL { home.folder.appendingPathComponent(name) }
    var files: [String] {
      get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
    }
    func text(_ file: String) throws -> String {
      try String(contentsOf: url.appendingPathComponent(file), encoding: .utf8)
    }
  }

  @discardableResult
  private func pack(
    _ meeting: Meeting, _ person: String = "ann", to name: String = "papers", _ options: String...
  ) throws -> (RunResult, Papers) {
    let papers = Papers(home: meeting.home, name: name)
    let result = try meeting.run(person, ["pack", "--out", papers.url.path] + options)
    return (result, papers)
  }

  @Test("two files an organisation and two for the list, each with data, edition and standing")
  func files() throws {
    let meeting = try Meeting(["QOP", "RXV"])
    let (result, papers) = try pack(meeting)
    #expect(result.status == 0, "\(result.complaint)")
    #expect(result.output.contains("Papers of 2 organisations: 6 files in"))
    #expect(
      try papers.files == [
        "QOP.html", "QOP.md", "RXV.html", "RXV.md", "index.html", "index.md",
      ])
    for file in try papers.files {
      let text = try papers.text(file)
      #expect(text.contains("DRAFT RULES – test only"), "\(file)")
      #expect(text.contains("Data: SHA-256 ") && text.contains("Made 20"), "\(file)")
    }
    #expect(try papers.text("index.html").contains("<a href=\"QOP.html\">QOP NHS Greater"))
    let page = try papers.text("QOP.html")
    #expect(page.components(separatedBy: "class=\"sheet\"").count == 2)
    for part in ["How the rules come to it", "Domain scores", "Worst metrics", "To be decided"] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test("nobody's blind rating is in them, not even the reader's own")
  func blind() throws {
    let meeting = try Meeting(["QOP"])
    try meeting.rate("QOP", quality: "excelling", others: "excelling", by: "ann")
    let areas = "finance"
    let own = try meeting.home.run(
      [
        "--as", "ann", "rate", "QOP", areas, "achieving", "--layer", "self-assessment", "--reason",
        "We did.",
      ]
        + Meeting.scope)
    #expect(own.status == 0, "\(own.complaint)")
    var pages: [String] = []
    for (number, person) in ["ann", "ben", "chair"].enumerated() {
      let (result, papers) = try pack(meeting, person, to: "papers\(number)")
      #expect(result.status == 0, "\(result.complaint)")
      let page = try papers.text("QOP.md")
      #expect(!page.contains("Excelling") && !page.contains("ann saw it"), "\(person)")
      #expect(page.contains("| Financial management and value for money | Achieving |"))
      pages.append(page.components(separatedBy: "\n---\n\nMade")[0])
    }
    #expect(Set(pages).count == 1)
  }

  @Test("what was agreed of a benchmark case is not told before it is rated again")
  func benchmark() throws {
    let home = try Home()
    for area in Meeting.areas {
      let agreed = try home.run(
        [
          "--as", "chair", "--role", "chair", "rate", "QOP", area, "excelling", "--layer",
          "moderated", "--reason", "Agreed.",
        ] + Meeting.scope)
      #expect(agreed.status == 0, "\(agreed.complaint)")
    }
    let meeting = try Meeting(["QOP"], in: home)
    #expect(try pack(meeting).1.text("QOP.md").contains("| Excelling |"))
    let made = try meeting.run("chair", "benchmark", "QOP")
    #expect(made.status == 0, "\(made.complaint)")
    let (_, papers) = try pack(meeting)
    let page = try papers.text("QOP.md")
    #expect(!page.contains("Excelling"))
    #expect(page.contains("A benchmark case: agreed earlier"))
    try meeting.rateByAll("QOP")
    try meeting.run("chair", "reveal", "QOP")
    let minutes = try meeting.run("ann", "minutes").output
    #expect(minutes.contains("**Blind ratings against what was agreed:** against 2025/26: "))
    #expect(minutes.contains("| Quality of services and outcomes | Excelling | Progressing | +2 |"))
    #expect(minutes.contains("Nothing is revealed") && !minutes.contains("Mean steps"))
    let severe = try meeting.run("chair", "minutes", "--severity").output
    #expect(!minutes.contains("harder") && severe.contains("Benchmark cases: mean steps"))
  }

  @Test("an organisation with a declared interest is left out")
  func interest() throws {
    let meeting = try Meeting(["QOP", "QE1"])
    try meeting.run("ben", "conflict", "QE1", "--reason", "x")
    let (_, papers) = try pack(meeting, "ben")
    #expect(try papers.files == ["QOP.html", "QOP.md", "index.html", "index.md"])
    #expect(try !papers.text("index.md").contains("QE1"))
  }

  @Test("earlier papers are written anew, a folder with anything else is not touched")
  func folders() throws {
    let meeting = try Meeting(["QOP"])
    let (_, papers) = try pack(meeting)
    try "old".write(
      to: papers.url.appendingPathComponent("QOP.md"), atomically: true, encoding: .utf8)
    #expect(try pack(meeting).0.status == 0)
    #expect(try papers.text("QOP.md").hasPrefix("# QOP NHS Greater Manchester"))
    try "old".write(
      to: papers.url.appendingPathComponent("QOP.md"), atomically: true, encoding: .utf8)
    try "mine".write(
      to: papers.url.appendingPathComponent("mine.txt"), atomically: true, encoding: .utf8)
    let (refused, _) = try pack(meeting)
    #expect(refused.status == 1)
    #expect(refused.complaint.contains("mine.txt"))
    #expect(try papers.text("QOP.md") == "old")
    #expect(try pack(meeting, "ann", to: "papers", "--force").0.status == 0)
    #expect(try papers.text("mine.txt") == "mine")
    #expect(try papers.text("QOP.md").hasPrefix("# QOP NHS Greater Manchester"))
    #expect(try papers.files.count == 5)
  }

  @Test("a page of another is no list of papers; a file is no folder")
  func foreign() throws {
    let meeting = try Meeting(["QOP"])
    let papers = Papers(home: meeting.home, name: "site")
    try FileManager.default.createDirectory(at: papers.url, withIntermediateDirectories: true)
    try "mine".write(
      to: papers.url.appendingPathComponent("index.html"), atomically: true, encoding: .utf8)
    #expect(try pack(meeting, "ann", to: "site").0.status == 1)
    #expect(try papers.files == ["index.html"])
    #expect(try papers.text("index.html") == "mine")
    _ = try meeting.home.write("x", to: "file")
    #expect(try pack(meeting, "ann", to: "file").0.complaint.contains("is no folder"))
  }

  @Test("long lists are cut and say so, and what people wrote is harmless")
  func rich() throws {
    let meeting = try Meeting(["QOP"])
    for number in 1...8 {
      let asked = try meeting.home.run(
        [
          "--as", "ann", "query", "ask", "QOP",
          "<script>alert(\(number))</script> \u{202E}| " + String(repeating: "long ", count: 80),
          "--to", "Chief executive", "--due", "2026-12-01",
        ] + Meeting.scope)
      #expect(asked.status == 0, "\(asked.complaint)")
    }
    let (_, papers) = try pack(meeting)
    let page = try papers.text("QOP.html")
    #expect(page.contains("<h2>Open queries: 8</h2>"))
    #expect(page.contains("<li>and 4 more</li>"))
    #expect(!page.contains("<script") && !page.contains("\u{202E}"))
    #expect(try !papers.text("QOP.md").contains("<script"))
  }

  @Test("where the edition lets nobody decide a segment, none is to be decided")
  func noSegment() throws {
    let meeting = try Meeting(
      ["RXV"], scope: ["--framework", "2025-26", "--period", "Q3 2025/26"])
    let (_, papers) = try pack(meeting)
    let page = try papers.text("RXV.md")
    let decided = try #require(page.components(separatedBy: "## To be decided").last)
    #expect(!decided.components(separatedBy: "##")[0].lowercased().contains("segment"))
    #expect(page.contains("in force in Q3 2025/26") && !page.contains("DRAFT"))
  }
}
