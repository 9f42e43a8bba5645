import Foundation

/// The file in which a person sets how the workbench looks and which keys it has.
struct ConfigLocation: Equatable {
  let path: String
  /// Whether it was named, and is not just where it lies by default.
  let isNamed: Bool

  /// A file that was named.
  init(path: String) {
    self.path = (path as NSString).expandingTildeInPath
    isNamed = true
  }

  /// The file of `$OVERSIGHT_CONFIG`, else the one in the user's config folder.
  init(variables: [String: String]) {
    if let named = variables.value("OVERSIGHT_CONFIG") {
      self = ConfigLocation(path: named)
      return
    }
    let home = variables.value("HOME") ?? NSHomeDirectory()
    let folder = variables.value("XDG_CONFIG_HOME") ?? "\(home)/.config"
    path = "\(folder)/oversight/config.yaml"
    isNamed = false
  }

  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// A file that somebody may take for the config file and that is not read; nil where there is none.
  var unread: String? {
    if path.lowercased().hasSuffix(".toml") { return path }
    if exists || isNamed { return nil }
    return ["config.toml", "config.yml"].lazy.map { "\(folder)/\($0)" }
      .first(where: FileManager.default.fileExists)
  }

  /// Where settings are read from in its stead.
  var readInstead: String { "\(folder)/config.yaml" }

  private var folder: String { (path as NSString).deletingLastPathComponent }
}

extension [String: String] {
  /// A variable; one that is set but empty counts as not set.
  func value(_ name: String) -> String? { self[name].flatMap { $0.isEmpty ? nil : $0 } }
}
