/// The fingerprints of a set of tokens in an open-addressed table: answers "certainly not" without touching any text.
struct TokenTable: Sendable {
    private let slots: [UInt64]
    private let mask: Int

    init(_ tokens: Set<Token>) {
        var size = 8
        while size < tokens.count * 4 { size *= 2 }
        mask = size - 1
        var slots = [UInt64](repeating: 0, count: size)
        for token in tokens {
            var slot = Int(truncatingIfNeeded: token.fingerprint >> 8) & mask
            while slots[slot] != 0 && slots[slot] != token.fingerprint { slot = (slot + 1) & mask }
            slots[slot] = token.fingerprint
        }
        self.slots = slots
    }

    /// False only where the token is not in the set. (A fingerprint of 0 marks an empty slot, and is always "maybe".)
    func mayContain(_ token: Token) -> Bool {
        var slot = Int(truncatingIfNeeded: token.fingerprint >> 8) & mask
        while slots[slot] != 0 {
            if slots[slot] == token.fingerprint { return true }
            slot = (slot + 1) & mask
        }
        return token.fingerprint == 0
    }
}
