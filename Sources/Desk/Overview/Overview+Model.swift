internal import Labels
internal import Localization
internal import Records
internal import STIX

/// What the record holds and what is new in it, for one reader.
struct OverviewModel: Sendable {
    struct Tally: Hashable, Sendable {
        let words: String
        let address: Address
    }

    /// One arrival of the latest.
    struct Change: Hashable, Sendable {
        let link: RecordLink
        let kind: String
        /// The instant of arrival, as text.
        let arrived: String
        let label: LabelMark?
    }

    /// What serves other records and is no news to anybody.
    private static let machinery: Set<String> = ["marking-definition", "extension-definition"]

    /// How many of the latest arrivals are shown.
    static let shownChanges = 10

    let tallies: [Tally]
    let threatTallies: [Tally]
    let changes: [Change]
    let timeline: TimelineModel?
    let matrix: MatrixModel
    let attendance: AttendanceModel
    let hasExercise: Bool
    let isEmpty: Bool

    init(_ shelf: Shelf, words: Words) throws {
        let programmes = try shelf.all("entente-programme")
        let activities = try shelf.all("entente-activity")
        let partners = try Partners.chosen(programmes: programmes, shelf: shelf)
        let counts = try shelf.counts()
        tallies = try Self.tallies(counts, shelf: shelf, words: words)
        threatTallies = Self.threatTallies(counts, words: words)
        timeline = try TimelineModel(
            partners: partners,
            programmes: programmes,
            activities: activities,
            shelf: shelf,
            words: words
        )
        matrix = MatrixModel(
            partners: partners,
            topics: try shelf.all("entente-topic"),
            counted: programmes + activities
        )
        attendance = AttendanceModel(partners: partners, activities: activities, words: words)
        let latest = try Self.latest(shelf, counts: counts)
        changes = try latest.map { entry in
            Change(
                link: RecordLink(name: try shelf.title(of: entry, words: words), of: entry),
                kind: TypeFacts.singular(entry.type, words: words),
                arrived: entry.served.arrived.text,
                label: entry.served.label.isPublic ? nil : shelf.mark(entry, words: words)
            )
        }
        hasExercise = (latest + programmes + activities).contains(where: \.isExercise)
        isEmpty = counts.values.allSatisfy { $0 == 0 }
    }

    /// Each count leads to a list of just that length.
    private static func tallies(_ counts: [String: Int], shelf: Shelf, words: Words) throws -> [Tally] {
        let identities = try shelf.all("identity")
        var tallies: [Tally] = []
        for (register, text) in [(Register.parties, Text.tallyParties), (.formats, .tallyFormats)] {
            let count = identities.count(where: register.includes)
            if count > 0 { tallies.append(Tally(words: words.count(count, text), address: Address(register.path))) }
        }
        for facts in TypeFacts.coordination where facts.type != "identity" {
            guard let count = counts[facts.type], count > 0 else { continue }
            let text = words.count(
                count,
                .tallyOfType,
                ["type": count == 1 ? words[facts.singular] : words[facts.plural]]
            )
            tallies.append(Tally(words: text, address: Register.address(ofType: facts.type)))
        }
        return tallies
    }

    /// What the record holds of the standard's own types.
    private static func threatTallies(_ counts: [String: Int], words: Words) -> [Tally] {
        counts.filter { TypeFacts.of($0.key) == nil && $0.value > 0 && !Self.machinery.contains($0.key) }
            .sorted { $0.key < $1.key }
            .map { type, count in
                let name = count == 1 ? TypeFacts.singular(type, words: words) : TypeFacts.plural(type, words: words)
                return Tally(
                    words: words.count(count, .tallyOfType, ["type": name]),
                    address: Register.address(ofType: type)
                )
            }
    }

    /// The latest arrivals for this reader, newest first.
    private static func latest(_ shelf: Shelf, counts: [String: Int]) throws -> [Entry] {
        let quiet = machinery.union(["relationship"])
        var found: [Entry] = []
        var before: Instant?
        while found.count < shownChanges {
            let query = FeedQuery(
                limit: 2 * shownChanges,
                types: Set(counts.keys).subtracting(quiet),
                wholeOnly: false,
                before: before,
                newestFirst: true
            )
            let page = try shelf.view.feed(query)
            found += try page.items.filter { !$0.isRevoked }.compactMap(shelf.entry(of:))
            before = page.items.last?.arrived
            if !page.more { break }
        }
        return Array(found.prefix(shownChanges))
    }
}
