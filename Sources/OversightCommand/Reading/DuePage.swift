import Ledger
import Narration
import OversightCore
import OversightData

/// What is due of the whole workspace, what is overdue first.
struct DuePage {
  let library: Library
  let items: [DueItem]
  let today: CalendarDate

  var lines: [String] {
    var page = PageLines()
    let late = items.filter { $0.isOverdue(on: today) }.count
    page.add(Words.Read.dueTitle(items.count, overdue: late, on: today))
    for item in items {
      page.add(
        "\(item.organisation) \(name(of: item)), \(item.key.cycle), \(edition(of: item)): "
          + sentence(for: item), indent: 1)
    }
    return page.lines
  }

  var json: JSON {
    var fields = JSONFields()
    fields.put("schemaVersion", ScopeJSON.schemaVersion)
    fields.put("today", today.description)
    fields.put("items", items.map(self.fields))
    return fields.json
  }

  func csv() throws -> [UInt8] {
    var writer = CSVWriter(ofSheet: "due", columns: Self.columns)
    for item in items {
      try writer.append(shown: [
        item.organisation.value, name(of: item), region(of: item), "\(item.key.cycle)",
        item.key.framework.value, standing(of: item) ?? "", item.kind.rawValue, number(of: item),
        Narration.Words.owner(item.owner), item.due.description,
        "\(item.daysLate(on: today))", sentence(for: item),
      ])
    }
    return writer.bytes
  }

  private static let columns = [
    "organisation", "name", "region", "cycle", "framework", "standing", "kind", "number", "owner",
    "due", "daysLate", "sentence",
  ]

  private func fields(_ item: DueItem) -> JSONFields {
    var fields = JSONFields()
    fields.put("code", item.organisation)
    fields.put("name", name(of: item))
    fields.put("region", region(of: item))
    fields.put("cycle", "\(item.key.cycle)")
    fields.put("framework", item.key.framework.value)
    fields.put("standing", standing(of: item), or: Words.Read.editionNotHeld)
    fields.put("kind", item.kind.rawValue)
    fields.put("record", RecordJSON.fields(item.record))
    fields.put("topic", item.topic.description)
    fields.put("owner", Narration.Words.owner(item.owner))
    fields.put("due", item.due.description)
    fields.put("overdue", item.isOverdue(on: today))
    fields.put("daysLate", item.daysLate(on: today))
    fields.put("sentence", sentence(for: item))
    return fields
  }

  private func organisation(of item: DueItem) -> Organisation? {
    library.dataset.register.latest(item.organisation)
  }

  private func name(of item: DueItem) -> String { organisation(of: item)?.name ?? "" }

  private func region(of item: DueItem) -> String { organisation(of: item)?.region ?? "" }

  private func number(of item: DueItem) -> String {
    item.record.number > 0 ? "\(item.record.number)" : item.record.name.value
  }

  private func standing(of item: DueItem) -> String? {
    library.framework(item.key.framework)?.standing.word
  }

  /// The edition; one that is a draft says so on every line.
  private func edition(of item: DueItem) -> String {
    guard let framework = library.framework(item.key.framework) else {
      return item.key.framework.value
    }
    return framework.standing == .draft ? Words.draft(framework) : framework.shortName
  }

  /// What is due, in the words of its edition; in plain ones where that is not held.
  private func sentence(for item: DueItem) -> String {
    if let framework = library.framework(item.key.framework) {
      return Narrator(framework).sentence(for: item, on: today)
    }
    return Words.Read.due(Narration.Words.due(item.kind), item.due)
  }
}
