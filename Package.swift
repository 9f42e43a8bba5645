// swift-tools-version: 6.2
import PackageDescription

/// Every warning is an error, in every target of ours.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let strictC: [CSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "oversight",
  products: [
    .executable(name: "oversight", targets: ["OversightCommand"]),
    .executable(name: "oversight-data", targets: ["DataPreparation"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The shared core: no I/O, no terminal.
    .target(name: "OversightCore", swiftSettings: strict),
    .target(
      name: "OversightData",
      dependencies: [
        "OversightCore", "CBundledData", "Yams", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(name: "Narration", dependencies: ["OversightCore"], swiftSettings: strict),
    .target(
      name: "Ledger",
      dependencies: ["OversightCore", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(
      name: "LedgerSQLite",
      dependencies: ["Ledger", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),

    // The terminal: knows nothing of the NHS. TerminalCurses alone imports ncurses.
    .target(name: "Terminal", dependencies: ["CWidth"], swiftSettings: strict),
    .target(name: "TerminalCurses", dependencies: ["Terminal", "CCurses"], swiftSettings: strict),

    // The application and the program.
    .target(
      name: "Workbench",
      dependencies: ["OversightCore", "Narration", "Ledger", "Terminal"],
      swiftSettings: strict),
    .executableTarget(
      name: "OversightCommand",
      dependencies: [
        "OversightData", "Workbench", "TerminalCurses", "LedgerSQLite",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // The maintainer's command that makes and packs `Data/`.
    .executableTarget(
      name: "DataPreparation",
      dependencies: [
        "OversightData", "Yams", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // C: shims with plain types only.
    .target(
      name: "CCurses", cSettings: strictC,
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CWidth", cSettings: strictC),
    .target(name: "CBundledData", cSettings: strictC),
    .systemLibrary(name: "CVTerm", providers: [.apt(["libvterm-dev"])]),

    .testTarget(
      name: "OversightCoreTests", dependencies: ["OversightCore", "OversightData"],
      swiftSettings: strict),
    // JSON Schema, for every test that holds an output or a file against one.
    .target(name: "SchemaChecking", path: "Tests/SchemaChecking", swiftSettings: strict),
    .testTarget(
      name: "OversightDataTests",
      dependencies: ["OversightData", "DataPreparation", "SchemaChecking", "Yams"],
      swiftSettings: strict),
    .testTarget(
      name: "NarrationTests", dependencies: ["Narration", "OversightData"], swiftSettings: strict),
    .target(
      name: "LedgerContract", dependencies: ["Ledger", "OversightCore"],
      path: "Tests/LedgerContract",
      swiftSettings: strict),
    .testTarget(
      name: "LedgerTests", dependencies: ["Ledger"], exclude: ["Recorded"], swiftSettings: strict),
    .testTarget(
      name: "LedgerSQLiteTests", dependencies: ["LedgerSQLite", "LedgerContract"],
      exclude: ["Recorded"], swiftSettings: strict),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: strict),
    .testTarget(
      name: "TerminalCursesTests", dependencies: ["TerminalCurses"], swiftSettings: strict),
    .testTarget(
      name: "WorkbenchTests", dependencies: ["Workbench", "OversightData", "LedgerSQLite"],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "OversightCommandTests",
      dependencies: ["OversightCommand", "Workbench", "DataPreparation", "SchemaChecking"],
      swiftSettings: strict),
    // A small program on the terminal modules alone, for the tests of crashes and signals.
    .executableTarget(
      name: "TerminalProbe", dependencies: ["TerminalCurses"], path: "Tests/TerminalProbe",
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["CVTerm", "OversightCommand", "TerminalProbe"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
