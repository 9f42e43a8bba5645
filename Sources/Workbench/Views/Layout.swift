import Narration
import OversightCore
import Terminal

/// Which rows of a window belong to what: a pure function of desk and size, used by the reducer to
/// give lists their height and by the views to draw them.
struct Layout {
  /// The least window in which the workbench works.
  static let least = Size(columns: 60, rows: 20)

  let size: Size

  /// The row of the status line.
  var status: Int { size.rows - 2 }
  /// The row of the footer.
  var footer: Int { size.rows - 1 }
  /// The first row below the two of the frame.
  let top = 2

  /// Whether one column of content has room for a preview below.
  var hasPreviewBelow: Bool { !hasPreviewBeside && size.columns >= 76 && size.rows >= 24 }
  /// Whether the preview stands beside the list.
  var hasPreviewBeside: Bool { size.columns >= 150 }
  /// Whether the preview below shows the whole ladder.
  var hasTallPreview: Bool { size.columns >= 100 && size.rows >= 36 }

  /// The columns of the list.
  var listWidth: Int { hasPreviewBeside ? size.columns - 72 : size.columns }
  /// Whether a list says what moved since the quarter before, and what moved each.
  var hasMoves: Bool { size.columns >= 120 }
  /// The row of the list's heading: below coverage and what moved since.
  var listHeading: Int { top + (hasMoves ? 2 : 1) }
  /// The rows of the preview below, its rule included.
  var previewRows: Int { hasPreviewBelow ? (hasTallPreview ? 15 : 5) : 0 }
  /// The first row of the list.
  var listTop: Int { listHeading + 1 }
  /// How many rows of the list are in view.
  var listRows: Int { max(1, status - listTop - (previewRows == 0 ? 0 : previewRows + 1)) }

  /// Whether the ladder is shown whole and the lower pane without asking.
  var isTall: Bool { size.rows >= 36 }
}

extension Desk {
  /// Gives the lists of screen and sheet the height they have in a window.
  mutating func fit(_ size: Size) {
    front.fit(&self, to: size, covered: FrameView.rowsAboveStatus(of: self, size))
    fitSheet(Layout(size: size))
  }

  private mutating func fitSheet(_ layout: Layout) {
    let room = max(1, layout.status - layout.top - 5)
    switch sheet {
    case .help(var help):
      let count = helpLines(help.field.text).count
      help.window.resize(count: count, height: min(room, max(14, layout.size.rows / 2)))
      sheet = .help(help)
    case .palette(var palette):
      let count = Palette(desk: self).found(palette.field.text).entries.count
      palette.window.resize(count: count, height: min(room, max(10, layout.size.rows / 3)))
      sheet = .palette(palette)
    case .choices(var choices):
      let lines = choices.shownLines(in: layout).count
      let height = min(room - lines, choices.choices.count)
      choices.window.resize(count: choices.choices.count, height: max(1, height))
      sheet = .choices(choices)
    case .prompt(var prompt):
      let count = found(by: prompt).count
      prompt.window.resize(count: count, height: min(room, 8))
      sheet = .prompt(prompt)
    case .text(var text):
      let count = TextSheetLayout(sheet: text, width: layout.size.columns).lines.count
      let offset = text.window.offset
      text.window = ScrollWindow(count: count, height: min(room, count))
      text.window.scroll(by: offset)
      sheet = .text(text)
    case .editor(var editor):
      editor.editor.viewport = Size(columns: layout.size.columns - 3, rows: min(room, 8))
      sheet = .editor(editor)
    case .form(let form): sheet = .form(form.fitted(to: layout.size))
    case nil: break
    }
  }
}

extension FormSheet {
  /// The same with texts and list of the size they have in a window.
  fileprivate func fitted(to size: Size) -> FormSheet {
    var form = self
    let layout = FormLayout(form: self, size: size)
    for place in rows.indices {
      guard case .text(var editor) = rows[place].value else { continue }
      editor.viewport = layout.viewport(of: place)
      form.rows[place].value = .text(editor)
    }
    let count = picker?.found.count ?? 0
    form.picker?.window.resize(count: count, height: min(layout.pickerRows, max(1, count)))
    return form
  }
}

/// The lines of a sheet to read, wrapped to a width.
struct TextSheetLayout {
  let sheet: TextSheet
  let width: Int

  var lines: [(text: DisplayText, style: Style)] {
    sheet.lines.flatMap { line -> [(text: DisplayText, style: Style)] in
      let indent = line.text.prefix { $0 == " " }.count
      let wrapped = DisplayText(String(line.text.dropFirst(indent)))
        .wrapped(to: max(10, width - 3 - indent))
      let lines = wrapped.isEmpty ? [DisplayText("")] : wrapped
      return lines.map { (DisplayText.blanks(indent) + $0, line.style) }
    }
  }
}

/// Which rows of the organisation screen belong to what.
struct PageLayout {
  let layout: Layout
  /// The rungs that fit the window: all in a tall one, else those that decide.
  let rungs: [RungText]
  /// Why the segment is another one than in the quarter before; nil where it is not, or in a window
  /// too small to spare the row.
  let change: String?
  private let areaCount: Int
  private let questionCount: Int

  init(desk: Desk, assessment: Assessment, size: Size) {
    layout = Layout(size: size)
    let all = desk.rungs(of: assessment)
    rungs = layout.isTall ? all : all.most(desk.tab.rungs(in: size), for: desk.tab)
    change = size.rows < 24 ? nil : desk.moveWords(of: assessment.organisation.code)
    areaCount = desk.areas.count
    questionCount = desk.tab == .considerations ? desk.testRows(of: assessment).count : 0
  }

  /// The row of the headline.
  var headline: Int { layout.top }
  /// The first rung.
  var ladder: Int { headline + 1 }
  /// The heading of the table below the ladder.
  var heading: Int { ladder + rungs.count + (change == nil ? 0 : 1) + 1 }
  /// The first row of the table.
  var table: Int { heading + 1 }
  /// The rows of the lower pane.
  var paneRows: Int { layout.isTall ? 7 : 0 }
  /// How many rows of the scorecard are in view.
  var metricRows: Int { max(1, layout.status - table - (paneRows == 0 ? 0 : paneRows + 1)) }
  /// The rows of the pane below the questions, its rule included; none in a small window, where Tab
  /// shows it in their place.
  var testPaneRows: Int {
    layout.size.rows < 24 ? 0 : max(4, layout.status - table - questionCount - 1)
  }
  /// How many questions are in view, where a long status line covers some rows above its own.
  func testRows(covered: Int) -> Int {
    let room = layout.status - table - testPaneRows - (testPaneRows == 0 ? covered : 0)
    return max(1, min(questionCount, room))
  }
  /// The first line of notes or history: no ladder above them.
  var lineTop: Int { layout.top + 2 }
  /// How many lines of notes or history are in view: half the window, the rest shows one whole.
  var lineRows: Int { max(1, (layout.status - lineTop) / 2) }
}

extension Tab {
  /// How many rungs a window that is not tall has room for.
  fileprivate func rungs(in size: Size) -> Int {
    size.rows < 24 ? 3 : self == .considerations ? 4 : 5
  }
}

extension [RungText] {
  /// The few rungs that matter most, in their order.
  fileprivate func most(_ count: Int, for tab: Tab) -> [RungText] {
    let wanted = Set(
      filter { $0.weight(on: tab) > 0 }
        .sorted { ($0.weight(on: tab), -$0.number) > ($1.weight(on: tab), -$1.number) }
        .prefix(count).map(\.number))
    return filter { wanted.contains($0.number) }
  }
}

extension RungText {
  /// How much the rung decides; 0 for those that a small window leaves out. A recorded decision or a
  /// proposal that waits comes before everything.
  fileprivate func weight(on tab: Tab) -> Int {
    switch step.detail {
    case .decision(let detail): detail.decision != nil || detail.proposal != nil ? 9 : 0
    case .considerations: tab == .considerations ? 8 : 1
    case .segment, .published: 7
    case .average: 6
    case .shift: tab == .considerations ? 8 : 5
    case .cap: tab == .considerations ? 7 : 5
    case .aggregate: 4
    case .proposal(let detail): detail.proposed == nil ? 0 : 2
    case .moderation(let detail): detail.decision == nil ? 0 : 8
    case .limit(let detail): !detail.barring.isEmpty || detail.isSet == true ? 4 : 0
    case .route(let detail): detail.needsLeadBoard ? 3 : 0
    default: 0
    }
  }
}
