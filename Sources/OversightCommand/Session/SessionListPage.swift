import Narration
import OversightCore

/// The sessions of a workspace, as far as the viewer may see.
struct SessionListPage {
  let library: Library
  let sessions: [Session]

  var table: [String] {
    var table = TextTable(heading: Words.Sessions.listHeading)
    for session in sessions {
      table.add([
        session.name.value, session.stage.rawValue, session.region ?? "",
        "\(session.period)", edition(of: session), Words.Sessions.word(session.state),
        "\(session.items.count)", "\(session.items.count { $0.state == .signed })",
        session.chair.name,
      ])
    }
    let isDraft = sessions.contains { framework(of: $0)?.standing == .draft }
    return (isDraft ? [Narration.Words.draft] : [])
      + [Words.Sessions.listTitle(sessions.count)]
      + (sessions.isEmpty ? [] : table.lines(within: Output.columns, clipping: 2))
  }

  var json: JSON {
    var fields = JSONFields()
    fields.put("schemaVersion", ScopeJSON.schemaVersion)
    fields.put("sessions", sessions.map(self.fields))
    return fields.json
  }

  private func fields(_ session: Session) -> JSONFields {
    var fields = SessionJSON.fields(session)
    let framework = framework(of: session)
    fields.put("edition", framework?.edition, or: Words.Read.editionNotHeld)
    fields.put("standing", framework?.standing.word, or: Words.Read.editionNotHeld)
    fields.put("agenda", session.items.map(\.organisation))
    fields.put("signed", session.items.count { $0.state == .signed })
    fields.put("people", session.people.map(SessionJSON.fields))
    return fields
  }

  private func framework(of session: Session) -> Framework? {
    library.framework(session.framework)
  }

  private func edition(of session: Session) -> String {
    guard let framework = framework(of: session) else { return session.framework.value }
    return framework.standing == .draft ? Words.draft(framework) : framework.shortName
  }
}
