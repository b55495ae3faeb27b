import FoundationEssentials

/// How the tests of this room are run, by the environment.
public enum LabelRun {
    /// Whether the long mode is on: `ENTENTE_LONG=1`.
    public static let isLong = ProcessInfo.processInfo.environment["ENTENTE_LONG"] == "1"

    /// The seed of all random tests: `ENTENTE_SEED`, else a fixed one, so that a run can be repeated.
    public static var seed: UInt64 {
        ProcessInfo.processInfo.environment["ENTENTE_SEED"].flatMap { UInt64($0) } ?? 20_260_417
    }

    /// A stream for one test, made from the seed, which is printed, and the test's own name.
    public static func random(for test: String) -> LabelRandom {
        print("\(test): ENTENTE_SEED=\(seed)")
        return LabelRandom(seed: test.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 })
    }
}
