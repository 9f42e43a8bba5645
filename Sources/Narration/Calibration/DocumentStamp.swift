import OversightCore

/// What a document was made from.
public struct DocumentStamp: Hashable, Sendable {
  /// The place of an entry of the ledger.
  public struct Entry: Hashable, Sendable {
    /// Its number.
    public let sequence: Int
    /// Its SHA-256, hexadecimal.
    public let hash: String
    /// The place of an entry.
    public init(sequence: Int, hash: String) {
      self.sequence = sequence
      self.hash = hash
    }
  }

  /// SHA-256 of the data, hexadecimal.
  public let dataset: String
  /// The last entry that its reader may see; nil where there is none.
  public let entry: Entry?
  /// When it was made; nil where the ledger alone decides what it says.
  public let time: Timestamp?
  /// A stamp; the parameters are the properties.
  public init(dataset: String, entry: Entry?, time: Timestamp? = nil) {
    self.dataset = dataset
    self.entry = entry
    self.time = time
  }

  /// The stamp in words, a line each.
  func lines(under framework: Framework, in period: Period) -> [String] {
    [
      time.map(CalibrationWords.made),
      "\(CalibrationWords.edition(framework)): "
        + CalibrationWords.standing(of: framework, in: period),
      CalibrationWords.editionHash(framework.hash), CalibrationWords.datasetHash(dataset),
      entry.map { CalibrationWords.ledger($0.sequence, $0.hash) } ?? CalibrationWords.emptyLedger,
    ].compactMap { $0 }
  }
}
