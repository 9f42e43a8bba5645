import OversightCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Clock, identifiers and seed: made once where the program is wired together. Nothing else reads a
/// clock or draws randomness, so that a run can be repeated.
public struct Environment: Sendable {
  /// The present moment.
  public var now: @Sendable () -> Timestamp
  /// A source of identifiers for one sitting.
  public var makeIDs: @Sendable () -> IDSource
  /// The seed of the likely ranges.
  public var seed: UInt64

  /// An environment.
  public init(
    now: @escaping @Sendable () -> Timestamp, makeIDs: @escaping @Sendable () -> IDSource,
    seed: UInt64
  ) {
    self.now = now
    self.makeIDs = makeIDs
    self.seed = seed
  }

  /// The clock and the randomness of the operating system, and the given seed.
  public static func live(seed: UInt64) -> Environment {
    Environment(now: systemTime, makeIDs: { IDSource() }, seed: seed)
  }

  /// A clock that stands still, and identifiers that follow from the seed: for tests and pictures.
  public static func fixed(at time: Timestamp, seed: UInt64) -> Environment {
    Environment(now: { time }, makeIDs: { IDSource(seed: seed) }, seed: seed)
  }
}

@Sendable private func systemTime() -> Timestamp {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
}
