import Ledger
import Narration
import OversightCore
import OversightData

/// What the rows of a table are read against: editions, figures and registers, and what stands after
/// the rows above.
final class ImportScope {
  let library: Library
  /// The edition asked for beside the table; nil where none was.
  let asked: Framework?
  /// The period asked for beside the table; nil where none was.
  let period: Period?
  /// The day on which the table is taken in.
  let today: CalendarDate
  /// What stands after the rows above.
  var record: Record

  private var editions: [EditionKey: Framework] = [:]
  private var registers: [CalendarDate: RegisterView] = [:]
  private var heldDefault: Period?
  private var organisations: [String: Found<Organisation>] = [:]
  private var areas: [AreaKey: Found<FunctionalArea>] = [:]

  /// What a text names, or why it names nothing: what comes near is looked for once.
  private typealias Found<Value> = Result<Value, Failure>

  private struct AreaKey: Hashable {
    let framework: FrameworkID
    let kind: OrganisationKind
    let text: String
  }

  private struct EditionKey: Hashable {
    let asked: FrameworkID?
    let period: Period
  }

  init(
    library: Library, asked: Framework?, period: Period?, today: CalendarDate, record: Record
  ) {
    self.library = library
    self.today = today
    self.asked = asked
    self.period = period
    self.record = record
  }

  /// An edition as it is used in a period: the one named, else the one asked for, else the live one.
  func edition(_ named: Framework?, in period: Period) throws(Failure) -> Framework {
    let wanted = named ?? asked
    let key = EditionKey(asked: wanted?.id, period: period)
    if let held = editions[key] { return held }
    guard let found = library.edition(for: period, asked: wanted) else {
      throw Failure(.refused, Words.nothingInForce(period, library.frameworks.map(\.id.value)))
    }
    editions[key] = found
    return found
  }

  /// The organisation as it was on a day; one that closed or opened in the year, or where the day is not
  /// known, as it is known at all.
  func organisation(_ text: String, on day: CalendarDate?) throws(Failure) -> Organisation {
    let latest = try latest(text)
    return day.flatMap { register(on: $0).organisation(latest.code) } ?? latest
  }

  /// The organisation as it was on the last day of a period; one that was not open then is refused.
  func organisation(_ text: String, openIn period: Period) throws(Failure) -> Organisation {
    let latest = try latest(text)
    guard let held = register(on: period.lastDay).organisation(latest.code) else {
      throw Failure(.refused, Words.notOpen(latest, in: period))
    }
    return held
  }

  /// A functional area by number, identifier or a part of its name.
  func area(
    _ text: String, of kind: OrganisationKind, in framework: Framework
  ) throws(Failure) -> FunctionalArea {
    let key = AreaKey(framework: framework.id, kind: kind, text: text)
    if let held = areas[key] { return try held.get() }
    let found = Found { () throws(Failure) in
      guard let profile = framework.capability(of: kind) else {
        throw Failure(.refused, Refusal.noCapability(framework.edition, kind).message)
      }
      return try Finding.area(text, in: profile)
    }
    areas[key] = found
    return try found.get()
  }

  private func latest(_ text: String) throws(Failure) -> Organisation {
    if let held = organisations[text] { return try held.get() }
    let register = library.dataset.register
    let found = Found { () throws(Failure) in
      let code = try Finding.code(text, in: register)
      guard let latest = register.latest(code) else {
        throw Failure(.refused, Words.noSuchOrganisation(text, near: []))
      }
      return latest
    }
    organisations[text] = found
    return try found.get()
  }

  private func register(on day: CalendarDate) -> RegisterView {
    let view = registers[day] ?? library.dataset.register.asOf(day)
    registers[day] = view
    return view
  }

  /// The period that stands where a row names none.
  func defaultPeriod() throws(Failure) -> Period {
    if let period = period ?? heldDefault { return period }
    guard let found = library.defaultPeriod(under: asked) else {
      throw Failure(.damaged, Words.noFigures)
    }
    heldDefault = found
    return found
  }

  /// What was written down of an organisation so far.
  func dossier(of item: CapabilityKey) -> Dossier { record.judgements.dossiers[item] ?? Dossier() }
}
