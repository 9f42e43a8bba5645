import Ledger
import Narration
import OversightCore
import Terminal

/// The sheet on which an item is decided: what every area would be, what follows, what is recorded
/// beside it, and why.
extension Desk {
  /// Why an item cannot be decided now.
  var decidingDisabled: String? { textDisabled ?? calibrationDisabled }

  mutating func openDecision(_ environment: Environment) -> [Effect] {
    guard let page = calibrationPage else { return [] }
    if let refusal = draftingRefusal(page) {
      say(refusal, .bad)
      return []
    }
    guard let forecast = forecast(page.draft.choice, of: page) else { return [] }
    var form = FormSheet(
      purpose: .decision(page.session.name),
      title: Words.Reveal.decisionTitle(page.item.organisation.value, page.session.name),
      draft: decisionKey(page.session, page.item.organisation), versions: record.versions,
      shown: shown(of: page.assessment), rows: rows(of: page, forecast))
    if let kept = drafts[form.draft] { form.restore(kept) }
    form = weighed(form, page, forecast)
    sheet = .form(form)
    focus(form.rows.firstIndex { $0.isRequired && $0.value.text.isEmpty } ?? 0)
    return []
  }

  /// What a decision would bring about; the whole calculation, so only where a decision is in front.
  private func forecast(_ choice: Forecast.Choice, of page: CalibrationPage) -> Forecast? {
    page.session.forecast(
      choice, of: page.organisation, by: viewer.actor, in: cohort, judgements,
      under: framework)
  }

  /// The decision form after a row of it was changed: what follows is worked out again.
  mutating func weighAgain() {
    guard case .form(let form) = sheet, form.isDecision, let page = calibrationPage,
      let forecast = forecast(form.draftedDecision.choice, of: page)
    else { return }
    sheet = .form(weighed(form, page, forecast))
  }
}

/// The rows.
extension Desk {
  private func rows(of page: CalibrationPage, _ forecast: Forecast) -> [FormRow] {
    let taken = page.item.decided(
      Forecast.Choice(), under: page.profile,
      judgements.areas[page.session.key(page.item.organisation)] ?? [:])
    let areas = page.profile.areas.filter { $0.scales[.moderated] != nil }.map { area in
      row(of: area, taken[area.id], page)
    }
    let reasons = page.draft.choice.reasons.keys.sorted().map { id in
      choiceless(
        .areaReason(id), Words.Reveal.areaReasonLabel(page.number(id)), "",
        .text(TextEditor("", limit: TextLimit.characters)))
    }
    return areas + reasons + overallRow(page, forecast) + segmentRow(page, forecast)
      + DecisionDraft.fields.map { trajectoryRow($0, page) } + [
        choiceless(
          .reason, Words.reasonLabel, "", .text(TextEditor("", limit: TextLimit.characters)))
      ]
  }

  private func choiceless(
    _ entry: FormEntry, _ label: String, _ initial: String, _ value: FormValue,
    remark: String = ""
  ) -> FormRow {
    FormRow(
      entry: entry, label: label, isRequired: false, initial: initial, isHeld: false,
      remark: remark, value: value.with(initial))
  }

  /// An area begins with what is taken unless another rating is chosen.
  private func row(
    of area: FunctionalArea, _ taken: ItemDecision.Area?, _ page: CalibrationPage
  ) -> FormRow {
    let ratings = (area.scales[.moderated]?.ratings ?? []).map {
      FormOption(value: $0.id.value, title: $0.name)
    }
    let others = [AreaRating.notApplicable, .insufficientEvidence].map {
      FormOption(value: $0.word, title: narrator.words(for: $0))
    }
    let remark =
      taken.map { taken in
        taken.median.map { Words.Reveal.medianRemark(narrator.name(of: $0).lowercased()) }
          ?? Words.Reveal.heldRemark
      } ?? Words.Reveal.noneRemark
    return choiceless(
      .area(area.id), Words.Reveal.areaLabel(page.number(area.id), area.name),
      taken?.rating.word ?? "", .choice(ratings + others, nil), remark: remark)
  }

  /// The overall rating, of those within the panel's reach; none where it may set no other.
  private func overallRow(_ page: CalibrationPage, _ forecast: Forecast) -> [FormRow] {
    guard let computed = forecast.computedOverall else { return [] }
    let possible = framework.moderationReach(of: page.organisation.kind, from: computed)
    guard !possible.isEmpty else { return [] }
    return [
      choiceless(
        .overall, Words.Reveal.overallRatingLabel, computed.value,
        .choice(
          possible.map { FormOption(value: $0.value, title: narrator.name(of: $0)) }, nil),
        remark: Words.Reveal.computedRemark(narrator.name(of: computed).lowercased()))
    ]
  }

  /// The segment, where the edition lets people decide one.
  private func segmentRow(_ page: CalibrationPage, _ forecast: Forecast) -> [FormRow] {
    guard page.lines.contains(.segment) else { return [] }
    let computed = forecast.computedSegment.map(String.init)
    return [
      choiceless(
        .segment, Words.Reveal.segmentLabel, computed ?? "",
        .choice(
          framework.segments.map { FormOption(value: "\($0.number)", title: "\($0.number)") },
          nil),
        remark: Words.Reveal.computedRemark(computed))
    ]
  }

  private func trajectoryRow(_ field: FieldName, _ page: CalibrationPage) -> FormRow {
    let held = dossier(of: page.item.organisation).record(.trajectory, .single)
    return choiceless(
      .field(field), Narration.Words.field(field, of: .trajectory).capitalisedFirst,
      held?.text(field) ?? "", value(of: field))
  }
}

/// What follows.
extension Desk {
  /// The form with what it would bring about and with what makes a reason compulsory. Overall rating and
  /// segment begin with what is computed, which another rating of an area changes.
  private func weighed(
    _ form: FormSheet, _ page: CalibrationPage, _ forecast: Forecast
  ) -> FormSheet {
    var form = form
    for fresh in overallRow(page, forecast) + segmentRow(page, forecast) {
      guard let place = form.place(of: fresh.entry) else { continue }
      let chosen = form.rows[place].isTouched ? form.rows[place].value.text : fresh.initial
      form.rows[place] = fresh
      form.rows[place].value = fresh.value.with(chosen)
    }
    let causes = causes(of: form, page, forecast)
    if let place = form.place(of: .reason) {
      form.rows[place] = form.rows[place].needed(!causes.isEmpty)
    }
    form.lines =
      consequences(of: forecast, page) + [
        causes.isEmpty
          ? Words.Reveal.noReasonNeeded
          : Words.Reveal.needsReason(causes.map { words(for: $0, page) })
      ]
    return form
  }

  private func causes(
    of form: FormSheet, _ page: CalibrationPage, _ forecast: Forecast
  ) -> [SessionRefusal.Cause] {
    let draft = form.draftedDecision
    var causes = page.profile.areas.flatMap { area -> [SessionRefusal.Cause] in
      guard let decided = forecast.areas[area.id], draft.choice.reasons[area.id] == nil else {
        return []
      }
      return page.profile.causes(
        of: area, decided, selfAssessment: page.row(area.id)?.judgement.selfAssessment)
    }
    if let segment = draft.choice.segment, segment != forecast.computedSegment {
      causes.append(.segment(segment, computed: forecast.computedSegment))
    }
    if let overall = draft.choice.overall, overall != forecast.computedOverall {
      causes.append(.overall(overall, computed: forecast.computedOverall))
    }
    return causes
  }

  /// What the decision comes to, the support that follows, and whose oversight goes another way.
  private func consequences(of forecast: Forecast, _ page: CalibrationPage) -> [String] {
    let overall = forecast.result?.capability?.overall.map { narrator.name(of: $0).lowercased() }
    let segment =
      page.lines.contains(.segment)
      ? Words.Reveal.segmentComes(forecast.segment, computed: forecast.computedSegment) : nil
    let support = forecast.result?.steps.last { step in
      if case .support = step.detail { true } else { false }
    }
    let moves = routeMoves(from: assessments, to: forecast.after)
    return [
      Words.Reveal.comesTo(overall, segment: segment),
      support.map { Words.sentence(narrator.sentence(for: $0.detail)) } ?? "",
      Words.routesChanged(moves),
    ].filter { !$0.isEmpty && $0 != "." }
  }
}

/// Saving.
extension Desk {
  /// Sends the decision off, with everything that was on the sheet.
  mutating func send(
    decisionOf form: FormSheet, _ environment: Environment
  ) -> [Effect] {
    guard let page = calibrationPage else {
      say(Words.sentence(Words.Reveal.noItem), .bad)
      return []
    }
    let draft = form.draftedDecision
    guard let forecast = forecast(draft.choice, of: page) else { return [] }
    let held = dossier(of: page.item.organisation).record(.trajectory, .single)
    let intent = CalibrationIntent(
      session: page.session.name, organisation: page.organisation, areas: draft.choice.areas,
      areaReasons: draft.choice.reasons, segment: draft.choice.segment,
      computed: forecast.computedSegment,
      overall: draft.choice.overall, computedOverall: forecast.computedOverall,
      trajectory: draft.trajectory.filter { $0.value != held?.text($0.key) ?? "" },
      reason: draft.reason, shown: form.shown)
    return attempt(.decide(intent), environment, seen: form.versions) { desk, refusal in
      if case .session(.reasonNeeded) = refusal {
        desk.focus(form.place(of: .reason) ?? form.focus)
      }
      desk.say(refusal.message, .bad)
    }
  }
}

extension FormSheet {
  /// What the rows of a decision say, and not more than was changed.
  var draftedDecision: DecisionDraft { draftText.map(DecisionDraft.init) ?? DecisionDraft() }
}

extension FormRow {
  /// The same, needed or not.
  fileprivate func needed(_ isRequired: Bool) -> FormRow {
    FormRow(
      entry: entry, label: label, isRequired: isRequired, initial: initial, isHeld: isHeld,
      remark: remark, value: value)
  }
}
