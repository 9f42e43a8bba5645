import ArgumentParser

/// A calibration session: everything that the meeting does.
struct SessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: Words.Help.Sessions.group,
    discussion: Words.Help.Sessions.groupMore,
    subcommands: [
      SessionOpen.self, SessionList.self, SessionAgenda.self, SessionShow.self,
      SessionBegin.self, SessionRate.self, SessionPropose.self, SessionReveal.self,
      SessionAgreement.self, SessionConsistency.self, SessionSeverity.self, SessionDecide.self,
      SessionSign.self, SessionReopen.self, SessionPark.self, SessionUnpark.self,
      SessionReturn.self, SessionDissent.self, SessionBenchmark.self, SessionLeave.self,
      SessionArrive.self, SessionAdd.self, SessionRemove.self, SessionMove.self,
      SessionJoin.self, SessionAttend.self, SessionTimer.self, SessionConflict.self,
      SessionConflicts.self, SessionEmployment.self, SessionCorrections.self, SessionNote.self,
      SessionAdjourn.self, SessionResume.self, SessionClose.self, SessionPack.self,
      SessionMinutes.self,
    ])
}
