internal import JSON
internal import Labels
internal import Localization
internal import Records
internal import STIX

/// The versions of a record, each with what is different from the one before, as the reader is served them.
struct HistoryModel: Sendable {
    /// One version.
    struct Version: Sendable {
        /// The version's name: an instant, as text.
        let name: String
        let address: Address
        let arrived: String
        let origin: RecordLink
        let label: LabelMark
        let isRevoked: Bool
        let isLast: Bool
        /// What is different from the version before; nil for the first.
        let change: VersionChange?
        /// Who may read it was changed with it: what the label was before.
        let labelBefore: LabelMark?
        /// Where its text is compared with that of the version before; nil where neither has one.
        let differences: Address?
    }

    /// How many versions stand on a page.
    static let pageSize = 20

    let id: String
    let title: String
    /// The language of the record's texts.
    let language: String
    let type: String
    let link: RecordLink
    /// The newest first.
    let versions: [Version]
    let total: Int
    let offset: Int
    let isExercise: Bool
    let section: Section

    /// - Returns: nil for what is hidden and for what does not exist, alike
    init?(_ id: String, offset: Int, shelf: Shelf, words: Words) throws {
        let served = try shelf.view.versions(of: id)
        guard let last = served.last, let entry = try shelf.entry(of: last) else { return nil }
        let offset = Paging.offset(offset, of: served.count, size: Self.pageSize)
        let end = served.count - offset
        let indices = (max(0, end - Self.pageSize)..<end).reversed()
        self.id = id
        self.offset = offset
        title = try shelf.title(of: entry, words: words)
        language = entry.language
        type = TypeFacts.singular(entry.type, words: words)
        link = RecordLink(name: title, of: entry)
        total = served.count
        isExercise = entry.isExercise
        section = RecordModel.section(of: entry)
        versions = try indices.compactMap { index in
            try Self.version(served[index], after: index > 0 ? served[index - 1] : nil, last, shelf, words)
        }
    }

    private static func version(
        _ served: Served,
        after earlier: Served?,
        _ last: Served,
        _ shelf: Shelf,
        _ words: Words
    ) throws -> Version? {
        guard let entry = try shelf.version(of: served) else { return nil }
        let before = try earlier.flatMap(shelf.version(of:))
        let labelBefore = earlier.flatMap { earlier in
            earlier.label == served.label ? nil : before.map { shelf.mark($0, words: words) }
        }
        let hasText = entry.own?["paragraphs"] != nil || before?.own?["paragraphs"] != nil
        return Version(
            name: served.version,
            address: Entry.address(of: served.id).setting("version", served.version),
            arrived: served.arrived.text,
            origin: try shelf.link(served.origin),
            label: shelf.mark(entry, words: words),
            isRevoked: served.isRevoked,
            isLast: served.version == last.version,
            change: try before.map { try VersionChange(from: $0, to: entry, shelf: shelf, words: words) },
            labelBefore: labelBefore,
            differences: hasText
                ? earlier.map { DifferencesModel.address(of: served.id, from: $0.version, to: served.version) } : nil
        )
    }

    /// The page's own address.
    var address: Address { Address(Entry.address(of: id).path + "history/") }
}
