import OversightCore

/// What every page and list says of the period, edition and data it was made from.
enum ScopeJSON {
  /// Raised when a name goes or its meaning changes; more fields may come without.
  static let schemaVersion = 1

  static func fields(_ scope: Scope) -> JSONFields {
    var fields = JSONFields()
    fields.put("schemaVersion", schemaVersion)
    fields.put("framework", scope.framework.id.value)
    fields.put("frameworkVersion", scope.framework.version)
    fields.put("frameworkHash", scope.framework.hash)
    fields.put("edition", scope.framework.edition)
    fields.put("standing", scope.framework.standing.word)
    fields.put("notice", scope.warnings.first, or: Words.nothingToSay)
    fields.put("inForce", scope.isInForce)
    fields.put("period", scope.period)
    fields.put("registerDate", scope.cohort.register.day.description)
    fields.put("datasetHash", scope.dataset.hash)
    return fields
  }

  /// How much of each league table is held.
  static func coverage(_ scope: Scope) -> [JSONFields] {
    scope.library.coverageBySector(of: scope.assessments, in: scope.period).map { held in
      var fields = JSONFields()
      fields.put("sector", held.sector.rawValue)
      fields.put("held", held.coverage.held)
      fields.put("of", held.coverage.of)
      let whole = held.coverage.held == held.coverage.of
      fields.put("latestHeld", held.latestHeld, or: whole ? Words.heldWhole : Words.neverHeld)
      return fields
    }
  }
}
