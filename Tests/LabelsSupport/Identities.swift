/// Identity ids for tests: valid, and the same in every run.
public enum Identities {
    /// The id of the nth identity, 0 to 4,294,967,295.
    public static func id(_ number: Int) -> String {
        let hex = String(UInt32(truncatingIfNeeded: number), radix: 16)
        return "identity--" + String(repeating: "0", count: 8 - hex.count) + hex + "-0000-4000-8000-000000000000"
    }
}
