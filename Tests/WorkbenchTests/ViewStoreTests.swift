import Foundation
import OversightCore
import Testing

@testable import Workbench

/// What was left on the screen, kept on disk.
@Suite struct ViewStoreTests {
  private let scratch: Scratch
  private var folder: URL { scratch.place("o.sqlite.view") }

  init() throws { scratch = try Scratch() }

  private func store(_ name: String = "ann") -> ViewStore {
    ViewStore(folder: folder, of: People.named(name))
  }

  private func remembered(_ filter: String) -> Remembered {
    var remembered = Remembered()
    remembered.filter = filter
    remembered.palette = ["regions"]
    return remembered
  }

  @Test func isFoundAgain() throws {
    #expect(store().remembered() == Remembered())
    try store().keep(remembered("segment>=3"))
    #expect(store().remembered() == remembered("segment>=3"))
    try store().keep(remembered(""))
    #expect(store().remembered().filter == "")
  }

  @Test func isItsOwners() throws {
    try store().keep(remembered("a"))
    #expect(store("ben").remembered() == Remembered())
    let file = folder.path + "/ann.json"
    #expect(try Scratch.mode(folder.path) == 0o700)
    #expect(try Scratch.mode(file) == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["ann.json"])
  }

  @Test func aNameLeadsToNoOtherFolder() throws {
    try store("../../ann").keep(remembered("a"))
    #expect(store("../../ann").remembered().filter == "a")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["o.sqlite.view"])
  }

  @Test(arguments: ["", "{", "[]", "{\"filter\": 3}", "\u{0}\u{1}"])
  func whatCannotBeReadIsAsNone(_ text: String) throws {
    try store().keep(remembered("a"))
    try Data(text.utf8).write(to: folder.appending(path: "ann.json"))
    #expect(store().remembered() == Remembered())
    try store().keep(remembered("b"))
    #expect(store().remembered().filter == "b")
  }

  /// A file that an earlier version wrote lacks what came later; the rest of it still holds.
  @Test func whatAFileDoesNotSayHasItsDefault() throws {
    try store().keep(remembered("a"))
    try Data("{\"filter\": \"b\"}".utf8).write(to: folder.appending(path: "ann.json"))
    #expect(store().remembered().filter == "b")
  }

  /// A run that was killed while it wrote leaves a piece beside the file.
  @Test func aHalfWrittenFileIsNoHindrance() throws {
    try store().keep(remembered("a"))
    try Data("{".utf8).write(to: folder.appending(path: "ann.json.new"))
    try store().keep(remembered("b"))
    #expect(store().remembered().filter == "b")
  }
}
