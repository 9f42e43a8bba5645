import CVTerm
import Glibc

/// Opening a terminal and starting a program on it.
enum Pty {
  static func open(columns: Int, rows: Int) throws -> (master: Int32, slave: Int32, name: String) {
    var (master, slave): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    // The slave stays open here, so that the modes can be read after the program has ended.
    guard cvterm_open(&master, &slave, &name) == 0 else {
      throw PtyProgram.Failure(description: "No pseudo terminal: errno \(errno).")
    }
    let path = String(decoding: name.prefix { $0 != 0 }.map { UInt8($0) }, as: UTF8.self)
    _ = cvterm_set_size(master, Int32(rows), Int32(columns))
    return (master, slave, path)
  }

  static func modes(_ descriptor: Int32) -> PtyProgram.Modes? {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { return nil }
    return .init(
      input: settings.c_iflag, output: settings.c_oflag, local: settings.c_lflag,
      control: settings.c_cflag)
  }

  /// Starts a program in a session of its own with the terminal as its controlling one, with no
  /// signal blocked: a test runs on a thread that blocks some.
  static func spawn(
    _ path: String, _ arguments: [String], environment: [String: String], on terminal: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    cvterm_close_from(&actions, 3)
    var attributes = posix_spawnattr_t()
    defer { posix_spawnattr_destroy(&attributes) }
    prepare(&attributes)
    var process: pid_t = 0
    let code = withStrings([path] + arguments) { argv in
      withStrings(variables(environment)) { envp in
        posix_spawn(&process, path, &actions, &attributes, argv, envp)
      }
    }
    guard code == 0 else {
      throw PtyProgram.Failure(description: "\(path) did not start: errno \(code).")
    }
    return process
  }

  private static func prepare(_ attributes: inout posix_spawnattr_t) {
    posix_spawnattr_init(&attributes)
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | 0x80  // SETSID
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }

  /// A known environment; nothing of the developer's own leaks in but where programs are.
  private static func variables(_ own: [String: String]) -> [String] {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    let home = getenv("HOME").map { String(cString: $0) } ?? "/"
    let base = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": path, "HOME": home, "TZ": "UTC",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    return base.merging(own) { $1 }.map { "\($0)=\($1)" }.sorted()
  }

  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }

  /// User and system time from /proc.
  static func processorSeconds(_ process: pid_t) -> Double {
    let fields = statistics("/proc/\(process)/stat")
    guard fields.count > 13, let user = Double(fields[12]), let system = Double(fields[13])
    else { return 0 }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// Whether every thread of the process waits for something.
  static func isAsleep(_ process: pid_t) -> Bool {
    let threads = names(in: "/proc/\(process)/task")
    let states = threads.map { statistics("/proc/\(process)/task/\($0)/stat").dropFirst().first }
    return !states.isEmpty && states.allSatisfy { $0 == "S" }
  }

  /// The processes that a process started and that still run.
  static func children(of process: pid_t) -> [pid_t] {
    names(in: "/proc").compactMap { pid_t($0) }.filter { child in
      let fields = statistics("/proc/\(child)/stat")
      return fields.count > 2 && fields[2] == "\(process)"
    }
  }

  /// The fields of a line of /proc from the name's closing bracket on: bracket, state, parent …
  private static func statistics(_ path: String) -> [Substring] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 1024)
    guard fgets(&buffer, 1024, file) != nil else { return [] }
    let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let text = String(decoding: bytes, as: UTF8.self)
    return text[(text.lastIndex(of: ")") ?? text.startIndex)...].split(separator: " ")
  }

  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}
