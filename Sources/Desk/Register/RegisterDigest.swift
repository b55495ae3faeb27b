internal import Localization

/// What stands over a list: what its entries come to, all of them together.
protocol RegisterDigest: Sendable {
    init(_ request: RegisterDigestRequest) throws

    /// Where the list has entries: its last heading is the one of the list.
    func html(_ words: Words) -> HTML
}

/// What a digest is made from.
struct RegisterDigestRequest {
    let selection: Selection
    /// Everything that the list holds as it is narrowed, in its order.
    let found: [Entry]
    /// What stands on this page of it.
    let page: [Entry]
    let shelf: Shelf
    let words: Words
}
