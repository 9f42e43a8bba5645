import Foundation
import SchemaChecking

/// The shared checker, by its name in every file of these tests.
typealias SchemaCheck = SchemaChecking.SchemaCheck

extension SchemaCheck {
  /// Every null without its reason beside it.
  static func silentNulls(in value: Any, at place: String = "$") -> [String] {
    if let list = value as? [Any] {
      return list.enumerated().flatMap { silentNulls(in: $1, at: "\(place)[\($0)]") }
    }
    guard let object = value as? [String: Any] else { return [] }
    return object.flatMap { name, value -> [String] in
      guard value is NSNull else { return silentNulls(in: value, at: "\(place).\(name)") }
      let reason = object["\(name)Reason"] as? String ?? ""
      return reason.isEmpty ? ["\(place).\(name)"] : []
    }
  }
}
