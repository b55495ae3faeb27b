import Foundation
public import Records
import Synchronization

/// What a property of histories says when it does not hold.
public struct HistoryFailure: Error, CustomStringConvertible {
    /// What was expected, and what there was.
    public let description: String

    /// A failure in words.
    public init(_ description: String) {
        self.description = description
    }
}

/// Random histories from seeds; one that fails is shortened and printed. Every suite of random histories runs by this.
///
/// `ENTENTE_SEED=first ENTENTE_HISTORIES=count` runs other histories than the ones of every day.
public struct HistoryRun: Sendable {
    /// What is checked, for the line that says how to run it again.
    public let name: String
    /// The seeds of this run.
    public let seeds: Range<UInt64>
    /// How many steps a history has.
    public let length: Int

    /// What a history is checked with: its seed, one reader and its steps.
    public typealias Check =
        @Sendable (_ seed: UInt64, _ reader: Principal, _ steps: [HistoryStep]) async throws -> Void
    /// What makes of a random history one of the kind that is wanted, by reader.
    public typealias Change = @Sendable (_ reader: Principal, _ steps: [HistoryStep]) -> [HistoryStep]

    /// A run of `histories` histories, unless the environment says another number.
    public init(_ name: String, histories: UInt64, length: Int = 20) {
        let environment = ProcessInfo.processInfo.environment
        let first = environment["ENTENTE_SEED"].flatMap(UInt64.init) ?? 1
        let count = environment["ENTENTE_HISTORIES"].flatMap(UInt64.init) ?? histories
        self.init(name, seeds: first..<first + count, length: length)
    }

    /// A run of given seeds.
    public init(_ name: String, seeds: Range<UInt64>, length: Int) {
        self.name = name
        self.seeds = seeds
        self.length = length
    }

    /// Whether the environment asks for one history or a few, so that what only many of them do together is not asked.
    public func isAtLeast(_ histories: Int) -> Bool { seeds.count >= histories }

    /// Everybody who reads, the public last.
    public static let readers = TestPerson.all.map(\.principal) + [.anonymous]

    /// The history of a seed and one of its readers.
    public func history(_ seed: UInt64) -> (reader: Principal, steps: [HistoryStep]) {
        let random = SeededIdentifiers(seed: seed)
        let reader = Self.readers[Int(random.number(in: 0...Int64(Self.readers.count - 1)))]
        return (reader, (0..<length).map { _ in HistoryStep.random { Int(random.next() >> 33) } })
    }

    /// Checks every history and says how many there were. Returns the first failure, with the shortest history found
    /// that still fails.
    ///
    /// - Parameter workers: how many histories are checked beside each other.
    public func firstFailure(
        workers: Int = 1,
        change: @escaping Change = { $1 },
        _ check: @escaping Check
    ) async -> String? {
        let began = ContinuousClock.now
        let turns = Turns(seeds)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<max(1, workers) {
                group.addTask {
                    while let seed = turns.next() {
                        if let failure = await self.failure(of: seed, change: change, check) {
                            turns.fail(seed, failure)
                        }
                    }
                }
            }
        }
        let seconds = (ContinuousClock.now - began).components.seconds
        print(
            "\(name): \(turns.taken) histories of \(length) steps in \(seconds) s, "
                + "ENTENTE_SEED=\(seeds.lowerBound) ENTENTE_HISTORIES=\(seeds.count)"
        )
        return turns.failure
    }

    /// What is wrong with the history of a seed, shortened; nil where nothing is.
    public func failure(of seed: UInt64, change: Change = { $1 }, _ check: Check) async -> String? {
        let (reader, random) = history(seed)
        let steps = change(reader, random)
        do {
            try await check(seed, reader, steps)
            return nil
        } catch {
            let found = await HistoryShrinking.shortest(steps) { try await check(seed, reader, $0) }
            return """
                \(name): seed \(seed), reader \(reader.person ?? "public"), \(found.steps.count) of \(steps.count) steps:
                  \(found.steps.map(\.description).joined(separator: "\n  "))
                \(found.reason ?? "\(error)")
                again: ENTENTE_SEED=\(seed) ENTENTE_HISTORIES=1
                """
        }
    }
}

/// Seeds in their order, to whoever asks for the next, until one has failed.
private final class Turns: Sendable {
    private struct State {
        var next: UInt64
        var taken = 0
        var failure: (seed: UInt64, text: String)?
    }

    private let end: UInt64
    private let state: Mutex<State>

    init(_ seeds: Range<UInt64>) {
        end = seeds.upperBound
        state = Mutex(State(next: seeds.lowerBound))
    }

    var taken: Int { state.withLock(\.taken) }
    /// The failure of the lowest seed.
    var failure: String? { state.withLock { $0.failure?.text } }

    func next() -> UInt64? {
        state.withLock { state in
            guard state.failure == nil, state.next < end else { return nil }
            state.next += 1
            state.taken += 1
            return state.next - 1
        }
    }

    func fail(_ seed: UInt64, _ text: String) {
        state.withLock { state in
            if state.failure.map({ $0.seed > seed }) ?? true { state.failure = (seed, text) }
        }
    }
}
