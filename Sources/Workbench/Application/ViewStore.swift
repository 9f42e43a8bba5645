import Foundation
import OversightCore

/// Keeps what one person left on the screen of a workspace, beside it.
public struct ViewStore: Sendable {
  private let place: URL

  /// The memory of one person, in a file of their own within `folder`, made private when it is first
  /// kept.
  public init(folder: URL, of person: Actor) {
    place = folder.appending(path: PrivateFile.name(person.name) + ".json")
  }

  /// What an earlier run left. A file that cannot be read is as good as none: nothing of it is worth
  /// a refusal to start.
  public func remembered() -> Remembered {
    guard let bytes = try? Data(contentsOf: place) else { return Remembered() }
    return (try? Self.read(bytes)) ?? Remembered()
  }

  /// What a file does not say, since an earlier version wrote it, has its default.
  private static func read(_ bytes: Data) throws -> Remembered {
    let fields = try fields(of: try JSONEncoder().encode(Remembered()))
    let whole = fields.merging(try self.fields(of: bytes)) { $1 }
    return try JSONDecoder().decode(
      Remembered.self, from: try JSONSerialization.data(withJSONObject: whole))
  }

  private static func fields(of bytes: Data) throws -> [String: Any] {
    guard let fields = try JSONSerialization.jsonObject(with: bytes) as? [String: Any] else {
      throw CocoaError(.fileReadCorruptFile)
    }
    return fields
  }

  /// Keeps what is to be found again.
  public func keep(_ remembered: Remembered) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    try PrivateFile.write(try encoder.encode(remembered), to: place)
  }
}
