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
}

extension [String: String] {
  /// A variable; one that is set but empty counts as not set.
  func value(_ name: String) -> String? { self[name].flatMap { $0.isEmpty ? nil : $0 } }
}
