internal import Coordination
internal import Localization

/// The sub-configurations and bodies of a format or organisation, each with its own members on the page's day; for a
/// state its offices.
struct FormatParts: PartyPart {
    struct Part: Sendable {
        let link: RecordLink
        let kind: String
        let code: String?
        /// Its members on the day, surely or possibly; nil where it has no members of its own.
        let members: [Membership]?
        let sources: [SourceLine]
    }

    /// The most parts that a page has room for.
    static let most = 30

    let anchor = "parts"
    let heading: Text
    let isExpected = false
    let parts: [Part]
    let total: Int
    let all: Address
    let day: Day?
    let shown: Set<String>

    init(_ request: FeatureRequest) throws {
        let (entry, shelf, words) = (request.entry, request.shelf, request.words)
        let named = request.referring(of: "identity").filter { $0.reference("part_of_ref") == entry.id }
        let sorted = named.sorted {
            (Self.rank($0), $0.name.lowercased(), $0.id) < (Self.rank($1), $1.name.lowercased(), $1.id)
        }
        parts = try sorted.prefix(request.room.most(Self.most)).map { part in
            Part(
                link: RecordLink(part),
                kind: part.kind.map { words.term($0, in: "kind") } ?? words[.notRecorded],
                code: part.code,
                members: try Self.members(of: part, shelf: shelf),
                sources: try shelf.sources(of: part, words: words)
            )
        }
        total = named.count
        shown = Set(named.map(\.id))
        heading = entry.isFormat ? .partsHeading : .partsOffices
        day = shelf.times.on
        all = Address(Register.everything.path, query: [("type", "identity"), ("to", entry.id)])
    }

    var isEmpty: Bool { parts.isEmpty }

    /// Formats before bodies.
    private static func rank(_ part: Entry) -> Int { part.isFormat ? 0 : 1 }

    private static func members(of part: Entry, shelf: Shelf) throws -> [Membership]? {
        let relations = try shelf.referring(to: part).filter { $0.type == "relationship" }
        let members = try shelf.memberships(relations, of: part.id, asFormat: true, on: shelf.times.on)
        return members.isEmpty && !part.isFormat ? nil : members
    }

    func content(_ words: Words) -> HTML {
        let items = each(parts) { part in
            let facts = [part.kind, part.code].compactMap(\.self).joined(separator: " \u{B7} ")
            let members = with(part.members) { members in
                """
                <p class="small">\(words.count(members.count, day == nil ? .partMembers : .partMembersOn)) \
                \(each(members, between: ", ") { $0.link.html(words) })</p>
                """
            }
            return """
                <li><h3>\(part.link.html(words))</h3><p class="small soft">\(facts)</p>\(members)\
                \(sourceLine(part.sources, words: words))</li>

                """
        }
        let more: HTML = total > parts.count ? #"<p><a href="\#(all)">\#(words[.partsMore])</a></p>"# : ""
        return #"<ul class="list parts">\#(items)</ul>"# + more
    }
}
