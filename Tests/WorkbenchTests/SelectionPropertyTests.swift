import OversightCore
import Terminal
import Testing

@testable import Workbench

/// Whatever is done to the rows, the selected organisation stays selected while it is shown.
@Suite struct SelectionPropertyTests {
  private static let filters = [
    "segment>=2", "region:london,midlands", "not flag:deficit", "is:marked", "average<2.5", "",
    "type:acute or type:icb", "hospital", "rank<=40", "zzz",
  ]

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func staysOnItsCode(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let desktop = try Desktop(period: "Q4 2025/26")
    for step in 0..<120 {
      let before = desktop.selected
      let did = act(&random, desktop)
      if let before, desktop.codes.contains(before), desktop.desk?.selectedRow != nil {
        desktop.holds(
          desktop.selected == before, "seed \(seed), step \(step): \(did) lost \(before)")
      }
      #expect(desktop.desk?.selectedRow?.code == desktop.desk?.list.selected)
      if random.below(3) == 0 { desktop.send(.terminal(.key(random.element(Self.moves)))) }
    }
  }

  private static let moves: [Key] = [.down, .up, .pageDown, .pageUp, .home, .end]

  private func act(_ random: inout SplitMix, _ desktop: Desktop) -> String {
    switch random.below(6) {
    case 0:
      let filter = random.element(Self.filters)
      desktop.send(.filter(filter))
      return "filter \(filter)"
    case 1:
      let column = random.element(ListColumn.allCases)
      desktop.send(.sort(column))
      return "sort \(column)"
    case 2:
      let key = random.element(["r", "i", "t", "s", "b"])
      desktop.press("b", key)
      return "group \(key)"
    case 3:
      desktop.press("Space")
      return "mark"
    case 4:
      desktop.press("*")
      return "mark all"
    default:
      desktop.resize(60 + random.below(120), 20 + random.below(40))
      return "size"
    }
  }
}
