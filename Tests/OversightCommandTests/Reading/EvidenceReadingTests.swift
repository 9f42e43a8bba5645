import Foundation
import Testing

@Suite("Reading evidence")
struct EvidenceReadingTests {
  private static let options = Examples.options

  private func add(_ home: Home, _ arguments: [String]) throws {
    let own = [
      "evidence", "add", "QOP", "--kind", "report", "--source", "S", "--date", "2025-06-01",
    ]
    let result = try home.run(own + arguments + Self.options)
    try #require(result.status == 0, "\(result.complaint)")
  }

  @Test("files that changed or went are told, with both digests")
  func check() throws {
    let home = try Home()
    let files = try ["same", "changed", "gone"].map { try home.write("\($0)\n", to: "\($0).txt") }
    for file in files { try add(home, ["--title", "T", "--file", file]) }
    try add(home, ["--title", "T", "--link", "https://example.org/a"])
    let sound = try home.run(["evidence", "check", "QOP"] + Self.options)
    #expect(sound.status == 0)
    #expect(sound.output.contains("link not checked: https://example.org/a"))
    _ = try home.write("other\n", to: "changed.txt")
    try FileManager.default.removeItem(atPath: files[2])
    let result = try home.run(["evidence", "check", "QOP"] + Self.options)
    #expect(result.status == 1)
    let words = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("1 T: unchanged"))
    #expect(words.contains("2 T: changed"))
    #expect(words.contains("3 T: gone"))
    let digests = words.split(separator: " ").map { $0.filter(\.isHexDigit) }.filter {
      $0.count == 64
    }
    #expect(Set(digests).count == 2)
    #expect(result.complaint.contains("2 changed or went"))
  }

  @Test("what is no regular file any more is told as such, and nobody waits for it")
  func noFile() throws {
    let home = try Home()
    let file = try home.write("abc", to: "plan.txt")
    try add(home, ["--title", "T", "--file", file])
    try FileManager.default.removeItem(atPath: file)
    #expect(mkfifo(file, 0o600) == 0)
    let result = try home.run(["evidence", "check", "QOP"] + Self.options)
    #expect(result.status == 1)
    #expect(result.output.contains("it is no regular file"))
  }

  @Test("a list has links, and one piece everything written down of it")
  func listAndShow() throws {
    let home = try Examples.home()
    let list = try home.run(["evidence", "list", "QOP"] + Self.options).output
    #expect(list.contains("about: Strategic planning and commissioning"))
    let show = try home.run(["evidence", "show", "QOP", "3"] + Self.options).output
    #expect(show.contains("title: Equality delivery report"))
    #expect(show.contains("added by ann") && show.contains("linked by ann"))
    #expect(try home.run(["evidence", "show", "QOP", "9"] + Self.options).status == 1)
    let json = try home.run(["evidence", "list", "QOP", "--format", "json"] + Self.options).json()
    #expect((json["records"] as? [Any])?.count == 4)
  }
}
