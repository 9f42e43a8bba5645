import OversightCore

/// What a person wants to do, before anyone has asked whether they may.
public enum Intent: Hashable, Sendable {
  /// To rate an area, or to take a rating away.
  case rate(RatingIntent)
  /// To write a note.
  case note(NoteIntent)
  /// To answer a test or another question, or to take an answer away.
  case consider(ConsiderationIntent)
  /// To propose, decide or confirm a segment, or to take a decision away.
  case decideSegment(SegmentIntent)
  /// To record the board that leads on a provider.
  case agreeLead(LeadIntent)
  /// To choose an oversight route, or to take a choice away.
  case chooseRoute(RouteIntent)
  /// To import segments published elsewhere: all of them or none.
  case reportSegments([ReportedIntent])
  /// To take back an own event of this sitting.
  case withdraw(EventID, ofThisSitting: Set<EventID>)
  /// To import a dataset whose bytes are in the store.
  case importDataset(ContentHash, title: String)
  /// To make a file the rules of the edition it holds; the file is in the store.
  case adoptFramework(ContentHash)
}

/// A rating somebody wants to give.
public struct RatingIntent: Hashable, Sendable {
  /// The organisation, in the version of the register that is on the screen.
  public var organisation: Organisation
  /// The financial year.
  public var cycle: Cycle
  /// The area.
  public var area: AreaID
  /// The layer.
  public var layer: Layer
  /// The rating; nil to take a rating away.
  public var rating: AreaRating?
  /// Why.
  public var reason: String
  /// Whose feedback it is, on the partner layer.
  public var partner: String?
  /// What is on the screen.
  public var shown: DecisionContext

  /// An intent to rate.
  public init(
    organisation: Organisation, cycle: Cycle, area: AreaID, layer: Layer = .assessor,
    rating: AreaRating?, reason: String = "", partner: String? = nil,
    shown: DecisionContext = .none
  ) {
    self.organisation = organisation
    self.cycle = cycle
    self.area = area
    self.layer = layer
    self.rating = rating
    self.reason = reason
    self.partner = partner
    self.shown = shown
  }
}

/// A note somebody wants to write.
public struct NoteIntent: Hashable, Sendable {
  /// The organisation, in the version of the register that is on the screen.
  public var organisation: Organisation
  /// The financial year.
  public var cycle: Cycle
  /// What it is about.
  public var about: NoteSubject
  /// The text.
  public var text: String

  /// An intent to note.
  public init(
    organisation: Organisation, cycle: Cycle, about: NoteSubject = .organisation, text: String
  ) {
    self.organisation = organisation
    self.cycle = cycle
    self.about = about
    self.text = text
  }
}

/// How much text an event takes.
public enum TextLimit {
  /// Characters of a note, a reason or a source.
  public static let characters = 4000
  /// Characters of a partner's or a file's name.
  public static let nameCharacters = 200
  /// Characters of a figure: more digits than any published one, and never too large a number.
  public static let figureCharacters = 30
  /// Bytes of any text, since one character may be made of very many.
  public static let bytes = 40_000
}
