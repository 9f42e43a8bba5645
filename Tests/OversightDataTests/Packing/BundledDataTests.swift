import Foundation
import OversightCore
import Testing

@testable import OversightData

/// The folder `Data/` of the checkout that the tests were built from.
private let dataFolder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appendingPathComponent("Data").path

@Suite struct BundledDataTests {
  @Test func thePackIsUpToDate() throws {
    let fresh = try DataFolder(path: dataFolder).pack().bytes
    let file = try DataFolder(path: dataFolder).read(DataFolder.packName)
    #expect(file == fresh, "stale: run “oversight-data pack”")
    #expect(try BundledData.embedded() == file, "the program was built with another pack")
  }

  @Test func tablesFitTheirLayoutsAndDescriptions() throws {
    #expect(DataPackage.problems(in: try DataFolder(path: dataFolder).pack()) == [])
  }

  @Test func descriptionsNameEveryFieldAndTheLicence() throws {
    let pack = try BundledData.load(environment: [:])
    for folder in ["organisations", "published"] {
      let name = "\(folder)/datapackage.json"
      let package = try DataPackage(json: try #require(pack[name]), file: name)
      #expect(package.description.contains(DataPackage.attribution))
      #expect(package.licenses.map(\.title) == ["Open Government Licence v3.0"])
      for resource in package.resources {
        let bytes = try #require(pack["\(folder)/\(resource.path)"])
        let table = try CSVReader.read(bytes, file: resource.path)
        #expect(table.columns == resource.schema.fields.map(\.name))
        #expect(resource.bytes == bytes.count)
        #expect(resource.hash == DataPackage.Resource.hash(of: bytes))
      }
    }
  }

  @Test func aChangedTableIsNoticed() throws {
    var entries = try BundledData.load(environment: [:]).entries
    let place = try #require(
      entries.firstIndex { $0.name == "organisations/successions.csv" })
    entries[place] = Pack.Entry(
      name: entries[place].name,
      bytes: entries[place].bytes + Array("RAX,RA7,merger,,2030-01-01\n".utf8))
    #expect(
      DataPackage.problems(in: try Pack(entries)) == [
        "organisations/successions.csv is not the table that its description was made of"
      ])
  }

  @Test func theEnvironmentNamesAnotherFolder() throws {
    let other = try BundledData.load(environment: [BundledData.variable: dataFolder])
    #expect(other.entries == (try DataFolder(path: dataFolder).pack().entries))
    #expect(try BundledData.load(environment: [BundledData.variable: ""]).entries.isEmpty == false)
    #expect(throws: PackError.self) {
      try BundledData.load(environment: [BundledData.variable: dataFolder + "/nowhere"])
    }
  }

  /// The hash is that of the very bytes a ledger keeps, so that a decision's dataset can be found.
  @Test func theHashIsOfThePackedBytes() throws {
    let pack = try BundledData.load(environment: [:])
    let fewer = try Pack(pack.entries.filter { $0.name != "published/monthly.csv" })
    #expect(try Pack(bytes: pack.bytes).entries == pack.entries)
    #expect(DatasetReader.hash(of: pack) == (try DatasetReader.read(pack)).hash)
    #expect(DatasetReader.hash(of: fewer) != DatasetReader.hash(of: pack))
  }
}
