import Ledger
import OversightCore
import Terminal

extension Commands {
  /// The capability tab. Digits only rate.
  static let capability: [Command] =
    (1...4).map(rate) + [
      Command(
        "clear-rating", "Clear the rating", "Take your rating away: the area is not rated",
        keys: [.character("0")], in: [.capability], footer: .at(2, "clear"), writes: true,
        disabled: \.ratingDisabled
      ) { desk, environment in
        desk.rate(nil, environment)
      },
      Command(
        "cannot-rate", "Cannot rate", "Say that the area does not apply or has too little evidence",
        keys: [.character("-")], in: [.capability], footer: .at(3, "cannot rate"), writes: true,
        disabled: \.ratingDisabled
      ) { desk, _ in
        desk.chooseWhyNotRated()
        return []
      },
      Command(
        "layer-left", "Layer before", "Choose the layer that digits rate, of those you may write",
        keys: [.left, .character("h")], in: [.capability], footer: .at(4, "layer", keys: "← →"),
        writes: true, disabled: \.layerDisabled
      ) { desk, _ in
        desk.moveLayer(by: -1)
        return []
      },
      Command(
        "layer-right", "Layer after", "Choose the layer that digits rate, of those you may write",
        keys: [.right, .character("l")], in: [.capability], writes: true, disabled: \.layerDisabled
      ) { desk, _ in
        desk.moveLayer(by: 1)
        return []
      },
      Command(
        "steps", "How was this made", "Show every step with its rule, provenance and clause",
        keys: [.character("x")], in: [.capability, .considerations, .notes]
      ) { desk, _ in
        desk.showSteps()
        return []
      },
      Command(
        "descriptors", "Whole descriptors", "Show what each rating of the area looks like, in full",
        keys: [.character("z"), .enter], in: [.capability]
      ) { desk, _ in
        desk.showDescriptors()
        return []
      },
      Command(
        "read-note", "Read whole", "Show the whole text of the selected line",
        keys: [.enter, .character("z")], in: [.notes], footer: .at(1, "read whole")
      ) { desk, _ in
        desk.showSelectedNote()
        return []
      },
    ]

  private static func rate(_ digit: Int) -> Command {
    Command(
      CommandID(stringLiteral: "rate-\(digit)"), "Rate \(digit)",
      "Give the area rating \(digit) of its scale, 1 is best; saved at once",
      keys: [.character(Character(String(digit)))], in: [.capability],
      footer: digit == 1 ? .at(1, "rate", keys: "1–4") : nil, writes: true,
      disabled: { $0.ratingDisabled ?? $0.noSuchDigit(digit) }
    ) { desk, environment in
      desk.rate(digit: digit, environment)
    }
  }
}
