internal import Localization

/// The documents that what is recorded about a topic rests on.
struct TopicDocuments: RecordFeature {
    /// A document, and how much about the topic cites it.
    struct Document: Sendable {
        let link: RecordLink
        /// Publisher and date.
        let short: String
        let count: Int
        /// The list of just those records.
        let address: Address
    }

    /// How many documents stand on the page.
    private static let most = 10

    let documents: [Document]
    let total: Int
    let place = RecordPlace.aside

    init(_ request: FeatureRequest) throws {
        let listed = Set(Register.everything.types)
        var counts: [String: Int] = [:]
        for entry in request.referring where listed.contains(entry.type) {
            let cited = Set(entry.references.map(\.id)).filter { $0.hasPrefix("entente-document--") }
            for id in cited { counts[id, default: 0] += 1 }
        }
        try request.shelf.prefetch(counts.keys)
        // Documents that are not held here stand with each record that cites them.
        let found = try counts.compactMap { id, count in try request.shelf.entry(id).map { (entry: $0, count: count) } }
        let sorted = found.sorted { (-$0.count, $0.entry.name, $0.entry.id) < (-$1.count, $1.entry.name, $1.entry.id) }
        total = sorted.count
        documents = try sorted.prefix(request.room.most(Self.most)).map { entry, count in
            Document(
                link: RecordLink(entry),
                short: try request.shelf.source(entry.id, words: request.words).short,
                count: count,
                address: Address(
                    Register.everything.path,
                    query: [("topic", request.entry.choiceValue), ("to", entry.id)]
                )
            )
        }
    }

    func html(_ words: Words) -> HTML {
        guard !documents.isEmpty else { return "" }
        let items = each(documents) { document in
            let short: HTML =
                document.short == document.link.name ? "" : #"<br><span class="soft">\#(document.short)</span>"#
            return """
                <li>\(document.link.html(words))\(short)<br><a href="\(document.address)">\
                \(words.count(document.count, .topicDocumentCited))</a></li>

                """
        }
        let rest = total - documents.count
        return """
            <section aria-labelledby="rests-on"><h2 id="rests-on">\(words[.topicDocumentsHeading])</h2>
            <ul class="list small">\(items)</ul>\
            \(when(rest > 0, "<p class=\"small soft\">\(words.count(rest, .topicDocumentsMore))</p>"))</section>

            """
    }
}
