import STIX
import Testing

@testable import Silence

/// Keys as text, and lists of published ones.
@Suite struct KeyTests {
    @Test func `keys and signatures are those of RFC 8032, test 1`() throws {
        func bytes(_ hex: String) -> [UInt8] {
            stride(from: 0, to: hex.count, by: 2).compactMap { offset in
                UInt8(hex.dropFirst(offset).prefix(2), radix: 16)
            }
        }
        let seed = bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
        let key = try #require(SigningKey(seed: seed))
        #expect(key.verifying.bytes == bytes("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"))
        let signature = bytes(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        )
        #expect(key.verifying.verifies(signature, over: []))
        #expect(!key.verifying.verifies(signature, over: [0]))
    }

    @Test func `a key is one line, read in the one way in which it is written`() throws {
        let key = SigningKey.random()
        #expect(VerifyingKey(key.verifying.text) == key.verifying)
        #expect(SigningKey(key.secretText)?.verifying == key.verifying)
        let text = key.verifying.text
        for other in ["", text + "\n", " " + text, String(text.dropLast()), "rsa " + text.dropFirst(8), key.secretText]
        {
            #expect(VerifyingKey(other) == nil, "\(other.count)")
        }
        #expect(SigningKey(text) == nil && SigningKey(seed: [1]) == nil)
    }

    @Test func `a secret key does not print`() {
        let key = SigningKey.random()
        let secret = key.secretText.split(separator: " ")[1]
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped] {
            #expect(!text.contains(secret) && text.contains(key.verifying.fingerprint.text))
        }
    }

    @Test func `published keys are lines, each key once, and one is replaced by ending its time`() throws {
        let (old, new) = (SigningKey.random().verifying, SigningKey.random().verifying)
        let change = Cast.instant("2026-06-01T00:00:00Z")
        let entries = [
            try #require(PublishedKeys.Entry(key: old, from: Cast.instant("2025-01-01T00:00:00Z"), until: change)),
            try #require(PublishedKeys.Entry(key: new, from: change)),
        ]
        let keys = try #require(PublishedKeys(entries))
        #expect(PublishedKeys("# keys of the node\n\n" + keys.text) == keys)
        #expect(keys.entry(of: old)?.signs(at: change + -1) == true && keys.entry(of: old)?.signs(at: change) == false)
        #expect(keys.entry(of: new)?.signs(at: change + -1) == false && keys.entry(of: new)?.signs(at: change) == true)
        #expect(PublishedKeys([entries[0], entries[0]]) == nil)
        #expect(PublishedKeys.Entry(key: old, from: change, until: change) == nil)
        for text in ["ed25519", old.text, old.text + " x -", old.text + " 2026-01-01T00:00:00Z x"] {
            #expect(PublishedKeys(text) == nil, "\(text)")
        }
    }

    @Test func `a hash is 64 lowercase digits`() {
        #expect(SHA256Text(hashing: []).text == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(SHA256Text(SHA256Text(hashing: [1]).text) == SHA256Text(hashing: [1]))
        for text in ["", "E3", String(repeating: "g", count: 64), String(repeating: "a", count: 63)] {
            #expect(SHA256Text(text) == nil)
        }
    }
}
