import Testing

/// A calibration session by commands: who does what, as which role.
struct Meeting {
  static let scope = ["--framework", "2024-25-consultation", "--period", "Q3 2025/26"]
  static let areas = [
    "governance", "commissioning", "quality", "inequalities", "involvement", "finance",
  ]

  let home: Home
  let name: String

  /// Opens a session of some organisations.
  init(
    _ codes: [String], name: String = "S1", in home: Home? = nil, scope: [String] = Meeting.scope,
    _ options: [String] = ["--region", "North West"]
  ) throws {
    self.home = try home ?? Home()
    self.name = name
    let opened = try run(
      "chair", ["open", "--agenda", codes.joined(separator: ",")] + options + scope)
    #expect(opened.status == 0, "\(opened.complaint)")
  }

  /// Runs a command of the session; `chair` and `deputy` are chairs, everybody else an assessor.
  @discardableResult
  func run(_ person: String, _ arguments: [String]) throws -> RunResult {
    let role = ["chair", "deputy"].contains(person) ? "chair" : "assessor"
    let command = arguments[0]
    return try home.run(
      ["--as", person, "--role", role, "session", command, name] + arguments.dropFirst())
  }

  @discardableResult
  func run(_ person: String, _ arguments: String...) throws -> RunResult {
    try run(person, arguments)
  }

  /// The JSON of a command that reads.
  func json(_ person: String, _ arguments: String...) throws -> [String: Any] {
    try run(person, arguments + ["--format", "json"]).json()
  }

  /// Rates every area of a board from a file: the quality as said, all others alike.
  func rate(_ code: String, quality: String, others: String, by person: String) throws {
    let rows = Self.areas.map { area in
      "rating,\(code),2025/26,2024-25-consultation,\(area),assessor,"
        + "\(area == "quality" ? quality : others),\(person) saw it."
    }
    let heading = "record,organisation,cycle,framework,area,layer,rating,reason"
    let file = try home.write(
      ([heading] + rows).joined(separator: "\n") + "\n", to: "\(person)-\(code).csv")
    let result = try home.run("import", file, "--as", person)
    #expect(result.status == 0, "\(result.complaint)")
  }

  /// Three assessors of whom one is a step harder, and who differ most on quality.
  func rateByAll(_ code: String) throws {
    try rate(code, quality: "achieving", others: "achieving", by: "ann")
    try rate(code, quality: "progressing", others: "achieving", by: "ben")
    try rate(code, quality: "insufficient-progress", others: "progressing", by: "cat")
  }

  /// How far an item is.
  func state(of code: String) throws -> String? {
    let items = try json("chair", "agenda")["items"] as? [[String: Any]]
    return items?.first { $0["code"] as? String == code }?["state"] as? String
  }

  /// The codes of the agenda as somebody sees it.
  func agenda(of person: String, _ arguments: String...) throws -> [String] {
    let json = try run(person, ["agenda", "--format", "json"] + arguments).json()
    return (json["items"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
  }
}

extension RunResult {
  /// What it said, without the ends of lines: pages are wrapped.
  var words: String { output.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
