import Narration
import OversightCore
import Terminal

/// Order, columns and marks of the list.
extension Desk {
  mutating func moveColumn(by step: Int) {
    let columns = list.columns.shown
    let place = columns.firstIndex(of: list.column) ?? 0
    list.column = columns[min(max(place + step, 0), columns.count - 1)]
    sayColumn()
  }

  private mutating func sayColumn() {
    let column = list.column
    say(column.isSortable ? Words.columnSelected(Words.title(of: column)) : Words.rangeSelected)
  }

  /// Sorts by a column, as a click on its heading does; again reverses.
  mutating func sort(by column: ListColumn, adding: Bool) {
    list.column = column
    guard column.isSortable else {
      say(Words.sentence(Words.notSortable), .bad)
      return
    }
    if let known = list.order.firstIndex(where: { $0.column == column }), adding || known == 0 {
      list.order[known].isDescending.toggle()
      if !adding { list.order = [list.order[known]] }
    } else {
      let key = SortKey(column: column, isDescending: column.isNumeric)
      list.order = adding ? list.order + [key] : [key]
    }
    memory.list = RememberedList(list)
    refreshRows()
    say(Words.sorted(list.order))
  }

  /// Marks the selected organisation or takes its mark away.
  mutating func toggleMark() {
    guard let row = selectedRow else { return }
    let isMarked = list.marked.remove(row.code) != nil
    if !isMarked { list.marked.insert(row.code) }
    marksChanged([row.code])
    say(Words.markChanged(row.code.value, isMarked: !isMarked, count: list.marked.count))
  }

  /// Marks the selected organisation, as something to be compared.
  mutating func addMark() {
    guard let row = selectedRow else { return }
    list.marked.insert(row.code)
    marksChanged([row.code])
    say(Words.added(row.code.value, count: list.marked.count))
  }

  /// Marks all shown, or, where all are, none of them.
  mutating func toggleAllMarks() {
    let shown = Set(list.rows.map(\.code))
    let areMarked = shown.isSubset(of: list.marked)
    if areMarked { list.marked.subtract(shown) } else { list.marked.formUnion(shown) }
    marksChanged(shown)
    say(Words.marksChanged(shown.count, areMarked: !areMarked, count: list.marked.count))
  }

  /// Where the filter asks for marks, a row that lost its own stays until one leaves, as after an
  /// edit.
  private mutating func marksChanged(_ codes: Set<OrganisationCode>) {
    let unfit = list.rows.filter { codes.contains($0.code) && !isFit($0) }
    list.kept.formUnion(unfit.map(\.code))
    refreshRows()
  }

  /// The marked organisations in the order of the list, shown or not; else those shown.
  var chosenRows: [ListRow] {
    let marked = list.all.filter { list.marked.contains($0.code) }
    return marked.isEmpty ? list.rows : marked.sorted(by: list.order)
  }

  /// Why no file can be written: it would hold what a shared screen does not show.
  var exportDisabled: String? {
    if isPresenting { return Words.noFileWhileSharing }
    return chosenRows.isEmpty ? Words.nothingToExport : nil
  }

  /// Asks for the file the chosen rows are written to.
  mutating func askExport() {
    let name = Words.exportName(period: period, edition: framework.id.value)
    sheet = .prompt(
      PromptSheet(
        purpose: .export, field: LineField(name), before: list.filterText, selected: list.selected))
    say(Words.exportHint(chosenRows.count, areMarked: !list.marked.isEmpty))
  }

  /// Writes the chosen rows to a file; one that is there already is asked about.
  mutating func export(to path: String) -> [Effect] {
    guard !path.trimmed.isEmpty else {
      say(Words.exportNeedsName, .bad)
      return []
    }
    sheet = nil
    return begin(
      .export(
        Work.Export(
          organisations: chosenRows.map(\.code), framework: framework.id, isChosen: isChosen,
          period: period, asOf: asOf, path: path.trimmed)))
  }

  /// The selected cell in full.
  mutating func showCell() {
    guard let row = selectedRow else { return }
    let title = Words.cellTitle(row.code.value, Words.title(of: list.column))
    let lines = cellLines(row).map { TextSheet.TextLine(text: $0, style: .plain) }
    sheet = .text(TextSheet(title: title, lines: lines))
  }

  private func cellLines(_ row: ListRow) -> [String] {
    switch list.column {
    case .code, .name: return [row.name] + row.otherNames.map(Words.formerly)
    case .flag:
      return row.flags.isEmpty
        ? [Words.noFlags] : row.flags.map { Words.sentence(Narration.Words.flag($0)) }
    case .icb:
      return row.boards.isEmpty ? [Words.noBoards] : row.boards.map { "\($0.code)  \($0.name)" }
    case .segment, .was, .cause: return segmentLines(row)
    case .rank, .range: return [Words.rank(row.rank, of: row.rankOf), Words.rangeSelected]
    case .capability:
      guard !row.capabilityWords.isEmpty else { return [Words.noCapability] }
      return [row.capabilityWords] + (row.isProvisional ? [Words.onYourRatings] : [])
    case .type: return [Narration.Words.sector(row.sector)]
    case .region: return [row.region]
    case .average, .published, .unadjusted, .possible: return [figure(row)]
    }
  }

  private func segmentLines(_ row: ListRow) -> [String] {
    let reason = assessment(row.code)?.segmentAbsence.map(narrator.reason) ?? ""
    let possible = Narrator.list(row.possible.map(String.init), last: "or")
    let now =
      row.segment.map { Words.segmentNow($0, of: framework.segmentCount) }
      ?? (row.possible.isEmpty ? Words.noSegment(reason) : Words.segmentPossible(possible))
    let before = row.previous.map(Words.segmentBefore) ?? Words.noSegmentBefore
    return [now, moveWords(of: row.code) ?? before]
  }

  private func figure(_ row: ListRow) -> String {
    let words = row.words(in: list.column)
    if !words.isEmpty { return Narrator.list(words, last: "or") }
    let number = row.number(in: list.column).map {
      Figure.text($0, decimals: list.column.decimals)
    }
    return number ?? Words.notKnown
  }
}

/// The groups of the list.
extension Desk {
  /// Puts the organisations together, or shows them one by one again.
  mutating func group(by grouping: Grouping?) {
    screens = [.organisations]
    settle()
    list.grouping = grouping
    memory.list = RememberedList(list)
    list.group = nil
    if let grouping, let row = list.all.first(where: { $0.code == list.selected }) {
      list.group = row.keys(by: grouping).first.map { GroupID(grouping: grouping, key: $0) }
    }
    refreshRows()
    say(Words.grouped(grouping, count: list.groups.count))
  }

  /// Goes into the selected group.
  mutating func openGroup() {
    if let group = selectedGroup { open(group.id) }
  }

  /// Lists the organisations of a group over the screen in front.
  mutating func open(_ group: GroupID) {
    screens.append(.group(group))
    refreshRows()
    sayWhatIsSelected()
  }

  /// What a group is called.
  func title(of group: GroupID) -> String {
    let name = name(of: group)
    return group.kind.map { Words.only($0, of: name) } ?? name
  }

  private func name(of group: GroupID) -> String {
    guard let grouping = group.grouping else { return Words.england }
    guard let key = group.key else { return Words.without(grouping) }
    switch grouping {
    case .region: return key
    case .segment: return Words.segmentGroup(key)
    case .type: return Sector(rawValue: key).map(Words.sectorTitle) ?? key
    case .icb:
      let name = OrganisationCode(key).flatMap(register.organisation)?.shortName
      return [key, name].compactMap { $0 }.joined(separator: " ")
    }
  }
}

/// The columns of the list.
extension Desk {
  mutating func chooseColumns() {
    screens.append(.columns)
    let place = list.columns.order.firstIndex(of: list.column) ?? 0
    list.chooser = ScrollWindow(
      count: list.columns.order.count, height: list.columns.order.count, selection: place)
    sayWhatIsSelected()
  }

  /// The column chosen among all.
  var chosenColumn: ListColumn {
    let order = list.columns.order
    return order[min(list.chooser.selection, order.count - 1)]
  }

  mutating func changeColumns(_ change: (inout ListColumns, ListColumn) -> Void) {
    let column = chosenColumn
    change(&list.columns, column)
    memory.list = RememberedList(list)
    list.chooser.select(list.columns.order.firstIndex(of: column) ?? 0)
    list.column = nearest(to: column)
    sayWhatIsSelected()
  }

  /// The cursor of the list is on a column that is shown.
  private func nearest(to column: ListColumn) -> ListColumn {
    let shown = list.columns.shown
    if shown.contains(column) { return column }
    return shown.contains(list.column) ? list.column : shown.last ?? .name
  }
}
