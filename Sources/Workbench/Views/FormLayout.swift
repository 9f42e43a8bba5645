import Terminal

/// Which rows of a form stand where: a pure function of form and window.
struct FormLayout {
  let form: FormSheet
  let size: Size

  /// The column in which what is typed begins.
  var indent: Int {
    let widest = form.rows.map { DisplayText($0.label).width }.max() ?? 0
    return 5 + min(widest + 2, size.columns * 2 / 5)
  }

  /// The cells for what is typed.
  var width: Int { max(10, size.columns - indent - 1) }

  /// The rows there are for all of it.
  private var whole: Int {
    let layout = Layout(size: size)
    return max(1, layout.status - layout.top - 5)
  }

  /// What the reader should know, above the rows, as far as a third of the room holds it.
  var lines: [DisplayText] {
    let all = form.lines.flatMap { DisplayText.wrapping($0, to: max(1, size.columns - 2)) }
    return Array(all.prefix(max(1, whole / 3)))
  }

  /// The rows there are for what is asked.
  private var room: Int { max(1, whole - lines.count) }

  /// How many rows each takes: a text more than one, as many as there is room for.
  private var heights: [Int] {
    let texts = form.rows.count(where: \.isText)
    let each = texts == 0 ? 1 : (room - (form.rows.count - texts)) / texts
    return form.rows.map { $0.isText ? min(max(each, 3), 6) : 1 }
  }

  /// Those in view: from the first that leaves the focused one in sight.
  var visible: [(place: Int, row: Int, height: Int)] {
    let heights = heights
    let last = min(form.focus, heights.count - 1)
    guard last >= 0 else { return [] }
    var first = last
    var used = min(heights[last], room)
    while first > 0, used + heights[first - 1] <= room {
      first -= 1
      used += heights[first]
    }
    var row = 0
    var found: [(place: Int, row: Int, height: Int)] = []
    for place in first..<heights.count where row < room {
      let height = min(heights[place], room - row)
      found.append((place, row, height))
      row += height
    }
    return found
  }

  /// The rows all of it takes.
  var rows: Int { visible.last.map { $0.row + $0.height } ?? 1 }

  /// The size of the text in a row.
  func viewport(of place: Int) -> Size {
    let height = visible.first { $0.place == place }?.height ?? heights[place]
    return Size(columns: width, rows: max(1, height))
  }

  /// The rows of the list of topics.
  var pickerRows: Int { max(1, min(room - 1, max(8, size.rows / 2))) }
}
