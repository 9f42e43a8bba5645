import Testing

/// Two people at one workspace at the same time.
@Suite(.serialized, .enabled(if: Products.exists("oversight")))
struct SharingStories {
  @Test func aModeratedRatingArrivesAndAnAssessorsDoesNot() throws {
    let workplace = try Workplace()
    let ben = try workplace.capability(of: "QWO", as: "ben")
    let ann = try workplace.capability(of: "QWO")
    try ann.rateSelected("1")
    try ann.selectArea(2)
    try chooseModerated(ann)
    ann.type("3")
    try ann.waitFor("── Reason: QWO, Strategic planning and commissioning progressing")
    #expect(ann.status.contains("This layer needs a reason. Nothing is saved until ^S."))
    ann.press(.ctrl("s"))
    try ann.waitFor("needs a written reason")
    ann.type("Plan came late, tŷ bach.")
    try ann.waitFor("\n Plan came late, tŷ bach.")
    #expect(!ben.areas.joined().contains("□ P"))
    ann.press(.ctrl("s"))
    try ann.waitFor("moderated: not rated → progressing.")

    // Ben has pressed no key.
    try ben.waitUntil("ben sees the moderated rating") { $0.areas[1].contains("□ P") }
    #expect(!ben.areas.joined().contains("▲ E"))
    #expect(ben.selected.hasPrefix(" ► 1 "))
    #expect(
      ben.screen[1].hasPrefix(
        " Scorecard  [Capability]  Considerations  Assessment  Evidence  Notes  History 1 "))
    try ben.goToTab("History")
    #expect(ben.text.contains("moderated: not rated → progressing"))
    #expect(ben.text.contains("Reason: Plan came late, tŷ bach."))
    #expect(!ben.text.contains("System leadership"))
    #expect(!ben.text.contains("assessor: not rated"))
  }

  private func chooseModerated(_ program: PtyProgram) throws {
    for _ in 0..<4 where !program.status.contains("Digits now rate the layer moderated.") {
      let before = program.status
      program.press(.right)
      try program.waitUntil("another layer is chosen") { $0.status != before }
    }
  }

  @Test func ratingsOfTheSameAreaDoNotCollideOnTheirOwnLayers() throws {
    let workplace = try Workplace()
    let ben = try workplace.capability(of: "QWO", as: "ben")
    let ann = try workplace.capability(of: "QWO")
    try ann.rateSelected("1")
    try ben.rateSelected("4")
    try ann.waitUntilIdle()
    #expect(ann.selected.contains("▲ E") && !ann.areas.joined().contains("▼ I"))
    #expect(!ben.areas.joined().contains("▲ E"))
    ann.type("u")
    try ann.waitFor("\n Taken back: ")
    try ben.waitUntilIdle()
    #expect(ben.selected.contains("▼ I"))
  }

  /// The organisation a note is about stays the one it was begun on, whatever others do meanwhile.
  @Test func aNoteStaysWithItsOrganisation() throws {
    let workplace = try Workplace()
    let ben = try workplace.workbench(as: "ben")
    ben.type("/")
    try ben.waitFor("── Filter")
    ben.type("capability=unknown")
    ben.press(.enter)
    try ben.waitFor("organisations match.")
    ben.type("j")
    try ben.waitFor(", row 2 of ")
    let code = try #require(ben.selected.split(separator: " ").dropFirst().first)
    try ben.writeNote("about the second of the list")
    let area = ["rate", String(code), "overall-view", "amber-red"]
    let run = try workplace.run(area + ["--layer", "moderated", "--reason", "Late."])
    try #require(run.status == 0, "\(run.complaint)")
    try ben.waitUntilIdle()
    #expect(ben.text.contains("── Note on \(code)"))
    ben.press(.ctrl("s"))
    try ben.waitFor(" Saved the note.")
    let history = try workplace.run(["history", String(code)], as: "ben").output
    #expect(history.contains("about the second of the list"))
  }

  /// Both decide the same thing: the second is shown what came in between, and no text is lost.
  @Test func whatOthersDecidedMeanwhileIsShownBeforeItIsReplaced() throws {
    let workplace = try Workplace()
    let ann = try workplace.capability(of: "QWO")
    try chooseModerated(ann)
    ann.type("3")
    try ann.waitFor("── Reason: QWO")
    ann.type("Mine.")
    try ann.waitFor("\n Mine.")
    let area = Workplace.draft + ["rate", "QWO", "governance", "achieving"]
    let run = try workplace.run(area + ["--layer", "moderated", "--reason", "Theirs."], as: "ben")
    try #require(run.status == 0, "\(run.complaint)")
    try ann.waitUntilIdle()
    ann.press(.ctrl("s"))
    try ann.waitFor("Others decided this while you were writing")
    #expect(ann.text.contains("moderated: not rated → achieving"))
    #expect(ann.text.contains("Your text is safe."))
    // The safe choice comes first and leaves theirs.
    ann.press(.enter)
    try ann.waitUntilGone("Others decided this")
    let history = try workplace.run(["history", "QWO"]).output
    #expect(history.contains("Theirs.") && !history.contains("Mine."))
  }
}
