import OversightCore
import Synchronization

/// Something that takes its time and is done while the user goes on: one at a time.
public enum Work: Hashable, Sendable {
  /// Rows of a list into a CSV file.
  case export(Export)
  /// A table into the ledger, whole or not at all: the file at this path.
  case importFile(String)

  /// What of a list goes into which file.
  public struct Export: Hashable, Sendable {
    /// The organisations, in the order of the rows.
    public var organisations: [OrganisationCode]
    /// The edition shown.
    public var framework: FrameworkID
    /// Whether that edition was asked for; else every period is seen under its own.
    public var isChosen: Bool
    /// The period shown.
    public var period: Period
    /// The day of the register; nil for the period's last.
    public var asOf: CalendarDate?
    /// The file.
    public var path: String
    /// Whether the user said that a file which is there may be replaced.
    public var replaces: Bool

    /// An export; the parameters are the properties.
    public init(
      organisations: [OrganisationCode], framework: FrameworkID, isChosen: Bool, period: Period,
      asOf: CalendarDate? = nil, path: String, replaces: Bool = false
    ) {
      self.organisations = organisations
      self.framework = framework
      self.isChosen = isChosen
      self.period = period
      self.asOf = asOf
      self.path = path
      self.replaces = replaces
    }
  }
}

/// How far a piece of work is.
public struct WorkProgress: Hashable, Sendable {
  /// How many are done.
  public var done: Int
  /// How many there are.
  public var of: Int
  /// What is counted, in the plural: "rows".
  public var unit: String
  /// How long it has taken so far.
  public var seconds: Double

  /// A progress; the parameters are the properties.
  public init(done: Int, of: Int, unit: String, seconds: Double) {
    self.done = done
    self.of = of
    self.unit = unit
    self.seconds = seconds
  }

  /// How many are done in a second; nil before that can be said.
  var rate: Double? { done > 0 && seconds > 0 ? Double(done) / seconds : nil }

  /// How long the rest will take at that rate, in seconds.
  var left: Double? { rate.map { Double(max(0, of - done)) / $0 } }
}

/// How a piece of work ended; each has the sentence for the status line.
public enum WorkOutcome: Hashable, Sendable {
  /// All of it was done.
  case done(String)
  /// None of it was: why, and what to do.
  case failed(String)
  /// The user stopped it before anything was changed.
  case cancelled
  /// A file is there already, and nothing was written: the work as it can be asked for again.
  case fileExists(path: String, again: Work)
}

/// Why work ended without being done.
public enum WorkStopped: Error, Hashable, Sendable {
  /// The user stopped it.
  case cancelled
  /// The file at this path is there already.
  case fileExists(String)
  /// It cannot be done: why, and what to do.
  case refused(String)
}

/// What a running piece of work tells the screen and hears from it. It may be called as often as one
/// likes: the screen is told at once, then once a second at most.
public final class WorkMonitor: Sendable {
  private let isStopped = Atomic(false)
  private let begun: ContinuousClock.Instant
  private let lastTold = Mutex<ContinuousClock.Instant?>(nil)
  private let now: @Sendable () -> ContinuousClock.Instant
  private let tell: @Sendable (WorkProgress) -> Void

  /// A monitor that tells how far the work is.
  public init(
    now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now },
    tell: @escaping @Sendable (WorkProgress) -> Void
  ) {
    self.now = now
    self.tell = tell
    begun = now()
  }

  /// Says how far the work is.
  ///
  /// - Throws: `WorkStopped.cancelled` once the user has stopped the work, which must then leave
  ///   everything as it was.
  public func report(done: Int, of all: Int, unit: String) throws(WorkStopped) {
    if isStopped.load(ordering: .relaxed) { throw .cancelled }
    let moment = now()
    let isDue = lastTold.withLock { last in
      if let last, moment - last < .seconds(1) { return false }
      last = moment
      return true
    }
    guard isDue else { return }
    let taken = moment - begun
    let seconds = Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18
    tell(WorkProgress(done: done, of: all, unit: unit, seconds: seconds))
  }

  /// Asks the work to stop at its next report.
  public func stop() { isStopped.store(true, ordering: .relaxed) }
}
