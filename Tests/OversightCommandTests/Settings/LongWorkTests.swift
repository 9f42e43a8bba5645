import Foundation
import OversightCore
import Testing
import Workbench

@testable import OversightCommand

/// The long work of the workbench gives what the commands give.
@Suite("Export and import from the workbench")
struct LongWorkTests {
  private let home: Home
  private let period = "Q3 2025/26"

  init() throws { home = try Home() }

  private func work(_ arguments: String...) throws -> LongWork {
    let options = try GlobalOptions.parse(
      ["--workspace", home.workspace, "--as", "ann"] + arguments)
    return LongWork(options: options, variables: [:])
  }

  private func request(_ codes: [String], replaces: Bool = false) throws -> Work.Export {
    Work.Export(
      organisations: codes.compactMap { OrganisationCode($0) }, framework: FrameworkID("2025-26"),
      isChosen: false, period: try #require(Period(period)),
      path: home.folder.appending(path: "list.csv").path, replaces: replaces)
  }

  private func exported() throws -> String {
    try String(contentsOf: home.folder.appending(path: "list.csv"), encoding: .utf8)
  }

  private let silent = WorkMonitor { _ in }

  @Test("an export has the bytes of `list --format csv`, in the order of the rows")
  func export() throws {
    let listed = try home.run("list", "--format", "csv", "--period", period, "--region", "london")
    let rows = listed.output.split(separator: "\n").dropFirst()
    let codes = rows.map { row in String(row.prefix { $0 != "," }) }
    #expect(codes.count > 20)
    let said = try work().export(try request(codes), silent)
    #expect(said == "Exported \(codes.count) rows to \(home.folder.path)/list.csv.")
    #expect(try exported() == listed.output)
  }

  @Test("a file that is there is not replaced without being asked for")
  func existing() throws {
    _ = try home.write("mine", to: "list.csv")
    let path = home.folder.appending(path: "list.csv").path
    #expect(throws: WorkStopped.fileExists(path)) {
      try work().export(try request(["RDY"]), silent)
    }
    #expect(try exported() == "mine")
    _ = try work().export(try request(["RDY"], replaces: true), silent)
    #expect(try exported().hasPrefix("code,name,"))
  }

  @Test("one that somebody makes in between is not replaced either")
  func between() throws {
    let file = ExportedFile(path: try home.write("mine", to: "list.csv"))
    #expect(throws: WorkStopped.fileExists(file.path)) { try file.write([], replacing: false) }
    #expect(try exported() == "mine")
    let left = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
    #expect(left == ["list.csv"])
  }

  @Test("a stopped export leaves nothing")
  func stopped() throws {
    let monitor = WorkMonitor { _ in }
    monitor.stop()
    #expect(throws: WorkStopped.cancelled) { try work().export(try request(["RDY"]), monitor) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.folder.path).isEmpty)
  }

  @Test("where it cannot be written it says why")
  func unwritable() throws {
    var request = try request(["RDY"])
    request.path = "/nowhere/list.csv"
    let why = try #require(
      throws: WorkStopped.self,
      performing: { try LongWork.sayingWhy { try work().export(request, silent) } })
    guard case .refused(let sentence) = why else {
      Issue.record("\(why)")
      return
    }
    #expect(sentence.hasPrefix("/nowhere/list.csv cannot be written: "))
  }

  // MARK: Import

  private let table = """
    organisation,period,framework,segment,source
    QVV,Q1 2026/27,2026-27,2,Paper
    QWO,Q1 2026/27,2026-27,3,Paper

    """

  @Test("an import is that of the command: the second changes nothing")
  func importing() throws {
    let file = try home.write(table, to: "segments.csv")
    let told = Told()
    let monitor = WorkMonitor { told.tell($0) }
    let first = try work().importFile(file, monitor)
    #expect(first == "Saved: 2 new published segments, 0 held already.")
    let progress = try #require(told.first)
    #expect((progress.done, progress.of, progress.unit) == (0, 2, "rows"))
    #expect(try home.run("verify", "--workspace", home.workspace).status == 0)
    let again = try home.run("import", file, "--workspace", home.workspace)
    #expect(again.output.hasPrefix("No new published segments: 2 held already"))
  }

  private final class Told: @unchecked Sendable {
    private(set) var first: WorkProgress?
    func tell(_ progress: WorkProgress) { first = first ?? progress }
  }

  @Test("a table with faults is refused whole, in one sentence")
  func faults() throws {
    let file = try home.write(table + "XXX,Q1 2026/27,2026-27,9,Paper\n", to: "segments.csv")
    let why = try #require(
      throws: WorkStopped.self, performing: { try work().importFile(file, silent) })
    guard case .refused(let sentence) = why else {
      Issue.record("\(why)")
      return
    }
    #expect(sentence.hasPrefix("Nothing was imported. \(file):4:1: "))
    #expect(sentence.hasSuffix("And 1 more: oversight import \(file) --dry-run lists them."))
    #expect(!home.hasWorkspace)
  }

  @Test("a stopped import leaves nothing")
  func stoppedImport() throws {
    let file = try home.write(table, to: "segments.csv")
    let monitor = WorkMonitor { _ in }
    monitor.stop()
    #expect(throws: WorkStopped.cancelled) { try work().importFile(file, monitor) }
    #expect(!home.hasWorkspace)
  }

  @Test("a reviewer imports nothing")
  func reviewer() throws {
    let file = try home.write(table, to: "segments.csv")
    #expect(throws: WorkStopped.self) {
      try LongWork.sayingWhy {
        try work("--role", "reviewer").importFile(file, silent)
      }
    }
    #expect(!home.hasWorkspace)
  }
}
