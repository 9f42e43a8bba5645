import ArgumentParser
import Foundation
import OversightData

/// Makes the page that says where each statement of the source documents is met.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage", abstract: CoverageWords.abstract,
    discussion: CoverageWords.discussion)

  @Option(help: "The data folder.")
  var data = "Data"

  @Option(help: "The mapping, written by hand.")
  var mapping = "Documentation/Coverage.yaml"

  @Option(help: "The page.")
  var page = "Documentation/Coverage.md"

  @Flag(help: "Write nothing; exit with 1 where the page is stale.")
  var check = false

  func run() throws {
    let text = try String(contentsOfFile: mapping, encoding: .utf8)
    let catalogue = try CoverageCatalogue(DataFolder(path: data))
    let coverage: Coverage
    var problems: [CoverageProblem] = []
    do {
      coverage = try CoverageReader.read(text)
      problems = coverage.problems(against: catalogue)
    } catch let error as CoverageProblems {
      coverage = Coverage(parts: [], documents: [])
      problems = error.problems
    }
    problems.forEach { print("\(mapping):\($0)") }
    if !problems.isEmpty { throw ExitCode(1) }

    let made = CoveragePage(coverage: coverage, catalogue: catalogue).markdown
    if check {
      guard (try? String(contentsOfFile: page, encoding: .utf8)) == made else {
        print(CoverageWords.stale(page))
        throw ExitCode(1)
      }
    } else {
      try made.write(toFile: page, atomically: true, encoding: .utf8)
    }
    print(CoverageWords.done(page, coverage.statements.count))
  }
}
