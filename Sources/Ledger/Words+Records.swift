import OversightCore

/// The sentences about records of an assessment.
extension Words {
  static func record(_ refusal: RecordRefusal) -> Message {
    switch refusal {
    case .notForKind(let kind, let organisation):
      (
        "\(organisation == .icb ? "Integrated care boards" : "Providers") have no record of the "
          + "kind \(word(kind.rawValue)).", "Choose another organisation."
      )
    case .notInEdition(let kind, let edition):
      ("\(edition) asks for no \(word(kind.rawValue)).", "Choose another edition.")
    case .unknownStep(let step, let kind, let possible):
      (
        "\(word(kind.rawValue).capitalisedFirst): nothing is called \(step.rawValue) here.",
        steps(possible)
      )
    case .notNow(let step, let kind, let state?, let possible):
      (
        "\(word(kind.rawValue).capitalisedFirst) is \(word(state.rawValue)), so "
          + "\(step.rawValue) cannot follow.", steps(possible)
      )
    case .notNow(_, let kind, nil, let possible):
      ("There is no such \(word(kind.rawValue)) yet.", steps(possible))
    case .needsChair(let step, _):
      ("Only the chair may do that, for the regional director: \(step.rawValue).", "Ask the chair.")
    case .needsReason(let step, _):
      ("It needs a written reason: \(step.rawValue).", "Write why.")
    case .fieldMissing(let field): ("The field \(field.rawValue) is missing.", "Give it.")
    case .fieldNotAsked(let field, let possible):
      (
        "The field \(field.rawValue) does not belong here.",
        possible.isEmpty
          ? "Leave it out."
          : "Use one of: \(possible.map(\.rawValue).joined(separator: ", "))."
      )
    case .fieldWrong(let field, let text):
      ("The field \(field.rawValue) cannot hold '\(text)'.", form(of: field.type))
    case .fieldTooLong(let field, let count, let limit):
      (
        "The field \(field.rawValue) is too long: \(count) characters.",
        "Up to \(limit) fit; shorten it."
      )
    case .nameMissing(let kind):
      ("It is not said which \(word(kind.rawValue)).", "Name it, or give its number.")
    case .unchanged: ("It says so already; nothing changed.", "Write something else.")
    case .queriesOpen(let numbers):
      (
        "Open queries stand against it: \(numbers.map(String.init).joined(separator: ", ")).",
        "Answer each, or waive it with a reason."
      )
    case .approvalNeedsReason(let gaps):
      (approval(gaps), "Mend it, or give a reason to approve in spite of it.")
    case .dayToCome(_, let day):
      ("\(day) is still to come.", "Write the day on which it was done.")
    case .dueBefore(let due, let day):
      ("It is due on \(due), before \(day), the day from which it runs.", "Write a later day.")
    case .inUse(let kind):
      ("What belongs to the \(word(kind.rawValue)) stands.", "Give that up first.")
    case .notReturned:
      (
        "The organisation's answer on factual accuracy has not been recorded.",
        "Record it with `returned`, or give a reason to go on without it."
      )
    }
  }

  private static func approval(_ gaps: ApprovalGaps) -> String {
    func part(_ words: String, _ names: [String]) -> String? {
      names.isEmpty ? nil : "\(words): \(names.joined(separator: ", "))."
    }
    return [
      part("Neither moderated nor signed", gaps.areas), part("Without a finding", gaps.duties),
      part("Not consulted", gaps.boards),
      gaps.namesNoBoard ? "No health and wellbeing board is named." : nil,
    ].compactMap { $0 }.joined(separator: " ")
  }

  private static func steps(_ possible: [RecordStep]) -> String {
    possible.isEmpty
      ? "Nothing can follow."
      : "Use one of: \(possible.map(\.rawValue).joined(separator: ", "))."
  }

  private static func form(of type: FieldType) -> String {
    switch type {
    case .line: "Write one line."
    case .date: "Write a day as 2026-03-31."
    case .period: "Write a quarter as Q4 2025/26."
    case .words(let words): "Use one of: \(words.joined(separator: ", "))."
    case .topics:
      "Write area/ID, metric/ID, test/ID, duty/ID, prompt/ID or note/ID, each once, in order."
    case .digest: "Write 64 hexadecimal digits."
    case .text, .area, .domain, .record: "Write something."
    }
  }

  /// A word of the ledger as a sentence says it.
  static func word(_ raw: String) -> String {
    raw.split(separator: "-").joined(separator: " ")
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
