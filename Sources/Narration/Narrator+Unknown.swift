import OversightCore

/// What nobody has answered yet, and what it could change.
extension Narrator {
  /// What answers to the unknown tests could still change, in a sentence without a full stop; nil
  /// where the edition counts no tests for the organisation.
  public func unknownTests(_ assessment: Assessment) -> String? {
    guard let tests = assessment.considerations else { return nil }
    let unknown = tests.unknown.count
    if unknown == 0 { return "every test is answered" }
    let open = Self.count(unknown, "unknown test")
    guard let step = assessment.steps.first(where: { $0.detail.shift?.testsNeeded != nil }),
      let shift = step.detail.shift, let needed = shift.testsNeeded
    else { return "\(open): tests move no segment of this organisation" }
    guard let before = shift.before else { return "\(open): there is no segment to move" }
    let needless = "\(open) could change nothing: "
    if shift.movedByTests { return needless + "enough tests are met already" }
    if before >= shift.ceiling { return needless + "tests never move it beyond \(shift.ceiling)" }
    if shift.movedByCapability { return needless + "capability has moved the segment already" }
    if tests.met.count + unknown < needed { return needless + "\(needed) met would be needed" }
    let after = min(before + (framework.rule(step.rule)?.shift?.by ?? 1), shift.ceiling)
    return "\(needed - tests.met.count) more met of \(open) would move segment \(before) → \(after)"
  }
}

extension StepDetail {
  fileprivate var shift: ShiftDetail? {
    if case .shift(let detail) = self { return detail }
    return nil
  }
}

extension Rule {
  fileprivate var shift: ShiftRule? {
    if case .shift(let body) = body { return body }
    return nil
  }
}
