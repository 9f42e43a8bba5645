import OversightData
import Terminal

extension CSVWriter {
  /// A table that people open with a spreadsheet.
  init(ofSheet name: String, columns: [String]) {
    self.init(file: name, columns: columns, isForSheets: true)
  }

  /// Adds a row of texts of any origin: they are cleaned as on a page.
  mutating func append(shown fields: [String]) throws(TableError) {
    try append(fields.map { DisplayText($0).string })
  }
}
