import Crypto
import Web

/// What a browser carries, sealed, while its person is at the provider's.
struct Journey: Hashable, Sendable {
    let realm: String
    /// What the provider sends back, so that an answer belongs to this browser (RFC 6749, section 10.12).
    let state: String
    /// What the ID token repeats, so that it belongs to this sign-in.
    let nonce: String
    /// What proves that the code was asked for here (RFC 7636).
    let verifier: String
    /// Where to go afterwards.
    let next: String
    /// Whether the provider is told to ask the person anew, although they are signed in there.
    let isAnew: Bool
    /// Microseconds since 1970 from when on it is void.
    let ends: Int64

    /// How long a person may be away, in seconds.
    static let seconds = 600

    init(realm: String, next: String, isAnew: Bool = false, random: (Int) -> [UInt8], now: Int64) {
        self.realm = realm
        self.next = next.utf8.count <= 1_024 ? next : "/"
        state = Base64.urlSafe(random(32))
        nonce = Base64.urlSafe(random(32))
        verifier = Base64.urlSafe(random(32))
        self.isAnew = isAnew
        ends = now + Int64(Self.seconds) * 1_000_000
    }

    /// Reads what `bytes` wrote; nil for anything else.
    init?(_ bytes: [UInt8]) {
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard parts.count == 7, let ends = Int64(parts[6]) else { return nil }
        realm = String(parts[0])
        state = String(parts[1])
        nonce = String(parts[2])
        verifier = String(parts[3])
        next = String(parts[4])
        isAnew = parts[5] == "anew"
        self.ends = ends
    }

    /// No part holds a line feed: a realm and a path of this server cannot, and the others are base 64.
    var bytes: [UInt8] {
        let parts = [realm, state, nonce, verifier, next, isAnew ? "anew" : "", String(ends)]
        return Array(parts.joined(separator: "\n").utf8)
    }

    /// The instant at which the person was sent out, in microseconds since 1970.
    var began: Int64 { ends - Int64(Self.seconds) * 1_000_000 }

    /// What the provider keeps of the verifier until it is shown (RFC 7636, section 4.2, S256).
    var challenge: String { Base64.urlSafe(SHA256.hash(data: Array(verifier.utf8))) }

    /// Compares without telling by its time where the first difference is.
    func isState(_ text: String) -> Bool {
        text.utf8.count == state.utf8.count
            && zip(text.utf8, state.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
