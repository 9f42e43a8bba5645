/// Why packed or loose data cannot be read. The description says what to do.
public enum PackError: Error, Hashable, Sendable {
  /// The bytes do not begin as a pack does.
  case notAPack
  /// The pack was written by a newer program.
  case unknownVersion(UInt32)
  /// The bytes end before the pack does, or go on after it.
  case wrongLength
  /// The bytes were changed after the pack was written.
  case wrongChecksum
  /// Two entries have one name.
  case duplicateName(String)
  /// An entry's name is not UTF-8.
  case badName
  /// A file that is needed is not in the pack or folder.
  case missing(String)
  /// A file or folder cannot be read or written.
  case unreadable(String, reason: String)
  /// A description of a data package is not of the right form.
  case badDescription(String, reason: String)
  /// The program was built before the pack was written.
  case nothingBundled
}

extension PackError: CustomStringConvertible {
  /// What is wrong and what to do, in one line.
  public var description: String {
    switch self {
    case .notAPack: return "not a data pack; write it again with “oversight-data pack”"
    case .unknownVersion(let version):
      return "data pack of version \(version), which needs a newer program"
    case .wrongLength: return "data pack cut short or too long; \(Self.remedy)"
    case .wrongChecksum: return "data pack damaged: its checksum does not match; \(Self.remedy)"
    case .duplicateName(let name): return "data pack holds “\(name)” twice; \(Self.remedy)"
    case .badName: return "data pack holds a name that is not text; \(Self.remedy)"
    default: return fileDescription
    }
  }

  private static let remedy = "write it again with “oversight-data pack”, or reinstall"

  private var fileDescription: String {
    switch self {
    case .missing(let name): return "“\(name)” is missing from the data; restore the file"
    case .unreadable(let path, let reason): return "cannot use “\(path)”: \(reason)"
    case .badDescription(let name, let reason):
      return "“\(name)” is not a data package description: \(reason)"
    case .nothingBundled:
      return "this program carries no data; run “oversight-data pack” and build it again, "
        + "or set OVERSIGHT_DATA to a data folder"
    default: return ""
    }
  }
}
