import OversightCore

/// The words of the commands about keys and pictures.
extension Words {
  static let snapshotNeedsOrganisation =
    "This screen is of one organisation: name it with --organisation CODE."
  static let snapshotNeedsOthers =
    "This screen sets two to six organisations side by side: name one with --organisation CODE and "
    + "the others with --with CODE,CODE."
  static func noPicture(of screen: String, _ reason: String) -> String {
    let told = reason.isEmpty ? "it cannot be reached from here" : unstopped(reason)
    return "There is no picture of '\(screen)': \(told). "
      + "Choose another --organisation, --period or --framework."
  }
  static func badSize(_ text: String) -> String {
    "'\(text)' is not a size. Write columns and rows, such as 120x40, 500 at most."
  }
  static func badKey(_ text: String) -> String {
    "'\(text)' is not a key. Write keys with blanks between, such as: j j Enter ^R"
  }
}

extension Words.Help {
  static let keys = "List every key of the workbench."
  static let snapshot = "Print a picture of a screen without a terminal."
  static let snapshotMore = """
    The picture is made by the same code as the screen, from the workspace where there is one. \
    Nothing is saved.
    """
  static let snapshotScreen = "The screen."
  static let snapshotOrganisation = "The organisation that is selected or open."
  static let snapshotWith =
    "On compare-editions: the other edition; on compare: the other codes, with commas between."
  static let snapshotSize = "Columns and rows."
  static let snapshotTheme = "The colours of an SVG picture."
  static let snapshotGlyphs = "The characters."
  static let snapshotKeys = "Keys typed before the picture, with blanks between."
}
