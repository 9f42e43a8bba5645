import Testing
@testable import Workbench
@Suite struct TemporaryAgendaPictures {
  @Test func write() throws {
    for scene in Scene.agendas {
      for size in scene.sizes {
        let picture = Picture(scene: scene, size: size)
        _ = try Snapshots.difference(picture.name, picture.grid())
      }
    }
  }
}
