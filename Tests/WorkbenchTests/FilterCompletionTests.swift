import Foundation
import Terminal
import Testing

@testable import Workbench

/// Tab completes columns, then the values of the column.
@Suite struct FilterCompletionTests {
  private func typed(_ text: String, then keys: [String], on desktop: Desktop) -> String {
    desktop.press("/")
    desktop.type(text)
    for key in keys { desktop.press(key) }
    guard case .prompt(let prompt)? = desktop.desk?.sheet else { return "" }
    defer { desktop.press("Esc") }
    return prompt.field.text
  }

  @Test func columnsThenValues() throws {
    let desktop = try Desktop()
    #expect(typed("reg", then: ["Tab"], on: desktop) == "region:")
    #expect(typed("region:south", then: ["Tab"], on: desktop) == "region:\"South East\"")
    #expect(typed("region:south", then: ["Tab", "Tab"], on: desktop) == "region:\"South West\"")
    #expect(
      typed("region:south", then: ["Tab", "Tab", "Tab"], on: desktop) == "region:\"South East\"")
    #expect(typed("region:south", then: ["Shift-Tab"], on: desktop) == "region:\"South West\"")
    #expect(typed("reg", then: ["Tab", "Tab"], on: desktop) == "region:\"East of England\"")
    #expect(typed("not (fl", then: ["Tab", "d", "Tab"], on: desktop) == "not (flag:deficit")
    #expect(typed("region:london,mid", then: ["Tab"], on: desktop) == "region:london,Midlands")
    #expect(typed("segment=", then: ["Tab", "Tab"], on: desktop) == "segment=2")
    #expect(typed("is:", then: ["Tab"], on: desktop) == "is:marked")
    #expect(typed("icb=qv", then: ["Tab"], on: desktop).hasPrefix("icb=QV"))
  }

  @Test func saysWhatThereIs() throws {
    let desktop = try Desktop()
    desktop.press("/")
    desktop.type("se")
    desktop.press("Tab")
    desktop.says("[segment]")
    desktop.says("selfAssessment")
    desktop.press("Tab")
    desktop.says("[segmentCause]")
    desktop.press("Enter")
    desktop.says("match")
  }

  @Test func whereNothingFitsItSaysSo() throws {
    let desktop = try Desktop()
    #expect(typed("zzz", then: ["Tab"], on: desktop) == "zzz")
    desktop.press("/")
    desktop.type("average=zz")
    desktop.press("Tab")
    desktop.says("Nothing known begins like this")
  }

  @Test func everyOfferCanBeRead() throws {
    let desk = try #require(try Desktop.consultation().desk)
    for field in Filter.Field.all {
      let text = field.name + (field.isNumeric ? "=" : ":")
      let completion = FilterCompletion(of: text, on: desk)
      #expect(!completion.words.isEmpty, "\(text)")
      for place in completion.words.indices {
        #expect(throws: Never.self) { try FilterParser.parse(completion.text(taking: place)) }
      }
    }
  }

  @Test func aWrongFilterHasACaretUnderThePlace() throws {
    let desktop = try Desktop(size: Size(columns: 80, rows: 24))
    desktop.press("/")
    desktop.type("segment>=three")
    let lines = desktop.screen.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    let row = try #require(lines.firstIndex { $0.contains("/ segment>=three") })
    let place = lines[row].distance(of: "three")
    #expect(lines[row + 1].distance(of: "^") == place)
  }

  @Test func theCaretFollowsALineThatIsScrolled() throws {
    let desktop = try Desktop(size: Size(columns: 60, rows: 20))
    desktop.press("/")
    desktop.type(String(repeating: "dorset ", count: 12) + "segment>=three")
    let lines = desktop.screen.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    let row = try #require(lines.firstIndex { $0.contains("segment>=three") })
    #expect(lines[row + 1].distance(of: "^") == lines[row].distance(of: "three"))
  }
}

extension String {
  /// How many characters stand before a text; nil where it is not there.
  func distance(of text: String) -> Int? {
    range(of: text).map { distance(from: startIndex, to: $0.lowerBound) }
  }
}
