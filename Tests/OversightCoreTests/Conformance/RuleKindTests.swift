import OversightCore
import Testing

/// Every kind of rule is shown to matter: the table of published figures and worked cases holds, and
/// fails as soon as the rules of any one kind are turned off.
struct RuleKindTests {
  @Test func theTableHolds() {
    #expect(Self.failures(without: nil).isEmpty)
  }

  @Test(arguments: RuleKind.allCases) func turningAKindOffMakesTheTableFail(kind: RuleKind) {
    #expect(!Self.failures(without: kind).isEmpty, "nothing notices that \(kind.rawValue) is off")
  }

  /// What does not come out as it must when rules of a kind are left out, in words.
  private static func failures(without kind: RuleKind?) -> [String] {
    let editions = Published.library.frameworks.filter { framework in
      kind == nil || framework.pipeline.contains { $0.body.kind == kind }
    }
    return editions.flatMap { framework in
      let reduced = framework.with(pipeline: framework.pipeline.filter { $0.body.kind != kind })
      let cases = WorkedCases.all.filter { $0.edition == framework.id && !$0.holds(under: reduced) }
      return cases.map(\.name) + differences(of: reduced)
    }
  }

  private static func differences(of framework: Framework) -> [String] {
    Conformance(of: framework, in: Published.library.dataset).differences.map {
      "\($0.figure.rawValue) of \($0.organisation) in \($0.period)"
    }
  }
}
