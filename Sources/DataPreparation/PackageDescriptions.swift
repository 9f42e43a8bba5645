import OversightData

/// The descriptions of the folders of tables.
enum PackageDescriptions {
  static func entries(_ files: [Pack.Entry]) throws -> [Pack.Entry] {
    try [organisations(files), published(files)].map { folder, package in
      Pack.Entry(name: "\(folder)/\(DataFolder.descriptionName)", bytes: try package.json())
    }
  }

  private static func organisations(_ files: [Pack.Entry]) -> (String, DataPackage) {
    let package = DataPackage(
      name: "oversight-organisations", title: "NHS organisations through time",
      description: "NHS trusts and integrated care boards of England, dated.",
      sources: sources(in: "organisations"), tables: tables("organisations", files))
    return ("organisations", package)
  }

  private static func published(_ files: [Pack.Entry]) -> (String, DataPackage) {
    let package = DataPackage(
      name: "oversight-published", title: "Published figures of NHS oversight",
      description: "Metric values, scores, segments and operational statistics as published.",
      sources: sources(in: "published"), tables: tables("published", files))
    return ("published", package)
  }

  private static func sources(in folder: String) -> [DataPackage.Source] {
    SourceFile.all.filter { $0.path.hasPrefix("\(folder)/") }
      .map { DataPackage.Source(title: "\($0.publisher): \($0.title)") }
  }

  private static func tables(
    _ folder: String, _ files: [Pack.Entry]
  ) -> [(schema: TableSchema, bytes: [UInt8])] {
    TableCatalogue.all.filter { $0.folder == folder }.compactMap { schema in
      files.first { $0.name == schema.path }.map { (schema, $0.bytes) }
    }
  }
}
