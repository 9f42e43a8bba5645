import OversightCore

/// The `scales` and `capability` of a framework file.
struct CapabilitySection {
  let root: YAMLMap
  let references: References

  func profiles() -> [CapabilityProfile] {
    let scales = scales()
    return root.maps("capability", required: false).map { profile($0, scales: scales) }
  }

  private func scales() -> [String: RatingScale] {
    let scales = root.maps("scales", required: false).map { map in
      defer { map.finish() }
      let ratings = map.maps("ratings").map { map in
        defer { map.finish() }
        return RatingDefinition(
          id: RatingID(map.text("id") ?? ""), name: map.text("name") ?? "",
          letter: map.text("letter") ?? "")
      }
      map.distinct(ratings.map(\.id.value), "ratings")
      let id = map.text("id") ?? ""
      if id == Self.none {
        map.wrong("id", "'none' says that there is no scale", suggestion: "Give it another id")
      }
      return RatingScale(id: id, ratings: ratings)
    }
    root.distinct(scales.map(\.id), "scales")
    return Dictionary(scales.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The word in place of a scale, or of layers, where nothing is rated.
  private static let none = "none"

  private func profile(_ map: YAMLMap, scales: [String: RatingScale]) -> CapabilityProfile {
    defer { map.finish() }
    let layers = layers(of: map, scales: scales) ?? [:]
    let origin = references.origin(of: map)
    let areas = map.maps("areas").map { area($0, layers: layers, scales: scales) }
    map.distinct(areas.map(\.id.value), "areas")
    let parts = AssessmentParts(map: map, references: references)
    return CapabilityProfile(
      kinds: map.choices("for"), title: map.text("title") ?? "",
      overall: map.text("overall", required: false).flatMap {
        $0 == Self.none ? nil : scale($0, in: map, key: "overall", scales: scales)
      },
      areas: areas,
      reasonRequired: map.choices("reason-required", required: false),
      provenance: origin.provenance ?? .assumed, source: origin.source ?? "",
      incomplete: map.text("incomplete", required: false) ?? "", narrative: parts.narrative(),
      duties: parts.duties(), prompts: parts.prompts(), certification: parts.certification(),
      moderation: parts.moderation())
  }

  /// The layers of a profile or of an area; nil where it says nothing of them.
  private func layers(
    of map: YAMLMap, scales: [String: RatingScale]
  ) -> [Layer: RatingScale]? {
    if map.node("layers")?.string == Self.none { return [:] }
    return map.map("layers", required: false).map { layers($0, scales: scales) }
  }

  /// The scale of each layer; a layer that is not named does not exist.
  private func layers(_ map: YAMLMap, scales: [String: RatingScale]) -> [Layer: RatingScale] {
    defer { map.finish() }
    var layers: [Layer: RatingScale] = [:]
    for layer in Layer.allCases {
      guard let name = map.text(layer.rawValue, required: false) else { continue }
      layers[layer] = scale(name, in: map, key: layer.rawValue, scales: scales)
    }
    return layers
  }

  private func scale(
    _ name: String, in map: YAMLMap, key: String, scales: [String: RatingScale]
  ) -> RatingScale? {
    if scales[name] == nil {
      map.problems.add(
        "'\(key)' names scale '\(name)', which this file does not define", at: map.mark(of: key),
        suggestion: "Use one of \(scales.keys.sorted().joined(separator: ", "))")
    }
    return scales[name]
  }

  private func area(
    _ map: YAMLMap, layers: [Layer: RatingScale], scales: [String: RatingScale]
  ) -> FunctionalArea {
    defer { map.finish() }
    let own = self.layers(of: map, scales: scales)
    let known = Set((own ?? layers).values.flatMap { $0.ratings.map(\.id.value) })
    return FunctionalArea(
      id: AreaID(map.text("id") ?? ""), name: map.text("name") ?? "",
      descriptors: descriptors(map, known: known), scales: own ?? layers,
      subject: references.subject(in: map))
  }

  private func descriptors(_ map: YAMLMap, known: Set<String>) -> [RatingID: String] {
    guard let words = map.map("descriptors", required: false) else { return [:] }
    var descriptors: [RatingID: String] = [:]
    for key in words.keys {
      if !known.contains(key) {
        words.problems.add(
          "descriptor for '\(key)', which is on no scale of this area",
          at: words.mark(of: key), suggestion: "Use \(known.sorted().joined(separator: ", "))")
      }
      descriptors[RatingID(key)] = words.text(key)
    }
    return descriptors
  }
}
