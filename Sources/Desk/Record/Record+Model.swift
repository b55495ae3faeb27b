internal import Coordination
internal import JSON
internal import Labels
internal import Localization
internal import Records
internal import STIX

/// Everything that the page of one record says: of any type, known or not.
struct RecordModel: Sendable {
    /// A version in the record's history.
    struct Version: Hashable, Sendable {
        /// The version's name: an instant, as text.
        let name: String
        let arrived: String
        let isRevoked: Bool
        let isShown: Bool
        let address: Address
    }

    /// Records of one type that refer to this one.
    struct Group: Sendable {
        let type: String
        let title: String
        let lines: [EntryLine]
        let total: Int
        /// How many the list of all of them has: also those that have a place of their own on the page.
        let listed: Int
        /// The list of all of them.
        let address: Address
    }

    /// How many records of a type are shown before the rest is left to the list.
    static let shownInGroup = 12
    /// The same beside the long page of a party.
    static let shownBesideParty = 5

    /// What stands beside the main text where there is room, and after it where there is none.
    static let besides: Set<String> = [
        "entente-position", "entente-contribution", "entente-post", "entente-need", "entente-recommendation",
    ]

    let id: String
    let title: String
    /// The language of the title; nil where it is put together by the page.
    let titleLanguage: String?
    let type: String
    let section: Section
    let isExercise: Bool
    let isRevoked: Bool
    /// An older version was asked for.
    let isOld: Bool
    let label: LabelMark
    let labelWords: LabelWords
    let origin: RecordLink
    let alsoFrom: [RecordLink]
    let createdBy: RecordLink?
    let created: String?
    let version: String
    let statement: Statement?
    let properties: [Property]
    let features: [any RecordFeature]
    let disagreements: Disagreements
    let sources: [SourceLine]
    let hasSources: Bool
    let groups: [Group]
    let versions: [Version]
    let raw: String
    /// How to point to it from elsewhere.
    let reference: RecordReference
    let permanentAddress: Address
    let hasExercise: Bool
    /// What the reader may do with it, as links.
    let actions: [RecordLink]

    /// Raw text up to this many bytes stands on the page; longer text is only linked.
    static let shownRaw = 12_000

    /// - Parameters:
    ///   - request: the version and the day asked for
    /// - Returns: nil for what is hidden and for what does not exist, alike
    init?(_ id: String, request: RecordRequest, shelf: Shelf, words: Words) throws {
        let history = try shelf.view.versions(of: id)
        let asked = request.version.flatMap { name in history.last { $0.version == name } }
        if request.version != nil, asked == nil { return nil }
        guard let served = try asked ?? shelf.view.record(id),
            let entry = try asked.map(shelf.version(of:)) ?? shelf.entry(of: served)
        else { return nil }
        let referring = try shelf.referring(to: entry)
        self.id = id
        title = try shelf.title(of: entry, words: words)
        titleLanguage = title == entry.name ? entry.nameLanguage : nil
        let kind = entry.type == "identity" ? entry.kind : nil
        type = Self.capitalised(kind.map { words.term($0, in: "kind") } ?? TypeFacts.singular(entry.type, words: words))
        section = Self.section(of: entry)
        isExercise = entry.isExercise
        isRevoked = served.isRevoked
        isOld = served.version != history.last?.version && history.count > 1
        label = shelf.mark(entry, words: words)
        labelWords = try LabelWords(served.label, shelf: shelf, words: words)
        origin = try shelf.link(served.origin)
        alsoFrom = try shelf.links(served.alsoFrom)
        createdBy = try entry.standard("created_by_ref").map(shelf.link)
        created = entry.standard("created")
        version = served.version
        statement = try shelf.statement(entry, words: words)
        features = try FeatureRequest(
            entry: entry,
            referring: referring,
            shelf: shelf,
            words: words,
            room: request.room
        ).features()
        properties = try PropertyReader(shelf: shelf, words: words).properties(
            of: entry,
            without: features.reduce(into: []) { $0.formUnion($1.told) }
        )
        disagreements = try shelf.disagreements(
            about: entry,
            among: referring,
            most: request.room.most(Disagreements.most),
            words: words
        )
        sources = try shelf.sources(of: entry, words: words)
        hasSources = entry.own != nil && entry.type != "entente-document"
        groups = try Self.groups(
            referring,
            of: entry,
            without: features.reduce(into: []) { $0.formUnion($1.shown) },
            room: request.room,
            shelf: shelf,
            words: words
        )
        versions = history.reversed().map { Self.version($0, shown: served.version) }
        raw = JSONText.pretty(entry.whole)
        permanentAddress = entry.permanentAddress
        reference = try RecordReference(
            entry,
            title: title,
            version: isOld ? version : nil,
            place: request.place,
            shelf: shelf,
            words: words
        )
        hasExercise = entry.isExercise || referring.contains(where: \.isExercise)
        actions =
            (isOld ? [] : shelf.paperLinks(of: entry, words: words) + shelf.editingLinks(of: entry, words: words))
            + (try shelf.releaseLinks(of: entry, words: words))
            + AgreedModel.links(of: entry, referring: referring, words: words)
    }

    private static func version(_ served: Served, shown: String) -> Version {
        Version(
            name: served.version,
            arrived: served.arrived.text,
            isRevoked: served.isRevoked,
            isShown: served.version == shown,
            address: Entry.address(of: served.id).setting("version", served.version)
        )
    }

    /// The part of the site that a record belongs to.
    static func section(of entry: Entry) -> Section {
        switch entry.type {
        case "identity": entry.kind == "format" ? .formats : .parties
        case "entente-programme", "entente-objective", "entente-goal", "entente-assessment": .programmes
        case "entente-activity": .calendar
        case "entente-topic": .topics
        case "entente-document": .documents
        default: .records
        }
    }

    private static func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// Those who refer here, by type; what has a place of its own on the page is left out.
    private static func groups(
        _ referring: [Entry],
        of entry: Entry,
        without shown: Set<String>,
        room: PageRoom,
        shelf: Shelf,
        words: Words
    ) throws -> [Group] {
        let isShownElsewhere: (Entry) -> Bool = { other in
            shown.contains(other.id)
                || (other.type == "entente-claim" && other.text("subject_ref") == entry.id)
        }
        let byType = Dictionary(grouping: referring.filter { !isShownElsewhere($0) }, by: \.type)
        let listed = Dictionary(grouping: referring, by: \.type).mapValues(\.count)
        let order = TypeFacts.coordination.map(\.type)
        let types = byType.keys.sorted {
            (order.firstIndex(of: $0) ?? order.count, $0) < (order.firstIndex(of: $1) ?? order.count, $1)
        }
        return try types.map { type in
            let all = (byType[type] ?? []).sorted {
                ($0.newestFirst, $0.name, $0.id) < ($1.newestFirst, $1.name, $1.id)
            }
            let isBeside = entry.type == "identity" && besides.contains(type)
            let most = room.most(isBeside ? shownBesideParty : shownInGroup)
            return Group(
                type: type,
                title: capitalised(TypeFacts.plural(type, words: words)),
                lines: try all.prefix(most).map { try shelf.line(for: $0, words: words, about: entry) },
                total: all.count,
                listed: listed[type] ?? all.count,
                address: Address("/records/", query: [("type", type), ("to", entry.id)])
            )
        }
    }
}

/// Which version of a record is asked for.
struct RecordRequest: Hashable, Sendable {
    var version: String?
    /// How much of its lists the page shows.
    var room = PageRoom.full
    /// The node, as citations name it.
    var place: RecordReference.Place
}

extension Entry {
    /// A key that puts the latest first and the undated last.
    fileprivate var newestFirst: Int { period?.earliest.map { -$0.number } ?? .max }
}

extension Shelf {
    /// The records that refer to this one by their content, each once, by arrival; where the page is about a day, those
    /// that were true on it, or may have been.
    func referring(to entry: Entry) throws -> [Entry] {
        let make = { try self.pointing(to: entry) }
        let all = try localised(stock?.referring(to: entry.id, make) ?? make())
        return all.filter { times.truth(of: $0) != .no }
    }

    private func pointing(to entry: Entry) throws -> [Entry] {
        var seen: Set<String> = [entry.id]
        return try view.referring(to: entry.id).compactMap { referring in
            guard seen.insert(referring.record.id).inserted, let other = try recorded(of: referring.record),
                other.references.contains(where: { $0.id == entry.id })
            else { return nil }
            return other
        }
    }
}
