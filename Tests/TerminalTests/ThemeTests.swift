import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct ThemeTests {
  private static let painted: [Theme] = [.dark, .light, .darkHigh, .lightHigh]

  @Test(arguments: painted, Role.allCases)
  func contrastIsAtLeastFourAndAHalf(_ theme: Theme, _ role: Role) throws {
    for depth in [ColourDepth.colours256, .colours16] {
      let palette = try #require(theme.palette(depth))
      let colour = RGB.xterm(palette.foreground(role))
      for background in [palette.background, palette.selectedBackground].compactMap({ $0 }) {
        #expect(Vision.contrast(colour, RGB.xterm(background)) >= 4.5, "\(depth) on \(background)")
      }
    }
  }

  @Test(arguments: [Theme.dark, .light], Vision.allCases)
  func goodWarnAndBadStayApartForEveryone(_ theme: Theme, _ vision: Vision) throws {
    let palette = try #require(theme.palette(.colours256))
    let seen = [Role.good, .warn, .bad].map { vision.sees(RGB.xterm(palette.foreground($0))) }
    for (first, second) in [(0, 1), (0, 2), (1, 2)] {
      let distance = Vision.distance(seen[first], seen[second])
      #expect(distance >= 24, "\(theme) \(vision) \(first)-\(second): \(distance)")
    }
  }

  @Test func theChoiceOfTheme() {
    func chosen(_ theme: Theme?, _ environment: [String: String], _ colours: Int) -> Appearance {
      .chosen(configured: theme, environment: environment, colours: colours)
    }
    #expect(chosen(nil, [:], 256) == Appearance(theme: .dark, depth: .colours256))
    #expect(chosen(.light, [:], 16) == Appearance(theme: .light, depth: .colours16))
    #expect(chosen(.light, [:], 8) == Appearance(theme: .terminal, depth: .none))
    #expect(chosen(.light, ["NO_COLOR": "1"], 256).theme == .terminal)
    #expect(chosen(.light, ["NO_COLOR": ""], 256).theme == .light)
  }

  @Test func withoutColourStatesStillDiffer() {
    let plain = Appearance(theme: .terminal, depth: .none)
    #expect(plain.ink(.bad).bold)
    #expect(plain.ink(.accent).underline)
    #expect(plain.ink(Style(selected: true)).reverse)
    #expect(plain.ink(.bad).foreground == nil)
  }

  @Test func aSheetDimsWhatIsUnderIt() {
    let dark = Appearance(theme: .dark, depth: .colours256)
    var style = Style(.bad, bold: true, selected: true)
    style.dimmed = true
    #expect(dark.ink(style) == Ink(foreground: 247, background: 236))
    #expect(dark.ink(.plain) == Ink(foreground: 252, background: 234))
  }
}
