internal import Localization

/// Where parties stand on a topic: its proposition, and below it the positions, for first and against last.
struct TopicPositions: RecordFeature {
    /// How many positions stand on the page of a topic.
    private static let most = 30

    let shown: Set<String>
    let proposition: RecordText?
    /// Whether positions belong to the topic, so that their absence is worth saying.
    let isIssue: Bool
    let lines: [PositionLine]
    let total: Int
    /// How many hold each stance, in the order of stances.
    let tally: [(words: String, count: Int, address: Address)]
    /// The page of positions, narrowed to the topic.
    let address: Address

    init(_ request: FeatureRequest) throws {
        let positions = request.referring.filter {
            $0.type == "entente-position" && $0.reference("topic_ref") == request.entry.id
        }
        let sorted = positions.sorted { left, right in
            let (one, two) = (Stance.rank(left.text("stance") ?? ""), Stance.rank(right.text("stance") ?? ""))
            return (one, left.name.lowercased(), left.id) < (two, right.name.lowercased(), right.id)
        }
        shown = Set(positions.map(\.id))
        proposition = request.entry.said("proposition")
        isIssue = request.entry.kind == "issue"
        lines = try sorted.prefix(request.room.most(Self.most)).map {
            try request.shelf.positionLine($0, words: request.words)
        }
        total = positions.count
        let address = Address(
            PositionSelection.path,
            query: [(name: "topic", value: AskedRecord.value(request.entry.id))]
        )
        self.address = address
        tally = Dictionary(grouping: positions.compactMap { $0.text("stance") }) { $0 }
            .sorted { (Stance.rank($0.key), $0.key) < (Stance.rank($1.key), $1.key) }
            .map { stance, all in
                (request.words.term(stance, in: "stance"), all.count, address.setting("stance", stance))
            }
    }

    func html(_ words: Words) -> HTML {
        guard isIssue || proposition != nil || !lines.isEmpty else { return "" }
        return """
            <section aria-labelledby="positions"><h2 id="positions">\(words[.topicPositionsHeading])</h2>
            <p class="asked">\(propositionHTML(proposition, words))</p>
            \(found(words))</section>

            """
    }

    private func found(_ words: Words) -> HTML {
        guard !lines.isEmpty else { return #"<p class="absent">\#(words[.topicPositionsNone])</p>"# }
        let counts = each(tally) { stance in
            #"<li><a href="\#(stance.address)">\#(stance.words) \#(words.locale.grouped(stance.count))</a></li>"#
        }
        return """
            <ul class="tallies">\(counts)</ul>
            <ul class="list">\(each(lines) { $0.html(words, heading: "h3", namesTopic: false) })</ul>
            <p><a href="\(address)">\(words.count(total, .topicPositionsAll))</a></p>
            """
    }
}
