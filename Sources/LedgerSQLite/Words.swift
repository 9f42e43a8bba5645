/// Every sentence of this module, so that the wording can be read in one sitting.
enum Words {
  static let emptyPath = "the path is empty"
  static let notAFile = "it is not a file"
  static let noWriteAheadLog = "its folder does not allow a write-ahead log"
  static func cannotMakeFolder(_ folder: String, _ reason: String) -> String {
    "the folder \(folder) could not be made: \(reason)"
  }
  static func unprotected(_ table: String) -> String {
    "the protection of the table \(table) against change was removed"
  }
  static let brokenReference = "an entry refers to an event that is not there"
}
