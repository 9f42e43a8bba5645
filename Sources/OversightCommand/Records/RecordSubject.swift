import Ledger
import OversightCore

/// Which record of an organisation something is done to. What was named on the command line is
/// looked up in what is recorded at the moment of deciding.
struct RecordSubject {
  /// How a record was named.
  enum Which: Equatable {
    /// One that is to be made, and gets a number.
    case new
    /// By its number.
    case number(Int)
    /// By its name: of a board, of a quarter, of what it is about.
    case name(RecordName)
    /// By a number or a name, whichever the kind is known by.
    case text(String)
  }

  let kind: RecordKind
  let which: Which

  /// The name by which the ledger knows it; nil for one that is to be made.
  func name(in place: Place) throws(Failure) -> RecordName? {
    switch which {
    case .new: nil
    case .name(let name): name
    case .number, .text: try present(in: place)?.name
    }
  }

  /// The record as it stands; nil where it is still to be made.
  ///
  /// - Throws: a `Failure` with those that are there, where a number or a text names none.
  func present(in place: Place) throws(Failure) -> DossierRecord? {
    let dossier = place.dossier
    switch which {
    case .new: return nil
    case .name(let name): return dossier.record(kind, name)
    case .number(let number):
      return try found(dossier.record(kind, number: number), "\(number)", in: place)
    case .text(let text):
      return try found(dossier.record(kind, known: text), text, in: place)
    }
  }

  private func found(
    _ record: DossierRecord?, _ text: String, in place: Place
  ) throws(Failure) -> DossierRecord {
    if let record { return record }
    let held = place.dossier.all(kind).map { $0.number > 0 ? "\($0.number)" : $0.name.value }
    throw Failure(
      .refused, Words.noSuchRecord(kind, text, of: place.organisation.code, held: held))
  }
}

extension Dossier {
  /// A record by its number, by its name in any capitals, or the only one of its kind.
  fileprivate func record(_ kind: RecordKind, known text: String) -> DossierRecord? {
    switch RecordForm.of(kind).naming {
    case .numbered: Int(text).flatMap { record(kind, number: $0) }
    case .single: record(kind, .single)
    case .topic, .named, .quarter:
      all(kind).first { $0.name.value.lowercased() == text.lowercased() }
    }
  }
}
