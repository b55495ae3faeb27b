public import Database

extension Accounts {
    /// Where secrets stand that have to be read again. Of passwords, sessions, links, tokens and recovery codes there are
    /// hashes alone.
    public static let secretPlaces = [seeds, offeredSeeds, providerSecrets]

    /// Seeds of second factors.
    static let seeds = SecretPlace(table: "account", column: "code_secret", row: "person")
    /// Seeds that were offered and wait for their first code.
    static let offeredSeeds = SecretPlace(table: "account", column: "code_offered", row: "person")
    /// By which the node shows providers who it is.
    static let providerSecrets = SecretPlace(table: "provider", column: "secret", row: "realm")
}
