import OversightCore

/// Writing down what is held of an organisation, of the invented edition and year unless a test says
/// otherwise.
extension Judgements {
  /// A record with what was done to it, in order.
  mutating func hold(
    _ code: String, _ kind: RecordKind, _ name: RecordName, number: Int = 0,
    in period: Period = Invented.period, under framework: String = "invented",
    _ steps: [(RecordStep, [FieldName: String])]
  ) {
    let key = CapabilityKey(
      organisation: Invented.code(code), cycle: period.cycle, framework: FrameworkID(framework))
    dossiers[key, default: Dossier()].set(
      kind, name, to: .made(kind, name, number: number, steps))
  }

  /// A third party's finding; `judged` is how serious somebody judged it.
  mutating func find(
    _ code: String, number: Int = 1, judged: Seriousness? = nil, isClosed: Bool = false,
    in period: Period = Invented.period, under framework: String = "invented"
  ) {
    let added: [FieldName: String] = [
      .source: "a regulator", .date: "2025-11-03", .text: "a finding",
    ]
    hold(
      code, .concern, RecordName("event-\(number)"), number: number, in: period, under: framework,
      [(.add, added)] + (judged.map { [(.judge, [.seriousness: $0.rawValue])] } ?? [])
        + (isClosed ? [(.close, [.date: "2025-12-01", .detail: "done"])] : []))
  }

  /// The certification of a quarter, by what was done to it.
  mutating func certify(
    _ code: String, _ steps: [RecordStep], due: String = "2026-01-30",
    in period: Period = Invented.period, under framework: String = "invented"
  ) {
    hold(
      code, .certification, .quarter(period), in: period, under: framework,
      steps.map { step in (step, step == .expect ? [.due: due] : [.date: "2025-12-20"]) })
  }
}

extension Assessment {
  /// What is proposed, and on what grounds.
  var proposal: ProposalDetail? {
    detail { if case .proposal(let detail) = $0 { detail } else { nil } }
  }
}
