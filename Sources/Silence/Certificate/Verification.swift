internal import STIX

/// What checking a certificate found: what it proves, what it cannot prove, what is wrong. Values, no words.
public struct Verification: Hashable, Sendable {
    /// What holds.
    public enum Proof: Hashable, Sendable {
        /// Nothing was changed since the holder of the key with this fingerprint signed it.
        case signed(SHA256Text)
        /// The key is published for the instant at which the certificate was made.
        case keyPublished
        /// This text was put to the parties in the last round.
        case text(DecisionText)
        /// The text that was shown has that hash.
        case textMatches
        /// By the rules, these acts lead to this outcome, in this round.
        case outcome(RoundState.Name, round: Int)
        /// So many of so many parties of the roster confirmed that they received the text.
        case receipts(Int, of: Int)
        /// Every capital was given its notice, by this program's time zone data.
        case notice
    }

    /// What is not proven by it.
    public enum Limit: Hashable, Sendable {
        /// Whose key it is: no list of published keys was given.
        case keyNotCompared
        /// What the text says: it was not shown, only its hash is there.
        case textNotShown
        /// That persons acted with the authority of the parties that they are named for.
        case authority
        /// That the node left out no act.
        case completeness
        /// That the node's clock was right.
        case clock
        /// That papers say what the registry entered: so many acts stand on them.
        case papers(Int)
        /// Who broke silence: the name stands in an act that is not in the certificate.
        case breakerWithheld
        /// That the notice was given: counted with this program's time zone data, it was not.
        case notice
    }

    /// What is wrong. One fault is enough to prove nothing.
    public enum Fault: Hashable, Sendable {
        /// The signature is not that of the key over this certificate.
        case signature
        /// The certificate names another key than the one that stands beside it.
        case keyNamed
        /// The key was never published.
        case keyUnknown
        /// The key was not in use when the certificate was made.
        case keyTime
        /// The text that was shown has another hash.
        case textDiffers
        /// Acts are out of order, twice there, or later than the certificate.
        case actsOrder
        /// Acts are of no round that took place, or a round did not take place.
        case rounds
        /// The decision had not come to an end.
        case unfinished
        /// The acts lead to another outcome than the one that is stated.
        case outcome
    }

    /// What holds; nothing where there is a fault.
    public let proofs: [Proof]
    /// What it does not prove.
    public let limits: [Limit]
    /// What is wrong.
    public let faults: [Fault]

    /// Whether everything holds.
    public var holds: Bool { faults.isEmpty }
}

extension SignedCertificate {
    /// Checks the certificate: the signature, the key, and that its acts lead to its outcome by the rules.
    /// - Parameters:
    ///   - keys: the keys that the node has published, as one got them from it; nil where one has none.
    ///   - text: the canonical bytes of the text, where one has them.
    public func verify(keys: PublishedKeys? = nil, text: [UInt8]? = nil) -> Verification {
        let standing = certificate.standing
        let faults = keyFaults(keys) + textFaults(text) + outcomeFaults(standing)
        return Verification(
            proofs: faults.isEmpty ? proofs(keys, text, standing) : [],
            limits: limits(keys, text, standing),
            faults: faults
        )
    }

    private var lastText: DecisionText { certificate.standing.current.round.text }

    private func keyFaults(_ keys: PublishedKeys?) -> [Verification.Fault] {
        var faults: [Verification.Fault] = isSigned ? [] : [.signature]
        if certificate.key != key.fingerprint { faults.append(.keyNamed) }
        guard let keys else { return faults }
        guard let entry = keys.entry(of: key) else { return faults + [.keyUnknown] }
        return entry.signs(at: certificate.made) ? faults : faults + [.keyTime]
    }

    private func textFaults(_ text: [UInt8]?) -> [Verification.Fault] {
        guard let text else { return [] }
        return SHA256Text(hashing: text) == lastText.sha256 ? [] : [.textDiffers]
    }

    private func outcomeFaults(_ standing: ProcedureStanding) -> [Verification.Fault] {
        var faults: [Verification.Fault] = []
        let places = certificate.acts.map(\.place)
        let isOrdered = zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
        let isDistinct = Set(certificate.acts.map(\.id)).count == certificate.acts.count
        if !isOrdered || !isDistinct || places.last.map({ $0.received > certificate.made }) ?? false {
            faults.append(.actsOrder)
        }
        if standing.rounds.count != certificate.procedure.rounds.count || !standing.strays.isEmpty {
            faults.append(.rounds)
        }
        if !standing.isFinished { faults.append(.unfinished) }
        if CertifiedOutcome(standing) != certificate.outcome { faults.append(.outcome) }
        return faults
    }

    private func proofs(
        _ keys: PublishedKeys?,
        _ text: [UInt8]?,
        _ standing: ProcedureStanding
    ) -> [Verification.Proof] {
        let current = standing.current
        var proofs: [Verification.Proof] = [.signed(key.fingerprint)]
        if keys != nil { proofs.append(.keyPublished) }
        proofs.append(.text(current.round.text))
        if text != nil { proofs.append(.textMatches) }
        proofs.append(.outcome(current.state.name, round: current.round.number))
        proofs.append(.receipts(current.parties.count { $0.receipt != nil }, of: current.parties.count))
        if standing.gaveNotice { proofs.append(.notice) }
        return proofs
    }

    private func limits(
        _ keys: PublishedKeys?,
        _ text: [UInt8]?,
        _ standing: ProcedureStanding
    ) -> [Verification.Limit] {
        var limits: [Verification.Limit] = keys == nil ? [.keyNotCompared] : []
        if text == nil { limits.append(.textNotShown) }
        limits += [.authority, .completeness, .clock]
        let papers = certificate.acts.count { $0.entry != nil }
        if papers > 0 { limits.append(.papers(papers)) }
        if certificate.acts.contains(where: { $0.voice == .withheld }) { limits.append(.breakerWithheld) }
        if !standing.gaveNotice { limits.append(.notice) }
        return limits
    }
}

extension ProcedureStanding {
    /// Whether every text was announced with its notice; an extension only adds to it.
    fileprivate var gaveNotice: Bool {
        rounds.allSatisfy { round in
            if case .extending = round.round.terms.basis { return true }
            return round.announced.map { round.round.notice(announced: $0).isMet } ?? false
        }
    }
}
