import ArgumentParser
import OversightCore
import Terminal
import Workbench

/// A picture of a screen without a terminal.
struct SnapshotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot", abstract: Words.Help.snapshot,
    discussion: Words.Help.snapshotMore)

  /// How the picture is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, svg
  }

  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions
  @Argument(help: ArgumentHelp(Words.Help.snapshotScreen)) var screen: Snapshot.Screen
  @Option(help: ArgumentHelp(Words.Help.snapshotOrganisation)) var organisation: String?
  @Option(
    name: .customLong("with"), help: ArgumentHelp(Words.Help.snapshotWith, valueName: "id"))
  var other: String?
  @Option(help: ArgumentHelp(Words.Help.snapshotSize)) var size = "120x40"
  @Option(help: ArgumentHelp(Words.Help.snapshotKeys)) var keys = ""
  @Option(help: ArgumentHelp(Words.Help.snapshotTheme)) var theme = Theme.dark
  @Option(help: ArgumentHelp(Words.Help.snapshotGlyphs)) var glyphs = GlyphSet.standard
  @Option(help: ArgumentHelp(Words.Help.format)) var format = Format.text

  func run() throws {
    let program = Program(global)
    let edition = screen == .compare ? nil : other
    let other = try edition.map { try NamedEdition($0, in: program.library()).framework }
    let snapshot = Snapshot(
      screen: screen, organisation: try code(), other: other?.id, beside: try beside(),
      keys: try parsedKeys(), size: try parsedSize(), glyphs: glyphs)
    var opening = try WorkbenchWiring.reading(program)
    if let other { opening.library = opening.library.with(other) }
    let picture = try picture(snapshot, of: opening, program)
    let appearance = Appearance(theme: theme, depth: .colours256)
    try Output.print(
      format == .svg ? SVGPicture(picture, appearance: appearance).text : picture.text)
  }

  private func picture(
    _ snapshot: Snapshot, of opening: Opening, _ program: Program
  ) throws(Failure) -> Grid {
    do throws(Snapshot.Missing) {
      return try snapshot.picture(of: opening, program.environment)
    } catch {
      throw Failure(.refused, Words.noPicture(of: screen.rawValue, error.reason))
    }
  }

  private func code() throws(Failure) -> OrganisationCode? {
    guard let organisation else {
      if !screen.needsOrganisation { return nil }
      throw Failure(.usage, Words.snapshotNeedsOrganisation)
    }
    return try code(organisation)
  }

  private func code(_ text: some StringProtocol) throws(Failure) -> OrganisationCode {
    guard let code = OrganisationCode(text) else {
      throw Failure(.refused, Words.noSuchOrganisation(String(text), near: []))
    }
    return code
  }

  /// The organisations named after `--with`, on the screen that compares several.
  private func beside() throws(Failure) -> [OrganisationCode] {
    guard screen == .compare else { return [] }
    let own = try code()
    var codes: [OrganisationCode] = []
    for text in (other ?? "").split(separator: ",") {
      let code = try code(text)
      if code != own, !codes.contains(code) { codes.append(code) }
    }
    guard (1...5).contains(codes.count) else {
      throw Failure(.refused, Words.snapshotNeedsOthers)
    }
    return codes
  }

  private func parsedSize() throws(Failure) -> Size {
    let parts = size.lowercased().split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, parts.allSatisfy({ (1...500).contains($0) }) else {
      throw Failure(.usage, Words.badSize(size))
    }
    return Size(columns: parts[0], rows: parts[1])
  }

  private func parsedKeys() throws(Failure) -> [Key] {
    var found: [Key] = []
    for name in keys.split(separator: " ") {
      guard let key = KeyName.key(String(name)) else {
        throw Failure(.usage, Words.badKey(String(name)))
      }
      found.append(key)
    }
    return found
  }
}

extension Snapshot.Screen: ExpressibleByArgument {}
extension Theme: ExpressibleByArgument {}
extension GlyphSet: ExpressibleByArgument {}
