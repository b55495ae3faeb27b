internal import JSON
public import STIX

/// What a finished decision leaves: its rounds, its acts, how it ended, and which key of the node stands for it.
///
/// It holds what is needed to come to the outcome again, and is checked by doing so (`SignedCertificate.verify`).
public struct Certificate: Hashable, Sendable {
    /// The rounds that took place, with the hash of each text.
    public let procedure: Procedure
    /// Every act of these rounds at the decision's label, in order.
    public let acts: [DecisionAct]
    /// How it ended.
    public let outcome: CertifiedOutcome
    /// When the certificate was made; acts received later are not in it.
    public let made: Instant
    /// The fingerprint of the key that signs it.
    public let key: SHA256Text

    static let type = "entente-decision-certificate"
    static let version = 1

    /// The certificate of a decision.
    /// - Parameters:
    ///   - decision: the decision; rounds that did not take place are left out.
    ///   - acts: its acts at the decision's label, in any order; those received after `made` are left out.
    ///   - made: now.
    ///   - key: the fingerprint of the key that will sign.
    /// - Throws: where the decision has not come to an end by then, or an act is of none of its rounds.
    public init(
        of decision: Procedure,
        acts: some Sequence<DecisionAct>,
        made: Instant,
        key: SHA256Text
    ) throws(CertificateError) {
        let log = ActLog(acts, until: made).acts
        let standing = decision.standing(of: log, at: made)
        guard standing.isFinished else {
            throw CertificateError("", .unfinished, "the decision is \(standing.state.name.rawValue)")
        }
        if let stray = standing.strays.first { throw CertificateError("", .stray, stray.id.text) }
        procedure = try Round.proven("") { () throws(RoundError) in try Procedure(standing.rounds.map(\.round)) }
        self.acts = log
        outcome = CertifiedOutcome(standing)
        self.made = made
        self.key = key
    }

    /// Where the decision stands by the rounds and acts of the certificate.
    public var standing: ProcedureStanding { procedure.standing(of: acts, at: made) }

    /// The certificate as canonical JSON (RFC 8785): what is signed, behind a prefix.
    public var canonicalBytes: [UInt8] { json.canonicalBytes() }

    var json: JSONValue {
        [
            "type": .string(Self.type), "version": .integer(Int64(Self.version)),
            "decision": .string(procedure.id.text), "rounds": .array(procedure.rounds.map(\.json)),
            "acts": .array(acts.map(\.json)), "outcome": outcome.json, "made": .string(made.text),
            "key": .string(key.text),
        ]
    }

    init(_ json: JSONValue, _ path: String) throws(CertificateError) {
        var reader = try StrictReader(json, path)
        _ = try reader.read("type") { $0 == Self.type ? $0 : nil }
        guard try reader.integer("version") == Self.version else {
            throw CertificateError(path + "/version", .value, "not \(Self.version)")
        }
        let id = try reader.read("decision") { Identifier($0) }
        let rounds = try reader.list("rounds") { json, path throws(CertificateError) in
            try Round(json, of: id, path)
        }
        procedure = try Round.proven(path + "/rounds") { () throws(RoundError) in try Procedure(rounds) }
        acts = try reader.list("acts") { json, path throws(CertificateError) in try DecisionAct(json, path) }
        outcome = try CertifiedOutcome(try StrictReader(try reader.take("outcome"), path + "/outcome"))
        made = try reader.read("made") { Instant($0) }
        key = try reader.read("key") { SHA256Text($0) }
        try reader.finish()
    }
}
