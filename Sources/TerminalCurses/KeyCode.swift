import CCurses
import Terminal

/// From the shim's numbers to keys.
enum KeyCode {
  private static let table: [Int: Key] = [
    Int(CCURSES_UP): .up, Int(CCURSES_DOWN): .down, Int(CCURSES_LEFT): .left,
    Int(CCURSES_RIGHT): .right, Int(CCURSES_HOME): .home, Int(CCURSES_END): .end,
    Int(CCURSES_PAGE_UP): .pageUp, Int(CCURSES_PAGE_DOWN): .pageDown,
    Int(CCURSES_INSERT): .insert, Int(CCURSES_DELETE): .delete,
    Int(CCURSES_BACKSPACE): .backspace, Int(CCURSES_ENTER): .enter,
    Int(CCURSES_BACK_TAB): .backTab, Int(CCURSES_CTRL_UP): .ctrlUp,
    Int(CCURSES_CTRL_DOWN): .ctrlDown, Int(CCURSES_CTRL_LEFT): .ctrlLeft,
    Int(CCURSES_CTRL_RIGHT): .ctrlRight, Int(CCURSES_CTRL_HOME): .ctrlHome,
    Int(CCURSES_CTRL_END): .ctrlEnd, Int(CCURSES_SHIFT_UP): .shiftUp,
    Int(CCURSES_SHIFT_DOWN): .shiftDown, Int(CCURSES_SHIFT_LEFT): .shiftLeft,
    Int(CCURSES_SHIFT_RIGHT): .shiftRight,
  ]

  /// A key that ncurses recognised, nil for those that mean nothing.
  static func key(code: Int32) -> Key? {
    let function = Int(code) - Int(CCURSES_F)
    return function > 0 ? .f(function) : table[Int(code)]
  }

  /// A typed character or control character, nil for broken input.
  static func key(scalar value: Int32) -> Key? {
    switch value {
    case 0x09: return .tab
    case 0x0A, 0x0D: return .enter
    case 0x08, 0x7F: return .backspace
    case 0x1B: return .escape
    case 0..<0x20: return control(value)
    case 0x80...0x9F, 0xFFFD: return nil
    default: return Unicode.Scalar(UInt32(bitPattern: value)).map { .character(Character($0)) }
    }
  }

  private static func control(_ value: Int32) -> Key? {
    let sign = Unicode.Scalar(UInt8(value) + 0x40)
    return Character(sign).lowercased().first.map(Key.ctrl)
  }
}
