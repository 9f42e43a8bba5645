import Dispatch
import Synchronization

/// A value that can be made at the same time as others, on any thread.
final class Part<Value: Sendable>: MakeablePart {
  private let made = Mutex<Result<Value, any Error>?>(nil)
  private let work: @Sendable () throws -> Value

  /// A part that has not been made yet.
  init(_ work: @escaping @Sendable () throws -> Value) { self.work = work }

  /// The value, or why there is none; made now where it was not before.
  var value: Value {
    get throws {
      make()
      return try (made.withLock { $0 } ?? Result { try work() }).get()
    }
  }

  func make() {
    made.withLock { if $0 == nil { $0 = Result { try work() } } }
  }
}

/// What can be made without looking at the outcome.
protocol MakeablePart: Sendable {
  func make()
}

/// Makes parts on as many processors as there are, in about the order given: the longest first.
func makeTogether(_ parts: [any MakeablePart]) {
  DispatchQueue.concurrentPerform(iterations: parts.count) { parts[$0].make() }
}
