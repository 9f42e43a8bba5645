import Ledger
import Narration
import OversightCore
import Terminal

/// A partner's view of an area: whose it is, of which day, how strongly held.
extension Desk {
  /// Asks whose view it is: the partners written down and those who gave a view of the area, then
  /// another one. Where nobody is known the form asks for the name.
  mutating func askPartner(_ intent: RatingIntent, _ environment: Environment) -> [Effect] {
    let known = partners(of: intent)
    guard !known.isEmpty else {
      if intent.rating == nil {
        return attempt(.rate(intent), as: .judgement(.rate(intent)), environment)
      }
      return openView(intent, environment)
    }
    let choices = known.map { known in
      ChoiceSheet.Choice(
        title: shown(known.partner), help: known.kind.map(Narration.Words.partner) ?? "",
        message: .partner(intent.given(by: known.partner, known.kind)))
    }
    let another = ChoiceSheet.Choice(
      title: Words.anotherPartner, help: "", message: .partner(intent))
    show(
      ChoiceSheet(
        title: Words.whoseView, lines: [],
        choices: choices + (intent.rating == nil ? [] : [another])), selecting: 0)
    return []
  }

  /// Who is known by name: to take a view away only those who gave one.
  private func partners(of intent: RatingIntent) -> [(partner: Actor, kind: PartnerKind?)] {
    let given = (selectedAreaRow?.judgement.partnerFeedback ?? []).map {
      (partner: $0.actor, kind: $0.view.kind)
    }
    if intent.rating == nil { return given }
    let written = openDossier.records(.partner).compactMap { record in
      Actor(record.name.value).map {
        (partner: $0, kind: record.word(.partnerKind, PartnerKind.self))
      }
    }
    let known = Set(written.map(\.partner))
    return written + given.filter { !known.contains($0.partner) }
  }

  /// Opens the form for the view; a view that is taken away needs no more than whose it is.
  mutating func openView(_ intent: RatingIntent, _ environment: Environment) -> [Effect] {
    sheet = nil
    if intent.rating == nil {
      return attempt(.rate(intent), as: .judgement(.rate(intent)), environment)
    }
    if isPresenting {
      say(Words.sentence(Words.whileSharing), .bad)
      return []
    }
    let place = DraftPlace(
      organisation: intent.organisation.code, cycle: intent.cycle, framework: framework.id,
      purpose: .reason(intent.area, intent.layer, intent.rating))
    let rating = intent.rating.map { narrator.words(for: $0).lowercased() } ?? ""
    var form = FormSheet(
      purpose: .view(intent),
      title: Words.viewTitle(
        intent.organisation.code, narrator.name(of: intent.area), rating),
      draft: place.key, versions: record.versions, shown: intent.shown, rows: viewRows(intent))
    if let kept = drafts[form.draft] { form.restore(kept) }
    form.focus = form.rows.firstIndex { $0.isRequired && $0.value.text.isEmpty } ?? 0
    let first = form.focus
    sheet = .form(form)
    focus(first)
    return []
  }

  private func viewRows(_ intent: RatingIntent) -> [FormRow] {
    let isInWords = intent.rating == .inWords
    let kinds = PartnerKind.allCases.map {
      FormOption(value: $0.rawValue, title: Narration.Words.partner($0))
    }
    let strengths = ViewStrength.allCases.map {
      FormOption(value: $0.rawValue, title: Narration.Words.strength($0))
    }
    return [
      FormRow(
        entry: .name, label: Words.nameOf(.partner), isRequired: true,
        initial: intent.partner ?? "", isHeld: false,
        value: .line(LineField(intent.partner ?? "", limit: TextLimit.nameCharacters))),
      viewRow(
        .field(.partnerKind), Narration.Words.field(.partnerKind),
        FormValue.choice(kinds, nil).with(intent.view.kind?.rawValue ?? "")),
      viewRow(
        .field(.date), Narration.Words.field(.date),
        .line(LineField(today.description, limit: 10))),
      viewRow(.strength, Words.strengthLabel, .choice(strengths, nil)),
      viewRow(
        .reason, Words.viewLabel, .text(TextEditor("", limit: TextLimit.characters)),
        isRequired: isInWords || needsReason(intent.layer)),
    ]
  }

  private func viewRow(
    _ entry: FormEntry, _ label: String, _ value: FormValue, isRequired: Bool = false
  ) -> FormRow {
    FormRow(
      entry: entry, label: label.capitalisedFirst, isRequired: isRequired, initial: value.text,
      isHeld: false, value: value)
  }

  /// Saves the view; a day that is none is not passed over.
  mutating func send(
    _ view: RatingIntent, of form: FormSheet, _ environment: Environment
  ) -> [Effect] {
    let day = form.text(.field(.date)) ?? ""
    guard day.isEmpty || CalendarDate(day) != nil else {
      focus(form.place(of: .field(.date)) ?? form.focus)
      say(Words.noDay(day), .bad)
      return []
    }
    let intent = Intent.rate(form.filling(view))
    return attempt(intent, as: .judgement(intent), seen: form.versions, environment) {
      desk, refusal in
      if case .partnerBlank = refusal { desk.focus(form.place(of: .name) ?? form.focus) }
      desk.say(refusal.message, .bad)
    }
  }
}

extension FormSheet {
  /// The view with everything the rows say of it.
  fileprivate func filling(_ view: RatingIntent) -> RatingIntent {
    var view = view
    view.partner = text(.name) ?? ""
    view.reason = text(.reason) ?? ""
    view.view = PartnerView(
      kind: text(.field(.partnerKind)).flatMap(PartnerKind.init),
      date: text(.field(.date)).flatMap { CalendarDate($0) },
      strength: text(.strength).flatMap(ViewStrength.init))
    return view
  }
}

extension RatingIntent {
  /// The same as given by a partner.
  fileprivate func given(by partner: Actor, _ kind: PartnerKind?) -> RatingIntent {
    var intent = self
    intent.partner = partner.description
    intent.view = PartnerView(kind: kind)
    return intent
  }
}
