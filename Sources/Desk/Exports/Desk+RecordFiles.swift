internal import HTTPTypes
internal import Records
internal import Web

extension Desk {
    /// One record as files.
    func recordFileRoutes() throws(RouteTableError) -> [Route] {
        [
            try recordFile("stix", name: "desk.record.stix", Self.recordOutline(.stix)) { entry, _, _ in
                .file(entry.served.bytes, "application/json", name: entry.id + ".json")
            },
            try recordFile("facts.csv", name: "desk.record.csv", Self.recordOutline(.csv)) { entry, source, query in
                let file = RecordFile(entry: entry, source: source)
                return .csv(try file.csv(isExact: query.isExact), name: entry.id)
            },
            try recordFile("facts.json", name: "desk.record.json", Self.recordOutline(.json)) { entry, source, _ in
                let file = RecordFile(entry: entry, source: source)
                return .file(try file.json(), "application/json", name: entry.id + ".facts.json")
            },
        ]
    }

    /// A file of a record, of the latest version at the times of the address or of the version that is asked for.
    private func recordFile(
        _ ending: String,
        name: String,
        _ outline: Outline,
        _ make: @escaping @Sendable (Entry, ExportSource, Query) throws -> WebResponse
    ) throws(RouteTableError) -> Route {
        try Route(
            .get,
            "/records/{id}/" + ending,
            name: name,
            kind: .plain,
            outline: outline,
            probes: { Self.recordFileProbes($0, ending) },
            handler: { request, context in
                let id = request.parameter("id")
                let query = try request.query()
                return try await file(request, context) { source in
                    let view = source.shelf.view
                    let served =
                        if let version = query.first("version") {
                            try view.versions(of: id).last { $0.version == version }
                        } else { try view.record(id) }
                    guard let entry = try served.flatMap(source.shelf.entry(of:)) else { return nil }
                    return try make(entry, source, query)
                }
            }
        )
    }

    private static func recordFileProbes(_ sample: ProbeSample, _ ending: String) -> [ProbeRequest] {
        sample.ids.flatMap { id in
            let path = "/records/" + Address.encode(id) + "/" + ending
            let versions = sample.instants.map { path + "?version=" + Address.encode($0) }
            return ([path, path + "?as-of=2030-01-01"] + versions).map { ProbeRequest(.get, $0) }
        }
    }
}
