import CVTerm

/// A key as a person presses it; the terminal decides which bytes that is.
enum PressedKey {
  case character(Character)
  case ctrl(Character)
  case alt(Character)
  case f(Int)
  case up, down, left, right, home, end, pageUp, pageDown, delete, backspace
  case enter, tab, backTab, escape, ctrlLeft, ctrlRight

  func press(on model: TerminalModel) {
    switch self {
    case .character(let character): type(character, VTERM_MOD_NONE, on: model)
    case .ctrl(let character): type(character, VTERM_MOD_CTRL, on: model)
    case .alt(let character): type(character, VTERM_MOD_ALT, on: model)
    case .backTab: model.press(VTERM_KEY_TAB, VTERM_MOD_SHIFT)
    case .ctrlLeft: model.press(VTERM_KEY_LEFT, VTERM_MOD_CTRL)
    case .ctrlRight: model.press(VTERM_KEY_RIGHT, VTERM_MOD_CTRL)
    case .f(let number):
      model.press(VTermKey(VTERM_KEY_FUNCTION_0.rawValue + UInt32(number)), VTERM_MOD_NONE)
    default: model.press(named, VTERM_MOD_NONE)
    }
  }

  private func type(_ character: Character, _ modifier: VTermModifier, on model: TerminalModel) {
    for scalar in character.unicodeScalars { model.type(scalar, modifier) }
  }

  private var named: VTermKey {
    switch self {
    case .up: VTERM_KEY_UP
    case .down: VTERM_KEY_DOWN
    case .left: VTERM_KEY_LEFT
    case .right: VTERM_KEY_RIGHT
    case .home: VTERM_KEY_HOME
    case .end: VTERM_KEY_END
    case .pageUp: VTERM_KEY_PAGEUP
    case .pageDown: VTERM_KEY_PAGEDOWN
    case .delete: VTERM_KEY_DEL
    case .backspace: VTERM_KEY_BACKSPACE
    case .enter: VTERM_KEY_ENTER
    case .tab: VTERM_KEY_TAB
    case .escape: VTERM_KEY_ESCAPE
    default: VTERM_KEY_NONE
    }
  }
}
