internal import HTTPTypes
internal import Localization
internal import Records
internal import Web

extension Desk {
    /// The sets of pages for paper: of a party, of a programme, of an event.
    func paperRoutes() throws(RouteTableError) -> [Route] {
        [
            try paperRoute("/parties/{code}/sheet/", .parties) { shelf, code in
                try shelf.party(code: code).map {
                    (Text.paperFactSheet, $0, 2, { book, party, _ in try book.factSheet(party) })
                }
            },
            try paperRoute("/parties/{code}/handover/", .parties) { shelf, code in
                try shelf.party(code: code).map { (Text.paperHandover, $0, 3, { try $0.handover($1, most: $2) }) }
            },
            try paperRoute("/programmes/{id}/status/", .programmes) { shelf, id in
                try shelf.entry(id, of: "entente-programme")
                    .map { (Text.paperStatus, $0, .max, { book, programme, _ in try book.programmeStatus(programme) }) }
            },
            try paperRoute("/calendar/{id}/brief/", .calendar) { shelf, id in
                try shelf.entry(id, of: "entente-activity").map {
                    (Text.paperBrief, $0, .max, { book, event, _ in try book.brief(event) })
                }
            },
        ]
    }

    /// What a set is called, what it is about, how many sources a line of it names, and how it is written with how many
    /// entries of each list.
    private typealias Wanted = (
        kind: Text, subject: Entry, sources: Int, write: (PaperBook, Entry, _ most: Int) throws -> Paper
    )

    /// How many entries of each list a set has, the first that fits.
    private static let rooms = [50, 40, 32, 25, 18, 12, 6]
    /// How long a set may be, so that with its frame the page is no longer than a page may be.
    private static let mostBytes = 94_000

    private func paperRoute(
        _ path: String,
        _ section: Section,
        _ find: @escaping @Sendable (Shelf, String) throws -> Wanted?
    ) throws(RouteTableError) -> Route {
        let pieces = path.split(separator: "/")
        let parameter = pieces[1].dropFirst().dropLast()
        let name = "desk.\(pieces[0]).\(pieces[2])"
        return try Route(
            .get,
            path,
            name: name,
            kind: .page,
            probes: { Self.paperProbes(path, parameter == "code" ? $0.codes : $0.ids, $0) },
            handler: { request, context in
                let asked = request.parameter(String(parameter))
                return try await page(context) { [words] shelf, reader in
                    guard let wanted = try find(shelf, asked) else { return nil }
                    let name = reader.name ?? words[.readerPublic]
                    let (paper, body) = try fitting(wanted, shelf: shelf, reader: name)
                    let list = RecordLink(name: words[section.name], address: Address(section.path))
                    let frame = Frame(
                        title: "\(words[wanted.kind]), \(wanted.subject.name)",
                        section: section,
                        reader: reader,
                        crumbs: [list, RecordLink(wanted.subject)],
                        hasExercise: paper.hasExercise
                    )
                    return (frame, body)
                }
            }
        )
    }

    /// A set with as many entries of each list as a page has room for; with the fewest it is taken as it is.
    private func fitting(_ wanted: Wanted, shelf: Shelf, reader: String) throws -> (Paper, HTML) {
        func made(_ most: Int) throws -> (Paper, HTML) {
            let book = PaperBook(shelf, words: words, mostSources: wanted.sources)
            let paper = try wanted.write(book, wanted.subject, most)
            return (paper, paper.body(reader: reader, site: settings.site, node: settings.origin, words))
        }
        for most in Self.rooms.dropLast() {
            let found = try made(most)
            if found.1.text.utf8.count <= Self.mostBytes { return found }
        }
        return try made(Self.rooms.last ?? 1)
    }

    /// Every code or id, now and at other times, and one that there is not.
    private static func paperProbes(_ path: String, _ values: [String], _ sample: ProbeSample) -> [ProbeRequest] {
        let (before, after) = (path.prefix { $0 != "{" }, path.drop { $0 != "}" }.dropFirst())
        return (values + ["nothing-here"]).flatMap { value in
            let whole = before + Address.encode(value) + after
            let times = sample.instants.prefix(2).map { "?as-of=" + Address.encode($0) }
            return (["", "?on=2023-06-30", "?on=soon", "?as-of=2030-01-01&on=2024"] + times)
                .map { ProbeRequest(.get, whole + $0) }
        }
    }
}

extension Shelf {
    /// The party with a code; nil for what is hidden and for what there is not, alike.
    fileprivate func party(code: String) throws -> Entry? {
        try view.record(code: code).flatMap(entry(of:))
    }

    /// A record of a type by its id; a withdrawn one has no pages for paper.
    fileprivate func entry(_ id: String, of type: String) throws -> Entry? {
        try entry(id).flatMap { $0.type == type && !$0.served.isRevoked ? $0 : nil }
    }
}
