// A fixture that is nil is a mistake in the test.
// swift-format-ignore-file: NeverForceUnwrap
import OversightCore
import Testing

@testable import Ledger

@Suite("Who may see what")
struct BlindnessTests {
  @Test("an assessor's rating is seen by its author only, not by the chair or a reviewer")
  func author() {
    var maker = Maker()
    let event = maker.add(.rating("achieving"))
    #expect(visible(event, at: 1, to: .named("ann"), sessions: .none))
    for role in Role.allCases {
      #expect(!visible(event, at: 1, to: .named("ben", role), sessions: .none))
    }
  }

  @Test("every other layer and every note is seen by all")
  func open() {
    var maker = Maker()
    for layer in Layer.allCases where layer != .assessor {
      let event = maker.add(.rating("achieving", layer: layer))
      #expect(visible(event, at: 1, to: .named("ben", .reviewer), sessions: .none))
    }
    #expect(visible(maker.add(.note("x")), at: 1, to: .named("ben"), sessions: .none))
  }

  @Test("the withdrawal of what is hidden is hidden")
  func withdrawal() {
    var maker = Maker()
    let rating = maker.add(.rating("achieving"))
    let withdrawal = maker.add(.withdrawal(of: rating))
    #expect(visible(withdrawal, at: 1, to: .named("ann"), sessions: .none))
    #expect(!visible(withdrawal, at: 1, to: .named("ben"), sessions: .none))
  }

  @Test("of an organisation with a declared interest only what is signed is seen")
  func interests() {
    var maker = Maker()
    let viewer = Viewer.named("cat", interests: [OrganisationCode("QAA")!])
    for layer in Layer.allCases {
      let event = maker.add(.rating("achieving", layer: layer))
      #expect(visible(event, at: 1, to: viewer, sessions: .none) == (layer == .final))
    }
    #expect(!visible(maker.add(.note("x")), at: 1, to: viewer, sessions: .none))
    #expect(visible(maker.add(.note("x", of: "QBB")), at: 1, to: viewer, sessions: .none))
  }

  @Test("answers, segments, lead boards and routes are seen by all but those with an interest")
  func judgements() {
    var maker = Maker()
    let viewer = Viewer.named("cat", interests: [OrganisationCode("QAA")!])
    let hidden: [EventContent] = [
      .answer(.met), .segment(.proposed(4)), .segment(.decided(4, proposer: nil)),
      .segment(.cleared), .lead(), .route(.direct), .route(nil),
      .record(.finding, "duty/quality", .write, [.text: "x"]),
    ]
    for content in hidden {
      let event = maker.add(content)
      let withdrawal = maker.add(.withdrawal(of: event))
      for event in [event, withdrawal] {
        #expect(visible(event, at: 1, to: .named("ben", .reviewer), sessions: .none))
        #expect(!visible(event, at: 1, to: viewer, sessions: .none))
      }
    }
    #expect(visible(maker.add(.answer(.met, of: "QBB")), at: 1, to: viewer, sessions: .none))
    #expect(visible(maker.add(.lead("QAA", of: "QBB")), at: 1, to: viewer, sessions: .none))
    #expect(visible(maker.add(.segment(.cleared), by: "cat"), at: 1, to: viewer, sessions: .none))
  }

  @Test("what was published elsewhere is seen also by those with an interest")
  func published() {
    var maker = Maker()
    let event = maker.add(.reported(3))
    let viewer = Viewer.named("cat", interests: [OrganisationCode("QAA")!])
    #expect(visible(event, at: 1, to: viewer, sessions: .none))
    #expect(visible(maker.add(.withdrawal(of: event)), at: 1, to: viewer, sessions: .none))
  }

  @Test("nothing a viewer knows depends on what an interest hides", arguments: 0..<30)
  func nothingLeaksByInterest(seed: UInt64) {
    let stream = RandomStream(seed: seed).events(count: 150, orderly: seed.isMultiple(of: 2))
    let viewer = Viewer.named("cat", interests: [OrganisationCode("QAA")!])
    let rest = stream.filter { !$0.isHiddenByInterest(from: "cat", in: "QAA") }
    #expect(rest.count < stream.count)
    let record = Record(entries: stream, viewer: viewer)
    #expect(record == Record(entries: rest, viewer: viewer))
    let theirs = record.history.compactMap(\.event).filter {
      $0.actor.name != "cat" && $0.key.organisation?.value == "QAA"
    }
    #expect(theirs.allSatisfy { $0.key.isOpen })
  }

  @Test("nothing a viewer knows depends on others' hidden ratings", arguments: 0..<60)
  func nothingLeaks(seed: UInt64) {
    let stream = RandomStream(seed: seed).events(count: 150, orderly: seed.isMultiple(of: 2))
    for name in RandomStream.people {
      let viewer = Viewer.named(name)
      let hidden = stream.filter { $0.isHidden(from: name) }
      let whole = Record(entries: stream, viewer: viewer)
      let without = Record(entries: stream.filter { !$0.isHidden(from: name) }, viewer: viewer)
      #expect(whole == without)
      #expect(!hidden.isEmpty)
    }
  }
}

extension StoredEntry {
  /// Said once more and in other words than the rule under test says it.
  fileprivate func isHidden(from name: String) -> Bool {
    guard case .event(let event)? = try? Event.decode(bytes!) else { return false }
    switch event.content {
    case .rated(let rated): return rated.layer == .assessor && event.actor.name != name
    case .withdrawn(let withdrawn):
      return event.actor.name != name && withdrawn.target.description.contains("/assessor/")
    default: return false
    }
  }

  fileprivate func isHiddenByInterest(from name: String, in code: String) -> Bool {
    guard case .event(let event)? = try? Event.decode(bytes!) else { return false }
    let key = event.key.description
    let isOpen = key.hasPrefix("reported/") || key.hasSuffix("/final")
    return isHidden(from: name)
      || event.actor.name != name && event.subject.description.hasSuffix(code) && !isOpen
  }
}

/// Streams of events as people, or in disorder as no program, would write them.
struct RandomStream {
  static let people = ["ann", "ben", "cat"]
  private var random: SplitMix
  private var maker = Maker()
  private var made: [(event: Event, name: String)] = []

  init(seed: UInt64) { random = SplitMix(state: seed) }

  /// Where orderly, people withdraw only their own events.
  func events(count: Int, orderly: Bool = true) -> [StoredEntry] {
    var stream = self
    for _ in 0..<count { stream.add(orderly: orderly) }
    return stream.maker.entries
  }

  private mutating func add(orderly: Bool) {
    let name = Self.people.randomElement(using: &random)!
    let code = ["QAA", "QBB"].randomElement(using: &random)!
    switch Int.random(in: 0..<16, using: &random) {
    case 0: made.append((maker.add(.note("note", of: code), by: name), name))
    case 1...4: withdraw(by: name, orderly: orderly)
    case 5...9: made.append((maker.add(judgement(of: code), by: name), name))
    default: made.append((maker.add(rating(of: code), by: name), name))
    }
  }

  private mutating func judgement(of code: String) -> EventContent {
    let segment = Int.random(in: 1...5, using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 7: return .record(.finding, "duty/quality", .write, [.text: "\(segment)"], of: code)
    case 8:
      return .record(
        .action, nil, .add, [.text: "\(segment)", .owner: "ann", .due: "2026-03-31"], of: code)
    case 0: return .answer([.met, .notMet, nil].randomElement(using: &random)!, of: code)
    case 1: return .lead(["QCC", "QDD"].randomElement(using: &random)!, of: code)
    case 2: return .route([.direct, .throughBoard, nil].randomElement(using: &random)!, of: code)
    case 3: return .reported(segment, of: code)
    case 4: return .segment(.cleared, of: code)
    case 5: return .segment(.decided(segment, proposer: nil), of: code)
    default: return .segment(.proposed(segment), of: code)
    }
  }

  private mutating func rating(of code: String) -> EventContent {
    let rating = ["excelling", "achieving", nil].randomElement(using: &random)!
    let area = ["leadership", "quality"].randomElement(using: &random)!
    let layer = (Layer.allCases + [.assessor, .assessor]).randomElement(using: &random)!
    return .rating(rating, of: code, area: area, layer: layer)
  }

  private mutating func withdraw(by name: String, orderly: Bool) {
    let possible = orderly ? made.filter { $0.name == name } : made
    guard let target = possible.randomElement(using: &random) else { return }
    maker.add(.withdrawal(of: target.event), by: name)
  }
}
