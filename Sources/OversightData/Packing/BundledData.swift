import CBundledData

/// The data that the program carries.
public enum BundledData {
  /// The environment variable that names a data folder to use instead.
  public static let variable = "OVERSIGHT_DATA"

  /// The data of the folder that the environment names, else the data built into the program.
  public static func load(environment: [String: String]) throws(PackError) -> Pack {
    if let folder = environment[variable], !folder.isEmpty {
      return try DataFolder(path: folder).pack()
    }
    return try Pack(bytes: embedded())
  }

  /// The bytes built into the program.
  public static func embedded() throws(PackError) -> [UInt8] {
    let count = oversight_bundled_data_length()
    guard count > 0, let start = oversight_bundled_data() else { throw .nothingBundled }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }
}
