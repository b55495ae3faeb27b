internal import Export
internal import Labels
internal import Localization
internal import Records
internal import STIX

#if DEBUG
internal import Mutants
#endif

/// A list as a feed: what arrived last comes first, each record once, as its latest version.
struct FeedFile {
    let title: String
    /// The address of the page, without the node's own.
    let page: String
    /// The address of the feed, without the node's own.
    let address: String
    let entries: [Entry]
    let source: ExportSource

    /// The most entries: programs that read feeds ask often, and keep what they have read.
    static let most = 200

    func bytes() throws -> [UInt8] {
        let latest = entries.sorted { ($0.served.arrived, $0.id) > ($1.served.arrived, $1.id) }.prefix(Self.most)
        let words = source.words
        let head = FeedWriter.Head(
            id: source.origin + page,
            title: title,
            subtitle: words(.feedSubtitle, ["count": words.locale.grouped(Self.most)]),
            // A feed of nothing has not changed since there was time.
            updated: updated(latest.first),
            author: source.site,
            address: source.origin + address,
            page: source.origin + page,
            language: words.locale.language.tag
        )
        var writer = try FeedWriter(head, limits: TableFile.limits)
        var bytes: [UInt8] = []
        for entry in latest {
            try writer.append(try item(entry))
            bytes += writer.take()
        }
        return bytes + writer.finish()
    }

    private func updated(_ latest: Entry?) -> Instant {
        #if DEBUG
        if LeakMutant.feedUpdatedByTheStore.isActive { return source.shelf.view.lastStamp }
        #endif
        return latest?.served.arrived ?? Instant(microseconds: 0)
    }

    private func item(_ entry: Entry) throws -> FeedEntry {
        let words = source.words
        let line = try source.shelf.line(for: entry, words: words)
        let label = words(.feedLabel, ["label": source.label(of: entry)])
        let invented = entry.isExercise ? [words[.exerciseMark]] : []
        let facts = invented + [line.kind, line.date, line.status].compactMap(\.self) + line.facts
        let said = line.statement.map { statement in
            words[.propositionLabel] + " "
                + (statement.proposition.map { "\u{201C}\($0.text)\u{201D}" } ?? words[.propositionNotRecorded])
                + " " + statement.stance
        }
        var blocks: [FeedEntry.Block] = []
        if let said { blocks.append(.paragraph([.text(said)])) }
        if !facts.isEmpty { blocks.append(.paragraph([.text(facts.joined(separator: " \u{B7} "))])) }
        if let detail = line.detail { blocks.append(.paragraph([.text(detail.text)])) }
        if line.hasSources { blocks.append(.paragraph(sources(line.sources))) }
        blocks.append(.paragraph([.text(label)]))
        return FeedEntry(
            id: source.address(of: entry),
            title: line.link.name,
            updated: entry.served.arrived,
            authors: [try source.name(entry.served.origin)],
            address: source.address(of: entry),
            categories: [Term(entry.type, TypeFacts.singular(entry.type, words: words))],
            content: .blocks(blocks)
        )
    }

    private func sources(_ lines: [SourceLine]) -> [FeedEntry.Piece] {
        let words = source.words
        guard !lines.isEmpty else { return [.text(words[.sourceNotRecorded])] }
        return [.text(words[.sourceLabel])]
            + lines.flatMap { line -> [FeedEntry.Piece] in
                guard let address = line.document.address else { return [.text(" " + line.short)] }
                return [.text(" "), .link(line.short, address: source.origin + address.text)]
            }
    }
}
