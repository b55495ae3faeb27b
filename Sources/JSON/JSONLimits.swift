/// How much of a text the parser takes before it refuses.
public struct JSONLimits: Hashable, Sendable {
    /// The largest text, in bytes.
    public let maximumBytes: Int
    /// The deepest nesting: `[[1]]` is two deep. The parser itself follows 1,024 levels, and no limit goes beyond.
    public let maximumDepth: Int

    /// Limits for texts that come from outside: 128 MiB and 64 levels.
    public static let standard = JSONLimits(maximumBytes: 128 << 20, maximumDepth: 64)

    /// The parser's own bounds: simdjson's words hold 32-bit positions, and it follows 1,024 levels.
    static let hardest = JSONLimits(uncheckedBytes: Int(UInt32.max) >> 1, depth: 1024)

    /// Limits of the caller's choice, brought within what the parser can hold (2 GiB, 1,024 levels).
    public init(maximumBytes: Int, maximumDepth: Int) {
        self.init(
            uncheckedBytes: min(max(maximumBytes, 0), Self.hardest.maximumBytes),
            depth: min(max(maximumDepth, 0), Self.hardest.maximumDepth)
        )
    }

    private init(uncheckedBytes: Int, depth: Int) {
        maximumBytes = uncheckedBytes
        maximumDepth = depth
    }
}
