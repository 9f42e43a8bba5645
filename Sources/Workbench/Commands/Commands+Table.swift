import Ledger
import OversightCore
import Terminal

extension Commands {
  /// The list as a table: marks, groups, columns, cells, files.
  static let table: [Command] =
    [
      Command(
        "mark", "Mark", "Mark the selected organisation, or take its mark away", keys: [.space],
        in: [.list], footer: .at(4, "mark"), disabled: noRow
      ) { desk, _ in
        desk.toggleMark()
        return []
      },
      Command(
        "mark-all", "Mark all or none", "Mark all that are shown, or none where all are",
        keys: [.character("*")], in: [.list], disabled: noRow
      ) { desk, _ in
        desk.toggleAllMarks()
        return []
      },
      Command(
        "compare", "Compare marked", "Set the marked organisations side by side, two to six",
        keys: [.character("c")], in: [.list], footer: .at(5, "compare")
      ) { desk, _ in
        desk.compareMarked()
        return []
      },
      Command(
        "add", "Comparison or agenda",
        "Mark the organisation for the comparison; a chair can put it on an agenda",
        keys: [.character("a")], in: [.list], disabled: noRow
      ) { desk, _ in
        desk.addSelected()
        return []
      },
      Command(
        "export", "Export", "Write the marked organisations, else those shown, to a CSV file",
        keys: [.character("e")], in: [.list, .groups],
        disabled: \.exportDisabled
      ) { desk, _ in
        desk.askExport()
        return []
      },
      Command(
        "whole-cell", "Whole cell", "Show the selected cell in full: name, flags, boards, cause",
        keys: [.character("z")], in: [.list], disabled: noRow
      ) { desk, _ in
        desk.showCell()
        return []
      },
      Command(
        "columns", "Columns", "Choose which columns are shown, in which order and how wide",
        keys: [.character("C")], in: [.list]
      ) { desk, _ in
        desk.chooseColumns()
        return []
      },
    ] + groupings

  private static let noRow: @Sendable (Desk) -> String? = {
    $0.selectedRow == nil ? Words.nothingSelected : nil
  }

  private static let groupings: [Command] = [
    group("group-region", "Group by region", "b r", by: .region),
    group("group-icb", "Group by ICB", "b i", by: .icb),
    group("group-type", "Group by type", "b t", by: .type),
    group("group-segment", "Group by segment", "b s", by: .segment),
    Command(
      "ungroup", "Group by nothing", "Show the organisations one by one again",
      sequences: ["b b", "b n"], in: [.list, .groups],
      disabled: { $0.list.grouping == nil ? Words.notGrouped : nil }
    ) { desk, _ in
      desk.group(by: nil)
      return []
    },
  ]

  private static func group(
    _ id: CommandID, _ title: String, _ keys: String, by grouping: Grouping
  ) -> Command {
    Command(
      id, title, "\(title), with counts; Enter goes into a group", sequences: [keys],
      in: [.list, .groups]
    ) { desk, _ in
      desk.group(by: grouping)
      return []
    }
  }

  /// The groups.
  static let groups: [Command] = [
    Command(
      "open-group", "Open the group", "Show the organisations of the selected group",
      keys: [.enter], in: [.groups], footer: .at(1, "open"),
      disabled: { $0.selectedGroup == nil ? Words.nothingSelected : nil }
    ) { desk, _ in
      desk.openGroup()
      return []
    }
  ]

  /// The columns of the list.
  static let columns: [Command] = [
    column(
      "toggle-column", "Show or hide", "Show or hide the column", [.space],
      footer: .at(1, "show or hide"),
      disabled: { $0.chosenColumn.isFrozen ? Words.alwaysShown : nil }
    ) { $0.toggle($1) },
    column(
      "column-down", "Further right", "Move the column one place to the right",
      [.character("J")], footer: .at(2, "move", keys: "J K"), disabled: cannotMove
    ) { $0.move($1, by: 1) },
    column(
      "column-up", "Further left", "Move the column one place to the left", [.character("K")],
      disabled: cannotMove
    ) { $0.move($1, by: -1) },
    column(
      "narrower", "Narrower", "Make the column narrower", [.character("<")],
      footer: .at(3, "width", keys: "< >")
    ) {
      $0.set($1, width: ListTable.width(of: $1, $0) - 1)
    },
    column("wider", "Wider", "Make the column wider", [.character(">")]) {
      $0.set($1, width: ListTable.width(of: $1, $0) + 1)
    },
    column(
      "standard-columns", "Standard columns", "Show the columns as they were at first",
      [.backspace], footer: .at(5, "standard")
    ) { columns, _ in columns = .standard },
    Command(
      "columns-done", "Done", "Go back to the list", keys: [.enter], in: [.columns],
      footer: .at(4, "done")
    ) { desk, _ in
      desk.back()
      return []
    },
  ]

  private static let cannotMove: @Sendable (Desk) -> String? = {
    $0.chosenColumn.isFrozen ? Words.alwaysLeft : nil
  }

  private static func column(
    _ id: CommandID, _ title: String, _ help: String, _ keys: [Key],
    footer: Command.Footer? = nil,
    disabled: @escaping @Sendable (Desk) -> String? = { _ in nil },
    _ change: @escaping @Sendable (inout ListColumns, ListColumn) -> Void
  ) -> Command {
    Command(
      id, title, help, keys: keys, in: [.columns], footer: footer, disabled: disabled
    ) { desk, _ in
      desk.changeColumns(change)
      return []
    }
  }
}

extension Desk {
  /// Opens the selected organisation; where none matches, does what was chosen instead.
  mutating func takeRow(_ environment: Environment) -> [Effect] {
    if let row = selectedRow {
      open(row.code)
      return []
    }
    let place = list.remedyWindow.selection
    guard list.remedies.indices.contains(place) else { return [] }
    return receive(list.remedies[place].message, environment)
  }
}
