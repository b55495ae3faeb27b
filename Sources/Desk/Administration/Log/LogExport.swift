internal import Export
internal import JSON
internal import Records
internal import STIX

/// A log as a file: the same entries that the page lists, all of them.
struct LogExport {
    enum Format: String, Sendable {
        case csv
        case json

        var mediaType: String {
            switch self {
            case .csv: CSVWriter.mediaType
            case .json: "application/json"
            }
        }
    }

    let names: LogNames
    let format: Format

    /// The most entries of one file; dates narrow what does not fit.
    static let most = 100_000
    /// As many are asked for at once.
    private static let chunk = 1_000

    /// The columns, by which other programs know them: never translated.
    static let columns = [
        Column("at", .instant, meaning: "When it was done or refused."),
        Column("actor", .identifier, meaning: "Who acted."),
        Column("actor_name", .text, meaning: "What actor names, as far as the reader knows."),
        Column("action", .term, meaning: "What was done or tried."),
        Column("target", .identifier, meaning: "To what."),
        Column("target_version", .text, meaning: "To which version of it."),
        Column("outcome", .term, meaning: "Whether it was done or refused."),
        Column("rule", .text, meaning: "The rule by which it was refused."),
        Column("detail", .text, meaning: "What else there is to say: a reason, a label."),
    ]

    func bytes(_ query: AuditQuery) throws -> [UInt8] {
        switch format {
        case .csv: try csv(query)
        case .json: try json(query)
        }
    }

    private func csv(_ query: AuditQuery) throws -> [UInt8] {
        // Reasons are what people wrote, and the file is for spreadsheets.
        var writer = try CSVWriter(Self.columns, options: .spreadsheet, limits: TableFile.limits)
        _ = try each(query) { values in try writer.append(values.map { Cell.clean($0) }) }
        return writer.take()
    }

    private func json(_ query: AuditQuery) throws -> [UInt8] {
        var bytes = Array(#"{"entries":["#.utf8)
        var count = 0
        let hasMore = try each(query) { values in
            bytes += Array((count == 0 ? "\n" : ",\n").utf8) + Self.object(values)
            count += 1
        }
        return bytes + Array("\n],\"more\":\(hasMore)}\n".utf8)
    }

    /// Hands over the values of every entry, at most ``most``.
    ///
    /// - Returns: whether there are more
    private func each(_ query: AuditQuery, _ take: ([String?]) throws -> Void) throws -> Bool {
        var query = query
        query.limit = Self.chunk
        var count = 0
        var hasMore = true
        while hasMore, count < Self.most {
            let page = try names.shelf.view.audit(query)
            for entry in page.entries { try take(values(of: entry)) }
            count += page.entries.count
            hasMore = page.more
            guard let last = page.entries.last else { break }
            query.after = AuditQuery.Place(at: last.at, id: last.id)
        }
        return hasMore
    }

    private func values(of entry: AuditEntry) throws -> [String?] {
        [
            entry.at.text, entry.actor, try entry.actor.map(names.name), entry.action.rawValue, entry.target,
            entry.version, entry.refusal == nil ? "done" : "refused", entry.refusal, entry.detail,
        ].map { $0.flatMap { $0.isEmpty ? nil : $0 } }
    }

    private static func object(_ values: [String?]) -> [UInt8] {
        let members = zip(columns, values).compactMap { column, value in
            value.map { (column.name, JSONValue.string($0)) }
        }
        return JSONValue.object(Dictionary(uniqueKeysWithValues: members)).canonicalBytes()
    }
}
