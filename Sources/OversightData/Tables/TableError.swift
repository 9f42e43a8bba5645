/// A place in a table, as a reader finds it in a text editor.
public struct TablePlace: Hashable, Sendable, CustomStringConvertible {
  /// The file's name.
  public let file: String
  /// The line on which the row or field begins, counted from 1.
  public let line: Int
  /// The column's name, or `column 3` where it has none.
  public let column: String

  /// A place; the parameters are the properties.
  public init(file: String, line: Int, column: String) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `observations.csv, line 12, column value`.
  public var description: String {
    "\(file), line \(line), " + (column.hasPrefix("column ") ? column : "column \(column)")
  }
}

/// Why a table cannot be read. The description says where, what stands there and what to do.
public enum TableError: Error, Hashable, Sendable {
  /// The file has no header row.
  case empty(file: String)
  /// The file has 2 GB or more.
  case tooLarge(file: String)
  /// A byte sequence is not UTF-8.
  case notUTF8(TablePlace)
  /// A quoted field is not closed before the file ends.
  case unterminatedQuote(TablePlace)
  /// A quotation mark stands inside an unquoted field, or text follows a closing one.
  case strayQuote(TablePlace, value: String)
  /// A carriage return stands in an unquoted field without a line feed after it.
  case strayReturn(TablePlace, value: String)
  /// A row has more or fewer fields than the header.
  case raggedRow(TablePlace, found: Int, expected: Int)
  /// A column that is needed is not there.
  case missingColumn(file: String, name: String)
  /// Two columns have one name.
  case duplicateColumn(TablePlace, name: String)
  /// A field that must be filled in is blank.
  case blank(TablePlace)
  /// A field is not a plain decimal number.
  case badNumber(TablePlace, value: String)
  /// A field is not a day, month or quarter of the form named.
  case badDate(TablePlace, value: String, form: String)
  /// A field is not an organisation's code.
  case badCode(TablePlace, value: String)
  /// A field is none of the words allowed there.
  case badWord(TablePlace, value: String, allowed: [String])
  /// Two rows have the values that may occur together only once.
  case duplicateKey(TablePlace, value: [String])
}

extension TableError: CustomStringConvertible {
  /// Where, what and what to do, in one line.
  public var description: String {
    switch self {
    case .empty, .tooLarge, .notUTF8, .missingColumn, .duplicateColumn: return fileDescription
    case .unterminatedQuote, .strayQuote, .strayReturn, .raggedRow: return formDescription
    default: return valueDescription
    }
  }

  private var fileDescription: String {
    switch self {
    case .empty(let file):
      return "\(file): the file is empty; a header row was expected"
    case .tooLarge(let file):
      return "\(file): 2 GB or more; split the file"
    case .notUTF8(let place):
      return "\(place): not UTF-8 text; save the file as “CSV UTF-8”"
    case .missingColumn(let file, let name):
      return "\(file), line 1: no column “\(name)”; check the header row against the layout"
    case .duplicateColumn(let place, let name):
      return "\(place): the column “\(name)” occurs twice; remove or rename one"
    default: return ""
    }
  }

  private var formDescription: String {
    switch self {
    case .unterminatedQuote(let place):
      return "\(place): a quoted field opens here and never closes; add the closing quotation mark"
    case .strayQuote(let place, let value):
      return "\(place): stray quotation mark in “\(value)”; quote the whole field and double it"
    case .strayReturn(let place, let value):
      return "\(place): stray carriage return after “\(value)”; use one kind of line ending"
    case .raggedRow(let place, let found, let expected):
      return "\(place): \(found) fields where the header has \(expected); add or remove a comma"
    default: return ""
    }
  }

  private var valueDescription: String {
    switch self {
    case .blank(let place):
      return "\(place): blank; a value is required here"
    case .badNumber(let place, let value):
      return "\(place): “\(value)” is not a plain number; write it like -12.5"
    case .badDate(let place, let value, let form):
      return "\(place): “\(value)” is not a date of the form \(form); correct it"
    case .badCode(let place, let value):
      return "\(place): “\(value)” is not an organisation code of 3 to 6 letters and digits"
    case .badWord(let place, let value, let allowed):
      return "\(place): “\(value)” is not one of: \(allowed.joined(separator: ", "))"
    case .duplicateKey(let place, let value):
      return "\(place): a second row for \(value.joined(separator: ", ")); remove one of them"
    default: return ""
    }
  }
}
