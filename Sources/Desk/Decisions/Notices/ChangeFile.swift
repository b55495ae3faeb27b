internal import Coordination
internal import Export
internal import Localization
internal import Records
internal import STIX
internal import Silence

#if DEBUG
internal import Mutants
#endif

/// What became of the decisions that a reader reads, as a feed: the last thing first.
struct ChangeFile {
    let title: String
    /// The address of the feed, without the node's own.
    let address: String
    let file: DecisionFile

    private var words: Words { file.source.words }

    private struct Item {
        let reading: CaseReading
        let change: DecisionChange
        let id: String
    }

    func bytes() throws -> [UInt8] {
        let latest = try items().prefix(FeedFile.most)
        let (origin, page) = (file.source.origin, DecisionListModel.path)
        let head = FeedWriter.Head(
            id: origin + page,
            title: title,
            subtitle: words(.decisionChangesAbout, ["count": words.locale.grouped(FeedFile.most)]),
            updated: updated(latest.first),
            author: file.source.site,
            address: origin + address,
            page: origin + page,
            language: words.locale.language.tag
        )
        var writer = try FeedWriter(head, limits: TableFile.limits)
        var bytes: [UInt8] = []
        for item in latest {
            try writer.append(try entry(item))
            bytes += writer.take()
        }
        return bytes + writer.finish()
    }

    /// Everything that became of them, the last thing first; of one instant, in the order of their ids.
    private func items() throws -> [Item] {
        try file.cases.flatMap { reading in
            try DecisionChange.all(of: reading).map { change in
                let id = "\(file.address(of: reading))#round-\(change.round.number)-\(change.kind.rawValue)"
                return Item(reading: reading, change: change, id: id)
            }
        }.sorted { ($0.change.instant, $0.id) > ($1.change.instant, $1.id) }
    }

    private func updated(_ latest: Item?) -> Instant {
        #if DEBUG
        if LeakMutant.changesUpdatedByTheStore.isActive { return file.source.shelf.view.lastStamp }
        #endif
        // A feed of nothing has not changed since there was time.
        return latest?.change.instant ?? Instant(microseconds: 0)
    }

    private func entry(_ item: Item) throws -> FeedEntry {
        let (reading, round) = (item.reading, item.change.round)
        let name = name(of: item.change.kind)
        let body = try file.source.name(reading.found.body)
        let facts = [
            words.deed(reading.found.kind), body, words(.decisionRound, ["number": String(round.number)]),
        ]
        let lines = [facts.joined(separator: " \u{B7} ")] + (try file.lines(reading, until: round.expires))
        return FeedEntry(
            id: item.id,
            title: words(.decisionChange, ["change": name, "name": reading.found.name]),
            updated: item.change.instant,
            authors: [body],
            address: file.address(of: reading),
            categories: [Term(item.change.kind.rawValue, name)],
            content: .blocks(lines.map { .paragraph([.text($0)]) })
        )
    }

    private func name(of kind: DecisionChange.Kind) -> String {
        switch kind {
        case .announced: words[.decisionChangeAnnounced]
        case .redrafted: words[.decisionChangeRedrafted]
        case .extended: words.name(of: .extended)
        case .broken: words.name(of: .broken)
        case .held: words.name(of: .held)
        case .adopted: words.name(of: .adopted)
        case .issued: words.name(of: .issued)
        case .withdrawn: words.name(of: .withdrawn)
        }
    }
}
