import Foundation
import OversightData

// Before there is a second thread.
Memory.prepare()

exit(EntryPoint.run(Array(CommandLine.arguments.dropFirst())))
