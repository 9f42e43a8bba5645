import Foundation
import OversightData
import Terminal
import Workbench

/// The config file as read: what it sets, where, and everything that is wrong with it. What is wrong
/// has its default.
struct ConfigFile {
  let location: ConfigLocation
  let settings: Settings
  /// In the order of their places.
  let problems: [FileProblem]
  /// The lines of what is set, by its name: `theme`, `keys.quit`.
  let lines: [String: Int]

  /// Reads the file; where none lies in the usual place, nothing is set.
  init(_ location: ConfigLocation) {
    if let unread = location.unread {
      let problems = ProblemList(file: unread)
      problems.add(Words.notRead(location.readInstead))
      self.init(
        location: location, settings: Settings(), problems: problems.inOrder, lines: [:])
      return
    }
    guard location.exists || location.isNamed else {
      self.init(location: location, settings: Settings(), problems: [], lines: [:])
      return
    }
    do throws(Failure) {
      self.init(bytes: try InputFile.bytes(location.path), at: location)
    } catch {
      let problems = ProblemList(file: location.path)
      problems.add(Words.unstopped(error.message))
      self.init(
        location: location, settings: Settings(), problems: problems.inOrder, lines: [:])
    }
  }

  private init(bytes: [UInt8], at location: ConfigLocation) {
    let (root, problems) = YAMLFile.settings(of: Data(bytes), file: location.path)
    var reader = SettingsReader()
    if let root { reader.read(root) }
    self.init(
      location: location, settings: reader.settings, problems: problems.inOrder,
      lines: reader.lines)
  }

  private init(
    location: ConfigLocation, settings: Settings, problems: [FileProblem], lines: [String: Int]
  ) {
    self.location = location
    self.settings = settings
    self.problems = problems
    self.lines = lines
  }

  /// What is wrong, in one sentence for the status line; nil where nothing is.
  var summary: String? {
    if let unread = location.unread { return Words.configUnread(unread) }
    return problems.isEmpty ? nil : Words.configFaulty(problems.count)
  }
}
