import Narration
import OversightCore
import Testing

@testable import OversightCommand

@Suite("The small parts of the command line")
struct SmallPartsTests {
  @Test("JSON has one form, sorted and harmless")
  func json() {
    let value = JSON.object([
      "b": .list([.integer(1), .number(2.21), .null]), "a": .text("é\u{1B}[31m\u{202E}\"\\\n"),
      "c": .object([:]), "d": .list([.object(["x": .flag(true)])]),
    ])
    let expected = """
      {
        "a": "é\\u001b[31m\\u202e\\"\\\\\\n",
        "b": [1, 2.21, null],
        "c": {},
        "d": [
          {
            "x": true
          }
        ]
      }
      """
    #expect(value.written == expected)
  }

  @Test("a field that is unknown says why")
  func reasons() {
    var fields = JSONFields()
    fields.put("rank", Int?.none, or: "not held")
    fields.put("segment", Int?.some(2), or: "not held")
    #expect(
      fields.values == ["rank": .null, "rankReason": .text("not held"), "segment": .integer(2)])
  }

  @Test("near spellings")
  func nearest() {
    #expect(Nearest.words(to: "lst", among: ["list", "show", "rate"]) == ["list"])
    #expect(Nearest.words(to: "averag", among: ["averageScore", "rank"]) == ["averageScore"])
    #expect(Nearest.words(to: "RDX", among: ["ABC", "RAX", "RDY"]) == ["RDY", "RAX"])
    #expect(Nearest.words(to: "histroy", among: ["history"]) == ["history"])
    #expect(Nearest.words(to: "", among: ["list"]).isEmpty)
  }

  @Test("orders of a list")
  func orders() throws {
    let order = try ListOrder.reading(["region,average:desc", "CODE"])
    #expect(order.parts.map(\.column) == [.region, .averageScore, .code])
    #expect(order.parts.map(\.isDescending) == [false, true, false])
    #expect(try ListOrder.reading([]).parts == ListOrder.standard.parts)
    #expect(throws: Failure.self) { try ListOrder.reading(["segmnt"]) }
    #expect(throws: Failure.self) { try ListOrder.reading(["segment:up"]) }
  }

  @Test("where the workspace lies")
  func location() throws {
    let home = ["XDG_DATA_HOME": "/data", "OVERSIGHT_WORKSPACE": ""]
    #expect(
      try WorkspaceLocation(option: nil, variables: home).path == "/data/oversight/workspace.sqlite"
    )
    let named = ["XDG_DATA_HOME": "/data", "OVERSIGHT_WORKSPACE": "/w"]
    #expect(try WorkspaceLocation(option: nil, variables: named).path == "/w")
    #expect(try WorkspaceLocation(option: "/x", variables: named).path == "/x")
    #expect(throws: Failure.self) {
      try WorkspaceLocation(option: "postgresql://host/db", variables: [:])
    }
  }

  @Test("a table is clean and aligned")
  func table() {
    var table = TextTable(heading: ["Name", ">Value"])
    table.add(["a\u{1B}[31m", "10.00"])
    table.add(["longer name", "2.00"])
    #expect(table.lines() == ["Name         Value", "a^[[31m      10.00", "longer name   2.00"])
    #expect(table.lines(within: 19).last == "longer name   2.00")
  }
}
