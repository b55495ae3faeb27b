public import Records
import STIX
public import Silence

/// Makes the certificates of finished decisions.
public struct Certifier: Sendable {
    private let keys: SigningKeys

    /// By the keys of a node.
    public init(_ keys: SigningKeys) {
        self.keys = keys
    }

    /// The certificate of a decision, the same bytes for all who read it, whenever they ask: it stands for the instant at
    /// which its evidence was complete (its last act, or the expiry that adopted it), not for the one at which somebody
    /// asked. Where the key in use is younger, it stands for the beginning of that key's time. An act that comes later, a
    /// late break say, gives another certificate, which holds that act too.
    ///
    /// - Throws: `CertificateError` where the decision has not come to an end.
    public func certificate(of found: DecisionCase) throws -> SignedCertificate {
        let now = found.standing.current.now
        let acts = found.acts.filter { $0.received <= now }
        var evidence = acts.map(\.received)
        switch found.state {
        case .adopted, .issued: evidence.append(found.round.expires)
        case .draft, .announced, .running, .broken, .held, .withdrawn, .extended: break
        }
        let certificate = try Certificate(
            of: found.procedure,
            acts: acts,
            made: max(evidence.max() ?? now, keys.since),
            key: keys.key.verifying.fingerprint
        )
        return try SignedCertificate(certificate, signedBy: keys.key)
    }
}
