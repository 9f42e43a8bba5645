import Ledger
import OversightCore
import Terminal

extension Commands {
  /// The assessment and evidence tabs, and what of them can be reached from any tab.
  static let dossier: [Command] = [
    Command(
      "open-record", "Open", "Show the selected record whole, and what can be done with it now",
      keys: [.enter], in: [.assessment, .evidence], footer: .at(1, "open")
    ) { desk, environment in
      desk.openRecord(environment)
    },
    Command(
      "add-record", "Add", "Add to the section the cursor is in, or a piece of evidence",
      keys: [.character("a")], in: [.assessment, .evidence], footer: .at(2, "add"), writes: true,
      disabled: \.recordDisabled
    ) { desk, environment in
      desk.addRecord(environment)
    },
    Command(
      "read-record", "Whole record", "Show everything about the selected record",
      keys: [.character("z")], in: [.assessment, .evidence], footer: .at(4, "read whole"),
      disabled: { $0.selectedPlace == nil ? Words.nothingSelected : nil }
    ) { desk, _ in
      desk.readRecord()
      return []
    },
    Command(
      "all-evidence", "All evidence", "Show all evidence again, not only that for one thing",
      keys: [.character("F")], in: [.evidence],
      disabled: { $0.evidenceFor == nil ? Words.noEvidenceFilter : nil }
    ) { desk, _ in
      desk.showAllEvidence()
      return []
    },
    Command(
      "evidence", "Evidence", "Show the evidence for what is selected; Esc comes back",
      keys: [.character("v")],
      in: [
        .scorecard, .capability, .area, .considerations, .assessment, .notes, .calibration,
      ],
      footer: .at(6, "evidence")
    ) { desk, _ in
      desk.showEvidence()
      return []
    },
    Command(
      "linked-metric", "The metric it is about",
      "Open the metric that the selected piece of evidence is linked to",
      keys: [.right, .character("l")], in: [.evidence], footer: .at(3, "its metric"),
      disabled: \.linkDisabled
    ) { desk, _ in
      desk.openLinkedMetric()
      return []
    },
    Command(
      "status", "Status", "Move the assessment on its way from draft to issued",
      in: [.organisation], writes: true, disabled: \.recordDisabled
    ) { desk, _ in
      desk.chooseStatus()
      return []
    },
    Command(
      "open-note", "Open", "Show the note whole, to answer it or close its thread",
      keys: [.enter], in: [.notes], footer: .at(1, "open, reply"),
      disabled: { $0.selectedNote == nil ? Words.nothingSelected : nil }
    ) { desk, _ in
      desk.openNote()
      return []
    },
  ]
}
