internal import Export
internal import HTTPTypes
internal import Localization
internal import Records
internal import Web

extension Desk {
    /// The files of every list.
    func exportRoutes() throws(RouteTableError) -> [Route] {
        var routes: [Route] = []
        for list in ListExport.all {
            for format in list.formats {
                let name = "desk." + Self.stem(of: list.path, between: ".") + "." + format.rawValue
                routes.append(
                    try Route(
                        .get,
                        list.path + format.rawValue,
                        name: name,
                        kind: .plain,
                        outline: Self.outline(of: list, format),
                        probes: { Self.probes(list, format, $0) },
                        handler: { try await listFile(list, format, $0, $1) }
                    )
                )
            }
        }
        return try routes + recordFileRoutes()
    }

    private func listFile(
        _ list: ListExport,
        _ format: ListExport.Format,
        _ request: WebRequest,
        _ context: WebContext
    ) async throws -> WebResponse {
        let query = try request.query()
        let code = list.path.contains("{code}") ? request.parameter("code") : ""
        let name = Self.stem(of: list.path.replacing("{code}", with: code), between: "-")
        return try await file(request, context) { source in
            let asked = ListExport.Asked(query: query, code: code, source: source)
            guard let selected = try list.select(asked) else { return nil }
            let (entries, title) = (selected.entries, source.words[list.title])
            switch format {
            case .csv:
                let table = TableFile(selected.table, rows: selected.rows, words: source.words)
                return .csv(try table.csv(isExact: query.isExact), name: name)
            case .json:
                let table = TableFile(selected.table, rows: selected.rows, words: source.words)
                return .file(try table.json(), "application/json", name: name + ".json")
            case .participation:
                let table = TableFile(.participation, of: entries, source)
                return .csv(try table.csv(isExact: query.isExact), name: name + "-participation")
            case .stix:
                var bundle = BundleFile(source.shelf)
                bundle.add(entries)
                return .file(try bundle.bytes(), BundleFile.mediaType, name: name + ".stix.json")
            case .feed:
                let narrowed = query.narrowing
                let feed = FeedFile(
                    title: source.site + ": " + title,
                    page: list.path + narrowed,
                    address: list.path + format.rawValue + narrowed,
                    entries: entries,
                    source: source
                )
                return WebResponse(mediaType: FeedWriter.mediaType, bytes: try feed.bytes())
            case .calendar:
                let calendar = CalendarFile(
                    title: source.site + ": " + title,
                    page: list.path + query.narrowing,
                    entries: entries,
                    source: source
                )
                return WebResponse(mediaType: CalendarWriter.mediaType, bytes: try calendar.bytes())
            }
        }
    }

    /// Makes a file of one reading of the record, at the times that its address asks for.
    ///
    /// - Parameter make: nil is answered with the one 404
    /// - Throws: a 400 for times that are none: a file must not be taken for one of another day; a 422 where there is
    ///   more than one file holds
    func file(
        _ request: WebRequest,
        _ context: WebContext,
        _ make: @Sendable (ExportSource) throws -> WebResponse?
    ) async throws -> WebResponse {
        let times = Times(here: context.here)
        if let fault = times.faults.first { throw Problem.badRequest(words(.timesFault, ["text": fault])) }
        let (visitor, origin) = (context.visitor, origin(of: request))
        do {
            let made = try await records.read(as: visitor.principal, ceiling: visitor.ceiling, asOf: times.asOf) {
                [words, settings, stockroom] view in
                let shelf = Shelf(view, times: times, stock: try stockroom.stock(of: view))
                return try make(ExportSource(shelf: shelf, words: words, origin: origin, site: settings.site))
            }
            guard let made else { throw Problem.notFound }
            return made
        } catch let error as ExportError where error.rule == .count || error.rule == .size {
            throw Problem.unprocessable(words[.exportTooLong])
        } catch is BundleFile.TooLong {
            throw Problem.unprocessable(words[.exportTooLong])
        }
    }

    /// The node's address as clients reach it, without a slash at its end.
    func origin(of request: WebRequest) -> String {
        settings.origin ?? "http://" + (request.authority.isEmpty ? "localhost" : request.authority)
    }

    /// The words of a path, for names of routes and files.
    private static func stem(of path: String, between separator: String) -> String {
        path.split(separator: "/").map { $0.trimmingPrefix("{").prefix { $0 != "}" } }.joined(separator: separator)
    }

    /// Plain, narrowed by what may be hidden, at a time, and by values that there are not.
    private static func probes(
        _ list: ListExport,
        _ format: ListExport.Format,
        _ sample: ProbeSample
    ) -> [ProbeRequest] {
        let days = ["", "?year=2023&sort=name", "?on=2023-07-11&as-of=2030-01-01"]
        let words = sample.words.prefix(2).map { "?q=" + Address.encode($0) }
        let codes = sample.codes.prefix(3).map { "?party=" + Address.encode($0) + "&for=program" }
        let types = sample.types.prefix(2).map { "?type=" + Address.encode($0) }
        let ids = sample.ids.prefix(3).flatMap { id in list.names.map { "?\($0)=" + Address.encode(id) } }
        let hasCode = list.path.contains("{code}")
        let paths = hasCode ? sample.codes.map { list.path.replacing("{code}", with: Address.encode($0)) } : [list.path]
        let queries = hasCode ? days : days + words + codes + types + ids
        return paths.flatMap { path in queries.map { ProbeRequest(.get, path + format.rawValue + $0) } }
    }
}

extension ExportTable {
    /// Who took part in activities: one row for each party named in each.
    static let participation = elements.first { $0.name == "participation" } ?? general
}

extension Query {
    /// Whether a file is for a program that reads every field as it is.
    var isExact: Bool { first("for") == "program" }

    /// The query with its question mark, without what is empty: what a feed or calendar is of.
    fileprivate var narrowing: String {
        let items = items.filter { !$0.value.isEmpty && $0.name != "offset" && $0.name != "sort" }
        return Address("", query: items.map { ($0.name, $0.value) }).text
    }
}

extension WebResponse {
    /// A file for keeping, under a name.
    static func file(_ bytes: [UInt8], _ mediaType: String, name: String) -> WebResponse {
        // Letters, digits, hyphens and points are all that a name holds, and nothing else goes out.
        let clean = String(name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") })
        return WebResponse(
            mediaType: mediaType,
            bytes: bytes,
            fields: [.contentDisposition: "attachment; filename=\"\(clean)\""]
        )
    }

    /// A table for keeping, under a name without its ending.
    static func csv(_ bytes: [UInt8], name: String) -> WebResponse {
        file(bytes, CSVWriter.mediaType, name: name + ".csv")
    }
}
