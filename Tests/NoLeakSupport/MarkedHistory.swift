package import Database
import DatabaseSupport
package import Records
package import RecordsSupport
package import STIX

/// A history in which every text holds a word of its own, and a slow model of the rules that says which of the words a
/// reader may read.
package struct MarkedHistory {
    /// Where it happened.
    package let node: TestNode
    /// All ids that were written.
    package private(set) var ids: Set<String> = []
    private var projector = NaiveProjector()
    private var words = MarkedWords()
    private var written: Set<String> = []

    /// Founds a community and does the steps.
    package init(_ steps: [HistoryStep], seed: UInt64, beside: [Migration]) async throws {
        node = try TestNode(seed: seed, beside: beside)
        for act in try TestNode.founding { try await perform(act, by: TestParty.operator) }
        for step in steps {
            node.clock.advance(seconds: step.seconds + 1)
            if let act = try await History.act(step, in: node) { try await perform(act, by: step.principal) }
        }
    }

    private mutating func perform(_ act: Act, by principal: Principal) async throws {
        guard let done = try await node.attempt(words.marked(act), by: principal) else { return }
        projector.record(done.applied, base: done.base)
        for case .append(let version) in done.applied.map(\.effect) {
            ids.insert(version.id)
            written.formUnion(MarkedWords.words(in: version.body))
        }
    }

    /// The words that a reader may not read at an instant.
    package func hidden(from reader: Principal, at instant: Instant) -> Set<String> {
        var model = NaiveReader(projector, reader)
        model.advance(to: instant)
        return written.subtracting(model.readableWords)
    }
}
