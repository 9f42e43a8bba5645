import Crypto
import OversightCore

/// Reads the tables of a pack into the dataset of the core.
public enum DatasetReader {
  /// The dataset of a pack, with the hash of the bytes of its tables.
  public static func read(_ pack: Pack) throws -> Dataset {
    let parts = DatasetParts(pack)
    makeTogether(parts.long + parts.short)
    return try parts.dataset
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

/// The tables of a dataset, each of which can be read by itself.
struct DatasetParts {
  private let register: Part<Register>
  private let observations: Part<[Observation]>
  private let summaries: Part<[PublishedSummary]>
  private let monthly: Part<[MonthlyFigures]>
  private let cqc: Part<[CQCRating]>
  private let hash: Part<String>

  init(_ pack: Pack) {
    register = Part { try DatasetReader.register(pack) }
    observations = Part {
      try DatasetReader.table(TableCatalogue.observations, pack).rows.map(DatasetReader.observation)
    }
    summaries = Part { try DatasetReader.summaries(pack) }
    monthly = Part {
      try DatasetReader.table(TableCatalogue.monthly, pack).rows.map(DatasetReader.monthlyFigures)
    }
    cqc = Part {
      try DatasetReader.table(TableCatalogue.cqcRatings, pack).rows.map(DatasetReader.cqcRating)
    }
    hash = Part { DatasetReader.hash(of: pack) }
  }

  /// Those that take as long as an edition.
  var long: [any MakeablePart] { [observations, monthly, summaries] }
  /// The others.
  var short: [any MakeablePart] { [register, cqc, hash] }

  /// The whole; the first part that cannot be read says why.
  var dataset: Dataset {
    get throws {
      Dataset(
        register: try register.value, observations: try observations.value,
        summaries: try summaries.value, monthly: try monthly.value, cqc: try cqc.value,
        hash: try hash.value)
    }
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
