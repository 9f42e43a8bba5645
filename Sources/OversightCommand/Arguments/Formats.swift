import ArgumentParser

/// The forms of a list.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case table, csv, json
}

/// The forms of a page.
enum PageFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

/// The forms of a history.
enum TableFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json
}
