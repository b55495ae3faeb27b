public import Records
import Synchronization

/// Ids and gaps from a seed: the same seed gives the same streams, one for each actor.
public final class SeededIdentifiers: IdentifierSource {
    private struct State {
        let seed: UInt64
        var streams: [String: UInt64] = [:]
        var current = ""
    }

    private let state: Mutex<State>

    /// Streams from a seed.
    public init(seed: UInt64) {
        state = Mutex(State(seed: seed))
    }

    /// From now on numbers come from the stream of an actor.
    public func use(stream: String) { state.withLock { $0.current = stream } }

    /// The next 64 bits (SplitMix64).
    public func next() -> UInt64 {
        state.withLock { state in
            let start = state.current.utf8.reduce(state.seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
            let stream = state.streams[state.current, default: start] &+ 0x9e37_79b9_7f4a_7c15
            state.streams[state.current] = stream
            var mixed = stream
            mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            return mixed ^ (mixed >> 31)
        }
    }

    /// A UUID (version 4) from the current stream.
    public func uuid() -> String {
        func hex(_ value: UInt64, _ digits: Int) -> String {
            let text = String(value, radix: 16)
            return String(repeating: "0", count: max(0, digits - text.count)) + text.suffix(digits)
        }
        let one = next()
        let two = next()
        return [
            hex(one >> 32, 8), hex(one >> 16 & 0xffff, 4), "4" + hex(one & 0xfff, 3),
            String("89ab".dropFirst(Int(two >> 62)).prefix(1)) + hex(two >> 48 & 0xfff, 3),
            hex(two & 0xffff_ffff_ffff, 12),
        ].joined(separator: "-")
    }

    /// A number from the current stream.
    public func number(in range: ClosedRange<Int64>) -> Int64 {
        range.lowerBound + Int64(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }
}
