import OversightData

/// Something wrong in a table that is imported, with its place.
struct ImportFault {
  let file: String
  /// The line, from 1.
  let line: Int
  /// The field of the line, from 1.
  let column: Int
  /// What is wrong, with the value, and what to do.
  let message: String

  /// `file:line:column: message`.
  var description: String { "\(file):\(line):\(column): \(message)" }
}

/// Every fault of one table: a table with faults is not imported at all.
struct ImportFaults: Error {
  let faults: [ImportFault]

  var failure: Failure { Failure(.refused, Words.importFaults(faults.map(\.description))) }
}

extension ImportFault {
  /// A table that is not one.
  init(_ error: TableError, file: String) {
    let place = error.place
    let prefix = place.map { "\($0): " } ?? "\(file): "
    let text = "\(error)"
    self.init(
      file: file, line: place?.line ?? 1, column: 1,
      message: text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text)
  }
}

extension TableError {
  /// Where it is, where it is at one place.
  fileprivate var place: TablePlace? {
    switch self {
    case .empty, .tooLarge, .missingColumn: nil
    case .notUTF8(let place), .unterminatedQuote(let place), .blank(let place): place
    case .strayQuote(let place, _), .strayReturn(let place, _), .duplicateColumn(let place, _),
      .badNumber(let place, _), .badCode(let place, _), .duplicateKey(let place, _):
      place
    case .raggedRow(let place, _, _), .badDate(let place, _, _), .badWord(let place, _, _): place
    }
  }
}
