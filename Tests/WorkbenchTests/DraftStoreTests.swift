import Foundation
import Testing

@testable import Workbench

/// Drafts on disk.
@Suite struct DraftStoreTests {
  private func folder() -> URL {
    FileManager.default.temporaryDirectory.appending(path: "drafts-\(UUID().uuidString)")
  }

  @Test func keepsAndForgets() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = DraftStore(folder: folder)
    #expect(store.all().isEmpty)
    let note = DraftKey("note/QWO/2025/26/2025-26")
    try store.keep(note, "one\ntwo\n")
    try store.keep(DraftKey("note/QOP/2025/26/2025-26"), "")
    #expect(store.all()[note] == "one\ntwo\n")
    try store.keep(note, "three")
    #expect(DraftStore(folder: folder).all()[note] == "three")
    try store.keep(note, nil)
    try store.keep(note, nil)
    #expect(store.all()[note] == nil)
  }

  @Test func isPrivate() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try DraftStore(folder: folder).keep(DraftKey("note/QWO"), "secret")
    let manager = FileManager.default
    let file = try #require(try manager.contentsOfDirectory(atPath: folder.path).first)
    let permissions = { (path: String) in
      try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try permissions(folder.path) == 0o700)
    #expect(try permissions(folder.path + "/" + file) == 0o600)
  }

  @Test func keysThatDifferOnlyInSignsStayApart() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = DraftStore(folder: folder)
    try store.keep(DraftKey("reason/QWO/a/b-c"), "one")
    try store.keep(DraftKey("reason/QWO/a-b/c"), "two")
    #expect(store.all().count == 2)
  }
}
