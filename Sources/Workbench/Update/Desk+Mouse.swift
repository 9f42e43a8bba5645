import Ledger
import Terminal

/// The mouse: it selects and runs what is on the screen, and never changes what is saved.
extension Desk {
  /// How many rows one notch of the wheel scrolls.
  private static let notch = 3

  /// Does what the mouse asks for, on what lies under it.
  mutating func receive(
    _ event: MouseEvent, on target: Target.Action?, _ environment: Environment
  ) -> [Effect] {
    switch (event.kind, target) {
    case (.wheelUp, _): scroll(by: -Self.notch)
    case (.wheelDown, _): scroll(by: Self.notch)
    case (.click, .row(let row)): select(line: row)
    case (.doubleClick, .row(let row)):
      select(line: row)
      return press(.enter, environment)
    case (.click, .text(let origin)), (.doubleClick, .text(let origin)):
      click(at: event.point, of: origin)
    case (.click, .message(let message)): return receive(message, environment)
    case (.doubleClick, _), (.click, nil): break
    }
    return []
  }

  /// Selects a line of the sheet, where there is one, else of the list in front.
  mutating func select(line row: Int) {
    guard sheet == nil else {
      sheet?.window?.select(row)
      return
    }
    moveSelection { $0.select(row) }
  }

  /// Scrolls without moving the selection.
  private mutating func scroll(by rows: Int) {
    guard sheet == nil else {
      sheet?.window?.scroll(by: rows)
      return
    }
    var window = front.window(on: self)
    window.scroll(by: rows)
    front.take(window, on: &self)
  }

  /// Runs a command whose hint was clicked; one that writes is left to the keyboard.
  mutating func runClicked(_ id: CommandID, _ environment: Environment) -> [Effect] {
    let known = CommandTable.known(to: self) { $0.id == id }
    guard let command = known.first else { return [] }
    guard !command.writes else {
      say(Words.clickSavesNothing(command.title), .bad)
      return []
    }
    return run(command, environment)
  }
}

extension Sheet {
  /// The lines of the sheet, where it has some.
  var window: ScrollWindow? {
    get {
      switch self {
      case .help(let sheet): sheet.window
      case .palette(let sheet): sheet.window
      case .prompt(let sheet): sheet.window
      case .choices(let sheet): sheet.window
      case .text(let sheet): sheet.window
      case .form(let sheet): sheet.picker?.window
      case .editor: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .help(var sheet):
        sheet.window = newValue
        self = .help(sheet)
      case .palette(var sheet):
        sheet.window = newValue
        self = .palette(sheet)
      case .prompt(var sheet):
        sheet.window = newValue
        self = .prompt(sheet)
      case .choices(var sheet):
        sheet.window = newValue
        self = .choices(sheet)
      case .text(var sheet):
        sheet.window = newValue
        self = .text(sheet)
      case .form(var sheet):
        sheet.picker?.window = newValue
        self = .form(sheet)
      case .editor: break
      }
    }
  }
}
