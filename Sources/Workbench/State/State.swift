import Ledger
import OversightCore
import Terminal

/// Everything the workbench knows. It changes only in `update`, and the screen is made from it only
/// in `view`.
public struct State: Sendable {
  /// The size of the window.
  public var size: Size
  /// The characters the terminal shows.
  public var glyphs: GlyphSet
  /// How far the program is.
  public var phase: Phase
  /// Work handed out and not yet reported, raised before it starts: 0 is idle.
  public var pending = 0

  /// A workbench that has just been started and holds nothing yet.
  public init(size: Size, glyphs: GlyphSet) {
    self.size = size
    self.glyphs = glyphs
    phase = .opening
  }

  /// The desk, once everything is open.
  public var desk: Desk? {
    if case .ready(let desk) = phase { return desk }
    return nil
  }
}

/// How far the program is. The first picture is drawn before anything is read.
public enum Phase: Sendable {
  /// Data and ledger are being read.
  case opening
  /// At work.
  case ready(Desk)
  /// It could not be opened: what happened and what to do.
  case failed(String)
}

/// What the worker found when it opened data and ledger.
public struct Opening: Sendable {
  /// The figures and the editions.
  public var library: Library
  /// The ledger as the viewer may see it.
  public var record: Record
  /// The sequence of the newest entry read.
  public var sequence: Int
  /// The edition asked for on the command line.
  public var framework: FrameworkID?
  /// The period asked for.
  public var period: Period?
  /// The day of the register asked for.
  public var asOf: CalendarDate?
  /// Texts left unsaved by an earlier run.
  public var drafts: [DraftKey: String]
  /// Whether the ledger can be written; a sentence says why not.
  public var readOnly: String?
  /// What the person has set in the config file.
  public var settings: Settings
  /// What is wrong with the config file and what to do; nil where nothing is.
  public var settingsProblem: String?
  /// What the person left on the screen at an earlier time.
  public var remembered: Remembered
  /// When the texts of an earlier run were kept.
  public var draftTimes: [DraftKey: Timestamp]
  /// Whether a person sits in front: a picture greets nobody and asks nothing.
  public var greets: Bool

  /// An opening; the parameters are the properties.
  public init(
    library: Library, record: Record, sequence: Int, framework: FrameworkID? = nil,
    period: Period? = nil, asOf: CalendarDate? = nil, drafts: [DraftKey: String] = [:],
    readOnly: String? = nil, settings: Settings = Settings(), settingsProblem: String? = nil,
    remembered: Remembered = Remembered(), draftTimes: [DraftKey: Timestamp] = [:],
    greets: Bool = true
  ) {
    self.library = library
    self.record = record
    self.sequence = sequence
    self.framework = framework
    self.period = period
    self.asOf = asOf
    self.drafts = drafts
    self.readOnly = readOnly
    self.settings = settings
    self.settingsProblem = settingsProblem
    self.remembered = remembered
    self.draftTimes = draftTimes
    self.greets = greets
  }
}
