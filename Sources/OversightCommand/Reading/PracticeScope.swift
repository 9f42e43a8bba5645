import Narration
import OversightCore

/// What areas and domains a search for practice can name: those of the edition asked for, else of every
/// edition, and those of the practice that is held.
struct PracticeScope {
  private let framework: Framework?
  private let frameworks: [Framework]
  private let kind: OrganisationKind?
  private let held: [DossierRecord]

  init(
    library: Library, asked: Framework?, kind: OrganisationKind?, held: [DossierRecord]
  ) {
    framework = asked
    frameworks = asked.map { [$0] } ?? library.frameworks
    self.kind = kind
    self.held = held
  }

  /// A functional area by identifier or a part of its name, and of one edition by number.
  func area(_ text: String) throws(Failure) -> AreaID {
    let kinds = kind.map { [$0] } ?? [.icb, .provider]
    let listed = frameworks.flatMap { framework in
      kinds.compactMap(framework.capability).flatMap(\.areas).map { ($0.id.value, $0.name) }
    }
    let others = held.compactMap(\.area?.value).map { ($0, $0) }
    return AreaID(try part(text, .area, among: Self.unique(listed + others)))
  }

  /// A domain by identifier or a part of its name, and of one edition by number.
  func domain(_ text: String) throws(Failure) -> String {
    let listed = frameworks.flatMap(\.domains).map { ($0.id, $0.name) }
    let others = held.map { $0.text(.domain) }.filter { !$0.isEmpty }.map { ($0, $0) }
    return try part(text, .domain, among: Self.unique(listed + others))
  }

  private func part(
    _ text: String, _ thing: Words.Thing, among known: [(id: String, name: String)]
  ) throws(Failure) -> String {
    // Editions number their areas differently, so a number needs one of them.
    if framework != nil, let number = Int(text), known.indices.contains(number - 1) {
      return known[number - 1].id
    }
    let found = Finding.matches(text, in: known)
    if Set(found).count == 1 { return found[0] }
    let choice = known.enumerated().map { framework == nil ? $1.id : "\($0 + 1) \($1.id)" }
    let ids = known.map(\.id)
    throw Failure(
      .refused,
      Words.noSuch(
        thing, text, matching: Self.once(found),
        near: Nearest.words(to: text, among: Self.once(ids)),
        Self.once(choice)))
  }

  /// One identifier can have other names in other editions; each pair stands once.
  private static func unique(_ parts: [(String, String)]) -> [(id: String, name: String)] {
    var seen: Set<[String]> = []
    return parts.filter { seen.insert([$0.0, $0.1]).inserted }.map { (id: $0.0, name: $0.1) }
  }

  private static func once(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
