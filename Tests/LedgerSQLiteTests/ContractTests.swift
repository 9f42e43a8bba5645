import LedgerContract
import Testing

@Suite("The contract of every store, kept by SQLite")
struct ContractTests {
  @Test(arguments: LedgerContract.all)
  func contract(_ contract: LedgerContract) throws {
    let folder = try TemporaryFolder()
    try contract.run(folder.place)
  }
}
