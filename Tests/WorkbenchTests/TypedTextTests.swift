import Foundation
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// Whatever happens around a text being written, nothing of it is lost.
@Suite struct TypedTextTests {
  private static let letters = Array("abc ŵŷé字👍\n")

  @Test(arguments: [1, 2, 3] as [UInt64])
  func isNeverLost(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let desktop = try Desktop.consultation()
    let ben = try Desktop.consultation("ben", .chair, on: desktop.ledger)
    desktop.open("QWO")
    ben.rate(in: "QWO")
    desktop.press("n")
    var written = ""
    for step in 0..<200 {
      act(&random, desktop, ben, &written)
      let kept = desktop.editorText ?? desktop.desk?.drafts.values.first ?? ""
      #expect(kept == written, "seed \(seed), step \(step)")
    }
    if desktop.editorText == nil { desktop.press("n") }
    desktop.resize(100, 40)
    desktop.press("^S")
    let note = try #require(desktop.desk?.record.notes.last)
    #expect(note.text.trimmed == written.trimmed)
  }

  /// One thing that happens: mostly a letter, sometimes a paste, another size, somebody else's rating,
  /// leaving the text and coming back to it.
  private func act(
    _ random: inout SplitMix, _ desktop: Desktop, _ ben: Desktop, _ written: inout String
  ) {
    switch random.below(12) {
    case 0:
      let columns = 60 + random.below(240)
      desktop.resize(columns, 20 + random.below(80))
    case 1:
      // A window too small for anything takes no letters, and loses none.
      desktop.resize(1 + random.below(59), 1 + random.below(19))
      desktop.type("x")
      desktop.resize(80, 24)
    case 2:
      desktop.press("Esc", "n")
    case 3:
      desktop.send(.terminal(.paste("pasted ŵ 字")))
      written += "pasted ŵ 字"
    case 4:
      ben.press(random.element(["1", "2", "3", "4", "u"]))
      try? desktop.hear()
    case 5:
      desktop.send(.terminal(.resumed))
    default:
      let letter = random.element(Self.letters)
      desktop.type(String(letter))
      written.append(letter)
    }
  }
}
