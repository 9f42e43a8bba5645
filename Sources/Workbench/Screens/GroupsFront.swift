import OversightCore
import Terminal

extension ListState {
  /// What stands in front of the list: nothing matches, groups, or rows.
  func front(of group: GroupID?) -> any Front {
    if rows.isEmpty, !remedies.isEmpty { return NoOrganisationsFront(group: group) }
    if grouping != nil, group == nil { return GroupsFront() }
    return OrganisationsFront(group: group)
  }
}

/// The organisations put together by region, ICB, type or segment.
struct GroupsFront: Front {
  var contexts: [Context] { [.groups] }

  func title(on desk: Desk) -> String { Words.organisations }

  func window(on desk: Desk) -> ScrollWindow { desk.list.groupWindow }

  func take(_ window: ScrollWindow, on desk: inout Desk) {
    desk.list.groupWindow = window
    desk.list.group = desk.selectedGroup?.id
  }

  func selection(on desk: Desk) -> String {
    desk.selectedGroup.map { Words.groupSelected(desk.title(of: $0.id), $0) } ?? ""
  }

  func copyText(on desk: Desk) -> String {
    desk.selectedGroup.map { Words.groupLine(desk.title(of: $0.id), $0) } ?? ""
  }

  func organisation(on desk: Desk) -> OrganisationCode? { nil }

  func fit(_ desk: inout Desk, to size: Size, covered: Int) {
    let layout = Layout(size: size)
    let height = GroupsView.rows(layout) - (layout.hasPreviewBelow ? 0 : covered)
    desk.list.groupWindow.resize(count: desk.list.groups.count, height: max(1, height))
  }

  func drawHead(_ desk: Desk, on canvas: inout Canvas) {
    OrganisationsView(desk: desk).drawHead(on: &canvas)
  }

  func draw(_ desk: Desk, on canvas: inout Canvas) { GroupsView(desk: desk).draw(on: &canvas) }

  func plain(on desk: Desk) -> PlainText {
    var text = PlainText()
    text.say(Words.grouped(desk.list.grouping, count: desk.list.groups.count))
    for (line, group) in desk.list.groups.enumerated() {
      text.offer(Words.groupSelected(desk.title(of: group.id), group), line: line)
    }
    return text
  }
}

/// The list where no organisation matches: why, and what can be done.
struct NoOrganisationsFront: Front {
  let group: GroupID?

  var contexts: [Context] { [.list] }

  func title(on desk: Desk) -> String { OrganisationsFront(group: group).title(on: desk) }

  func window(on desk: Desk) -> ScrollWindow { desk.list.remedyWindow }

  func take(_ window: ScrollWindow, on desk: inout Desk) { desk.list.remedyWindow = window }

  func selection(on desk: Desk) -> String {
    remedy(on: desk).map { Words.noneSelected($0.title) } ?? Words.noRow
  }

  func copyText(on desk: Desk) -> String { "" }

  func organisation(on desk: Desk) -> OrganisationCode? { nil }

  func fit(_ desk: inout Desk, to size: Size, covered: Int) {
    let height = NoOrganisationsView.rows(desk, Layout(size: size), covered: covered)
    desk.list.remedyWindow.resize(count: desk.list.remedies.count, height: height)
  }

  func drawHead(_ desk: Desk, on canvas: inout Canvas) {
    OrganisationsView(desk: desk).drawHead(on: &canvas)
  }

  func draw(_ desk: Desk, on canvas: inout Canvas) {
    NoOrganisationsView(desk: desk, group: group).draw(on: &canvas)
  }

  func plain(on desk: Desk) -> PlainText {
    var text = PlainText()
    text.say(Words.noneMatches(desk.list.filter.conditions.count))
    text.say(NoOrganisationsView(desk: desk, group: group).reasons)
    for (line, remedy) in desk.list.remedies.enumerated() {
      let help = remedy.help.isEmpty ? "" : ": \(remedy.help)"
      text.offer(Words.sentence(remedy.title + help), line: line)
    }
    return text
  }

  private func remedy(on desk: Desk) -> ListState.Remedy? {
    let place = desk.list.remedyWindow.selection
    return desk.list.remedies.indices.contains(place) ? desk.list.remedies[place] : nil
  }
}
