import SchemaChecking
import Testing

/// The checker of schemas: what it knows it checks, and what it does not know it says.
struct SchemaCheckingTests {
  private typealias Schema = [String: Any]

  private static func problems(_ value: Any, _ schema: [String: Any]) -> [String] {
    SchemaCheck.problems(in: value, against: schema)
  }

  @Test func typesAreToldApart() {
    #expect(Self.problems("a", ["type": "string"]) == [])
    #expect(Self.problems(1, ["type": "string"]) == ["$ is no string"])
    #expect(Self.problems(true, ["type": "integer"]) == ["$ is no integer"])
    #expect(Self.problems(1, ["type": "boolean"]) == ["$ is no boolean"])
    #expect(Self.problems(1.5, ["type": ["integer", "null"]]) == ["$ is no integer or null"])
  }

  @Test func boundsHold() {
    #expect(Self.problems(2, ["minimum": 1, "maximum": 2]) == [])
    #expect(Self.problems(0, ["minimum": 1]) == ["$ is below 1"])
    #expect(Self.problems(3, ["maximum": 2]) == ["$ is above 2"])
    #expect(Self.problems(0, ["exclusiveMinimum": 0]) == ["$ is not above 0"])
    #expect(Self.problems("", ["minLength": 1]) == ["$ is too short"])
    #expect(Self.problems("ab", ["pattern": "^a$"]) == ["$ is ab, which ^a$ does not match"])
    #expect(Self.problems("b", ["enum": ["a"]]) == ["$ is b"])
    #expect(Self.problems("b", ["const": "a"]) == ["$ is b, not a"])
  }

  @Test func namesAndEntriesHold() {
    let schema: [String: Any] = [
      "required": ["a"], "properties": ["a": ["type": "string"], "b": false],
      "additionalProperties": false,
    ]
    #expect(Self.problems(["a": "x"], schema) == [])
    #expect(
      Self.problems(["b": 1, "c": 2], schema) == [
        "$.a is missing", "$.b is not allowed", "$.c is unknown",
      ])
    #expect(
      Self.problems(["c": 2], ["additionalProperties": ["type": "string"]]) == ["$.c is no string"])
    #expect(
      Self.problems(["c": 2], ["propertyNames": ["enum": ["a"]]]) == ["$.c does not belong here"])
    #expect(Self.problems([String: Any](), ["minProperties": 1]) == ["$ has too few names"])
    #expect(Self.problems([1, "a"], ["items": ["type": "integer"]]) == ["$[1] is no integer"])
    #expect(Self.problems([1], ["minItems": 2]) == ["$ has too few entries"])
    #expect(Self.problems([1, 2], ["maxItems": 1]) == ["$ has too many entries"])
    #expect(Self.problems([1, 1], ["uniqueItems": true]) == ["$ has an entry twice"])
  }

  @Test func schemasMadeOfSchemasHold() {
    let forms: [[String: Any]] = [["type": "string"], ["minLength": 2]]
    #expect(Self.problems("ab", ["allOf": forms]) == [])
    #expect(Self.problems("a", ["allOf": forms]) == ["$ is too short"])
    #expect(Self.problems("a", ["oneOf": forms]) == [])
    #expect(Self.problems("ab", ["oneOf": forms]) == ["$ fits 2 of 2 forms, not one"])
    #expect(Self.problems(1, ["anyOf": [["type": "string"]]]) == ["$ fits none of 1 forms"])
    #expect(Self.problems(1, ["not": ["type": "integer"]]) == ["$ has a form that is not allowed"])
    let choice: [String: Any] = [
      "if": ["type": "string"], "then": ["minLength": 2], "else": ["minimum": 5],
    ]
    #expect(Self.problems("a", choice) == ["$ is too short"])
    #expect(Self.problems(1, choice) == ["$ is below 5"])
    let referring: [String: Any] = [
      "$ref": "#/$defs/text", "$defs": ["text": ["type": "string"]],
    ]
    #expect(Self.problems(1, referring) == ["$ is no string"])
    #expect(
      Self.problems(1, ["$ref": "#/$defs/gone"]) == [
        "the schema of $ refers to #/$defs/gone, which is not there"
      ])
  }

  @Test func whatIsNotCheckedIsSaid() {
    #expect(
      Self.problems(1, ["multipleOf": 2]) == [
        "the schema of $ asks for 'multipleOf', which is not checked"
      ])
  }
}
