import Crypto
import OversightCore

/// Reads the tables of a pack into the dataset of the core.
public enum DatasetReader {
  /// The dataset of a pack, with the hash of the bytes of its tables.
  public static func read(_ pack: Pack) throws -> Dataset {
    Dataset(
      register: try register(pack),
      observations: try table(TableCatalogue.observations, pack).rows.map(observation),
      summaries: try summaries(pack),
      monthly: try table(TableCatalogue.monthly, pack).rows.map(monthlyFigures),
      cqc: try table(TableCatalogue.cqcRatings, pack).rows.map(cqcRating),
      hash: hash(of: pack))
  }

  /// SHA-256 of the names and bytes of the tables, hexadecimal. Framework files do not count: they
  /// have hashes of their own.
  public static func hash(of pack: Pack) -> String {
    var digest = SHA256()
    for entry in pack.entries where entry.name.hasSuffix(".csv") {
      digest.update(data: Array("\(entry.name)\n\(entry.bytes.count)\n".utf8))
      digest.update(data: entry.bytes)
    }
    return digest.finalize().hexadecimal
  }

  /// One of the catalogue's tables in a pack.
  public static func table(_ schema: TableSchema, _ pack: Pack) throws -> CSVTable {
    guard let bytes = pack[schema.path] else { throw PackError.missing(schema.path) }
    return try CSVReader.read(bytes, file: schema.path)
  }
}

extension Sequence<UInt8> {
  /// The bytes as lower-case hexadecimal digits.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
