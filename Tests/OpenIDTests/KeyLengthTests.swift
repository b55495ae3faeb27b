import Foundation
import Testing
import Web

@testable import OpenID

@Suite struct KeyLengthTests {
    /// A key set with one RSA key of each length, named by it, and others.
    private func keys(_ lengths: [Int], and others: [[String: Any]] = []) throws -> [UInt8] {
        let rsa = lengths.map { bits -> [String: Any] in
            var modulus = [UInt8](repeating: 0xAB, count: (bits + 7) / 8)
            modulus[0] = UInt8(1) << UInt8((bits - 1) % 8)
            // A key may be written with zeros in front: they count for nothing.
            return ["kty": "RSA", "kid": "\(bits)", "n": Base64.urlSafe([0, 0] + modulus), "e": "AQAB"]
        }
        return Array(try JSONSerialization.data(withJSONObject: ["keys": rsa + others]))
    }

    private func names(_ keys: [Data]) throws -> [String] {
        try keys.compactMap { (try JSONSerialization.jsonObject(with: $0) as? [String: Any])?["kid"] as? String }
    }

    @Test func `an RSA key that is too short signs for nobody, and other keys are not measured by it`() throws {
        let curve: [String: Any] = ["kty": "EC", "kid": "curve", "crv": "P-256", "x": "AA", "y": "AA"]
        let all = try keys([1_024, 2_047, 2_048, 3_071, 3_072, 4_096], and: [curve])
        #expect(try names(IDToken.usable(all, leastRSABits: 2_048)) == ["2048", "3071", "3072", "4096", "curve"])
        #expect(try names(IDToken.usable(all, leastRSABits: 3_072)) == ["3072", "4096", "curve"])
        let broken = Array(#"{"keys":[{"kty":"RSA","kid":"none"},{"kty":"RSA","n":"?","e":"AQAB"}]}"#.utf8)
        #expect(try IDToken.usable(broken, leastRSABits: 2_048).isEmpty)
    }

    @Test func `where every key of a provider is too short, nobody is recognised`() async throws {
        let short = try keys([2_048])
        let token = "e30.e30.e30"
        let expected = IDToken.Expectation(issuer: "", clientID: "", nonce: "", recognisedSince: nil, now: 0)
        await #expect(throws: OpenIDError.malformed("keys")) {
            try await IDToken(token, keys: short, leastRSABits: 3_072, expecting: expected)
        }
        await #expect(throws: OpenIDError.signature) {
            try await IDToken(token, keys: short, leastRSABits: 2_048, expecting: expected)
        }
    }
}
