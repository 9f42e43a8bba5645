import Foundation
import Testing

/// A long afternoon: ten thousand keys typed as fast as the terminal takes them, and none lost. Every
/// key leaves a trace – a row, a letter of a note, a rating – so that one lost would be seen.
@Suite(.serialized, .enabled(if: Products.exists("oversight")))
struct LongSessionStories {
  private static let keys = 10_000

  @Test func tenThousandKeysAndNoneLost() throws {
    let workplace = try Workplace()
    let program = try workplace.workbench(Workplace.draft)
    var afternoon = Afternoon(program)
    while afternoon.keys < Self.keys { try afternoon.goOn() }
    #expect(try program.quit() == .exited(0))

    let run = try workplace.run(["history", "--format", "json"] + Workplace.draft)
    let history = try JSONDecoder().decode(History.self, from: Data(run.output.utf8))
    #expect(
      history.sentences(of: "noted") == afternoon.notes.map { "note about the organisation: \($0)" }
    )
    #expect(history.sentences(of: "rated") == afternoon.ratings)
  }

  /// What `history --format json` says, as far as it is needed here.
  private struct History: Decodable {
    struct Event: Decodable {
      let kind: String
      let sentence: String
    }
    let events: [Event]

    /// Oldest first, without the code in front.
    func sentences(of kind: String) -> [String] {
      events.reversed().filter { $0.kind == kind }.map {
        $0.sentence.split(separator: " ", maxSplits: 1).last.map(String.init) ?? ""
      }
    }
  }
}

/// The afternoon as it should go: what is typed, and what must have come of it.
private struct Afternoon {
  private let program: PtyProgram
  private var random = SteadyNumbers(seed: 20_261_122)
  private(set) var keys = 0
  /// The texts of the notes, oldest first.
  private(set) var notes: [String] = []
  /// What the ratings changed, oldest first.
  private(set) var ratings: [String] = []
  private var given = [String](repeating: "not rated", count: 6)
  private var scene = 0

  init(_ program: PtyProgram) { self.program = program }

  /// One more scene, each typed in one go.
  mutating func goOn() throws {
    scene += 1
    switch scene % 5 {
    case 0: try rate()
    case 1, 3: try walk()
    case 2: try write()
    default: try filter()
    }
  }

  private mutating func type(_ text: String) {
    keys += text.count
    program.type(text)
  }

  private mutating func press(_ key: PressedKey) {
    keys += 1
    program.press(key)
  }

  /// Up and down the list; the row one ends on counts every key.
  private mutating func walk() throws {
    var (row, steps) = (1, "g")
    for _ in 0..<400 {
      let isDown = random.below(5) < 3
      steps += isDown ? "j" : "k"
      row = min(max(1, row + (isDown ? 1 : -1)), 247)
    }
    type(steps)
    try program.waitFor(", row \(row) of 247.")
  }

  /// A note of many letters, some of them Welsh.
  private mutating func write() throws {
    let letters = Array("abcdefghijklmnopqrstuvwxyz      ŵŷâêîôû.,")
    let text =
      "Note \(scene) " + String((0..<300).map { _ in letters[random.below(letters.count)] }) + "!"
    // A note is kept without blanks run together by its list, so the story has none.
    let words = text.split(separator: " ").joined(separator: " ")
    type("n\(words)")
    press(.ctrl("s"))
    try program.waitFor(" Saved the note.")
    notes.append(words)
  }

  /// A filter typed, and taken away again.
  private mutating func filter() throws {
    type("/segment>=3 region:\"south west\" type:acute")
    press(.enter)
    type("jjkjF")
    try program.waitFor("247 of 247 organisations match.")
  }

  /// Areas chosen and rated without waiting for any to be saved.
  private mutating func rate() throws {
    let names = [
      "System leadership and governance", "Strategic planning and commissioning",
    ]
    let words = ["excelling", "achieving", "progressing", "insufficient progress"]
    type("oQWO")
    press(.enter)
    type("]")
    for _ in 0..<4 {
      let area = random.below(2)
      let digit =
        (0..<4).first { words[$0] != given[area] && random.below(3) == 0 } ?? fresh(area, words)
      type(area == 0 ? "kk" : "kkj")
      type("\(digit + 1)")
      ratings.append("\(names[area]), assessor: \(given[area]) → \(words[digit])")
      given[area] = words[digit]
    }
    press(.escape)
    try program.waitFor(", row ")
    try program.waitUntilIdle()
  }

  private func fresh(_ area: Int, _ words: [String]) -> Int {
    words.firstIndex { $0 != given[area] } ?? 0
  }
}

/// Numbers that are the same at every run.
private struct SteadyNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, limit)
  }
}
