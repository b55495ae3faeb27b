import Accounts
import Foundation
import Web

/// Signing in at a provider: the authorization code flow with PKCE (OpenID Connect Core 1.0, section 3.1; RFC 7636).
struct OpenIDSignIn: Sendable {
    let provider: OpenIDProvider
    let fetch: any ProviderFetching
    /// An RSA key of the provider's that has fewer bits counts for nothing.
    let leastRSABits: Int

    private func addresses() async throws -> ProviderAddresses {
        let bytes = try await fetch.get(ProviderAddresses.discovery(issuer: provider.issuer))
        return try ProviderAddresses(bytes, issuer: provider.issuer)
    }

    /// The address at the provider to which a person is sent.
    func address(_ journey: Journey, returning: String) async throws -> String {
        let authorization = try await addresses().authorization
        var items = [
            Query.Item(name: "response_type", value: "code"),
            Query.Item(name: "client_id", value: provider.clientID),
            Query.Item(name: "redirect_uri", value: returning),
            Query.Item(name: "scope", value: "openid email"),
            Query.Item(name: "state", value: journey.state),
            Query.Item(name: "nonce", value: journey.nonce),
            Query.Item(name: "code_challenge", value: journey.challenge),
            Query.Item(name: "code_challenge_method", value: "S256"),
        ]
        if journey.isAnew {
            // Core 1.0, section 3.1.2.1: who is asked so says in the token when the person was recognised.
            items += [Query.Item(name: "prompt", value: "login"), Query.Item(name: "max_age", value: "0")]
        }
        return authorization + (authorization.contains("?") ? "&" : "?") + Query(items: items).text
    }

    /// Whom the provider recognised, by the code that it sent back.
    ///
    /// - Parameter isNamed: the answer named the provider by its issuer.
    func identity(
        code: String,
        isNamed: Bool,
        _ journey: Journey,
        returning: String,
        now: Int64
    ) async throws -> OpenIDIdentity {
        let addresses = try await addresses()
        guard isNamed || !addresses.namesItself else { throw OpenIDError.claim("iss") }
        let token = try await idToken(code: code, journey, returning: returning, addresses)
        let checked = try await IDToken(
            token,
            keys: try await fetch.get(addresses.keys),
            leastRSABits: leastRSABits,
            expecting: IDToken.Expectation(
                issuer: provider.issuer,
                clientID: provider.clientID,
                nonce: journey.nonce,
                recognisedSince: journey.isAnew ? Double(journey.began) / 1_000_000 : nil,
                now: Double(now) / 1_000_000
            )
        )
        return OpenIDIdentity(
            realm: provider.realm,
            issuer: provider.issuer,
            subject: checked.subject,
            verifiedEmail: checked.verifiedEmail
        )
    }

    private struct TokenAnswer: Decodable {
        let idToken: String

        private enum CodingKeys: String, CodingKey {
            case idToken = "id_token"
        }
    }

    private func idToken(
        code: String,
        _ journey: Journey,
        returning: String,
        _ addresses: ProviderAddresses
    ) async throws -> String {
        var items = [
            Query.Item(name: "grant_type", value: "authorization_code"), Query.Item(name: "code", value: code),
            Query.Item(name: "redirect_uri", value: returning),
            Query.Item(name: "code_verifier", value: journey.verifier),
        ]
        var authorization: String?
        if addresses.takesSecretInForm {
            items += [
                Query.Item(name: "client_id", value: provider.clientID),
                Query.Item(name: "client_secret", value: provider.clientSecret),
            ]
        } else {
            authorization = basic
        }
        let bytes = try await fetch.post(
            addresses.token,
            form: Query(items: items).text,
            authorization: authorization
        )
        guard let answer = try? JSONDecoder().decode(TokenAnswer.self, from: Data(bytes)) else {
            throw OpenIDError.malformed("token")
        }
        return answer.idToken
    }

    /// Name and secret as RFC 6749, section 2.3.1, encodes them before Basic does.
    private var basic: String {
        let parts = [provider.clientID, provider.clientSecret].map { part in
            String(Query(items: [Query.Item(name: "", value: part)]).text.dropFirst())
        }
        return "Basic " + Data(parts.joined(separator: ":").utf8).base64EncodedString()
    }
}
