import Ledger
import Narration
import OversightCore

/// A screen that others see: the one place that decides by which name people are called, and what of
/// the ledger is shown.
extension Desk {
  /// The name of a person as the screen may show it: on a shared one a letter, the same on every
  /// screen of the organisation.
  func shown(_ actor: Actor, in code: OrganisationCode? = nil) -> String {
    guard isPresenting else { return actor.name }
    let people = people(of: code ?? front.organisation(on: self))
    return people.firstIndex(of: actor).map(Self.letters) ?? Self.letters(people.count)
  }

  /// A sentence that names a person, as the screen may show it.
  func shown(_ sentence: String, naming actor: Actor, in code: OrganisationCode?) -> String {
    isPresenting ? sentence.replacing(name: actor.name, with: shown(actor, in: code)) : sentence
  }

  /// The author of an event that is of no organisation, where letters would mean nobody.
  func shownWithoutOrganisation(_ event: Event) -> String {
    isPresenting ? event.role.rawValue : event.actor.name
  }

  /// The person at the desk, for row 1.
  func shownViewer(withRole: Bool) -> String {
    if isPresenting { return viewer.role.rawValue }
    return withRole ? "\(viewer.actor.name), \(viewer.role.rawValue)" : viewer.actor.name
  }

  /// A, B … Z, then AA, AB …
  private static func letters(_ place: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + place % 26)))
    return place < 26 ? letter : letters(place / 26 - 1) + letter
  }

  /// Everyone who has a part in what is known of an organisation, in order of name.
  private func people(of code: OrganisationCode?) -> [Actor] {
    let events = history.filter { $0.event?.key.organisation == code }
    let found = events.flatMap { line -> [Actor?] in
      [line.event?.actor, line.withdrawal?.actor, line.event?.key.holder]
    }
    return Set(found.compactMap { $0 }).sorted()
  }

  /// What people decided, as the screen may show it: a rating that only its author may see does not
  /// belong on a screen that others see.
  var judgements: Judgements {
    var shown = record.judgements
    shown.today = today
    guard isPresenting else { return shown }
    shown.viewer = nil
    for item in shown.areas.keys where !isRevealed(item) {
      for area in (shown.areas[item] ?? [:]).keys { shown.areas[item]?[area]?.assessors = [] }
    }
    return shown
  }

  /// What happened, newest first, as the screen may show it.
  var history: [HistoryLine] {
    guard isPresenting else { return record.history }
    return record.history.filter { line in
      switch line.event?.key {
      case .rating(let item, _, .assessor, _)?:
        line.event.map {
          record.sessions.isRevealed(
            item, by: $0.actor, at: line.entry.sequence, to: viewer)
        } ?? true
      // What only some may see, and who has an interest in what, is not for a shared screen.
      case .view?, .ready?, .sessionNote?, .conflict?, .employment?: false
      // A proposal that waits is a draft: it is read out once it is decided.
      case .segment(let item)?: record.judgements.proposals[item] == nil
      default: true
      }
    }
  }

  /// Whether ratings of others are kept from this person until the reveal.
  var hidesOthers: Bool {
    selectedArea?.scales[.assessor] != nil && openKey.map { !isRevealed($0) } ?? false
  }

  private func isRevealed(_ item: CapabilityKey) -> Bool {
    record.isRevealed(item)
  }

  /// Whether the person's own ratings of the open organisation are kept off the screen.
  var hidesOwnRatings: Bool { isPresenting && openKey.map { !isRevealed($0) } ?? true }

  /// The text of a note as the screen may show it: a working note is not for others to read, one for
  /// the record is.
  func shown(_ note: Note) -> String {
    isPresenting && note.kind == .working ? Words.noteHidden : note.text
  }

  /// What happened in words, with people and notes as the screen may show them.
  func historySentences(in code: OrganisationCode?) -> HistoryWords {
    HistoryWords(
      library, dossiers: record.judgements.dossiers, name: { shown($0, in: code) },
      text: { shown($0) })
  }

  /// Whether an overall rating rests on ratings kept off the screen: some area counts by its
  /// assessors alone, and these are not revealed.
  func hidesCapability(of assessment: Assessment) -> Bool {
    let organisation = assessment.organisation
    guard isPresenting, let profile = framework.capability(of: organisation.kind),
      let arithmetic = framework.overallCapability(of: organisation.kind)
    else { return false }
    let key = CapabilityKey(
      organisation: organisation.code, cycle: period.cycle, framework: framework.id)
    if isRevealed(key) { return false }
    let rated = (assessment.capability?.areas ?? []).filter { $0.effective != nil }.map(\.id)
    return profile.areas.contains {
      arithmetic.areas.contains($0.id) && $0.scales[.assessor] != nil && !rated.contains($0.id)
    }
  }

  /// The ladder of an assessment as the screen may show it.
  func rungs(of assessment: Assessment) -> [RungText] {
    rungs(of: assessment, by: narrator)
  }

  /// The same in the words of an edition: steps that rest on what is hidden say so.
  func rungs(of assessment: Assessment, by narrator: Narrator) -> [RungText] {
    let rungs = narrator.rungs(of: assessment)
    guard isPresenting else { return rungs }
    return rungs.map { rung in
      if let words = hiding(rung.step.detail, of: assessment) {
        return rung.saying(Words.sentence(words), result: Words.hidden)
      }
      return rung.saying(
        withLetters(rung.sentence, in: assessment.organisation.code), result: rung.result)
    }
  }

  /// What stands on a shared screen in place of a step; nil where the step may be read.
  func hiding(_ detail: StepDetail, of assessment: Assessment) -> String? {
    guard isPresenting else { return nil }
    switch detail {
    case .aggregate, .limit, .moderation:
      return hidesCapability(of: assessment) ? Words.ratingsHidden : nil
    case .decision(let detail):
      return detail.decision == nil && detail.proposal != nil ? Words.proposalHidden : nil
    default: return nil
    }
  }

  /// A sentence with a letter for everyone who has a part in the organisation, also where a reason
  /// names them.
  func withLetters(_ sentence: String, in code: OrganisationCode?) -> String {
    guard isPresenting else { return sentence }
    return people(of: code).reduce(sentence) { words, person in
      words.replacing(name: person.name, with: shown(person, in: code))
    }
  }

  /// Begins or ends presentation mode.
  mutating func present(_ isShared: Bool) {
    sheet = nil
    if isShared != isPresenting {
      isPresenting = isShared
      recalculate()
    }
    // What is wrong with what was opened is not talked over.
    guard status.tone != .bad else { return }
    let key = key(of: "present")
    say(isShared ? Words.presentationOn(key) : Words.presentationOff(key))
  }

  /// The first key of a command as words write it; where it has none, its name after the palette's.
  func key(of id: CommandID) -> String {
    guard let command = CommandTable.command(id) else { return "" }
    if let first = keymap.keys(of: command).first { return first.description }
    return id == "palette" ? "" : "\(key(of: "palette")) \(id)"
  }
}

extension String {
  /// The same with a letter for a name, where it stands as a word of its own.
  fileprivate func replacing(name: String, with letters: String) -> String {
    func isInWord(_ place: Index?) -> Bool {
      place.map { self[$0].isLetter || self[$0].isNumber } ?? false
    }
    var words = self
    for found in ranges(of: name).reversed() {
      let before = found.lowerBound > startIndex ? index(before: found.lowerBound) : nil
      let after = found.upperBound < endIndex ? found.upperBound : nil
      if !isInWord(before), !isInWord(after) { words.replaceSubrange(found, with: letters) }
    }
    return words
  }
}

extension JudgementKey {
  /// Whose rating it is, where a layer holds one of several people.
  fileprivate var holder: Actor? {
    if case .rating(_, _, _, let holder) = self { return holder }
    return nil
  }
}
