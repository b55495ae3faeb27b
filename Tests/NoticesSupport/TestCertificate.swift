import NIOSSL

/// The certificate of the sink: of its own making, for `localhost` and 127.0.0.1, and trusted by nobody but tests.
public enum TestCertificate {
    /// It, as PEM.
    public static let pem = """
        -----BEGIN CERTIFICATE-----
        MIIBizCCATKgAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
        c3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
        CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABNn4EXJ1KrmMRhr7
        Pob079v1wp+7MSttA5k3d//hpkFfS88Fbs/+56e7rw0EEVl4nyHlMF6X3hyaT2C7
        kKZuTs6jczBxMBoGA1UdEQQTMBGCCWxvY2FsaG9zdIcEfwAAATAPBgNVHRMBAf8E
        BTADAQH/MA4GA1UdDwEB/wQEAwIChDATBgNVHSUEDDAKBggrBgEFBQcDATAdBgNV
        HQ4EFgQU2hUnR5ThesbJh8lLoqH/BFkHvQ8wCgYIKoZIzj0EAwIDRwAwRAIgUo3S
        T9oyanpBCyuHZvMyLrLTtHOYPyqv5lIjV4xP1dMCIE3YveaiXFR3OgpkDrat9KYl
        L8XOZrONvlGq6xg5a6rB
        -----END CERTIFICATE-----
        """

    /// A key that guards nothing.
    private static let key = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgKRT7dQop+5WD4NXA
        2oUA+RvMoYpB8deTzqSlBtETGfWhRANCAATZ+BFydSq5jEYa+z6G9O/b9cKfuzEr
        bQOZN3f/4aZBX0vPBW7P/uenu68NBBFZeJ8h5TBel94cmk9gu5Cmbk7O
        -----END PRIVATE KEY-----
        """

    static func server() throws -> NIOSSLContext {
        let certificate = try NIOSSLCertificate(bytes: Array(pem.utf8), format: .pem)
        let key = try NIOSSLPrivateKey(bytes: Array(key.utf8), format: .pem)
        return try NIOSSLContext(
            configuration: .makeServerConfiguration(
                certificateChain: [.certificate(certificate)],
                privateKey: .privateKey(key)
            )
        )
    }
}
