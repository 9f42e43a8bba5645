import OversightCore

/// Two editions beside each other.
extension Narrator {
  /// The first step in which two results differ, a line each: this edition's in its own words, then
  /// the other's in its own.
  public func comparison(_ difference: StepDifference, beside other: Narrator) -> [String] {
    [side(difference.left), other.side(difference.right)]
  }

  /// One side of a comparison: "NOF 2025/26, Segment: 2.21 lies between … → segment 2 (observed)".
  public func side(_ step: Step?) -> String {
    guard let step else { return "\(framework.shortName): has no such step" }
    let origin = StepOrigin(step, in: framework)
    return "\(framework.shortName), \(origin.title): \(sentence(for: step.detail)) → "
      + "\(result(of: step.detail)) (\(origin.provenance.rawValue))"
  }
}
