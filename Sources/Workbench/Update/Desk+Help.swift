import Ledger
import Terminal

/// The searchable list of keys.
extension Desk {
  mutating func showHelp() {
    var help = HelpSheet()
    help.window.resize(count: helpLines("").count, height: 1)
    sheet = .help(help)
  }

  mutating func press(
    _ key: Key, on help: HelpSheet, _ environment: Environment
  ) -> [Effect] {
    var help = help
    let lines = helpLines(help.field.text)
    switch key {
    case .escape, .ctrl("c"):
      sheet = nil
      return []
    case .up, .down, .pageUp, .pageDown:
      let before = help.window.selection
      _ = help.window.apply(key)
      help.window.leaveHeading(lines, comingFrom: before)
    case .enter: return runFromHelp(lines, help.window.selection, environment)
    case .ctrl("u"):
      help.field.text = ""
      searched(&help)
    default:
      help.field.apply(key)
      searched(&help)
    }
    sheet = .help(help)
    return []
  }

  /// Takes pasted text into the search.
  mutating func paste(_ text: String, into help: HelpSheet) {
    var help = help
    help.field.paste(text)
    searched(&help)
    sheet = .help(help)
  }

  private func searched(_ help: inout HelpSheet) {
    let lines = helpLines(help.field.text)
    help.window.resize(count: lines.count, height: help.window.height)
    help.window.select(0)
    help.window.leaveHeading(lines, comingFrom: 0)
  }

  private mutating func runFromHelp(
    _ lines: [HelpLine], _ place: Int, _ environment: Environment
  ) -> [Effect] {
    guard lines.indices.contains(place) else { return [] }
    switch lines[place] {
    case .command(let command):
      sheet = nil
      return run(command, environment)
    case .key, .heading:
      say(Words.sheetKeyOnly)
      return []
    }
  }
}

extension ScrollWindow {
  /// Goes on from a heading, which cannot be chosen, in the direction of the move.
  mutating func leaveHeading(_ lines: [HelpLine], comingFrom before: Int) {
    guard lines.indices.contains(selection), !lines[selection].isSelectable else { return }
    let step = selection < before ? -1 : 1
    // Above the first heading there may be nothing.
    select(lines.indices.contains(selection + step) ? selection + step : selection + 1)
    // The heading of the first line in view is worth its row.
    if offset == selection, offset > 0 { scroll(by: -1) }
  }
}
