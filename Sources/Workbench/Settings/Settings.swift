import Terminal

/// What a person has set in the config file; whatever is left out has its default.
public struct Settings: Hashable, Sendable {
  /// How the screen looks and what the mouse does.
  public var looks: Looks
  /// Keys by command, where they are not those of the table of commands; none takes a command's keys
  /// away.
  public var keys: [CommandID: [KeySequence]]

  /// Settings; the parameters are the properties.
  public init(looks: Looks = Looks(), keys: [CommandID: [KeySequence]] = [:]) {
    self.looks = looks
    self.keys = keys
  }
}

/// How the screen looks and what the mouse does: can be changed while the program runs.
public struct Looks: Hashable, Sendable {
  /// The colours; nil for what suits the terminal.
  public var theme: Theme?
  /// The characters; nil for what suits the terminal.
  public var glyphs: GlyphSet?
  /// Whether clicks and wheel come to the workbench; else the terminal selects text with them.
  /// Nil for the default, which is yes.
  public var mouse: Bool?
  /// Whether the mouse is used, chosen or not.
  public var usesMouse: Bool { mouse ?? true }

  /// Looks; the parameters are the properties.
  public init(theme: Theme? = nil, glyphs: GlyphSet? = nil, mouse: Bool? = nil) {
    self.theme = theme
    self.glyphs = glyphs
    self.mouse = mouse
  }
}
