import Ledger
import OversightCore
import Terminal

extension Commands {
  /// One item of a calibration session. Digits only rate.
  static let calibration: [Command] = calibrationDigits + calibrationRows + calibrationSession

  private static let calibrationDigits: [Command] =
    (1...5).map { digit in
      Command(
        CommandID("decide-\(digit)"), "Rate or moderate \(digit)",
        "Give the row rating or segment \(digit): blind at once, or as the chair's draft",
        keys: [.character(Character(String(digit)))], in: [.calibration],
        footer: digit == 1 ? .at(1, "rate", keys: \.calibrationDigits) : nil, writes: true,
        disabled: \.calibrationWritingDisabled
      ) { desk, environment in
        desk.give(digit: digit, environment)
      }
    } + [
      Command(
        "clear-moderated", "Clear the row",
        "Take your rating, your proposal or your draft of the row away",
        keys: [.character("0")], in: [.calibration], writes: true,
        disabled: \.calibrationWritingDisabled
      ) { desk, environment in
        desk.clearCalibration(environment)
      },
      Command(
        "cannot-moderate", "Cannot rate",
        "Say that the area does not apply or has too little evidence",
        keys: [.character("-")], in: [.calibration], writes: true,
        disabled: \.calibrationWritingDisabled
      ) { desk, _ in
        desk.chooseWhyNotRatedHere()
      },
    ]

  private static let calibrationRows: [Command] = [
    Command(
      "rate-with-reason", "With a reason",
      "Give the rating or propose the segment with a reason",
      keys: [.enter], in: [.calibration], footer: .at(3, "with a reason"), writes: true,
      disabled: \.ratingBlindDisabled
    ) { desk, _ in
      desk.chooseWithReason()
      return []
    },
    Command(
      "whole-row", "Whole row", "Show everything said of the selected row",
      keys: [.character("z")], in: [.calibration], disabled: \.calibrationDisabled
    ) { desk, _ in
      desk.showWholeRow()
      return []
    },
    Command(
      "calibration-pane", "Lower pane", "In a small window: show the reasons of the selected row",
      keys: [.tab, .backTab], in: [.calibration], disabled: \.calibrationDisabled
    ) { desk, _ in
      desk.calibration?.showsDetail.toggle()
      return []
    },
    Command(
      "agreement", "Agreement",
      "Show how far assessors agree: coefficients, their meaning and formulas",
      keys: [.character("=")], in: [.calibration], footer: .at(4, "agreement"),
      disabled: \.revealedDisabled
    ) { desk, _ in
      desk.showAgreement()
      return []
    },
    Command(
      "consistency", "Consistency",
      "Show how organisations most like this one came out, and pairs that do not fit",
      in: [.calibration], disabled: \.revealedDisabled
    ) { desk, _ in
      desk.showConsistency()
      return []
    },
    Command(
      "next-undecided-item", "Next undecided", "Open the next item that is undecided",
      keys: [.character(".")], in: [.calibration], footer: .at(3, "next undecided"),
      disabled: \.calibrationDisabled
    ) { desk, _ in
      desk.openNextUndecided()
      return []
    },
    Command(
      "next-item", "Next item", "Open the next item of the agenda", keys: [.character("]")],
      in: [.calibration], footer: .at(7, "items", keys: "[ ]"), disabled: \.calibrationDisabled
    ) { desk, _ in
      desk.openItem(by: 1)
      return []
    },
    Command(
      "previous-item", "Item before", "Open the item before on the agenda",
      keys: [.character("[")], in: [.calibration], disabled: \.calibrationDisabled
    ) { desk, _ in
      desk.openItem(by: -1)
      return []
    },
    Command(
      "item-steps", "How was this made", "Show every step with its rule, provenance and clause",
      keys: [.character("x")], in: [.calibration], disabled: \.calibrationDisabled
    ) { desk, _ in
      if let code = desk.calibration?.code { desk.showSteps(of: code) }
      return []
    },
    Command(
      "open-organisation", "Open the organisation",
      "Open scorecard, evidence and notes of the item",
      in: [.calibration], disabled: \.calibrationDisabled
    ) { desk, _ in
      if let code = desk.calibration?.code { desk.open(code) }
      return []
    },
  ]

  private static let calibrationSession: [Command] = [
    Command(
      "decide-item", "Decide", "Show what is computed, moderated and what follows; then save it",
      keys: [.character("d")], in: [.calibration], footer: .at(2, "decide"), writes: true,
      disabled: { $0.chairDisabled ?? $0.decidingDisabled }
    ) { desk, environment in
      desk.openDecision(environment)
    },
    Command(
      "reveal", "Reveal the ratings", "Open the ratings to everyone in the session; asks first",
      keys: [.character("R")], in: [.calibration], writes: true,
      disabled: { desk in
        desk.chairDisabled
          ?? (desk.calibrationPage?.matrix.isRevealed == true ? Words.Reveal.revealedAlready : nil)
      }
    ) { desk, _ in
      desk.askReveal()
      return []
    },
    Command(
      "sign", "Sign the decision", "Sign what another person decided, which locks it; asks first",
      keys: [.character("A")], in: [.calibration], writes: true,
      disabled: { desk in
        desk.chairDisabled
          ?? (desk.calibrationPage?.item.state == .decided ? nil : Words.Reveal.notDecided)
      }
    ) { desk, _ in
      desk.askSign()
      return []
    },
    Command(
      "dissent", "Dissent", "Write down that you do not agree, and why", in: [.calibration],
      writes: true, disabled: { $0.textDisabled ?? $0.revealedDisabled }
    ) { desk, _ in
      desk.giveReason(for: .dissented)
    },
    Command(
      "reopen", "Open the item again",
      "Open the item again, with a reason; people then rate blind once more", in: [.calibration],
      writes: true, disabled: { $0.chairDisabled ?? $0.textDisabled ?? $0.revealedDisabled }
    ) { desk, _ in
      desk.giveReason(for: .reopened)
    },
  ]
}
