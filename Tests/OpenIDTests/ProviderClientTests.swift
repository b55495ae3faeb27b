import AsyncHTTPClient
import NIOSSL
import Testing

@testable import OpenID

@Suite struct ProviderClientTests {
    @Test func `providers are asked by TLS 1.2 or later, and have to show who they are`() throws {
        let security = try #require(ProviderClient.configuration.tlsConfiguration)
        #expect(security.minimumTLSVersion == .tlsv12)
        #expect(security.maximumTLSVersion == nil)
        #expect(security.certificateVerification == .fullVerification)
    }

    @Test func `a provider that nothing answers for is no answer`() async throws {
        // The port of "discard" on this machine, where nothing listens.
        for address in ["https://127.0.0.1:9/keys", "ftp://127.0.0.1/", "no address"] {
            await #expect(throws: OpenIDError.noAnswer) { try await ProviderClient().get(address) }
            await #expect(throws: OpenIDError.noAnswer) {
                try await ProviderClient().post(address, form: "a=b", authorization: nil)
            }
        }
    }
}
