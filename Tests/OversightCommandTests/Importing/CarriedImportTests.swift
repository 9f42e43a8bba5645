import Foundation
import Testing

@Suite("The rating of the year before")
struct CarriedImportTests {
  private func quality(_ home: Home) throws -> [String: Any] {
    let json = try home.run(
      ["assessment", "QOP", "--format", "json"] + Examples.options
    ).json()
    let capability = try #require(json["capability"] as? [String: Any])
    let areas = try #require(capability["areas"] as? [[String: Any]])
    return try #require(areas.first { $0["id"] as? String == "quality" })
  }

  @Test("it is carried and not confirmed, until a row confirms it")
  func carried() throws {
    let home = try Home()
    let before = Examples.options.map { $0 == "Q1 2025/26" ? "Q4 2024/25" : $0 }
    let rated = try home.run(
      ["rate", "QOP", "quality", "achieving", "--layer", "final", "--reason", "Signed"] + before)
    try #require(rated.status == 0, "\(rated.complaint)")
    let open = try quality(home)
    let carried = try #require(open["carried"] as? [String: Any])
    #expect(carried["rating"] as? String == "achieving")
    #expect(carried["cycle"] as? String == "2024/25")
    #expect(open["final"] is NSNull)
    let page = try home.run(["assessment", "QOP"] + Examples.options).output
    #expect(page.contains("carried, not"))

    let table = Examples.table(
      "record,organisation,area,layer,rating,reason", ["rating,QOP,quality,final,carried,Unchanged"]
    )
    let file = try home.write(table, to: "carried.csv")
    let result = try home.run(["import", file] + Examples.options)
    #expect(result.status == 0, "\(result.complaint)")
    let confirmed = try quality(home)
    #expect(confirmed["final"] as? String == "achieving")
    #expect(confirmed["carried"] is NSNull)
    #expect(confirmed["previous"] as? String == "achieving")
    #expect(confirmed["stepsWorse"] as? Int == 0)
    let again = try home.run(["import", file] + Examples.options)
    #expect(again.output.contains("1 held already"), "\(again.complaint)")
  }

  @Test("nothing is carried where nothing was agreed")
  func nothing() throws {
    let home = try Home()
    let table = Examples.table(
      "record,organisation,area,layer,rating,reason", ["rating,QOP,quality,final,carried,Unchanged"]
    )
    let result = try home.run(["import", try home.write(table, to: "a.csv")] + Examples.options)
    #expect(result.status == 1)
    #expect(result.complaint.contains(":2:5: rating “carried”: "))
  }
}
