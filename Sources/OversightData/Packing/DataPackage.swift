import Crypto
import Foundation

/// The description of a folder of tables, in the form of a Frictionless data package.
public struct DataPackage: Codable, Sendable {
  /// Where figures come from.
  public struct Source: Codable, Sendable {
    /// What it is.
    public let title: String
    /// Its page, where it has one.
    public var path: String?

    /// A source; the parameters are the properties.
    public init(title: String, path: String? = nil) {
      self.title = title
      self.path = path
    }
  }

  /// A licence.
  public struct License: Codable, Sendable {
    /// Its identifier.
    public let name: String
    /// Its name.
    public let title: String
    /// Its text.
    public let path: String
  }

  /// What a column may hold.
  public struct Constraints: Codable, Sendable {
    /// Whether it must be filled in.
    public var required: Bool?
    /// The only values allowed.
    public var `enum`: [String]?
  }

  /// A column.
  public struct Field: Codable, Sendable {
    /// Its name.
    public let name: String
    /// The type of its values.
    public let type: String
    /// What it says.
    public let description: String
    /// What it may hold.
    public var constraints: Constraints?
  }

  /// The layout of a table.
  public struct Schema: Codable, Sendable {
    /// The columns, in order.
    public let fields: [Field]
    /// The columns that together occur once.
    public let primaryKey: [String]
    /// What stands for "not known".
    public let missingValues: [String]
  }

  /// A table.
  public struct Resource: Codable, Sendable {
    /// Its name.
    public let name: String
    /// Its path within the folder.
    public let path: String
    /// The profile of its description.
    public let profile: String
    /// What it is.
    public let description: String
    /// `csv`.
    public let format: String
    /// `text/csv`.
    public let mediatype: String
    /// `utf-8`.
    public let encoding: String
    /// Its length.
    public let bytes: Int
    /// `sha256:` and its SHA-256.
    public let hash: String
    /// Its layout.
    public let schema: Schema
  }

  /// The package's name.
  public let name: String
  /// What it is, in a few words.
  public let title: String
  /// What it is, with the line the licence asks for.
  public let description: String
  /// The profile of the description.
  public let profile: String
  /// The licence.
  public let licenses: [License]
  /// Where the figures come from.
  public let sources: [Source]
  /// The tables.
  public let resources: [Resource]
}

extension DataPackage {
  /// The line that the Open Government Licence asks for.
  public static let attribution =
    "Contains public sector information licensed under the Open Government Licence v3.0."

  /// Describes a folder of tables as they are.
  public init(
    name: String, title: String, description: String, sources: [Source],
    tables: [(schema: TableSchema, bytes: [UInt8])]
  ) {
    self.init(
      name: name, title: title, description: "\(description) \(Self.attribution)",
      profile: "tabular-data-package",
      licenses: [
        License(
          name: "OGL-UK-3.0", title: "Open Government Licence v3.0",
          path: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")
      ],
      sources: sources, resources: tables.map { Resource($0.schema, $0.bytes) })
  }

  /// Reads a description.
  public init(json: [UInt8], file: String) throws(PackError) {
    do {
      self = try JSONDecoder().decode(DataPackage.self, from: Data(json))
    } catch {
      throw .badDescription(file, reason: "\(error)")
    }
  }

  /// The description as JSON, keys in order of name, with a line feed at the end.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }
}

extension DataPackage.Resource {
  /// Describes a table as it is.
  public init(_ schema: TableSchema, _ bytes: [UInt8]) {
    self.init(
      name: String(schema.fileName.dropLast(".csv".count)), path: schema.fileName,
      profile: "tabular-data-resource", description: schema.description, format: "csv",
      mediatype: "text/csv", encoding: "utf-8", bytes: bytes.count, hash: Self.hash(of: bytes),
      schema: DataPackage.Schema(
        fields: schema.fields.map(DataPackage.Field.init), primaryKey: schema.key,
        missingValues: [""]))
  }

  /// `sha256:` and the SHA-256 of some bytes, hexadecimal.
  public static func hash(of bytes: [UInt8]) -> String {
    "sha256:" + SHA256.hash(data: bytes).hexadecimal
  }
}

extension DataPackage.Field {
  fileprivate init(_ field: TableField) {
    let constraints = DataPackage.Constraints(
      required: field.isRequired ? true : nil, enum: field.allowed.isEmpty ? nil : field.allowed)
    let isFree = !field.isRequired && field.allowed.isEmpty
    self.init(
      name: field.name, type: field.kind.rawValue, description: field.description,
      constraints: isFree ? nil : constraints)
  }
}
