internal import Coordination
internal import Localization

/// What a topic does to others and what is done to it, each with its evidence.
struct TopicLinks: RecordFeature {
    /// How many links stand in each direction on the page of a topic.
    private static let most = 20

    let shown: Set<String>
    /// From the topic to others.
    let leaving: [RelationLine]
    /// From others to the topic.
    let entering: [RelationLine]
    let total: Int
    /// The page of links, narrowed to the topic.
    let address: Address

    init(_ request: FeatureRequest) throws {
        let id = request.entry.id
        let links = request.referring.filter {
            $0.isInfluence && ($0.standard("source_ref") == id || $0.standard("target_ref") == id)
        }
        shown = Set(links.map(\.id))
        total = links.count
        func lines(_ end: String) throws -> [RelationLine] {
            let mine = links.filter { $0.standard(end) == id }
            let sorted = mine.sorted { (-($0.confidence?.scale ?? -1), $0.id) < (-($1.confidence?.scale ?? -1), $1.id) }
            return try sorted.prefix(request.room.most(Self.most)).map {
                try request.shelf.relationLine($0, words: request.words)
            }
        }
        leaving = try lines("source_ref")
        entering = try lines("target_ref")
        address = Address(RelationSelection.path, query: [(name: "topic", value: AskedRecord.value(id))])
    }

    func html(_ words: Words) -> HTML {
        guard total > 0 else { return "" }
        return """
            <section aria-labelledby="linked"><h2 id="linked">\(words[.topicLinksHeading])</h2>
            \(list(.topicLinksFrom, leaving, words))\(list(.topicLinksTo, entering, words))
            <p><a href="\(address)">\(words.count(total, .topicLinksAll))</a></p></section>

            """
    }

    private func list(_ heading: Text, _ lines: [RelationLine], _ words: Words) -> HTML {
        guard !lines.isEmpty else { return "" }
        return """
            <h3>\(words[heading])</h3>
            <ul class="list">\(each(lines) { $0.html(words, heading: "h4") })</ul>

            """
    }
}
