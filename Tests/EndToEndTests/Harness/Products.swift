import Glibc

/// Where the programs under test were built: beside the tests themselves.
enum Products {
  static func path(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let path = String(decoding: buffer.prefix(max(0, count)).map(UInt8.init), as: UTF8.self)
    let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    return "\(folder)/\(name)"
  }

  static func exists(_ name: String) -> Bool { access(path(name), X_OK) == 0 }
}
