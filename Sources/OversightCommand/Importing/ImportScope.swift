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
    let register = library.dataset.register
    guard let code = OrganisationCode(text), let latest = register.latest(code) else {
      let known = Set(register.versions.map(\.code.value)).sorted()
      throw Failure(
        .refused, Words.noSuchOrganisation(text, near: Nearest.words(to: text, among: known)))
    }
    guard let day else { return latest }
    let view = registers[day] ?? register.asOf(day)
    registers[day] = view
    return view.organisation(code) ?? latest
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
