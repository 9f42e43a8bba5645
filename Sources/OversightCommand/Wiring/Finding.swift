import Narration
import OversightCore

/// Finds what was named on the command line, or says what comes near.
enum Finding {
  static func framework(_ id: String, in library: Library) throws(Failure) -> Framework {
    if let found = library.framework(FrameworkID(id)) { return found }
    let known = library.frameworks.map(\.id.value)
    throw Failure(.refused, Words.noSuchFramework(id, Nearest.words(to: id, among: known), known))
  }

  /// The assessment of a code, which must be in the register of the day.
  static func assessment(_ text: String, in scope: Scope) throws(Failure) -> Assessment {
    let code = OrganisationCode(text)
    if let code, let found = scope.assessment(of: code) { return found }
    let known = code.flatMap(scope.dataset.register.latest)
    guard let code, let known else {
      throw Failure(.refused, Words.noSuchOrganisation(text, near: near(text, in: scope)))
    }
    throw Failure(.refused, absence(of: code, known, in: scope))
  }

  private static func absence(
    of code: OrganisationCode, _ known: Organisation, in scope: Scope
  ) -> String {
    let day = scope.cohort.register.day
    if let until = known.until, until < day {
      let register = scope.dataset.register
      let next = register.successors(of: code).map { succession in
        (succession.successor, register.latest(succession.successor)?.name)
      }
      return Words.closed(known, until, successors: next)
    }
    return Words.notYetOpen(known, day)
  }

  private static func near(_ text: String, in scope: Scope) -> [String] {
    let organisations = scope.cohort.register.organisations
    let codes = Nearest.words(to: text, among: organisations.map(\.code.value))
    let wanted = text.lowercased()
    let byCode = codes.compactMap { code in organisations.first { $0.code.value == code } }
    let byName = organisations.filter {
      wanted.count > 3 && $0.name.lowercased().contains(wanted)
    }
    return (byCode + byName).prefix(5).map { "\($0.code) (\($0.name))" }
  }

  /// A functional area by number, identifier or a part of its name.
  static func area(
    _ text: String, in profile: CapabilityProfile
  ) throws(Failure) -> FunctionalArea {
    if let number = Int(text), profile.areas.indices.contains(number - 1) {
      return profile.areas[number - 1]
    }
    let found = matches(text, in: profile.areas.map { ($0.id.value, $0.name) })
    if found.count == 1, let area = profile.area(AreaID(found[0])) { return area }
    let choice = profile.areas.enumerated().map { "\($0 + 1) \($1.id)" }
    let near = Nearest.words(to: text, among: profile.areas.map(\.id.value))
    throw Failure(.refused, Words.noSuch(.area, text, matching: found, near: near, choice))
  }

  /// The identifiers that are the text, else those of which it is a part, by identifier or name.
  static func matches(_ text: String, in known: [(id: String, name: String)]) -> [String] {
    let wanted = text.lowercased()
    let same = known.filter { $0.id == wanted || $0.name.lowercased() == wanted }
    if !same.isEmpty { return same.map(\.id) }
    guard !wanted.isEmpty else { return [] }
    return known.filter { $0.id.contains(wanted) || $0.name.lowercased().contains(wanted) }
      .map(\.id)
  }
}

extension Finding {
  /// A metric by identifier, in any case.
  static func metric(_ text: String, in framework: Framework) throws(Failure) -> MetricID {
    let known = framework.metrics.map(\.id.value)
    if let found = known.first(where: { $0.lowercased() == text.lowercased() }) {
      return MetricID(found)
    }
    throw Failure(
      .refused,
      Words.noSuch(.metric, text, matching: [], near: Nearest.words(to: text, among: known), known))
  }
}

extension Finding {
  /// Regions by name or a part of it, with commas between.
  static func regions(_ text: String, in register: RegisterView) throws(Failure) -> [String] {
    let known = Set(register.organisations.map(\.region)).subtracting([""]).sorted()
    var found: [String] = []
    for name in text.split(separator: ",").map({ String($0).trimmed }) {
      let matches = Finding.matches(name, in: known.map { ($0, $0) })
      let same = known.filter { $0.lowercased() == name.lowercased() }
      guard let region = same.first ?? (matches.count == 1 ? matches[0] : nil) else {
        let near = matches.isEmpty ? Nearest.words(to: name, among: known) : matches
        throw Failure(.refused, Words.noSuchRegion(name, near, known))
      }
      found.append(region)
    }
    return found
  }

  /// A code of any time: what was written down of a closed body stays with it.
  static func code(_ text: String, in register: Register) throws(Failure) -> OrganisationCode {
    if let code = OrganisationCode(text), register.latest(code) != nil { return code }
    let near = Nearest.words(to: text, among: Set(register.versions.map(\.code.value)).sorted())
    throw Failure(.refused, Words.noSuchOrganisation(text, near: near))
  }
}
