import CVTerm

/// What a person at the terminal sees: libvterm fed with the program's output.
final class TerminalModel {
  /// A cell as seen.
  struct Cell: Equatable {
    var text: String
    var isBold: Bool
    var isUnderlined: Bool
    var isReversed: Bool
    /// Palette numbers, -1 for the terminal's own.
    var foreground: Int
    var background: Int
  }

  /// Set by libvterm's callbacks.
  private(set) var isAlternate = false
  private(set) var isCursorVisible = true
  private(set) var mouseMode = 0
  private(set) var columns: Int
  private(set) var rows: Int
  private var sent: [UInt8] = []
  private let terminal: OpaquePointer
  private let vterm: OpaquePointer
  private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    terminal = vterm_new(Int32(rows), Int32(columns))
    vterm_set_utf8(terminal, 1)
    vterm = vterm_obtain_screen(terminal)
    // Without a callback libvterm drops what does not fit into 64 bytes.
    defer {
      vterm_output_set_callback(
        terminal,
        { bytes, count, user in
          guard let user, let bytes else { return }
          let model = Unmanaged<TerminalModel>.fromOpaque(user).takeUnretainedValue()
          let buffer = UnsafeRawBufferPointer(start: bytes, count: count)
          model.sent += buffer
        }, Unmanaged.passUnretained(self).toOpaque())
    }
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(to: VTermScreenCallbacks())
    callbacks.pointee.settermprop = { property, value, user in
      guard let user, let value else { return 0 }
      Unmanaged<TerminalModel>.fromOpaque(user).takeUnretainedValue().set(property, value)
      return 1
    }
    vterm_screen_set_callbacks(vterm, callbacks, Unmanaged.passUnretained(self).toOpaque())
    vterm_screen_enable_altscreen(vterm, 1)
    vterm_screen_reset(vterm, 1)
  }

  deinit {
    vterm_free(terminal)
    callbacks.deallocate()
  }

  private func set(_ property: VTermProp, _ value: UnsafePointer<VTermValue>) {
    switch property {
    case VTERM_PROP_ALTSCREEN: isAlternate = cvterm_is_true(value) != 0
    case VTERM_PROP_CURSORVISIBLE: isCursorVisible = cvterm_is_true(value) != 0
    case VTERM_PROP_MOUSE: mouseMode = Int(cvterm_number(value))
    default: break
    }
  }

  // MARK: What is seen

  func cell(column: Int, row: Int) -> Cell {
    let cell = cvterm_get_cell(vterm, Int32(row), Int32(column))
    let scalars = withUnsafeBytes(of: cell.scalars) { bytes in
      bytes.bindMemory(to: UInt32.self).prefix { $0 != 0 && $0 != .max }
        .compactMap { Unicode.Scalar($0) }
    }
    return Cell(
      text: String(String.UnicodeScalarView(scalars)), isBold: cell.bold != 0,
      isUnderlined: cell.underline != 0, isReversed: cell.reverse != 0,
      foreground: Int(cell.foreground), background: Int(cell.background))
  }

  /// One row without trailing blanks.
  func line(_ row: Int) -> String {
    var line = ""
    var column = 0
    while column < columns {
      let cell = cvterm_get_cell(vterm, Int32(row), Int32(column))
      let text = self.cell(column: column, row: row).text
      line += text.isEmpty ? " " : text
      column += max(1, Int(cell.width))
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  var lines: [String] { (0..<rows).map(line) }

  var cursor: (column: Int, row: Int) {
    var place = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &place)
    return (Int(place.col), Int(place.row))
  }

  // MARK: In and out

  /// Shows output of the program.
  func show(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      let text = buffer.bindMemory(to: CChar.self)
      _ = vterm_input_write(terminal, text.baseAddress, text.count)
    }
  }

  /// What the terminal sends: keys, mouse, and its answers to queries.
  func takeOutput() -> [UInt8] {
    defer { sent = [] }
    return sent
  }

  func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    vterm_set_size(terminal, Int32(rows), Int32(columns))
  }

  func press(_ key: VTermKey, _ modifier: VTermModifier) {
    vterm_keyboard_key(terminal, key, modifier)
  }

  func type(_ scalar: Unicode.Scalar, _ modifier: VTermModifier = VTERM_MOD_NONE) {
    vterm_keyboard_unichar(terminal, scalar.value, modifier)
  }

  func startPaste() { vterm_keyboard_start_paste(terminal) }
  func endPaste() { vterm_keyboard_end_paste(terminal) }

  func mouse(button: Int, column: Int, row: Int) {
    vterm_mouse_move(terminal, Int32(row), Int32(column), VTERM_MOD_NONE)
    vterm_mouse_button(terminal, Int32(button), true, VTERM_MOD_NONE)
    vterm_mouse_button(terminal, Int32(button), false, VTERM_MOD_NONE)
  }
}
