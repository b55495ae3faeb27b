import Foundation
import NoLeakSupport
import RecordsSupport
import Synchronization

/// A range of seeds on its way: who works takes block after block, until all are done or one history differed.
final class Proof: Sendable {
    private struct State {
        var next: UInt64
        var done: UInt64 = 0
        var failure: String?
    }

    /// Which routes were asked.
    let asked = RouteLedger()
    private let seeds: Range<UInt64>
    private let length: Int
    private let block: UInt64
    private let commit: String
    private let book: BlockBook?
    private let began = ContinuousClock.now
    private let state: Mutex<State>

    /// - Parameters:
    ///   - length: how many steps a history has.
    ///   - block: how many seeds are noted as done at once.
    ///   - book: where finished blocks are noted.
    init(seeds: Range<UInt64>, length: Int, block: UInt64, commit: String, book: BlockBook?) {
        self.seeds = seeds
        self.length = length
        self.block = block
        self.commit = commit
        self.book = book
        state = Mutex(State(next: seeds.lowerBound))
    }

    /// What differed, shortened.
    var failure: String? { state.withLock(\.failure) }

    /// Runs blocks until there is nothing more to do.
    func work() async {
        while let seeds = nextBlock() {
            let run = HistoryRun("proof", seeds: seeds, length: length)
            for seed in seeds {
                // Another worker found a difference: what is left of this block counts for nothing.
                guard failure == nil else { return }
                let found = await run.failure(of: seed) { [asked] seed, reader, steps in
                    try await DoorHistory.check(steps, reader: reader, seed: seed, noting: asked)
                }
                state.withLock { $0.done += 1 }
                guard let found else { continue }
                note(seeds.lowerBound, through: seed, differences: 1)
                state.withLock { $0.failure = $0.failure ?? found }
                return
            }
            note(seeds.lowerBound, through: seeds.upperBound - 1, differences: 0)
        }
    }

    /// How far the work is, and how fast it goes.
    func progress(of routes: Int) -> String {
        let done = state.withLock(\.done)
        let seconds = max(1, (ContinuousClock.now - began) / .seconds(1))
        let rate = String(format: "%.1f", Double(done) / seconds)
        return "\(done) of \(seeds.count) histories, \(rate) a second, \(asked.count) of \(routes) routes asked"
    }

    private func nextBlock() -> Range<UInt64>? {
        state.withLock { state in
            guard state.failure == nil, state.next < seeds.upperBound else { return nil }
            let start = state.next
            state.next = start + min(block, seeds.upperBound - start)
            return start..<state.next
        }
    }

    private func note(_ first: UInt64, through last: UInt64, differences: Int) {
        book?.add(ProofBlock(first: first, count: last - first + 1, commit: commit, differences: differences))
    }
}
