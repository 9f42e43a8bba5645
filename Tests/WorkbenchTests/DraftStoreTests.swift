import Foundation
import OversightCore
import Testing

@testable import Workbench

/// Drafts on disk.
@Suite struct DraftStoreTests {
  private static let ann = People.named("ann")

  private func folder() -> URL {
    FileManager.default.temporaryDirectory.appending(path: "drafts-\(UUID().uuidString)")
  }

  @Test func keepsAndForgets() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = DraftStore(folder: folder, of: Self.ann)
    #expect(store.all().isEmpty)
    let note = DraftKey("note/QWO/2025/26/2025-26")
    try store.keep(note, "one\ntwo\n")
    try store.keep(DraftKey("note/QOP/2025/26/2025-26"), "")
    #expect(store.all()[note] == "one\ntwo\n")
    try store.keep(note, "three")
    #expect(DraftStore(folder: folder, of: Self.ann).all()[note] == "three")
    try store.keep(note, nil)
    try store.keep(note, nil)
    #expect(store.all()[note] == nil)
  }

  @Test func isPrivate() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try DraftStore(folder: folder, of: Self.ann).keep(DraftKey("note/QWO"), "secret")
    let manager = FileManager.default
    let own = folder.path + "/ann"
    let file = try #require(try manager.contentsOfDirectory(atPath: own).first)
    let permissions = { (path: String) in
      try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try permissions(folder.path) == 0o700)
    #expect(try permissions(own) == 0o700)
    #expect(try permissions(own + "/" + file) == 0o600)
  }

  @Test func keysThatDifferOnlyInSignsStayApart() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = DraftStore(folder: folder, of: Self.ann)
    try store.keep(DraftKey("reason/QWO/a/b-c"), "one")
    try store.keep(DraftKey("reason/QWO/a-b/c"), "two")
    #expect(store.all().count == 2)
  }

  /// Several people may work under one login: nobody's unsaved words are another's to read.
  @Test func draftsAreTheirAuthorsOnly() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try DraftStore(folder: folder, of: Self.ann).keep(DraftKey("note/QWO"), "private")
    #expect(DraftStore(folder: folder, of: People.named("ben")).all().isEmpty)
    #expect(DraftStore(folder: folder, of: People.named("../ann")).all().isEmpty)
    #expect(DraftStore(folder: folder, of: Self.ann).all().count == 1)
  }
}
