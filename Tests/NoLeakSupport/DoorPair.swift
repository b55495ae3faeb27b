import DatabaseSupport
package import HummingbirdTesting
package import Records
package import RecordsSupport
import STIX
package import Web
import WebSupport

/// The doors of the two runs of a history, asked the same as their reader. What is answered must be equal.
package struct DoorPair: Sendable {
    /// The reader.
    package let reader: Principal
    /// Where everything happened.
    package let whole: DoorProbe
    /// Where only the reader's trace happened.
    package let purged: DoorProbe
    private let asked: RouteLedger

    /// The doors of both runs.
    ///
    /// - Parameter asked: where it is noted which routes were asked.
    package init(_ runs: TwoRun, noting asked: RouteLedger = RouteLedger()) throws {
        reader = runs.reader
        whole = try DoorProbe(runs.whole, reader: runs.reader)
        purged = try DoorProbe(runs.purged, reader: runs.reader)
        self.asked = asked
    }

    /// Ids that were seen, ids that were not, and ids that never were.
    package static func sample(_ ids: Set<String>, _ node: TestNode) -> ProbeSample {
        ProbeSample(
            ids: ids.sorted() + ["campaign--ffffffff-ffff-4fff-8fff-ffffffffffff", TestParty.aland],
            types: ["campaign", "note"],
            words: ["name", "portion", "edited"],
            instants: [node.clock.now().text],
            codes: ["ALA", "FMT", "XXX"]
        )
    }

    /// Asks in both runs.
    ///
    /// - Parameter route: the route that is asked, for the ledger; nil for a page that is read besides.
    /// - Throws: `HistoryFailure` where the answers differ.
    @discardableResult
    package func ask(_ request: ProbeRequest, of route: String? = nil) async throws -> TestResponse {
        if let route { asked.note(route, by: reader) }
        let one = try await whole.door.send(request, credentials: whole.credentials)
        let other = try await purged.door.send(request, credentials: purged.credentials)
        let (first, second) = (answerText(one), answerText(other))
        guard first == second else {
            let body = request.body.isEmpty ? "" : "\n  " + String(decoding: request.body, as: UTF8.self)
            throw HistoryFailure(
                "\(request.method) \(request.target)\(body)\n" + Self.difference(first, second)
            )
        }
        return one
    }

    /// Both nodes stand a second later, with numbers from a stream of the reader's: what they do now is told alike.
    package func meet(_ stream: String) {
        whole.node.clock.advance(seconds: 1)
        purged.node.clock.set(whole.node.clock.now())
        for probe in [whole, purged] { probe.node.identifiers.use(stream: stream) }
    }

    /// The first lines that differ.
    private static func difference(_ one: String, _ other: String) -> String {
        let first = one.split(separator: "\n", omittingEmptySubsequences: false)
        let second = other.split(separator: "\n", omittingEmptySubsequences: false)
        let lines = zip(first, second).filter { $0 != $1 }.prefix(3)
        guard !lines.isEmpty else { return "  \(first.count) lines, \(second.count) lines" }
        return lines.map { "  \($0.prefix(600))\n  \($1.prefix(600))" }.joined(separator: "\n")
    }
}
