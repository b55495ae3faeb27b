internal import Labels
internal import Localization
internal import Records
internal import STIX

/// What this reader may read, in words, and what the public view would take away.
struct ReaderModel: Sendable {
    /// A format that a membership opens, with the stretch of time for which it does.
    struct Opened: Hashable, Sendable {
        let format: RecordLink
        let member: RecordLink
        let start: String?
        let end: String?
    }

    let name: String?
    let isReduced: Bool
    let level: String?
    let caveats: [String]
    let party: RecordLink?
    /// Names of formats, communities and persons whose releases reach this reader.
    let others: [String]
    let openings: [Opened]
    /// How many records this reader is served.
    let readable: Int
    /// The reader as the bar shows them, for the button that changes the view.
    let reader: Frame.Reader

    init(_ shelf: Shelf, reader: Frame.Reader, words: Words) throws {
        let view = shelf.view
        let clearance = view.clearance
        name = reader.name
        isReduced = reader.isReduced
        self.reader = reader
        level = view.policy.name(of: clearance.level)
        caveats = clearance.caveats.sorted()
        party = try view.party.map(shelf.link)
        others = try clearance.tokens.sorted().filter { $0.kind != .party }
            .map { try shelf.name(of: $0, words: words) }
        openings = try view.openings().map { opening in
            Opened(
                format: try shelf.link(opening.format),
                member: try shelf.link(opening.member),
                start: opening.start.map { words.instant($0.text) },
                end: opening.end.map { words.instant($0.text) }
            )
        }.sorted { $0.format.name < $1.format.name }
        readable = try view.counts().values.reduce(0, +)
    }
}
