import Foundation
public import Records

/// What a property of histories says when it does not hold.
public struct HistoryFailure: Error, CustomStringConvertible {
    /// What was expected, and what there was.
    public let description: String

    /// A failure in words.
    public init(_ description: String) {
        self.description = description
    }
}

/// Random histories from seeds; one that fails is shortened and printed.
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

    /// A run of `histories` histories, unless the environment says another number.
    public init(_ name: String, histories: UInt64, length: Int = 20) {
        let environment = ProcessInfo.processInfo.environment
        let first = environment["ENTENTE_SEED"].flatMap(UInt64.init) ?? 1
        let count = environment["ENTENTE_HISTORIES"].flatMap(UInt64.init) ?? histories
        self.name = name
        self.length = length
        seeds = first..<first + count
    }

    /// Everybody who reads, the public last.
    public static let readers = TestPerson.all.map(\.principal) + [.anonymous]

    /// The history of a seed and one of its readers.
    public func history(_ seed: UInt64) -> (reader: Principal, steps: [HistoryStep]) {
        let random = SeededIdentifiers(seed: seed)
        let reader = Self.readers[Int(random.number(in: 0...Int64(Self.readers.count - 1)))]
        return (reader, (0..<length).map { _ in HistoryStep.random { Int(random.next() >> 33) } })
    }

    /// Checks every history. Returns the first failure, with the shortest history found that still fails.
    ///
    /// - Parameter change: what makes of a random history one of the kind that is wanted, by reader.
    public func firstFailure(
        change: @Sendable (Principal, [HistoryStep]) -> [HistoryStep] = { $1 },
        _ check: Check
    ) async -> String? {
        print("\(name): ENTENTE_SEED=\(seeds.lowerBound) ENTENTE_HISTORIES=\(seeds.count)")
        for seed in seeds {
            let (reader, random) = history(seed)
            let steps = change(reader, random)
            do {
                try await check(seed, reader, steps)
            } catch {
                let found = await Self.shrunk(steps) { try await check(seed, reader, $0) }
                let reason = found.reason ?? "\(error)"
                return "\(name): seed \(seed), reader \(reader.person ?? "public"): \(found.steps)\n\(reason)"
            }
        }
        return nil
    }

    /// The shortest history found that still fails, and how it does.
    public static func shrunk(
        _ steps: [HistoryStep],
        _ check: ([HistoryStep]) async throws -> Void
    ) async -> (steps: [HistoryStep], reason: String?) {
        var shortest = steps
        var reason: String?
        var changed = true
        while changed {
            changed = false
            for index in shortest.indices.reversed() {
                var shorter = shortest
                shorter.remove(at: index)
                do {
                    try await check(shorter)
                } catch {
                    shortest = shorter
                    reason = "\(error)"
                    changed = true
                }
            }
        }
        return (shortest, reason)
    }
}
