import Foundation
import JWTKit
import Synchronization
import Testing

@testable import OpenID

/// A provider in memory: it keeps what was asked, and gives tokens that a test writes.
final class FakeProvider: ProviderFetching {
    static let issuer = "https://id.norland.example"

    /// What a test changes of a good answer.
    struct Answers: Sendable {
        var discovery: [String: any Sendable] = [
            "issuer": FakeProvider.issuer,
            "authorization_endpoint": FakeProvider.issuer + "/authorize",
            "token_endpoint": FakeProvider.issuer + "/token",
            "jwks_uri": FakeProvider.issuer + "/keys",
        ]
        var claims: [String: any Sendable] = [:]
        /// Signs with a key that is not among the published ones.
        var isForged = false
        /// Publishes its key without a name.
        var hasNamelessKey = false
        /// In place of the whole token.
        var token: String?
    }

    private struct Asked {
        var forms: [String] = []
        var authorizations: [String?] = []
        var answers = Answers()
        var claims: [String: any Sendable] = [:]
    }

    private let key = ES256PrivateKey()
    private let stranger = ES256PrivateKey()
    private let asked = Mutex(Asked())

    var forms: [String] { asked.withLock { $0.forms } }
    var authorizations: [String?] { asked.withLock { $0.authorizations } }

    func answer(_ change: (inout Answers) -> Void) { asked.withLock { change(&$0.answers) } }

    /// The claims of the next token, as the authorization request would make them.
    func expect(_ claims: [String: any Sendable]) { asked.withLock { $0.claims = claims } }

    func get(_ address: String) async throws -> [UInt8] {
        switch address {
        case Self.issuer + "/.well-known/openid-configuration":
            return try json(asked.withLock { $0.answers.discovery })
        case Self.issuer + "/keys":
            let point = try #require(key.publicKey.parameters)
            var jwk = [
                "kty": "EC", "crv": "P-256", "alg": "ES256", "x": Self.urlSafe(point.x), "y": Self.urlSafe(point.y),
            ]
            if !asked.withLock({ $0.answers.hasNamelessKey }) { jwk["kid"] = "one" }
            let others = [["kty": "oct", "k": "AAAA", "kid": "two"], ["kty": "EC", "crv": "P-1", "kid": "three"]]
            return try json(["keys": others + [jwk]])
        default:
            throw OpenIDError.noAnswer
        }
    }

    func post(_ address: String, form: String, authorization: String?) async throws -> [UInt8] {
        let (answers, claims) = asked.withLock { asked in
            asked.forms.append(form)
            asked.authorizations.append(authorization)
            return (asked.answers, asked.claims.merging(asked.answers.claims) { $1 })
        }
        if let token = answers.token { return try json(["id_token": token]) }
        let collection = JWTKeyCollection()
        await collection.add(ecdsa: answers.isForged ? stranger : key, kid: "one")
        let payload = try JSONDecoder().decode(AnyClaims.self, from: Data(try json(claims)))
        return try json(["id_token": try await collection.sign(payload, kid: "one")])
    }

    private func json(_ value: Any) throws -> [UInt8] { Array(try JSONSerialization.data(withJSONObject: value)) }

    private static func urlSafe(_ base64: String) -> String {
        base64.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
