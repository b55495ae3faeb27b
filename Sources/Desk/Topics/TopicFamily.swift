internal import Localization

/// The narrower topics of a topic.
struct TopicFamily: RecordFeature {
    let shown: Set<String>
    /// Each with its kind, by name.
    let below: [(link: RecordLink, kind: String?, proposition: RecordText?)]

    init(_ request: FeatureRequest) throws {
        let children = request.referring.filter {
            $0.type == "entente-topic" && $0.reference("parent_ref") == request.entry.id
        }
        shown = Set(children.map(\.id))
        below = children.sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }.map { child in
            (RecordLink(child), child.kind.map { request.words.term($0, in: "kind") }, child.said("proposition"))
        }
    }

    func html(_ words: Words) -> HTML {
        guard !below.isEmpty else { return "" }
        let items = each(below) { topic in
            let kind = with(topic.kind) { #" <span class="small soft">\#($0)</span>"# }
            let proposition = with(topic.proposition) { #"<p class="small"><q>\#($0.html(words))</q></p>"# }
            return "<li><h3>\(topic.link.html(words))\(kind)</h3>\(proposition)</li>\n"
        }
        let total = words.locale.grouped(below.count)
        return """
            <section aria-labelledby="narrower"><h2 id="narrower">\(words[.topicBelowHeading]) \
            <span class="soft number">\(total)</span></h2>
            <ul class="list">\(items)</ul></section>

            """
    }
}
