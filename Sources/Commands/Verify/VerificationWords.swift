import STIX
import Silence

/// What checking a certificate found, in words.
struct VerificationWords {
    private let signed: SignedCertificate
    private let found: Verification

    init(_ signed: SignedCertificate, _ found: Verification) {
        self.signed = signed
        self.found = found
    }

    /// What the certificate is about, what is wrong, what it proves, what it does not.
    var lines: [String] {
        let certificate = signed.certificate
        let current = certificate.standing.current
        var lines = [
            "Certificate of \(certificate.procedure.id)", "  stands for   \(certificate.made.text)",
            "  says         \(certificate.outcome.state.rawValue)"
                + (certificate.outcome.number.map { " as \($0)" } ?? ""),
            "  silence      from \(current.round.opens.text) until before \(current.round.expires.text)",
            "  text         \(current.round.text.document), version \(current.round.text.version.text)",
            "  sha256       \(current.round.text.sha256)", "  key          \(signed.key.fingerprint)",
        ]
        guard found.holds else {
            lines.append("It proves nothing. What is wrong:")
            return lines + found.faults.map { "  - " + Self.words($0) }
        }
        lines.append("What it proves:")
        lines += found.proofs.map { "  - " + Self.words($0) }
        lines += certificate.outcome.parties.map { "      \($0.party): \($0.word)" }
        lines += certificate.outcome.associates.map { "      \($0.party) (associate): \($0.word)" }
        lines.append("What it does not prove:")
        lines += found.limits.map { "  - " + Self.words($0) }
        return lines + ["Everything holds."]
    }

    private static func words(_ proof: Verification.Proof) -> String {
        switch proof {
        case .signed(let fingerprint):
            "Nothing was changed since the holder of the key \(fingerprint) signed it."
        case .keyPublished: "The key is in the list that was given, for the instant for which the certificate stands."
        case .text(let text): "The text with the SHA-256 \(text.sha256) was put to the parties."
        case .textMatches: "The text that was shown is that text, byte for byte."
        case .outcome(let state, let round):
            "By the rules, its acts lead to this outcome: \(state.rawValue), in round \(round)."
        case .receipts(let count, let all):
            "\(count) of \(all) parties of the roster confirmed that they received the text."
        case .notice: "Every capital was given its notice, by this program's time zone data."
        }
    }

    private static func words(_ limit: Verification.Limit) -> String {
        switch limit {
        case .keyNotCompared: "Whose key it is: name the node's list with --keys."
        case .textNotShown: "What the text says: show it with --text."
        case .authority: "That the persons had the authority of the parties for which they acted."
        case .completeness: "That the node left out no act."
        case .clock: "That the node's clock was right."
        case .papers(let count): "What papers say: \(count) of its acts were entered by the registry."
        case .breakerWithheld: "Who broke silence: that is withheld."
        case .notice: "That notice was given: by this program's time zone data it was not."
        }
    }

    private static func words(_ fault: Verification.Fault) -> String {
        switch fault {
        case .signature: "The signature is not that of the key over this certificate: something was changed."
        case .keyNamed: "The certificate names another key than the one beside it."
        case .keyUnknown: "The key is not in the list that was given."
        case .keyTime: "The key was not in use at the instant for which the certificate stands."
        case .textDiffers: "The text that was shown is another one: its hash differs."
        case .actsOrder: "Acts are out of order, there twice, or later than the certificate."
        case .rounds: "Acts belong to no round that took place, or a round did not take place."
        case .unfinished: "The decision had not come to an end."
        case .outcome: "Its acts lead to another outcome than the one that it states."
        }
    }
}
