internal import Localization

/// Contact points, liaison offices and missions: those in a country, and those that it runs, itself or by its offices.
struct PartyPosts: PartyPart {
    struct Row: Sendable {
        let post: RecordLink
        let kind: String
        /// Who runs it and where it is, without the party whose page it is.
        let ends: [(label: Text, party: RecordLink)]
        let place: String?
        let status: String
        let date: String
        let tasks: [RecordText]
        let sources: [SourceLine]
        let label: LabelMark?
    }

    /// The most posts that a page has room for, in each of the two lists.
    static let most = 16
    /// The most offices whose posts are looked for.
    private static let mostOffices = 12

    let anchor = "posts"
    let heading = Text.partyPosts
    let isExpected: Bool
    let party: String
    /// In the party, or meant for it.
    let here: [Row]
    let hereTotal: Int
    /// Run by it or by an office of it.
    let run: [Row]
    let runTotal: Int
    let all: WholeList
    let shown: Set<String>

    init(_ request: FeatureRequest) throws {
        let (entry, shelf, words) = (request.entry, request.shelf, request.words)
        let named = request.referring(of: "entente-post")
        let offices = request.referring(of: "identity").filter { $0.reference("part_of_ref") == entry.id }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }.prefix(Self.mostOffices)
        let runners = Set(offices.map(\.id) + [entry.id])
        let ofOffices = try offices.flatMap { try shelf.referring(to: $0) }.filter { post in
            post.type == "entente-post" && post.reference("run_by_ref").map(runners.contains) ?? false
        }
        var seen: Set<String> = []
        let run = (named.filter { $0.reference("run_by_ref") == entry.id } + ofOffices)
            .filter { seen.insert($0.id).inserted }
        let here = named.filter { !seen.contains($0.id) }
        func rows(_ posts: [Entry]) throws -> [Row] {
            try Self.sorted(posts).prefix(request.room.most(Self.most)).map {
                try Self.row($0, without: entry.id, shelf: shelf, words: words)
            }
        }
        self.here = try rows(here)
        self.run = try rows(run)
        (hereTotal, runTotal) = (here.count, run.count)
        shown = Set(named.map(\.id))
        party = entry.name
        var selection = Selection()
        selection.party = entry.choiceValue
        all = try Register.posts.whole(selection, among: named, shelf: shelf)
        isExpected = entry.kind == "state"
    }

    var isEmpty: Bool { here.isEmpty && run.isEmpty }

    private static func sorted(_ posts: [Entry]) -> [Entry] {
        posts.sorted { left, right in
            (left.kind ?? "", left.name.lowercased(), left.id) < (right.kind ?? "", right.name.lowercased(), right.id)
        }
    }

    private static func row(_ post: Entry, without party: String, shelf: Shelf, words: Words) throws -> Row {
        let properties: [(String, Text)] = [
            ("run_by_ref", .filterRunBy), ("host_ref", .filterHost), ("counterpart_ref", .postCounterpart),
        ]
        let ends = try properties.compactMap { property, label -> (label: Text, party: RecordLink)? in
            guard let id = post.reference(property), id != party else { return nil }
            return (label, try shelf.link(id))
        }
        return Row(
            post: RecordLink(post),
            kind: post.kind.map { words.term($0, in: "kind") } ?? words[.notRecorded],
            ends: ends,
            place: post.text("place"),
            status: post.status.map { words.term($0, in: "status") } ?? words[.notRecorded],
            date: post.attested(words),
            tasks: post.texts("tasks").map { RecordText($0, post.language) },
            sources: try shelf.sources(of: post, words: words),
            label: shelf.restriction(of: post, words: words)
        )
    }
}

extension Entry {
    /// For when a state of things is attested: as of a day, else within its period.
    func attested(_ words: Words) -> String {
        if let day = text("as_of") { return words(.dateAsOf, ["date": words.date(day)]) }
        return text("period").map(words.date) ?? words[.dateNotRecorded]
    }
}
