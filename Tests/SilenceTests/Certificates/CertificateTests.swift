import JSON
import STIX
import TestSupport
import Testing

@testable import Silence

/// Certificates: what they prove, and that no byte of them can be changed.
@Suite struct CertificateTests {
    private let sample: CertificateSample

    init() throws {
        sample = try CertificateSample()
    }

    private func published(_ from: String = "2026-01-01T00:00:00Z", until: String? = nil) throws -> PublishedKeys {
        let entry = PublishedKeys.Entry(
            key: sample.key.verifying,
            from: Cast.instant(from),
            until: until.map { Cast.instant($0) }
        )
        let known = try #require(entry)
        return try #require(PublishedKeys([known]))
    }

    @Test func `a certificate is read back from its bytes and proves what it says`() throws {
        let read = try SignedCertificate(parsing: sample.signed.bytes)
        #expect(read == sample.signed && read.bytes == sample.signed.bytes)
        let verification = read.verify(keys: try published())
        #expect(verification.holds)
        #expect(
            verification.proofs == [
                .signed(sample.key.verifying.fingerprint), .keyPublished, .text(sample.decision.rounds[0].text),
                .outcome(.issued, round: 2), .receipts(2, of: 2), .notice,
            ]
        )
        #expect(verification.limits == [.textNotShown, .authority, .completeness, .clock, .papers(1)])
    }

    @Test func `its text is the one that is kept`() {
        let text = String(decoding: sample.signed.bytes, as: UTF8.self)
        let difference = GoldenFolder("Certificate").difference(of: text, from: "issued.json")
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test func `a changed byte is found, wherever it is`() throws {
        let bytes = try sample.short().bytes
        let keys = try published()
        var random = SplitMix64(seed: propertySeed)
        #expect(bytes.count > 1000 && holds(bytes, keys))
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= UInt8.random(in: 1...255, using: &random)
            #expect(!holds(changed, keys), "seed \(propertySeed), byte \(index)")
        }
    }

    @Test func `bytes put in, taken out, moved and doubled are found`() throws {
        let bytes = sample.signed.bytes
        let keys = try published()
        var random = SplitMix64(seed: propertySeed)
        for number in 0..<500 {
            let start = Int.random(in: 0..<bytes.count, using: &random)
            let end = min(bytes.count, start + Int.random(in: 1...40, using: &random))
            var changed = bytes
            switch number % 4 {
            case 0: changed.insert(UInt8.random(in: 0...255, using: &random), at: start)
            case 1: changed.removeSubrange(start..<end)
            case 2: changed.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &random))
            default: changed.swapAt(start, Int.random(in: 0..<bytes.count, using: &random))
            }
            if changed != bytes { #expect(!holds(changed, keys), "seed \(propertySeed), change \(number)") }
        }
        for more in ["\n", " ", "}"] { #expect(!holds(bytes + Array(more.utf8), keys)) }
        #expect(holds(bytes, keys))
    }

    private func holds(_ bytes: [UInt8], _ keys: PublishedKeys) -> Bool {
        (try? SignedCertificate(parsing: bytes))?.verify(keys: keys).holds ?? false
    }

    @Test func `members that are missing, more or of another kind are refused at their place`() throws {
        func fault(_ change: (inout JSONValue) -> Void) throws -> String? {
            var json = try JSONValue(parsing: sample.signed.bytes)
            change(&json)
            do {
                _ = try SignedCertificate(parsing: json.canonicalBytes())
                return nil
            } catch {
                return "\(error.path) \(error.rule.rawValue)"
            }
        }
        #expect(try fault { $0["more"] = 1 } == "/more unknown")
        #expect(try fault { $0["signature"] = nil } == "/signature missing")
        #expect(try fault { $0["signature"] = "AAAA" } == "/signature value")
        #expect(try fault { $0["key"] = 7 } == "/key kind")
        #expect(try fault { $0["certificate"]?["made"] = "yesterday" } == "/certificate/made value")
        #expect(try fault { $0["certificate"]?["outcome"]?["more"] = 1 } == "/certificate/outcome/more unknown")
        #expect(try fault { $0["certificate"]?["version"] = 2 } == "/certificate/version value")
        #expect(try fault { $0["certificate"]?["rounds"] = [] } == "/certificate/rounds value")
        // The same instant written in another way.
        #expect(try fault { $0["certificate"]?["made"] = "2026-07-04T09:00:00Z" } == " not-canonical")
        let spaced = Array(" ".utf8) + sample.signed.bytes
        #expect(throws: CertificateError.self) { try SignedCertificate(parsing: spaced) }
        #expect(throws: CertificateError.self) { try SignedCertificate(parsing: []) }
    }

    @Test func `an outcome that the acts do not lead to is found though the node signed it`() throws {
        let adopted = try sample.forged { $0["outcome"]?["state"] = "withdrawn" }
        #expect(adopted.verify().faults == [.outcome])
        let silent = try sample.forged { json in
            // The reservation is left out of the acts, and not of the outcome.
            json["acts"] = .array((json["acts"]?.array ?? []).filter { $0["kind"]?.string != "reserve" })
        }
        #expect(silent.verify().faults == [.outcome])
        let swapped = try sample.forged { json in
            json["acts"] = .array((json["acts"]?.array ?? []).reversed())
        }
        #expect(swapped.verify().faults == [.actsOrder])
        let without = try sample.forged { json in
            json["acts"] = .array((json["acts"]?.array ?? []).filter { $0["kind"]?.string != "extend" })
        }
        #expect(without.verify().faults == [.rounds, .outcome])
        let early = try sample.forged { $0["made"] = "2026-07-02T09:00:00.000000Z" }
        #expect(Set(early.verify().faults) == [.actsOrder, .unfinished, .outcome])
        #expect(early.verify().proofs.isEmpty)
    }

    @Test func `the key has to be published, and in use when the certificate was made`() throws {
        #expect(sample.signed.verify(keys: try published(until: "2026-07-05T00:00:00Z")).holds)
        #expect(sample.signed.verify(keys: try published(until: "2026-07-02T00:00:00Z")).faults == [.keyTime])
        #expect(sample.signed.verify(keys: try published("2026-08-01T00:00:00Z")).faults == [.keyTime])
        let none = try #require(PublishedKeys([PublishedKeys.Entry]()))
        #expect(sample.signed.verify(keys: none).faults == [.keyUnknown])
        #expect(sample.signed.verify().limits.first == .keyNotCompared)
        #expect(sample.signed.verify().holds)
    }

    @Test func `another's signature and another's key are found`() throws {
        let other = SigningKey.random()
        var json = try JSONValue(parsing: sample.signed.bytes)
        json["key"] = .string(other.verifying.text)
        let read = try SignedCertificate(parsing: json.canonicalBytes())
        #expect(read.verify().faults == [.signature, .keyNamed])
        let certificate = sample.signed.certificate
        #expect(throws: CertificateError.self) { try SignedCertificate(certificate, signedBy: other) }
    }

    @Test func `the text is compared with its hash where it is shown`() throws {
        let bytes = Array("The text of the decision.".utf8)
        var terms = sample.decision.rounds[0].terms
        terms.text = DecisionText(
            document: terms.text.document,
            version: terms.text.version,
            sha256: SHA256Text(hashing: bytes)
        )
        let round = try Round(terms)
        let acts = sample.acts.prefix(3) + [Cast.act(20, .breakSilence(.objection), Cast.party(0), at: round.opens + 9)]
        let certificate = try Certificate(
            of: try Procedure([round]),
            acts: acts,
            made: round.expires,
            key: sample.key.verifying.fingerprint
        )
        let signed = try SignedCertificate(certificate, signedBy: sample.key)
        #expect(signed.verify(text: bytes).proofs.contains(.textMatches))
        #expect(signed.verify(text: bytes + [10]).faults == [.textDiffers])
        #expect(signed.verify().limits.contains(.textNotShown))
    }

    @Test func `a decision that has not ended gets no certificate`() throws {
        let fingerprint = sample.key.verifying.fingerprint
        let expected = CertificateError("", .unfinished, "the decision is running")
        #expect(throws: expected) {
            try Certificate(
                of: sample.decision,
                acts: sample.acts,
                made: sample.decision.rounds[1].expires + -1,
                key: fingerprint
            )
        }
        let stray = Cast.act(99, .agree, Cast.party(0), at: sample.made, round: 9)
        #expect(throws: CertificateError("", .stray, stray.id.text)) {
            try Certificate(of: sample.decision, acts: sample.acts + [stray], made: sample.made, key: fingerprint)
        }
    }

    @Test func `random decisions that ended are certified, read back and proven`() throws {
        var certified: Set<RoundState.Name> = []
        let keys = try #require(
            PublishedKeys.Entry(key: sample.key.verifying, from: .distantPast).flatMap { PublishedKeys([$0]) }
        )
        try property("certificates") { decision, _ in
            let taken = decision.taken
            let standing = decision.decision.standing(of: taken, at: .distantFuture)
            guard standing.isFinished else { return true }
            certified.insert(standing.state.name)
            let certificate = try Certificate(
                of: decision.decision,
                acts: taken.reversed(),
                made: .distantFuture,
                key: sample.key.verifying.fingerprint
            )
            let signed = try SignedCertificate(certificate, signedBy: sample.key)
            let read = try SignedCertificate(parsing: signed.bytes)
            return read == signed && read.verify(keys: keys).holds
                && read.certificate.outcome == CertifiedOutcome(standing)
        }
        #expect(certified == [.adopted, .issued, .broken, .withdrawn])
    }
}
