import Foundation
import JWTKit
import Web

/// An ID token whose signature and claims were checked (OpenID Connect Core 1.0, section 3.1.3.7).
struct IDToken: Hashable, Sendable {
    let subject: String
    /// The address, if the provider says that it has verified it.
    let verifiedEmail: String?

    /// What the token has to agree with.
    struct Expectation: Hashable, Sendable {
        let issuer: String
        let clientID: String
        let nonce: String
        /// The person was recognised at this instant or after it, in seconds since 1970; nil for whenever.
        let recognisedSince: Double?
        /// Seconds since 1970.
        let now: Double
    }

    /// By how much clocks may differ, in seconds.
    private static let leeway = 60.0

    /// Checks a token against a provider's keys and this sign-in.
    ///
    /// - Parameters:
    ///   - text: the token as the provider gave it.
    ///   - keys: the provider's key set (RFC 7517, section 5).
    ///   - leastRSABits: an RSA key with fewer bits counts for nothing.
    init(_ text: String, keys: [UInt8], leastRSABits: Int, expecting expected: Expectation) async throws {
        let claims = try await Self.verified(text, keys: try Self.usable(keys, leastRSABits: leastRSABits))
        guard claims.iss == expected.issuer else { throw OpenIDError.claim("iss") }
        guard claims.aud.values.contains(expected.clientID) else { throw OpenIDError.claim("aud") }
        if claims.aud.values.count > 1 || claims.azp != nil {
            guard claims.azp == expected.clientID else { throw OpenIDError.claim("azp") }
        }
        guard claims.exp > expected.now - Self.leeway else { throw OpenIDError.claim("exp") }
        guard (claims.nbf ?? 0) < expected.now + Self.leeway else { throw OpenIDError.claim("nbf") }
        guard claims.iat < expected.now + Self.leeway else { throw OpenIDError.claim("iat") }
        guard claims.nonce == expected.nonce else { throw OpenIDError.claim("nonce") }
        if let since = expected.recognisedSince {
            guard let time = claims.authTime, time > since - Self.leeway else { throw OpenIDError.claim("auth_time") }
        }
        guard (1...255).contains(claims.sub.utf8.count) else { throw OpenIDError.claim("sub") }
        subject = claims.sub
        verifiedEmail = claims.isEmailVerified?.isTrue == true ? claims.email : nil
    }

    private static func verified(_ text: String, keys: [Data]) async throws -> Claims {
        let collection = JWTKeyCollection()
        var count = 0
        for key in keys {
            // A key of a kind that is not known here is none of those that sign for us.
            guard let jwk = try? JSONDecoder().decode(JWK.self, from: key),
                (try? await collection.add(jwk: jwk)) != nil
            else { continue }
            count += 1
        }
        guard count > 0 else { throw OpenIDError.malformed("keys") }
        do {
            return try await collection.verify(text, as: Claims.self)
        } catch {
            throw OpenIDError.signature
        }
    }

    /// The public keys for signatures, each as JSON with a name: the library wants one, and a provider with one key need
    /// not give it any.
    static func usable(_ bytes: [UInt8], leastRSABits: Int) throws -> [Data] {
        guard let document = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
            let keys = document["keys"] as? [[String: Any]]
        else { throw OpenIDError.malformed("keys") }
        return keys.prefix(50).enumerated().compactMap { index, key in
            guard ["RSA", "EC", "OKP"].contains(key["kty"] as? String ?? ""), key["use"] as? String != "enc" else {
                return nil
            }
            if key["kty"] as? String == "RSA", rsaBits(key["n"] as? String ?? "") < leastRSABits { return nil }
            var named = key
            if !(named["kid"] is String) { named["kid"] = "key \(index)" }
            // Never a private part, whatever the provider publishes.
            for part in ["d", "p", "q", "dp", "dq", "qi", "oth"] { named[part] = nil }
            return try? JSONSerialization.data(withJSONObject: named)
        }
    }

    /// The length of a modulus as a key writes it (RFC 7518, section 6.3.1.1), in bits; 0 where it is none.
    private static func rsaBits(_ text: String) -> Int {
        let bytes = (Base64.decodeURLSafe(text) ?? []).drop { $0 == 0 }
        return bytes.first.map { bytes.count * 8 - $0.leadingZeroBitCount } ?? 0
    }
}

/// The claims that count.
private struct Claims: JWTPayload {
    let iss: String
    let sub: String
    let aud: Audience
    let exp: Double
    let iat: Double
    let nbf: Double?
    let nonce: String?
    let authTime: Double?
    let azp: String?
    let email: String?
    let isEmailVerified: Truth?

    private enum CodingKeys: String, CodingKey {
        case iss, sub, aud, exp, iat, nbf, nonce, azp, email
        case isEmailVerified = "email_verified"
        case authTime = "auth_time"
    }

    /// Claims are compared with what this sign-in asks for, once the signature is known to be right.
    func verify(using algorithm: some JWTAlgorithm) async throws {}

    /// One text, or a list of texts.
    struct Audience: Codable, Sendable {
        let values: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let one = try? container.decode(String.self) {
                values = [one]
            } else {
                values = try container.decode([String].self)
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(values)
        }
    }

    /// A truth value, which some providers write as a text.
    struct Truth: Codable, Sendable {
        let isTrue: Bool

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let truth = try? container.decode(Bool.self) {
                isTrue = truth
            } else {
                isTrue = try container.decode(String.self) == "true"
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(isTrue)
        }
    }
}
