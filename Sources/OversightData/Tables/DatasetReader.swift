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

  /// SHA-256 of the packed bytes, hexadecimal: the hash under which a ledger keeps the pack, so that
  /// what a decision was made on can be found again.
  public static func hash(of pack: Pack) -> String { SHA256.hash(data: pack.bytes).hexadecimal }

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
