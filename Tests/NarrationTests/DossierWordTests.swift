import Testing

@testable import Narration
@testable import OversightCore

/// The words of kinds, steps, states, fields and choices.
@Suite struct DossierWordTests {
  /// Two words that look alike would be two things a reader cannot tell apart.
  @Test func everyWordIsThereAndUnlikeTheOthers() {
    let lists: [[String]] = [
      RecordKind.allCases.map(Words.kind), RecordStep.allCases.map(Words.step),
      RecordStep.allCases.map(Words.done), RecordState.allCases.map(Words.state),
      FieldName.allCases.map { Words.field($0) }, EvidenceKind.allCases.map(Words.evidence),
      PartnerKind.allCases.map(Words.partner), PartnerKind.allCases.map(Words.shortPartner),
      PracticeKind.allCases.map(Words.practice), QueryOutcome.allCases.map(Words.outcome),
      Seriousness.allCases.map(Words.seriousness), SupportKind.allCases.map(Words.support),
      CriterionState.allCases.map(Words.criterion), ViewStrength.allCases.map(Words.strength),
      CheckKind.allCases.map(Words.check), DueKind.allCases.map(Words.due),
    ]
    for words in lists {
      #expect(Set(words).count == words.count)
      #expect(words.allSatisfy { !$0.isEmpty })
    }
    #expect(PartnerKind.allCases.map(Words.shortPartner).allSatisfy { (2...3).contains($0.count) })
  }

  @Test func everyChoiceOfEveryFieldHasItsWord() {
    for field in FieldName.allCases {
      guard case .words(let words) = field.type else {
        #expect(Words.choice("report", of: field) == nil)
        continue
      }
      #expect(words.allSatisfy { Words.choice($0, of: field) != nil }, "\(field)")
      #expect(Words.choice("no such word", of: field) == nil)
    }
  }

  @Test func aFieldIsNamedAfterWhatItHoldsInItsRecord() {
    #expect(Words.field(.text, of: .query) == "question")
    #expect(Words.field(.text, of: .action) == "what is to be done")
    #expect(Words.field(.due, of: .query) == "due")
    // Within one kind of record no two fields are called alike.
    for form in RecordForm.all {
      let words = form.fields.map { Words.field($0, of: form.kind) }
      #expect(Set(words).count == words.count, "\(form.kind): \(words)")
    }
  }
}
