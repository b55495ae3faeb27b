internal import Coordination
internal import JSON
internal import Localization

/// What only some types have: participation, paragraphs, objections, positions side by side, a tree of goals.
struct Special: RecordFeature {
    struct Participant: Hashable, Sendable {
        let party: RecordLink
        let presence: Presence
    }

    struct Paragraph: Hashable, Sendable {
        let key: String
        let text: String
        let kind: String?
    }

    struct Objection: Hashable, Sendable {
        let party: RecordLink
        let isMember: Bool?
        let reason: String?
        let date: String?
    }

    /// A step of ends, ways and means, with what hangs on it.
    struct Branch: Sendable {
        let line: EntryLine
        let below: [Branch]
    }

    let shown: Set<String>
    var participants: [Participant]?
    var paragraphs: [Paragraph] = []
    var objections: [Objection] = []
    /// For a claim: its own answers.
    var answers: Disagreement?
    /// For a programme: objectives and goals.
    var tree: [Branch]?

    init(_ entry: Entry, referring: [Entry], shelf: Shelf, words: Words) throws {
        shown = Self.shown(of: entry, among: referring)
        paragraphs = entry.list("paragraphs").enumerated().compactMap { index, node in
            guard let text = node["text"]?.string else { return nil }
            return Paragraph(key: node["key"]?.string ?? "\(index + 1)", text: text, kind: node["kind"]?.string)
        }
        objections = try entry.list("objections").map { node in
            Objection(
                party: try node["party_ref"]?.string.map(shelf.link) ?? RecordLink(missing: words[.notRecorded]),
                isMember: node["member"]?.boolean,
                reason: node["reason"]?.string,
                date: node["date"]?.string
            )
        }
        switch entry.type {
        case "entente-activity": participants = try Self.participants(entry, shelf: shelf)
        case "entente-claim": answers = try shelf.disagreement(entry, words: words)
        case "entente-programme": tree = try Self.tree(entry, referring: referring, shelf: shelf, words: words)
        default: break
        }
    }

    private static func shown(of entry: Entry, among referring: [Entry]) -> Set<String> {
        let ids = referring.filter { other in
            switch other.type {
            case "entente-objective", "entente-goal": entry.type == "entente-programme"
            default: false
            }
        }.map(\.id)
        return Set(ids)
    }

    private static func participants(_ entry: Entry, shelf: Shelf) throws -> [Participant] {
        let list = entry.list("participation")
        try shelf.prefetch(list.compactMap { $0["party_ref"]?.string })
        return try list.compactMap { node in
            guard let party = node["party_ref"]?.string else { return nil }
            return Participant(party: try shelf.link(party), presence: Presence(node))
        }
    }

    /// Ends, then ways: objectives by their parent, goals under their objective, assessments under their goal.
    private static func tree(_ programme: Entry, referring: [Entry], shelf: Shelf, words: Words) throws -> [Branch] {
        let goals = referring.filter { $0.type == "entente-goal" }
        let objectives = referring.filter { $0.type == "entente-objective" }
        let assessments = goals.isEmpty ? [] : try shelf.all("entente-assessment")
        let known = Set(objectives.map(\.id))
        func goalBranch(_ goal: Entry) throws -> Branch {
            let below = try assessments.filter { $0.text("subject_ref") == goal.id }
                .map { Branch(line: try shelf.line(for: $0, words: words), below: []) }
            return Branch(line: try shelf.line(for: goal, words: words), below: below)
        }
        func objectiveBranch(_ objective: Entry, path: Set<String>) throws -> Branch {
            let ways = try goals.filter { $0.text("objective_ref") == objective.id }.map(goalBranch)
            // A parent that is its own descendant would have no end.
            let ends = try objectives.filter { $0.text("parent_ref") == objective.id && !path.contains($0.id) }
                .map { try objectiveBranch($0, path: path.union([$0.id])) }
            return Branch(line: try shelf.line(for: objective, words: words), below: ends + ways)
        }
        let roots = objectives.filter { !known.contains($0.text("parent_ref") ?? "") }
        let loose = goals.filter { !known.contains($0.text("objective_ref") ?? "") }
        return try roots.map { try objectiveBranch($0, path: [$0.id]) } + loose.map(goalBranch)
    }
}

extension Presence {
    init(_ node: JSONNode) {
        self.init(
            attendance: node["attendance"]?.string,
            level: node["level"]?.string,
            role: node["role"]?.string,
            person: node["person"]?.string
        )
    }
}
