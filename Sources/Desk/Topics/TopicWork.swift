internal import Localization

/// Who works on a topic, and in which programme.
struct TopicWork: RecordFeature {
    /// A programme with the topic.
    struct Programme: Sendable {
        let link: RecordLink
        let parties: [RecordLink]
        let period: String
        let status: String
        let sources: [SourceLine]
        let label: LabelMark?
    }

    /// A party that works on it, and how much of its work the record holds.
    struct Party: Sendable {
        let link: RecordLink
        let programmes: Int
        let activities: Int
        let programmesAddress: Address
        let activitiesAddress: Address
        /// Of the latest of its activities on the topic, with its precision.
        let latest: String?
    }

    /// How many programmes and parties stand on the page.
    private static let (mostProgrammes, mostParties) = (14, 16)

    let shown: Set<String>
    let programmes: [Programme]
    let programmesTotal: Int
    let parties: [Party]
    let partiesTotal: Int
    /// All programmes with the topic.
    let address: Address

    init(_ request: FeatureRequest) throws {
        let (shelf, words) = (request.shelf, request.words)
        let programmes = request.referring.filter { $0.type == "entente-programme" }
        let activities = request.referring.filter { $0.type == "entente-activity" }
        let sorted = programmes.sorted { ($0.begun, $0.id) > ($1.begun, $1.id) }
        shown = Set(programmes.map(\.id))
        programmesTotal = programmes.count
        self.programmes = try sorted.prefix(request.room.most(Self.mostProgrammes)).map { entry in
            Programme(
                link: RecordLink(entry),
                parties: try shelf.links(entry.texts("party_refs")),
                period: entry.dateText.map(words.date) ?? words[.periodNotRecorded],
                status: entry.status.map { words.term($0, in: "status") } ?? words[.notRecorded],
                sources: try shelf.sources(of: entry, words: words),
                label: shelf.restriction(of: entry, words: words)
            )
        }
        address = Address("/records/", query: [("type", "entente-programme"), ("to", request.entry.id)])
        let all = try Self.parties(programmes, activities, topic: request.entry, shelf: shelf, words: words)
        partiesTotal = all.count
        parties = Array(all.prefix(request.room.most(Self.mostParties)))
    }

    /// Parties named in the work, those with most of it first.
    private static func parties(
        _ programmes: [Entry],
        _ activities: [Entry],
        topic: Entry,
        shelf: Shelf,
        words: Words
    ) throws -> [Party] {
        var counts: [String: (programmes: Int, activities: Int, latest: Entry?)] = [:]
        for entry in programmes {
            for id in entry.parties { counts[id, default: (0, 0, nil)].programmes += 1 }
        }
        for entry in activities {
            for id in entry.parties {
                counts[id, default: (0, 0, nil)].activities += 1
                if (counts[id]?.latest?.begun ?? .min) <= entry.begun { counts[id]?.latest = entry }
            }
        }
        try shelf.prefetch(counts.keys)
        let found = try counts.compactMap { id, count -> Party? in
            guard let party = try shelf.entry(id), party.kind != "person", party.kind != "format" else { return nil }
            func list(_ type: String) -> Address {
                var selection = Selection()
                selection.types = [type]
                selection.party = party.choiceValue
                selection.topic = topic.choiceValue
                return selection.address(Register.everything.path)
            }
            return Party(
                link: RecordLink(party),
                programmes: count.programmes,
                activities: count.activities,
                programmesAddress: list("entente-programme"),
                activitiesAddress: list("entente-activity"),
                latest: count.latest?.dateText.map(words.date)
            )
        }
        return found.sorted { left, right in
            (-left.programmes - left.activities, left.link.name) < (
                -right.programmes - right.activities, right.link.name
            )
        }
    }
}
