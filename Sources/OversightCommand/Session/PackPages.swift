import Foundation
import Ledger
import Narration
import OversightCore

/// The papers of a session: two pages for every organisation of the viewer's agenda, and a list of them.
struct PackPages {
  private let named: NamedSession
  private let scope: Scope
  private let stamp: DocumentStamp

  init(named: NamedSession) throws {
    self.named = named
    let program = named.program
    let judgements = try program.judgements(of: named.record).printed(for: named.session)
    scope = try program.scope(judgements: judgements)
    stamp = DocumentStamp(named, scope, at: program.environment.now())
  }

  /// The organisations with pages.
  var count: Int { assessed.count }

  /// Every file by its name.
  var files: [String: Data] {
    var files: [String: Data] = [:]
    func add(_ document: Document, _ name: String) {
      files["\(name).html"] = Data(document.cleanHTML.utf8)
      files["\(name).md"] = Data(document.cleanMarkdown.utf8)
    }
    add(index, PackFolder.index)
    let previous = scope.previous(of: assessed.map(\.1))
    for (item, assessment) in assessed {
      add(briefing(item, assessment, previous), item.organisation.value)
    }
    return files
  }

  private var assessed: [(AgendaItem, Assessment)] {
    named.session.items.compactMap { item in
      scope.assessment(of: item.organisation).map { (item, $0) }
    }
  }

  private var index: Document {
    let held = Set(assessed.map(\.0.organisation))
    return PaperIndex(
      of: named.session,
      assessed.map { .init(code: $1.organisation.code, name: $1.organisation.name) },
      missing: named.session.items.map(\.organisation).filter { !held.contains($0) },
      under: scope.framework, warnings: scope.warnings, stamp: stamp
    ).document
  }

  private func briefing(
    _ item: AgendaItem, _ assessment: Assessment, _ previous: PreviousPeriod
  ) -> Document {
    let context = AssessmentContext(scope: scope, assessment: assessment, record: named.record)
    let code = item.organisation
    let absence = previous.changeReason(for: assessment, scope.narrator)
    return Briefing(
      of: item, assessment, under: scope.framework,
      before: .init(
        period: previous.period, assessment: previous.moves.previous[code],
        change: previous.change(of: code), absence: absence),
      written: .init(
        dossier: context.dossier, differences: context.differences, checks: context.checks,
        cqc: scope.dataset.cqc[code]?.words),
      warnings: scope.warnings, stamp: stamp
    ).document
  }
}

extension Judgements {
  /// The same without any assessor's rating or proposal, the viewer's own among them: what is printed
  /// lies on a table where others read it. What was agreed of a benchmark case is taken away as well,
  /// since it is rated again blind.
  fileprivate func printed(for session: Session) -> Judgements {
    let cases = Set(session.items.filter { $0.benchmark != nil }.map(\.organisation))
    var judgements = self
    judgements.viewer = nil
    judgements.segmentViews = [:]
    judgements.overalls = overalls.filter { !cases.contains($0.key.organisation) }
    for (key, judged) in areas {
      judgements.areas[key] = judged.mapValues {
        $0.printed(isCase: cases.contains(key.organisation))
      }
    }
    return judgements
  }
}

extension AreaJudgement {
  fileprivate func printed(isCase: Bool) -> AreaJudgement {
    var area = self
    area.assessors = []
    if isCase { (area.moderated, area.final) = (nil, nil) }
    return area
  }
}
