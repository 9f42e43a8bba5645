import Ledger
import OversightCore
import Terminal

extension Commands {
  /// The capability tab. Digits only rate.
  static let capability: [Command] =
    (1...4).map(rate) + [
      Command(
        "clear-rating", "Clear the rating", "Take your rating away: the area is not rated",
        keys: [.character("0")], in: rated, footer: .at(2, "clear"), writes: true,
        disabled: \.ratingDisabled
      ) { desk, environment in
        desk.rate(nil, environment)
      },
      Command(
        "cannot-rate", "Cannot rate", "Say that the area does not apply or has too little evidence",
        keys: [.character("-")], in: rated, footer: .at(3, "cannot rate"), writes: true,
        disabled: \.ratingDisabled
      ) { desk, _ in
        desk.chooseWhyNotRated()
        return []
      },
      Command(
        "confirm-rating", "Confirm the rating",
        "Rate as last year or as the rule proposes, on the layer you write",
        keys: [.character("I")], in: rated, footer: .at(6, "confirm"), writes: true,
        disabled: \.confirmDisabled
      ) { desk, environment in
        desk.confirmRating(environment)
      },
      Command(
        "what-if", "What if", "Show what each rating of the area would bring; nothing is saved",
        keys: [.character("w")], in: rated, footer: .at(5, "what if"),
        disabled: \.whatIfDisabled
      ) { desk, _ in
        desk.showWhatIf()
        return []
      },
      Command(
        "widest-gap-first", "Widest gap first",
        "Order the areas by the widest gap, or as the edition does again",
        keys: [.character("s")], in: [.capability], disabled: \.gapOrderDisabled
      ) { desk, _ in
        desk.toggleGapOrder()
        return []
      },
      Command(
        "layer-left", "Layer before", "Choose the layer that digits rate, of those you may write",
        keys: [.left, .character("h")], in: rated, footer: .at(4, "layer", keys: "← →"),
        writes: true, disabled: \.layerDisabled
      ) { desk, _ in
        desk.moveLayer(by: -1)
        return []
      },
      Command(
        "layer-right", "Layer after", "Choose the layer that digits rate, of those you may write",
        keys: [.right, .character("l")], in: rated, writes: true, disabled: \.layerDisabled
      ) { desk, _ in
        desk.moveLayer(by: 1)
        return []
      },
      Command(
        "steps", "How was this made", "Show every step with its rule, provenance and clause",
        keys: [.character("x")],
        in: [.capability, .area, .considerations, .assessment, .evidence, .notes]
      ) { desk, _ in
        desk.showSteps()
        return []
      },
      Command(
        "descriptors", "Whole area", "Show everything said of the area and what each rating means",
        keys: [.character("z")], in: [.capability]
      ) { desk, _ in
        desk.showDescriptors()
        return []
      },
      Command(
        "open-area", "Write or read the area",
        "Show every view with its reason; where the edition wants words, write them",
        keys: [.enter], in: [.capability], footer: .at(7, "open area")
      ) { desk, _ in
        desk.openArea()
        return []
      },
      Command(
        "decide-segment", "Decide the segment",
        "Propose, decide or confirm a segment, where the edition lets people",
        in: [.organisation], writes: true, disabled: \.segmentDisabled
      ) { desk, environment in
        desk.chooseSegment(environment)
        return []
      },
      Command(
        "lead", "Lead ICB", "Record the ICB that leads on the provider, from a day on",
        in: [.organisation], writes: true, disabled: \.routeDisabled
      ) { desk, _ in
        desk.chooseLead()
        return []
      },
      Command(
        "route", "Oversight route", "Choose how the provider is overseen, instead of the rule",
        in: [.organisation], writes: true, disabled: \.routeDisabled
      ) { desk, _ in
        desk.chooseRoute()
        return []
      },
      Command(
        "read-note", "Read whole", "Show the whole text of the selected line",
        keys: [.character("z")], in: [.notes], footer: .at(2, "whole"),
        disabled: { $0.selectedNote == nil ? Words.nothingSelected : nil }
      ) { desk, _ in
        desk.showSelectedNote()
        return []
      },
    ]

  /// Where the selected area is rated: among all areas, and beside its views.
  private static let rated: Set<Context> = [.capability, .area]

  private static func rate(_ digit: Int) -> Command {
    Command(
      CommandID(stringLiteral: "rate-\(digit)"), "Rate \(digit)",
      "Give the area rating \(digit) of its scale, 1 is best; saved at once",
      keys: [.character(Character(String(digit)))], in: rated,
      footer: digit == 1 ? .at(1, "rate", keys: \.ratingKeys) : nil, writes: true,
      disabled: { $0.ratingDisabled ?? $0.noSuchDigit(digit) }
    ) { desk, environment in
      desk.rate(digit: digit, environment)
    }
  }
}
