internal import Export
internal import HTTPTypes
internal import Localization
internal import Records
internal import Web

extension Desk {
    /// The whole record as files, and the page that leads to them.
    func downloadRoutes() throws(RouteTableError) -> [Route] {
        let times = ["", "?on=2023-07-11", "?as-of=2030-01-01"]
        return [
            try Route(
                .get,
                "/downloads/",
                name: "desk.downloads",
                kind: .page,
                probes: { _ in times.map { ProbeRequest(.get, "/downloads/" + $0) } },
                handler: downloads
            ),
            try Route(
                .get,
                "/downloads/{file}",
                name: "desk.downloads.file",
                kind: .plain,
                outline: Self.downloadOutline,
                probes: { _ in
                    let tables = ExportTable.all.flatMap { [$0.name + ".csv", $0.name + ".json"] }
                    let whole = ["record.stix", "record.jsonl", "codebook.md", "codebook.csv", "x.csv", "record"]
                    return (tables + whole + ["sources.csv?on=2023", "record.stix?as-of=2030"])
                        .map { ProbeRequest(.get, "/downloads/" + $0) }
                },
                handler: download
            ),
        ]
    }

    private func downloads(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        try await page(context) { [words] shelf, reader in
            let model = try DownloadsModel(shelf, words: words)
            return (Frame(title: words[.downloadsTitle], section: nil, reader: reader), model.body(words))
        }
    }

    private func download(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let name = request.parameter("file")
        let isExact = try request.query().isExact
        return try await file(request, context) { source in
            switch name {
            case "codebook.md":
                let text = Codebook(source.words, site: source.site).markdown(Codebook.Words(source.words))
                return .file(Array(text.utf8), "text/markdown; charset=utf-8", name: name)
            case "codebook.csv":
                var writer = try CSVWriter(Codebook.columns, options: isExact ? .exact : .spreadsheet)
                for row in Codebook(source.words, site: source.site).rows { try writer.append(row) }
                return .file(writer.take(), CSVWriter.mediaType, name: name)
            case "record.stix":
                var bundle = BundleFile(source.shelf)
                for type in try source.types() { bundle.add(try source.shelf.all(type)) }
                return .file(try bundle.bytes(), BundleFile.mediaType, name: "record.stix.json")
            case "record.jsonl":
                var writer = try JSONLinesWriter(limits: TableFile.limits)
                for type in try source.types() {
                    for entry in try source.shelf.all(type) { try writer.append(json: entry.served.bytes) }
                }
                return .file(writer.take(), JSONLinesWriter.mediaType, name: name)
            default: return try Self.table(name, isExact: isExact, source)
            }
        }
    }

    /// A table by the name of its file; nil for names that none has.
    private static func table(_ name: String, isExact: Bool, _ source: ExportSource) throws -> WebResponse? {
        let parts = name.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let table = ExportTable.all.first(where: { $0.name == parts[0] }) else { return nil }
        func file() throws -> TableFile {
            TableFile(table, of: try table.entries(source.shelf), source)
        }
        return switch parts[1] {
        case "csv": .csv(try file().csv(isExact: isExact), name: table.name)
        case "json": .file(try file().json(), "application/json", name: name)
        default: nil
        }
    }
}

extension ExportSource {
    /// Every type that the reader is served records of: this project's own in their order, then the others by name.
    func types() throws -> [String] {
        let own = TypeFacts.coordination.map(\.type)
        let others = try shelf.counts().keys.filter { !own.contains($0) }.sorted()
        return own + others
    }
}
