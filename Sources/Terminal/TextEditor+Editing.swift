extension TextEditor {
  mutating func insert(_ text: String, as streak: Streak) -> Outcome {
    guard !text.isEmpty else { return .ignored }
    // A mark joins the letter before it, so that letter is segmented again with what is new.
    let start = max(0, cursor - 1)
    let added = Array(String(characters[start..<cursor]) + text)
    let count = characters.count - (cursor - start) + added.count
    if let limit, count > limit, count > characters.count {
      return .refused(Words.tooLong(limit: limit))
    }
    remember(joining: streak == .typing && text != " ")
    characters.replaceSubrange(start..<cursor, with: added)
    cursor = start + added.count
    self.streak = streak
    return .changed
  }

  /// Puts another text in the place of all of it, as one step that can be undone.
  @discardableResult
  public mutating func replaceAll(by text: String) -> Outcome {
    let old = self
    remember(joining: false)
    characters = Self(text, isSingleLine: isSingleLine).characters
    cursor = characters.count
    if let limit, characters.count > limit {
      self = old
      return .refused(Words.tooLong(limit: limit))
    }
    keepCursorVisible()
    return .changed
  }

  mutating func remove(_ range: Range<Int>) -> Outcome {
    guard !range.isEmpty else { return .ignored }
    remember(joining: false)
    characters.removeSubrange(range)
    cursor = range.lowerBound
    return .changed
  }

  /// Cuts the whole line with its newline; lines cut one after another are put back together.
  mutating func cutLine() -> Outcome {
    let start = paragraphStart(cursor)
    let end = min(characters.count, paragraphEnd(cursor) + 1)
    guard start < end else { return .ignored }
    let line = characters[start..<end]
    cut = streak == .cutting ? cut + line : Array(line)
    let outcome = remove(start..<end)
    streak = .cutting
    return outcome
  }

  /// Keeps the text as it is before a change. Letters typed in a row are one step.
  private mutating func remember(joining: Bool) {
    redoSteps = []
    goalColumn = nil
    defer { streak = .none }
    if joining, streak == .typing, !undoSteps.isEmpty { return }
    undoSteps.append(Snapshot(characters: characters, cursor: cursor))
    if undoSteps.count > Self.undoLimit { undoSteps.removeFirst() }
  }

  mutating func undo() -> Outcome {
    guard let step = undoSteps.popLast() else { return .refused(Words.nothingToUndo) }
    redoSteps.append(Snapshot(characters: characters, cursor: cursor))
    restore(step)
    return .changed
  }

  mutating func redo() -> Outcome {
    guard let step = redoSteps.popLast() else { return .refused(Words.nothingToRedo) }
    undoSteps.append(Snapshot(characters: characters, cursor: cursor))
    restore(step)
    return .changed
  }

  private mutating func restore(_ step: Snapshot) {
    characters = step.characters
    cursor = step.cursor
    goalColumn = nil
    streak = .none
  }

  func paragraphStart(_ index: Int) -> Int {
    characters[..<index].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  func paragraphEnd(_ index: Int) -> Int {
    characters[index...].firstIndex(of: "\n") ?? characters.count
  }

  func wordStart(before index: Int) -> Int {
    var index = index
    while index > 0, !isWord(characters[index - 1]) { index -= 1 }
    while index > 0, isWord(characters[index - 1]) { index -= 1 }
    return index
  }

  func wordEnd(after index: Int) -> Int {
    var index = index
    while index < characters.count, !isWord(characters[index]) { index += 1 }
    while index < characters.count, isWord(characters[index]) { index += 1 }
    return index
  }

  private func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}
