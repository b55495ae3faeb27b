internal import HTTPTypes
internal import Localization
internal import Records
internal import Web

extension Desk {
    /// The sets of pages for paper: of a party, of a programme, of an event.
    func paperRoutes() throws(RouteTableError) -> [Route] {
        [
            try paperRoute("/parties/{code}/sheet/", .parties) { shelf, code, _ in
                try shelf.party(code: code).map {
                    PaperSet(.paperFactSheet, $0, sources: 2, tries: [5, 4, 3, 2, 1]) { try $0.factSheet($1, most: $2) }
                }
            },
            try paperRoute("/parties/{code}/handover/", .parties) { shelf, code, part in
                try shelf.party(code: code).map {
                    PaperSet(.paperHandover, $0, sources: 3, tries: [part]) { try $0.handover($1, part: $2) }
                }
            },
            try paperRoute("/programmes/{id}/status/", .programmes) { shelf, id, _ in
                try shelf.entry(id, of: "entente-programme").map {
                    PaperSet(.paperStatus, $0) { try $0.programmeStatus($1, most: $2) }
                }
            },
            try paperRoute("/calendar/{id}/brief/", .calendar) { shelf, id, _ in
                try shelf.entry(id, of: "entente-activity").map {
                    PaperSet(.paperBrief, $0) { try $0.brief($1, most: $2) }
                }
            },
        ]
    }

    /// What a set is called, what it is about, how many sources a line of it names, and how it is written.
    private struct PaperSet {
        let kind: Text
        let subject: Entry
        let sources: Int
        /// What it is written with, the first that fits: how many entries of each list it has, or which part it is.
        let tries: [Int]
        let write: (PaperBook, Entry, Int) throws -> Paper

        init(
            _ kind: Text,
            _ subject: Entry,
            sources: Int = .max,
            tries: [Int] = [50, 40, 32, 25, 18, 12, 6, 3],
            write: @escaping (PaperBook, Entry, Int) throws -> Paper
        ) {
            self.kind = kind
            self.subject = subject
            self.sources = sources
            self.tries = tries
            self.write = write
        }
    }

    /// How long a set may be, so that with its frame the page is no longer than a page may be.
    private static let mostBytes = 94_000

    private func paperRoute(
        _ path: String,
        _ section: Section,
        _ find: @escaping @Sendable (Shelf, String, _ part: Int) throws -> PaperSet?
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
                let part = try request.query().first("part").flatMap(Int.init) ?? 1
                return try await page(context) { [words] shelf, reader in
                    guard let wanted = try find(shelf, asked, part) else { return nil }
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

    /// A set written so that a page has room for it; where nothing fits, as it was written last.
    private func fitting(_ wanted: PaperSet, shelf: Shelf, reader: String) throws -> (Paper, HTML) {
        func made(_ attempt: Int) throws -> (Paper, HTML) {
            let book = PaperBook(shelf, words: words, mostSources: wanted.sources, node: settings.origin)
            let paper = try wanted.write(book, wanted.subject, attempt)
            return (paper, paper.body(reader: reader, site: settings.site, node: settings.origin, words))
        }
        for attempt in wanted.tries.dropLast() {
            let found = try made(attempt)
            if found.1.text.utf8.count <= Self.mostBytes { return found }
        }
        return try made(wanted.tries.last ?? 1)
    }

    /// Every code or id, now and at other times, and one that there is not.
    private static func paperProbes(_ path: String, _ values: [String], _ sample: ProbeSample) -> [ProbeRequest] {
        let (before, after) = (path.prefix { $0 != "{" }, path.drop { $0 != "}" }.dropFirst())
        return (values + ["nothing-here"]).flatMap { value in
            let whole = before + Address.encode(value) + after
            let times = sample.instants.prefix(2).map { "?as-of=" + Address.encode($0) }
            return (["", "?on=2023-06-30", "?on=soon", "?as-of=2030-01-01&on=2024", "?part=2", "?part=0"] + times)
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
