internal import Web

/// What the lists of this room read alike from an address.
extension Query {
    /// The first value under a name; nil where it is empty, as a filter form sends its empty fields too.
    func filled(_ name: String) -> String? { first(name).flatMap { $0.isEmpty ? nil : $0 } }

    /// How many entries of a list are passed over.
    var offset: Int { max(0, filled("offset").flatMap(Int.init) ?? 0) }
}

/// The pages of a list.
enum Paging {
    /// Where the page begins on which an entry stands; beyond the end it is the last page rather than an empty one.
    static func offset(_ asked: Int, of count: Int, size: Int) -> Int {
        min(max(0, asked) / size * size, max(0, (count - 1) / size * size))
    }
}
