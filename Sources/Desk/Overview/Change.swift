internal import Coordination
internal import JSON
internal import Localization
internal import Records
internal import STIX

/// One of the latest arrivals for a reader: what it is, and what is new about it.
struct Change: Hashable, Sendable {
    /// What kind of change it is.
    enum Kind: Hashable, Sendable {
        /// The reader has no earlier version.
        case new
        /// A later version; the names of the properties that differ.
        case changed([String])
        /// It was withdrawn.
        case withdrawn
    }

    let link: RecordLink
    /// What the record is.
    let type: String
    let kind: Kind
    /// The instant of arrival, as text.
    let arrived: String
    let label: LabelMark?

    func html(_ words: Words) -> HTML {
        let what =
            switch kind {
            case .new: words[.changeNew]
            case .changed(let names) where names.isEmpty: words[.changeVersion]
            case .changed(let names): words(.changeOf, ["properties": words.list(names)])
            case .withdrawn: words[.changeWithdrawn]
            }
        let facts = [type, what, words.day(ofInstant: arrived)].joined(separator: " \u{B7} ")
        return """
            <li>\(link.html(words))\(with(label) { " \($0.html)" })<br><span class="soft">\(facts)</span></li>

            """
    }
}

/// Reads what changed for a reader, the latest first.
struct ChangeReader {
    let shelf: Shelf
    let words: Words

    /// What serves other records and is no news to anybody.
    static let machinery: Set<String> = ["marking-definition", "extension-definition"]
    /// How many properties are named before the rest is passed over.
    private static let named = 3

    /// The latest arrivals of any of the types.
    func latest(_ most: Int, of types: some Sequence<String>) throws -> [Change] {
        let loud = Set(types).subtracting(Self.machinery.union(["relationship"]))
        var found: [Entry] = []
        var before: Instant?
        while found.count < most {
            let query = FeedQuery(limit: 2 * most, types: loud, wholeOnly: false, before: before, newestFirst: true)
            let page = try shelf.view.feed(query)
            found += try page.items.compactMap(shelf.version(of:)).filter { shelf.times.truth(of: $0) != .no }
            before = page.items.last?.arrived
            if !page.more { break }
        }
        return try found.prefix(most).map(change)
    }

    private func change(_ entry: Entry) throws -> Change {
        Change(
            link: RecordLink(name: try shelf.title(of: entry, words: words), of: entry),
            type: TypeFacts.singular(entry.type, words: words),
            kind: try kind(entry),
            arrived: entry.served.arrived.text,
            label: shelf.restriction(of: entry, words: words)
        )
    }

    private func kind(_ entry: Entry) throws -> Change.Kind {
        if entry.served.isRevoked { return .withdrawn }
        let earlier = try shelf.view.versions(of: entry.id).prefix { $0.version != entry.served.version }
        guard let last = try earlier.last.flatMap(shelf.version(of:)) else { return .new }
        return .changed(Array(differences(last, entry).prefix(Self.named)))
    }

    /// The properties in which two versions differ as the reader sees them, in words.
    private func differences(_ old: Entry, _ new: Entry) -> [String] {
        let reader = PropertyReader(shelf: shelf, words: words)
        let (before, after) = (Self.values(of: old), Self.values(of: new))
        let names = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
        return Set(names.map(reader.label)).map { $0.prefix(1).lowercased() + $0.dropFirst() }.sorted()
    }

    private static let silent: Set<String> = ["modified", "extensions", "object_marking_refs", "granular_markings"]

    private static func values(of entry: Entry) -> [String: String] {
        var values: [String: String] = [:]
        for node in [entry.whole, entry.own].compactMap(\.self) {
            for (key, value) in node.members where !silent.contains(key.text) {
                values[key.text] = value.value.canonicalText
            }
        }
        return values
    }
}
