import Database
import Foundation
import Node
import Testing

@testable import Commands

@Suite struct EndingTests {
    @Test func `errors end the program with the documented status`() {
        let table: [(any Error, Ending?)] = [
            (StoreError.inUse(folder: "d"), .unavailable), (StoreError.absent(folder: "d"), .noInput),
            (StoreError.clockBehind(last: "", now: ""), .fault),
            (NodeError.portInUse(host: "h", port: 1), .unavailable), (NodeError.unknownReader("x"), .unknownName),
            (NodeError.unreadable(path: "p", reason: "r"), .noInput), (NodeError.occupied(folder: "d"), .cannotCreate),
            (OperationFailure(.notAllowed, ""), .notAllowed), (OperationFailure(.usage, ""), .usage),
            (NodeError.unknownPerson("x"), .unknownName), (NothingThere(id: "a", reader: "b"), .nothing),
            (CancellationError(), nil),
        ]
        for (error, ending) in table { #expect(Ending(error) == ending, "\(error)") }
    }

    @Test func `the documentation lists every status`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appendingPathComponent("docs/operations.md"), encoding: .utf8)
        for ending in Ending.allCases {
            #expect(text.contains("| \(ending.rawValue) | \(ending.meaning) |"), "\(ending)")
        }
    }
}
