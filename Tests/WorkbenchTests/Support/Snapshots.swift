import Foundation
import Terminal

/// Pictures of screens as text files beside the tests: what stands where, how it looks in words, and a
/// sum of its colours in every theme. `OVERSIGHT_RECORD=1` writes them anew; without it a missing or
/// different file is a failure.
enum Snapshots {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Snapshots")

  static let isRecording = ProcessInfo.processInfo.environment["OVERSIGHT_RECORD"] == "1"

  /// What differs between a picture and its file; nil where nothing does.
  static func difference(_ name: String, _ grid: Grid) throws -> String? {
    let file = folder.appending(path: "\(name).txt")
    let text = ([grid.text, "--- looks"] + looks(grid) + ["--- colours", colours(grid), ""])
      .joined(separator: "\n")
    if isRecording {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return nil
    }
    guard let held = try? String(contentsOf: file, encoding: .utf8) else {
      return "\(name) has no file; OVERSIGHT_RECORD=1 writes it:\n\(text)"
    }
    guard held != text else { return nil }
    return "\(name) was\n\(held)--- and is\n\(text)--- first at \(first(held, text))"
  }

  private static func first(_ held: String, _ text: String) -> String {
    let old = held.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset
    return "line \((line ?? min(old.count, new.count)) + 1)"
  }

  /// The stretches of each row that are not plain: `3: 1-8 accent bold`.
  private static func looks(_ grid: Grid) -> [String] {
    (0..<grid.size.rows).compactMap { row in
      let cells = Array(grid[row: row])
      var stretches: [String] = []
      var start = 0
      for column in 1...max(1, cells.count) where !cells.isEmpty {
        if column < cells.count, cells[column].style == cells[start].style { continue }
        if cells[start].style != .plain {
          stretches.append("\(start)-\(column - 1) \(words(cells[start].style))")
        }
        start = column
      }
      return stretches.isEmpty ? nil : "\(row): \(stretches.joined(separator: ", "))"
    }
  }

  private static func words(_ style: Style) -> String {
    let flags = [
      (style.bold, "bold"), (style.underline, "underlined"), (style.reverse, "reversed"),
      (style.selected, "selected"), (style.dimmed, "dimmed"),
    ]
    return (["\(style.role)"] + flags.filter(\.0).map(\.1)).joined(separator: " ")
  }

  /// A sum of the colours and attributes of all cells, theme by theme.
  private static func colours(_ grid: Grid) -> String {
    Theme.allCases.map { theme in
      let appearance = Appearance(theme: theme, depth: theme == .terminal ? .none : .colours256)
      var sum: UInt64 = 0xCBF2_9CE4_8422_2325
      for row in 0..<grid.size.rows {
        for cell in grid[row: row] {
          let ink = appearance.ink(cell.style)
          for part in [
            ink.foreground ?? -1, ink.background ?? -1, ink.bold ? 1 : 0, ink.underline ? 1 : 0,
            ink.reverse ? 1 : 0,
          ] {
            sum = (sum ^ UInt64(bitPattern: Int64(part))) &* 0x100_0000_01B3
          }
        }
      }
      return "\(theme.rawValue) \(String(sum, radix: 16))"
    }.joined(separator: "  ")
  }
}
