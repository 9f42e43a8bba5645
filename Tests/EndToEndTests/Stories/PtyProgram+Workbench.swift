/// The workbench as a person sees and uses it.
extension PtyProgram {
  /// The last row but one.
  var status: String { screen[model.rows - 2] }

  /// The selected row.
  var selected: String { screen.first { $0.hasPrefix(" ►") || $0.hasPrefix(" >") } ?? "" }

  /// Whether the shell's user is told nothing after the end.
  var isNothingSaidAfterwards: Bool {
    // What remains of the sequences that give the terminal back is no text.
    model.lines.allSatisfy(\.isEmpty)
  }

  /// The rows of the functional areas on the capability tab.
  var areas: [String] {
    let rows = screen.drop { !$0.contains("Functional area") }.dropFirst()
    return Array(rows.prefix { !$0.isEmpty })
  }

  /// Answers what a person is asked or shown at the start: the screen is not shared, the tour is
  /// skipped, drafts are left for later.
  func answerGreetings() throws {
    for (title, key) in [
      ("Is this screen shared?", PressedKey.escape), (" Welcome ", .character("s")),
      ("you have not saved", .escape),
    ] where text.contains(title) {
      press(key)
      try waitUntilGone(title)
      try waitUntilIdle()
    }
  }

  /// Opens an organisation by its code and waits until it is there.
  func open(_ code: String) throws {
    type("o")
    try waitFor(" Open ")
    type(code)
    press(.enter)
    try waitFor(" Opened \(code) ")
    try waitUntilIdle()
  }

  /// Turns pages until a tab is in front.
  func goToTab(_ title: String) throws {
    for _ in 0..<7 where !screen[1].contains("[\(title)") {
      let before = screen[1]
      type("]")
      try waitUntil("another tab is in front") { $0.screen[1] != before }
      try waitUntilIdle()
    }
    guard screen[1].contains("[\(title)") else { throw failure("There is no tab \(title).") }
  }

  /// Selects a functional area by its number.
  func selectArea(_ number: Int) throws {
    for _ in 0..<6 where !selected.hasPrefix(" ► \(number) ") {
      let before = selected
      press(before < " ► \(number) " ? .down : .up)
      try waitUntil("another area is selected") { $0.selected != before && !$0.selected.isEmpty }
    }
  }

  /// Rates the areas from the first on, a digit each, and waits for each to be saved.
  func rate(_ digits: String) throws {
    for (place, digit) in digits.enumerated() {
      try selectArea(place + 1)
      try rateSelected(digit)
    }
  }

  /// Rates the selected area and waits until it is saved and shown.
  func rateSelected(_ digit: Character) throws {
    let marks: [Character: String] = ["1": "▲ E", "2": "■ A", "3": "□ P", "4": "▼ I"]
    type(String(digit))
    try waitUntil("rating \(digit) is saved") {
      $0.text.contains("\n Saved. ") && $0.selected.contains(marks[digit] ?? "?")
    }
    try waitUntilIdle()
  }

  /// Opens a note, writes it and leaves the editor open.
  func writeNote(_ text: String) throws {
    type("n")
    try waitFor("── Note on ")
    type(text)
    let end = text.suffix(20)
    try waitUntil("the text is there") { $0.text.contains(end) }
  }

  /// Leaves by `q` and gives how the program ended.
  func quit() throws -> Ending {
    type("q")
    return try waitForExit()
  }
}
