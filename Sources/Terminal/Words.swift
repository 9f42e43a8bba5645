/// Every sentence of this module, so that the wording can be read in one sitting.
enum Words {
  static func error(_ error: TerminalError) -> String {
    switch error {
    case .notATerminal:
      "The workbench needs a terminal, and input or output is not one. "
        + "Run it in a terminal window, or use a subcommand such as `list`."
    case .unknownType(let name):
      "The terminal type '\(DisplayText(name).string)' (TERM) is not known on this computer. "
        + "Try again with TERM=xterm-256color, or use a subcommand such as `list`."
    case .system(let reason):
      "The terminal could not be opened: \(DisplayText(reason).string). "
        + "Try another terminal window, or use a subcommand such as `list`."
    }
  }

  static func tooLong(limit: Int) -> String {
    "No more than \(limit) characters fit here; nothing was added."
  }
  static let nothingToUndo = "There is nothing to undo in this text."
  static let nothingToRedo = "There is nothing to redo in this text."
  static let nothingCut = "Nothing has been cut yet; ^K cuts a line."
}
