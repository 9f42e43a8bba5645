/// The table of records.
extension RecordForm {
  /// Every kind, in the order of a page.
  public static let all: [RecordForm] = [
    status, finding, cqcView, partner, practice, evidence, certification, concern, query, action,
    support, exitCriterion, thread, trajectory,
  ]

  /// The form of a kind.
  public static func of(_ kind: RecordKind) -> RecordForm {
    switch kind {
    case .status: status
    case .finding: finding
    case .cqcView: cqcView
    case .partner: partner
    case .practice: practice
    case .evidence: evidence
    case .certification: certification
    case .concern: concern
    case .query: query
    case .action: action
    case .support: support
    case .exitCriterion: exitCriterion
    case .thread: thread
    case .trajectory: trajectory
    }
  }

  // Indicative, proposed, with the organisation, calibrated, approved, issued, published, revised.
  private static let status = RecordForm(
    .status, .single,
    [
      StepForm(
        .regionalProposal, from: [.indicative], to: .regionalProposal, [], [.date]),
      StepForm(
        .factualAccuracy, from: [.regionalProposal], to: .factualAccuracy, [.date, .due]),
      StepForm(.returned, from: [.factualAccuracy], to: nil, [.date], [.detail]),
      StepForm(
        .nationallyCalibrated, from: [.factualAccuracy], to: .nationallyCalibrated, [], [.date]),
      StepForm(
        .approve, from: [.nationallyCalibrated, .revised], to: .approved, [], [.date],
        needsChair: true),
      StepForm(.issue, from: [.approved], to: .issued, [], [.date], needsChair: true),
      StepForm(.publish, from: [.issued], to: .published, [], [.date, .link]),
      StepForm(
        .revise, from: [.issued, .published], to: .revised, [], [.date], needsReason: true,
        needsChair: true),
      StepForm(
        .reopen, from: [.regionalProposal, .factualAccuracy, .nationallyCalibrated, .approved],
        to: .indicative, [], [], needsReason: true),
    ])

  private static let finding = RecordForm(
    .finding, .topic,
    [StepForm(.write, from: [nil, .recorded], to: .recorded, [.text])])

  private static let cqcView = RecordForm(
    .cqcView, .single,
    [StepForm(.write, from: [nil, .recorded], to: .recorded, [.text, .date, .scope], [.link])])

  private static let partner = RecordForm(
    .partner, .named,
    [
      StepForm(.add, from: [nil, .dropped], to: .listed, [.partnerKind]),
      StepForm(
        .ask, from: [nil, .dropped, .listed, .asked], to: .asked, [.date], [.due, .partnerKind]),
      StepForm(
        .reply, from: [.listed, .asked, .nilReturn], to: .replied, [.date], [.text], hasOwnDay: true
      ),
      StepForm(
        .nilReturn, from: [.listed, .asked, .replied], to: .nilReturn, [.date], hasOwnDay: true),
      StepForm(
        .drop, from: [.listed, .asked, .replied, .nilReturn], to: .dropped, needsReason: true),
    ])

  private static let practice = RecordForm(
    .practice, .numbered,
    [
      StepForm(.add, from: [nil], to: .recorded, [.practice, .area, .text], [.domain]),
      StepForm(.write, from: [.recorded, .agreed], to: .recorded, [.text], [.area, .domain]),
      StepForm(.agree, from: [.recorded], to: .agreed, [.by, .date]),
      StepForm(.drop, from: [.recorded, .agreed], to: .dropped, needsReason: true),
    ])

  private static let evidence = RecordForm(
    .evidence, .numbered,
    [
      StepForm(
        .add, from: [nil], to: .recorded, [.title, .kind, .source, .date],
        [.period, .about, .file, .digest, .link, .expires]),
      StepForm(.link, from: [.recorded], to: nil, [], [.about]),
      StepForm(
        .write, from: [.recorded], to: nil, [],
        [.title, .kind, .source, .date, .period, .file, .digest, .link, .expires]),
      StepForm(.drop, from: [.recorded], to: .dropped, needsReason: true),
    ])

  private static let certification = RecordForm(
    .certification, .quarter, for: [.provider],
    [
      StepForm(.expect, from: [nil, .expected], to: .expected, [.due]),
      StepForm(.certify, from: [nil, .expected], to: .certified, [.date, .by]),
      StepForm(
        .except, from: [nil, .expected], to: .certifiedWithExceptions, [.date, .by, .detail]),
      StepForm(.unable, from: [nil, .expected], to: .unableToCertify, [.date, .by], [.detail]),
      StepForm(
        .notComplied, from: [.certified, .certifiedWithExceptions], to: .notCompliedWith,
        [.date, .detail], hasOwnDay: true),
      StepForm(.acceptPlan, from: [.notCompliedWith], to: nil, [.effect, .by]),
      StepForm(
        .reopen, from: [.certified, .certifiedWithExceptions, .unableToCertify, .notCompliedWith],
        to: .expected, [], [.due], needsReason: true),
    ])

  private static let concern = RecordForm(
    .concern, .numbered, for: [.provider],
    [
      StepForm(.add, from: [nil], to: .open, [.source, .date, .text], [.link]),
      StepForm(.judge, from: [.open], to: nil, [.seriousness], needsReason: true),
      StepForm(.close, from: [.open], to: .closed, [.date, .detail], hasOwnDay: true),
      StepForm(.reopen, from: [.closed], to: .open, needsReason: true),
    ])

  private static let query = RecordForm(
    .query, .numbered,
    [
      StepForm(.ask, from: [nil], to: .open, [.text, .to, .due], [.about]),
      StepForm(
        .answer, from: [.open], to: .answered, [.date, .answer, .outcome], [.effect],
        needsReason: true),
      StepForm(.waive, from: [.open], to: .waived, needsReason: true),
      StepForm(.reopen, from: [.answered, .waived], to: .open, needsReason: true),
    ])

  private static let action = RecordForm(
    .action, .numbered,
    [
      StepForm(.add, from: [nil], to: .open, [.text, .owner, .due], [.about]),
      StepForm(.write, from: [.open], to: nil, [], [.text, .owner, .due]),
      StepForm(.close, from: [.open], to: .closed, [.date, .detail], hasOwnDay: true),
      StepForm(.drop, from: [.open], to: .dropped, needsReason: true),
      StepForm(.reopen, from: [.closed, .dropped], to: .open, needsReason: true),
    ])

  private static let support = RecordForm(
    .support, .numbered,
    [
      StepForm(.add, from: [nil], to: .open, [.support, .date, .text], [.basis, .review]),
      StepForm(.review, from: [.open], to: nil, [.date, .detail], [.review], hasOwnDay: true),
      StepForm(
        .exit, from: [.open], to: .closed, [.date], [.detail], needsReason: true, hasOwnDay: true),
      StepForm(.reopen, from: [.closed], to: .open, needsReason: true),
    ])

  private static let exitCriterion = RecordForm(
    .exitCriterion, .numbered,
    [
      StepForm(.add, from: [nil], to: .open, [.of, .text]),
      StepForm(.judge, from: [.open], to: nil, [.met, .date]),
      StepForm(.drop, from: [.open], to: .dropped, needsReason: true),
    ])

  private static let thread = RecordForm(
    .thread, .topic,
    [
      StepForm(.resolve, from: [nil, .open], to: .resolved),
      StepForm(.reopen, from: [.resolved], to: .open),
    ])

  private static let trajectory = RecordForm(
    .trajectory, .single,
    [
      StepForm(
        .write, from: [nil, .recorded], to: .recorded, [],
        [.trajectory, .partners, .longStanding, .addressed])
    ])
}
