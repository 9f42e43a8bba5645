import Ledger
import OversightCore
import Terminal

extension Commands {
  /// The year of an organisation.
  static let year: [Command] = [
    Command(
      "year", "Year of an organisation",
      "Show the four quarters, certifications, status, actions and revisions",
      keys: [.character("Y")], in: [.organisation, .list, .due, .checks],
      disabled: \.yearDisabled
    ) { desk, _ in
      desk.openYear()
      return []
    },
    Command(
      "open-year-line", "Open it", "Show the selected quarter, or what the line is about",
      keys: [.enter], in: [.year], footer: .at(1, "open it"),
      disabled: { $0.year?.row == nil ? Words.nothingSelected : nil }
    ) { desk, _ in
      desk.openYearRow()
      return []
    },
    Command(
      "year-steps", "How was this made", "Show every step of the organisation as it is now",
      keys: [.character("x")], in: [.year], footer: .at(2, "how was this made")
    ) { desk, _ in
      if let code = desk.year?.organisation { desk.showSteps(of: code) }
      return []
    },
    Command(
      "read-year-line", "Whole line", "Show the whole of the selected line",
      keys: [.character("z")], in: [.year],
      disabled: { $0.year?.row == nil ? Words.nothingSelected : nil }
    ) { desk, _ in
      desk.showText(desk.yearWords, title: Words.yearWord)
      return []
    },
  ]
}
