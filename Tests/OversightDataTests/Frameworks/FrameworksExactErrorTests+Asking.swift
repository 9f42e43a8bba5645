/// Faults in what an assessment covers beside ratings.
extension FrameworksExactErrorTests {
  /// What a profile asks for beside ratings, and proposals.
  static let asking = [
    Broken(
      "a part called like a layer", "id: strong-points", with: "id: §final",
      says: "'final' is a layer, and no part of the narrative. Give it another id"),
    Broken(
      "a part that is no word", "id: strong-points", with: "id: §strong/points",
      says:
        "'strong/points' should be small letters and digits with hyphens between. Write it like "
        + "primary-care"),
    Broken(
      "a part twice", "{ id: next, name", with: "§{ id: strong-points, name",
      says: "'narrative' has 'strong-points' twice. Take one away or give it another id"),
    Broken(
      "a duty with blanks", "id: care, name: Care, clause", with: "id: §due care, name: C, clause",
      says: "'due care' should be small letters and digits with hyphens between. Write it like "
        + "primary-care"),
    Broken(
      "a duty of no Act", "{ id: thrift, name: Thrift, clause: s.2 }",
      with: "§{ id: thrift, name: Thrift }", says: "'clause' is missing. Add it to this entry"),
    Broken(
      "a duty twice", "{ id: thrift", with: "§{ id: care",
      says: "'duties' has 'care' twice. Take one away or give it another id"),
    Broken(
      "a prompt twice", "{ id: far", with: "§{ id: near-by",
      says: "'prompts' has 'near-by' twice. Take one away or give it another id"),
    Broken(
      "a prompt of unknown keys", "name: Far }", with: "name: Far, §clause: s.3 }",
      says: "unknown key 'clause'. Known here: id, name"),
    Broken(
      "a prompt in capitals", "id: far", with: "id: §Far",
      says: "'Far' should be small letters and digits with hyphens between. Write it like "
        + "primary-care"),
    Broken(
      "a certification due after years", "due-days: 30", with: "due-days: §367",
      says: "'due-days' should be a whole number from 0 to 366, not '367'"),
    Broken(
      "a certification stated nowhere", "30, provenance: assumed", with: "30, provenance: stated",
      also: ("source: the days", "source: §the days"),
      says:
        "what is stated should cite a document, and 'the days are assumed' cites none. Cite one "
        + "of D"),
    Broken(
      "a proposal for no area", "area: whole\n    inspection", with: "area: §hole\n    inspection",
      says: "'area' names area 'hole', which the capability of this kind does not have. Use one of "
        + "whole"),
    Broken(
      "a question nobody asks", "key-question: well-led", with: "key-question: §well",
      says:
        "'key-question' should be one of overall, safe, effective, caring, responsive, well-led, "
        + "not 'well'"),
    Broken(
      "a word the Commission has not", "{ Good: good, Requires", with: "{ §Fine: good, Requires",
      says: "unknown key 'Fine'. Known here: Good, Inadequate, Outstanding, Requires improvement"),
    Broken(
      "a finding that stands for no rating", "serious: poor", with: "serious: §bad",
      says:
        "'serious' names rating 'bad', which the capability of this kind does not have. Use one "
        + "of good, poor"),
    Broken(
      "a state no certification has", "overdue: poor", with: "§overdu: poor",
      says: "unknown key 'overdu'. Did you mean 'overdue'?"),
    Broken(
      "a proposal after what takes it", "  - id: limit\n",
      with: "  - { id: late, title: L, for: [provider], kind: propose, area: whole, inspection: { "
        + "key-question: safe, years: 1, ratings: {} }, findings: {}, certification: {}, "
        + "provenance: assumed, source: D }\n  - id: limit\n",
      also: ("  - id: overall", "  - §id: overall"),
      and: ("- { id: late, title", "- §{ id: late, title"),
      says: "'overall' takes what 'late' makes, and comes before it. Move it below 'late'",
      "'late' does again what 'proposal' does. Keep one of them for each kind of organisation"),
    Broken(
      "a step too far", "within: 1", with: "within: §10",
      says: "'within' should be a whole number from 1 to 9, not '10'"),
    Broken(
      "a step of nothing", "    within: 1\n", with: "", also: ("- id: step", "- §id: step"),
      says: "'within' is missing. Add it to this entry"),
    Broken(
      "a step before what it moves", "  - id: direction",
      with: "  - §{ id: early, title: E, for: [provider], kind: moderate, within: 2, "
        + "provenance: assumed, source: D }\n  - id: direction",
      also: ("- id: step", "- §id: step"),
      says: "'early' takes what 'direction' makes, and comes before it. Move it below 'direction'",
      "'step' does again what 'early' does. Keep one of them for each kind of organisation"),
    Broken(
      "a step of those without a rating", "for: [provider]\n    kind: moderate",
      with: "for: [icb, provider]\n    kind: moderate", also: ("- id: step", "- §id: step"),
      says: "'step' finds no overall rating of icb. Add a rule of kind 'aggregate' for icb above "
        + "it"),
    Broken(
      "a median too far", "from-median: 0", with: "from-median: §12",
      says: "'from-median' should be a whole number from 0 to 9, not '12'"),
    Broken(
      "a moderation without its other side", ", from-self-assessment: 2", with: "",
      also: ("moderation: {", "moderation: §{"),
      says: "'from-self-assessment' is missing. Add it to this entry"),
    Broken(
      "a proposal nobody can confirm", "layers: { assessor: two, moderated: two, final: two }",
      with: "layers: { assessor: two, final: two }",
      also: ("- id: proposal", "- §id: proposal"), and: ("- id: overall", "- §id: overall"),
      says: "'proposal' proposes what nobody of provider can confirm. Area 'whole' needs a "
        + "'moderated' layer with every rating it may propose",
      "'overall' has nothing to make an overall rating of provider from. Its capability needs an "
        + "'overall' scale and areas with a 'moderated' layer"),
  ]
}
