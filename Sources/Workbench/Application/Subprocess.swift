import Foundation

/// Another program started for the user: their editor, or what holds the clipboard.
enum Subprocess {
  /// Where a program of a name lies on a search path; no shell is asked.
  static func find(_ name: String, on path: String) -> String? {
    path.split(separator: ":").lazy.map { "\($0)/\(name)" }
      .first { $0.hasPrefix("/") && access($0, X_OK) == 0 }
  }

  /// Starts a program with an empty signal mask: what is started from a thread of a queue would
  /// otherwise inherit signals that are blocked there, and hear of no resize. In a group of its own
  /// it outlives ^C and the terminal, as what holds a clipboard must.
  static func start(
    _ path: String, _ arguments: [String], input: Int32? = nil, isApart: Bool = false
  ) -> pid_t? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    let group = isApart ? POSIX_SPAWN_SETPGROUP : 0
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | group))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input { silence(&actions, input: input) }
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process = pid_t()
    let code = posix_spawn(&process, path, &actions, &attributes, &words, environ)
    return code == 0 ? process : nil
  }

  /// Reads from a descriptor and says nothing: the screen is in use.
  private static func silence(_ actions: inout posix_spawn_file_actions_t, input: Int32) {
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    for output in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
  }

  /// Waits for the end of a program, however long it takes; true where it says that all went well.
  static func wait(for process: pid_t) -> Bool {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return false }
    }
    return status == 0
  }

  /// Waits for the end of a program in a group of its own, no longer than a time; then it is ended.
  static func wait(for process: pid_t, seconds: Double) -> Bool {
    let ended = DispatchSemaphore(value: 0)
    let outcome = Answer()
    DispatchQueue.global().async {
      outcome.isGood = wait(for: process)
      ended.signal()
    }
    if ended.wait(timeout: .now() + seconds) == .success { return outcome.isGood }
    kill(-process, SIGKILL)
    return false
  }

  /// Written before the semaphore is signalled, read after it.
  private final class Answer: @unchecked Sendable {
    var isGood = false
  }
}
