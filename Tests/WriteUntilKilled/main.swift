import Database
import DatabaseSupport
import Foundation
import Labels
import Records
import RecordsSupport
import STIX

// Writes one record after another into the folder that it is given, and prints the number of each when the write has
// returned. The test that starts it kills it.

struct RandomIdentifiers: IdentifierSource {
    func uuid() -> String { UUID().uuidString.lowercased() }
    func number(in range: ClosedRange<Int64>) -> Int64 { Int64.random(in: range) }
}

let store = try Store(folder: CommandLine.arguments[1], mode: .writing, migrations: Records.migrations)
let records = try Records(
    store: store,
    catalogue: .standard,
    clock: SystemClock(),
    identifiers: RandomIdentifiers()
)
let first = Int(CommandLine.arguments[2]) ?? 0
for number in first..<(first + 100_000) {
    let object = try TestObject.numbered(number)
    _ = try await records.write(
        .envelope(Envelope(objects: [object], defaultMarking: Marking(tlp: .clear))),
        by: TestParty.operator
    )
    // One unbuffered write: what is printed was acknowledged.
    FileHandle.standardOutput.write(Data("\(number)\n".utf8))
}
