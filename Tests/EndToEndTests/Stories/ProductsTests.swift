import Testing

/// Stories are skipped where the programs are not built; that must not pass unseen.
struct ProductsTests {
  @Test(arguments: ["oversight", "TerminalProbe"]) func theProgramIsBuilt(name: String) {
    #expect(Products.exists(name))
  }
}
