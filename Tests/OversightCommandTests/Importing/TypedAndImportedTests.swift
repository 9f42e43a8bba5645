import Foundation
import Testing

@Suite("The same typed and imported")
struct TypedAndImportedTests {
  private static let columns =
    "record,organisation,cycle,period,step,number,name,area,layer,rating,partner,partner-kind,date,"
    + "strength,reason,text,title,kind,source,about,to,due,answer,outcome,test,owner,standing"

  private static let rows = [
    "partner,QOP,2025/26,,ask,,Manchester HWB,,,,,health-and-wellbeing-board,2025-05-06,,,,,,,,,"
      + "2025-06-06,,,,,",
    "partner,QOP,2025/26,,reply,,Manchester HWB,,,,,,2025-05-28,,,In time.,,,,,,,,,,,",
    "evidence,QOP,2025/26,Q1 2025/26,add,,,,,,,,2025-06-20,,,,Annual report,report,The board,area/finance,,,,,,,",
    "rating,QOP,2025/26,,,,,quality,self-assessment,achieving,,,,,Our view,,,,,,,,,,,,",
    "rating,QOP,2025/26,,,,,quality,partner-feedback,progressing,Healthwatch,healthwatch,2025-05-30,"
      + "strong,Late,,,,,,,,,,,,",
    "rating,QOP,2025/26,,,,,quality,assessor,achieving,,,,,,,,,,,,,,,,,",
    "rating,QOP,2025/26,,,,,quality,final,achieving,,,,,As calibrated,,,,,,,,,,,,",
    "finding,QOP,2025/26,,write,,duty/quality,,,,,,,,,Met.,,,,,,,,,,,",
    "query,QOP,2025/26,,ask,,,,,,,,,,,Which month?,,,,,Region,2025-07-01,,,,,",
    "query,QOP,2025/26,,answer,1,,,,,,,2025-06-30,,As audited,,,,,,,,Month 12,accepted,,,",
    "action,QOP,2025/26,,add,,,,,,,,,,,A plan.,,,,,,2025-09-30,,,,Finance officer,",
    "note,QOP,2025/26,,,,,,,,,,,,,Read the plan.,,,,,,,,,,,record",
    "answer,QOP,,Q1 2025/26,,,,,,,,,,,,,,,Tier list,,,,no,,urgent-care,,",
  ]

  private static let typed: [[String]] = [
    [
      "feedback", "ask", "QOP", "Manchester HWB", "--kind", "health-and-wellbeing-board",
      "--date", "2025-05-06", "--due", "2025-06-06",
    ],
    ["feedback", "reply", "QOP", "Manchester HWB", "--date", "2025-05-28", "--text", "In time."],
    ["rate", "QOP", "quality", "achieving", "--layer", "self-assessment", "--reason", "Our view"],
    [
      "feedback", "give", "QOP", "quality", "progressing", "--partner", "Healthwatch", "--kind",
      "healthwatch", "--date", "2025-05-30", "--strength", "strong", "--reason", "Late",
    ],
    ["rate", "QOP", "quality", "achieving"],
    ["rate", "QOP", "quality", "achieving", "--layer", "final", "--reason", "As calibrated"],
    ["finding", "duty", "QOP", "quality", "Met."],
    ["query", "ask", "QOP", "Which month?", "--to", "Region", "--due", "2025-07-01"],
    [
      "query", "answer", "QOP", "1", "Month 12", "--outcome", "accepted", "--date", "2025-06-30",
      "--reason", "As audited",
    ],
    ["action", "add", "QOP", "A plan.", "--owner", "Finance officer", "--due", "2025-09-30"],
    ["note", "add", "QOP", "Read the plan.", "--record"],
    ["consider", "QOP", "urgent-care", "no", "--source", "Tier list"],
    [
      "evidence", "add", "QOP", "--title", "Annual report", "--kind", "report", "--source",
      "The board", "--date", "2025-06-20", "--area", "finance",
    ],
  ]

  @Test("a table gives the same assessment as the commands")
  func same() throws {
    let imported = try Home()
    let file = try imported.write(Examples.table(Self.columns, Self.rows), to: "table.csv")
    let result = try imported.run(["import", file] + Examples.options)
    try #require(result.status == 0, "\(result.complaint)")
    let typed = try Home()
    for command in Self.typed {
      let result = try typed.run(command + Examples.options)
      try #require(result.status == 0, "\(command): \(result.complaint)")
    }
    let own = try imported.comparable(["assessment", "QOP"])
    let other = try typed.comparable(["assessment", "QOP"])
    for name in Set(own.allKeys.compactMap { $0 as? String }) {
      #expect(own[name] as? NSObject == other[name] as? NSObject, "\(name)")
    }
    let dossier = try #require(own["dossier"] as? NSDictionary)
    #expect((dossier["evidence"] as? [Any])?.count == 1)
    #expect((dossier["queries"] as? [Any])?.count == 1)
  }
}
