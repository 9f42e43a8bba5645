import OversightCore

/// An organisation that a typed code or name means, and why where that is not plain to see.
struct Found: Sendable {
  let code: OrganisationCode
  let name: String
  /// "formerly RXX", "was called …"; nil where code or name themselves match.
  let reason: String?
}

extension Desk {
  /// Organisations by code, former code, or part of a name or former name; exact codes first.
  func found(_ text: String) -> [Found] {
    let wanted = text.trimmed.folded
    guard !wanted.isEmpty else { return [] }
    let heirs = heirs(of: text)
    return list.all.compactMap { row -> (found: Found, isExact: Bool)? in
      guard let reason = reason(row, wanted, heirs) else { return nil }
      let found = Found(code: row.code, name: row.name, reason: reason.isEmpty ? nil : reason)
      return (found, row.code.value.folded == wanted)
    }.sorted { left, right in
      left.isExact != right.isExact ? left.isExact : left.found.code < right.found.code
    }.map(\.found)
  }

  /// What became of a body that is gone, one step or several on.
  private func heirs(of text: String) -> [OrganisationCode: OrganisationCode] {
    guard let code = OrganisationCode(text) else { return [:] }
    var heirs: [OrganisationCode: OrganisationCode] = [:]
    var open = [code]
    while let next = open.popLast() {
      for heir in library.dataset.register.successors(of: next).map(\.successor)
      where heirs[heir] == nil {
        heirs[heir] = code
        open.append(heir)
      }
    }
    return heirs
  }

  /// Why a row matches, empty where that is plain to see; nil where it does not.
  private func reason(
    _ row: ListRow, _ wanted: String, _ heirs: [OrganisationCode: OrganisationCode]
  ) -> String? {
    if row.code.value.folded.hasPrefix(wanted) || row.name.folded.contains(wanted) { return "" }
    if let former = heirs[row.code] { return Words.formerly(former.value) }
    return row.otherNames.first { $0.folded.contains(wanted) }.map(Words.wasCalled)
  }
}
