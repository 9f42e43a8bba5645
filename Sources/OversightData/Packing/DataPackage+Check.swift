extension DataPackage {
  /// What does not fit between the tables of a pack, their layouts and their descriptions: one
  /// sentence each, none where all is well.
  public static func problems(in pack: Pack) -> [String] {
    TableCatalogue.all.flatMap { layoutProblems($0, pack) }
      + Set(TableCatalogue.all.map(\.folder)).sorted().flatMap { problems(in: pack, folder: $0) }
  }

  private static func layoutProblems(_ schema: TableSchema, _ pack: Pack) -> [String] {
    do {
      try schema.check(try DatasetReader.table(schema, pack))
      return []
    } catch {
      return ["\(error)"]
    }
  }

  private static func problems(in pack: Pack, folder: String) -> [String] {
    let name = "\(folder)/\(DataFolder.descriptionName)"
    guard let json = pack[name] else { return ["\(PackError.missing(name))"] }
    do {
      let package = try DataPackage(json: json, file: name)
      return package.resourceProblems(in: pack, folder: folder)
        + package.undescribed(in: pack, folder: folder)
    } catch {
      return ["\(error)"]
    }
  }

  private func resourceProblems(in pack: Pack, folder: String) -> [String] {
    resources.compactMap { resource in
      guard let bytes = pack["\(folder)/\(resource.path)"] else {
        return "\(folder)/\(resource.path) is described but not there"
      }
      let isSame = resource.bytes == bytes.count && resource.hash == Resource.hash(of: bytes)
      return isSame
        ? nil : "\(folder)/\(resource.path) is not the table that its description was made of"
    }
  }

  private func undescribed(in pack: Pack, folder: String) -> [String] {
    let described = Set(resources.map { "\(folder)/\($0.path)" })
    return pack.entries.map(\.name)
      .filter { $0.hasPrefix("\(folder)/") && $0.hasSuffix(".csv") && !described.contains($0) }
      .map { "\($0) is not described in \(folder)/\(DataFolder.descriptionName)" }
  }
}
