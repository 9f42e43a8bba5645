import Ledger
import OversightCore
import Terminal

extension Commands {
  /// The considerations tab. Digits only answer.
  static let considerations: [Command] = [
    Command(
      "answer-met", "Met, yes",
      "Answer the test with met, the question with yes; asks for the source first",
      keys: [.character("1")], in: [.considerations], footer: .at(1, "met"), writes: true,
      disabled: \.answeringDisabled
    ) { desk, _ in
      desk.answer(.met)
    },
    Command(
      "answer-not-met", "Not met, no",
      "Answer the test with not met, the question with no; asks for the source",
      keys: [.character("2")], in: [.considerations], footer: .at(2, "not met"), writes: true,
      disabled: \.answeringDisabled
    ) { desk, _ in
      desk.answer(.notMet)
    },
    Command(
      "clear-answer", "Take the answer away",
      "Take the entered answer away: the figures held answer, or it is not known",
      keys: [.character("0")], in: [.considerations], footer: .at(3, "take away"), writes: true,
      disabled: \.clearingDisabled
    ) { desk, environment in
      desk.clearAnswer(environment)
    },
    Command(
      "read-test", "Whole question",
      "Show the whole question, what answers it, and what it could change",
      keys: [.enter, .character("z")], in: [.considerations], footer: .at(4, "read whole")
    ) { desk, _ in
      desk.showTest()
      return []
    },
  ]
}
