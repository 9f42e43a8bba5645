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
  /// To do something to a record of an assessment.
  case record(RecordIntent)
  /// To do something in, or about, a calibration session.
  case session(SessionIntent)
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
  /// What is known of the partner's view.
  public var view: PartnerView
  /// What is on the screen.
  public var shown: DecisionContext

  /// An intent to rate.
  public init(
    organisation: Organisation, cycle: Cycle, area: AreaID, layer: Layer = .assessor,
    rating: AreaRating?, reason: String = "", partner: String? = nil,
    view: PartnerView = PartnerView(), shown: DecisionContext = .none
  ) {
    self.organisation = organisation
    self.cycle = cycle
    self.area = area
    self.layer = layer
    self.rating = rating
    self.reason = reason
    self.partner = partner
    self.view = view
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
  public var about: Topic
  /// The text.
  public var text: String
  /// Whether it belongs to the record or is a working note.
  public var kind: NoteKind

  /// An intent to note.
  public init(
    organisation: Organisation, cycle: Cycle, about: Topic = .organisation, text: String,
    kind: NoteKind = .working
  ) {
    self.organisation = organisation
    self.cycle = cycle
    self.about = about
    self.text = text
    self.kind = kind
  }
}

/// Something somebody wants to do to a record of an assessment: what can be done, and which fields it
/// takes, is in `RecordForm`.
public struct RecordIntent: Hashable, Sendable {
  /// The organisation, in the version of the register that is on the screen.
  public var organisation: Organisation
  /// The financial year.
  public var cycle: Cycle
  /// What kind of record.
  public var kind: RecordKind
  /// Which one; nil to make one that is known by a number.
  public var name: RecordName?
  /// What is to be done.
  public var step: RecordStep
  /// The fields to set; an empty one takes away what an optional field said.
  public var fields: [FieldName: String]
  /// Why.
  public var reason: String
  /// What is on the screen.
  public var shown: DecisionContext

  /// An intent to do something to a record.
  public init(
    organisation: Organisation, cycle: Cycle, kind: RecordKind, name: RecordName? = nil,
    step: RecordStep, fields: [FieldName: String] = [:], reason: String = "",
    shown: DecisionContext = .none
  ) {
    self.organisation = organisation
    self.cycle = cycle
    self.kind = kind
    self.name = name
    self.step = step
    self.fields = fields
    self.reason = reason
    self.shown = shown
  }
}

/// How much text an event takes.
public enum TextLimit {
  /// Characters of a note, a reason or a source.
  public static let characters = 4000
  /// Characters of a partner's or a file's name.
  public static let nameCharacters = 200
  /// Characters of one line: a title, a source, a path, an address.
  public static let lineCharacters = 1000
  /// Characters of a figure: more digits than any published one, and never too large a number.
  public static let figureCharacters = 30
  /// Bytes of any text, since one character may be made of very many.
  public static let bytes = 40_000
}
