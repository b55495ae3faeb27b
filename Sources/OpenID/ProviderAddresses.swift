import Foundation

/// What a provider says about itself (OpenID Connect Discovery 1.0, section 3).
struct ProviderAddresses: Hashable, Sendable {
    let authorization: String
    let token: String
    let keys: String
    /// Whether the client's secret goes into the form; else it goes into a field.
    let takesSecretInForm: Bool
    /// Whether its answers name it, so that one without a name is not its own (RFC 9207, section 2.4).
    let namesItself: Bool

    /// Where a provider of this issuer says it (section 4).
    static func discovery(issuer: String) -> String {
        (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer) + "/.well-known/openid-configuration"
    }

    private struct Document: Decodable {
        let issuer: String
        let authorizationEndpoint: String
        let tokenEndpoint: String
        let jwksUri: String
        let tokenEndpointAuthMethodsSupported: [String]?
        let authorizationResponseIssParameterSupported: Bool?
    }

    /// Reads the document of a provider.
    ///
    /// - Throws: when it is of another issuer, lacks an address, or names one that is not HTTPS. On this machine, as
    ///   tests have it, HTTP will do.
    init(_ bytes: [UInt8], issuer: String) throws(OpenIDError) {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        guard let document = try? decoder.decode(Document.self, from: Data(bytes)) else {
            throw .malformed("discovery")
        }
        guard document.issuer == issuer else { throw .malformed("issuer") }
        for address in [document.authorizationEndpoint, document.tokenEndpoint, document.jwksUri] {
            guard Self.isUsable(address, issuer: issuer) else { throw .address(address) }
        }
        authorization = document.authorizationEndpoint
        token = document.tokenEndpoint
        keys = document.jwksUri
        let methods = document.tokenEndpointAuthMethodsSupported ?? ["client_secret_basic"]
        takesSecretInForm = !methods.contains("client_secret_basic") && methods.contains("client_secret_post")
        namesItself = document.authorizationResponseIssParameterSupported ?? false
    }

    private static func isUsable(_ address: String, issuer: String) -> Bool {
        guard let url = URLComponents(string: address), let host = url.host, !host.isEmpty, url.user == nil else {
            return false
        }
        if url.scheme == "https" { return true }
        return url.scheme == "http" && host == URLComponents(string: issuer)?.host && issuer.hasPrefix("http:")
    }
}
