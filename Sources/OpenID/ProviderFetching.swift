/// Asks providers. Injected, so that tests need no network.
public protocol ProviderFetching: Sendable {
    /// The body of a 200 answer to GET.
    ///
    /// - Throws: `OpenIDError.noAnswer`.
    func get(_ address: String) async throws -> [UInt8]
    /// The body of a 200 answer to a posted form.
    ///
    /// - Parameter authorization: the value of the field of that name; nil for none.
    /// - Throws: `OpenIDError.noAnswer`.
    func post(_ address: String, form: String, authorization: String?) async throws -> [UInt8]
}
