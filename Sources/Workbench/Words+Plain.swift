import Narration
import OversightCore
import Terminal

extension Words {
  /// The words of the linear mode: whole sentences without marks, since they are heard.
  enum Plain {
    static let prompt = "Command, number, or ? for help: "
    static let morePrompt = "Enter for more, or a command: "
    static let textPrompt = ""
    static let choicePrompt = "Number, or Enter for none: "
    static let valuePrompt = "Number, a value, or a full stop for none: "
    static let copied = "That is the text a copy would hold."
    static let read = "Read to its end."
    static func several(_ texts: [String]) -> String {
      "Several fit: \(texts.prefix(12).joined(separator: ", "))."
    }
    static func prompt(of sheet: PromptSheet) -> String {
      switch sheet.purpose {
      case .filter, .events, .due: "Filter, or a full stop to leave it as it was: "
      case .open, .add, .agenda: "Code or name, or a full stop for none: "
      case .export: "File name, Enter for the one named, or a full stop for none: "
      }
    }
    static func title(of sheet: PromptSheet) -> String {
      switch sheet.purpose {
      case .filter: "Type a filter, such as segment>=3 region:london."
      case .events: "Type a filter, such as kind:rating person:ann."
      case .due: "Type words that a line must have, such as certification."
      case .open, .add, .agenda: "Type a code, a former code, or a part of a name."
      case .export: "Export to \(sheet.field.text)."
      }
    }
    static let editorHint =
      "Type lines; a single full stop saves them, a single question mark leaves the draft unsaved."
    static let nothingGiven = "not given"
    static func welcome(_ count: Int, drafts: Int) -> String {
      let left = drafts == 0 ? "" : " Drafts left: \(drafts)."
      return "\(count) organisations.\(left) A number opens one, ? lists every command."
    }
    static let bye = "Left the workbench. Drafts are kept."
    static func written(_ text: String) -> String { "Written so far: \(text)" }
    static func more(_ count: Int) -> String { "\(count) more lines." }
    static func noSuchNumber(_ number: Int) -> String { "There is no line \(number) here." }
    static func noSuchCommand(_ text: String) -> String {
      "There is no command '\(text)' here. Type ? for all of them."
    }
    static func command(
      _ id: String, key: String, title: String, _ help: String
    ) -> String {
      let key = key.isEmpty ? "" : " (\(key))"
      return "\(id)\(key): \(title). \(Words.sentence(help))"
    }
    static func organisations(
      _ count: Int, of total: Int, filter: String, order: [SortKey]
    ) -> String {
      let filter = filter.isEmpty ? "" : " Filter \(filter)."
      return "\(Words.organisations). \(count) of \(total).\(filter) \(Words.sorted(order))"
        + " Likely ranges are not computed yet."
    }
    static func segment(_ row: ListRow) -> String {
      let average = row.average.map { ", average \(Figure.score($0))" } ?? ""
      if row.segment == nil, row.possible.count > 1 {
        return "Segment \(row.possible.map(String.init).joined(separator: " or "))\(average)."
      }
      return "Segment \(row.segment.map(String.init) ?? nothingGiven)\(average)."
    }
    static func rank(_ rank: Int?, of: Int?) -> String {
      rank.map { "Rank \($0)\(of.map { " of \($0)" } ?? "")." } ?? ""
    }
    static func was(_ previous: Int, _ cause: SegmentChange.Cause?) -> String {
      let cause = cause.map { ", moved by \(Narration.Words.shortCause($0))" } ?? ""
      return "Was \(previous)\(cause)."
    }
    static func capability(_ name: String) -> String { "Capability \(name)." }
    static func tab(_ organisation: String, _ tab: String) -> String {
      "\(organisation). \(tab)."
    }
    static func segment(_ segment: Int?, reason: String) -> String {
      segment.map { "Segment \($0)." } ?? "Segment \(nothingGiven): \(reason)."
    }
    static func rung(_ rung: RungText) -> String {
      let result = rung.result == "–" ? "" : "\(rung.result), "
      return "Step \(rung.number), \(rung.title.lowercased()): \(rung.sentence), \(result)"
        + "\(rung.provenance.rawValue)."
    }
    static func domain(_ name: String, score: Double?, segment: Int?) -> String {
      let score = score.map { "score \(Figure.score($0))" } ?? "score \(nothingGiven)"
      return "\(name). \(Words.sentence(score))" + (segment.map { " Segment \($0)." } ?? "")
    }
    static func unit(_ unit: String) -> String {
      let unit = Figure.unit(unit)
      return unit == "%" ? "percent" : unit
    }
    static func metric(
      _ name: String, value: String?, rank: Int?, of: Int?, score: Double?, peers: String?
    ) -> String {
      let parts = [
        value?.trimmed, rank.map { "rank \($0)\(of.map { " of \($0)" } ?? "")" },
        score.map { "score \(Figure.score($0))" }, peers,
      ].compactMap { $0 }
      return "\(name): \(parts.isEmpty ? nothingGiven : parts.joined(separator: ", "))."
    }
    static func place(of value: Double, among peers: PeerQuartiles, _ polarity: Polarity) -> String
    {
      let range = "\(Figure.score(peers.lower)) to \(Figure.score(peers.upper))"
      let isBelow = value < peers.lower
      guard isBelow || value > peers.upper else { return "in the middle half of peers, \(range)" }
      let isBetter = isBelow == (polarity == .lower)
      return "\(isBetter ? "better" : "worse") than the middle half of peers, \(range)"
    }
    static func layer(_ name: String, _ given: [String]) -> String {
      "\(name.prefix(1).uppercased())\(name.dropFirst()) "
        + (given.isEmpty ? nothingGiven : given.joined(separator: ", ")) + "."
    }
    static func moves(_ count: Int, from: Int?, to: Int?) -> String {
      let places = [from, to].map { $0.map(String.init) ?? "none" }
      return "From segment \(places[0]) to \(places[1]): \(count)."
    }
  }
}
