import Foundation
import OversightCore
import OversightData
import Testing

/// The library as the program carries it.
enum Published {
  static let library: Library = {
    do {
      let pack = try BundledData.load(environment: [:])
      let frameworks = try pack.frameworks.map {
        try FrameworkReader.read(Data($0.bytes), file: $0.name)
      }
      return Library(dataset: try DatasetReader.read(pack), frameworks: frameworks)
    } catch {
      fatalError("the bundled data cannot be read: \(error)")
    }
  }()

  static let manual = framework("2025-26")
  static let consultation = framework("2024-25-consultation")

  static func framework(_ id: String) -> Framework {
    guard let framework = library.framework(FrameworkID(id)) else { fatalError("no \(id)") }
    return framework
  }

  static func period(_ quarter: Int) -> Period { Invented.quarter("Q\(quarter) 2025/26") }

  static func code(_ text: String) -> OrganisationCode { Invented.code(text) }

  static func assessments(_ quarter: Int, under framework: Framework = manual) -> [Assessment] {
    library.assessments(period(quarter), under: framework)
  }

  static func assessment(
    _ code: String, _ quarter: Int, under framework: Framework = manual,
    judgements: Judgements = Judgements()
  ) throws -> Assessment {
    let all = library.assessments(period(quarter), under: framework, judgements: judgements)
    return try #require(all.first { $0.organisation.code.value == code })
  }
}
