internal import JSON
internal import Localization
internal import NIOCore
internal import Records
internal import STIX

/// A log as a file: the same entries that the page lists, all of them.
struct LogExport {
    enum Format: String, Sendable {
        case csv
        case json

        var mediaType: String {
            switch self {
            case .csv: "text/csv; charset=utf-8; header=present"
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
        "at", "actor", "actor_name", "action", "target", "target_version", "outcome", "rule", "detail",
    ]

    func bytes(_ query: AuditQuery) throws -> ByteBuffer {
        var query = query
        query.limit = Self.chunk
        var buffer = ByteBuffer()
        var count = 0
        var hasMore = true
        buffer.writeString(format == .csv ? Self.row(Self.columns) : #"{"entries":["#)
        while hasMore, count < Self.most {
            let page = try names.shelf.view.audit(query)
            for entry in page.entries {
                let values = try values(of: entry)
                if format == .csv {
                    buffer.writeString(Self.row(values))
                } else {
                    buffer.writeString((count == 0 ? "\n" : ",\n") + Self.object(values))
                }
                count += 1
            }
            hasMore = page.more
            guard let last = page.entries.last else { break }
            query.after = AuditQuery.Place(at: last.at, id: last.id)
        }
        if format == .json { buffer.writeString("\n],\"more\":\(hasMore)}\n") }
        return buffer
    }

    private func values(of entry: AuditEntry) throws -> [String] {
        [
            entry.at.text, entry.actor ?? "", try entry.actor.map(names.name) ?? "", entry.action.rawValue,
            entry.target ?? "", entry.version ?? "", entry.refusal == nil ? "done" : "refused", entry.refusal ?? "",
            entry.detail ?? "",
        ]
    }

    private static func object(_ values: [String]) -> String {
        let members = zip(columns, values).filter { !$0.1.isEmpty }.map { ($0.0, JSONValue.string($0.1)) }
        return JSONValue.object(Dictionary(uniqueKeysWithValues: members)).canonicalText
    }

    /// A line of RFC 4180, every field in quotation marks. Spreadsheets run what begins like a formula, so that such text
    /// gets an apostrophe before it.
    static func row(_ values: [String]) -> String {
        values.map { value in
            let first = value.unicodeScalars.first { !$0.properties.isWhitespace } ?? " "
            let steers = value.unicodeScalars.first.map { ["\t", "\r", "\n"].contains($0) } ?? false
            let isFormula =
                steers || ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].contains(first)
            return "\"" + (isFormula ? "'" : "") + value.replacing("\"", with: "\"\"") + "\""
        }.joined(separator: ",") + "\r\n"
    }
}
