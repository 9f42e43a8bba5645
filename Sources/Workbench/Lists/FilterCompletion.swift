import OversightCore

/// What Tab offers for the last word of a filter: columns, then the values of the column.
struct FilterCompletion: Sendable {
  /// What stands before the word.
  let stem: String
  /// The words that fit, as they are written in a filter.
  let words: [String]

  /// The text with one of the words.
  func text(taking place: Int) -> String { stem + words[place] }
}

extension FilterCompletion {
  init(of text: String, on desk: Desk) {
    let term = String(Self.lastTerm(of: text))
    let head = String(text.dropLast(term.count))
    guard let place = term.lastIndex(where: { ":=!<>".contains($0) }) else {
      let wanted = term.folded
      let fields = Filter.Field.all.filter { $0.name.lowercased().hasPrefix(wanted) }
      let only = fields.count == 1
      self.init(stem: head, words: fields.map { $0.name + (only ? $0.usualOperator : "") })
      return
    }
    let name = term.prefix { !":=!<>".contains($0) }
    let list = term[term.index(after: place)...]
    let value = list.lastIndex(of: ",").map { list[list.index(after: $0)...] } ?? list
    let wanted = value.filter { $0 != "\"" }.folded
    let known = Filter.Field(String(name)).map(desk.values) ?? []
    let fitting = known.filter { $0.folded.hasPrefix(wanted) }
    self.init(
      stem: head + term.dropLast(value.count),
      words: fitting.map { Filter.quoted($0, besides: []) })
  }

  /// What stands after the last blank or bracket outside quotation marks.
  private static func lastTerm(of text: String) -> Substring {
    var start = text.startIndex
    var isQuoted = false
    for place in text.indices {
      if text[place] == "\"" { isQuoted.toggle() }
      if !isQuoted, text[place].isWhitespace || "()".contains(text[place]) {
        start = text.index(after: place)
      }
    }
    return text[start...]
  }
}

extension Filter.Field {
  /// The operator one means most often.
  fileprivate var usualOperator: String { isNumeric ? "=" : ":" }
}

extension Desk {
  /// The values a filter may compare a field with.
  fileprivate func values(of field: Filter.Field) -> [String] {
    if let marks = field.marks { return marks.map(\.rawValue) }
    return words(of: field) + ["unknown"]
  }

  private func words(of field: Filter.Field) -> [String] {
    switch field {
    case .column(.type):
      OrganisationKind.allCases.map(\.rawValue)
        + Sector.allCases.map(\.rawValue).filter { $0 != OrganisationKind.icb.rawValue }
    case .column(.region): Set(list.all.map(\.region)).filter { !$0.isEmpty }.sorted()
    case .column(.flag): Flag.allCases.map(\.rawValue)
    case .column(.cause): SegmentChange.Cause.allCases.map(\.rawValue)
    case .column(.icb): Set(list.all.flatMap(\.boards).map(\.code.value)).sorted()
    case .column(.code): list.all.map(\.code.value)
    case .column(.segment), .column(.was), .column(.unadjusted), .column(.possible):
      (1...max(1, framework.segmentCount)).map(String.init)
    case .column(.capability): ratings { $0.overall.map { [$0] } ?? [] }
    case .layer(let layer): ratings { $0.areas.compactMap { $0.scales[layer] } }
    case .column, .state, .possession: []
    }
  }

  /// The ratings of some scales of the edition, best first, each once.
  private func ratings(_ scales: (CapabilityProfile) -> [RatingScale]) -> [String] {
    let all = framework.capability.flatMap(scales).flatMap(\.ratings).map(\.id.value)
    return all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
  }
}
