import JSON
import Records
import STIX

/// What became of a POST, object by object (TAXII 2.1, section 4.3.1). All work is done before the answer, so that every
/// status is complete and never changes.
struct StatusResource: Sendable {
    /// The properties that the standard names.
    static let names: Set<String> = [
        "id", "status", "request_timestamp", "total_count", "success_count", "successes", "failure_count", "failures",
        "pending_count", "pendings",
    ]
    /// Characters of a message.
    private static let maximumMessage = 600

    private var successes: [JSONValue] = []
    private var failures: [JSONValue] = []
    private let requested: String
    private let custom: [String: JSONValue]

    /// The status of an envelope whose valid objects were written with this receipt.
    init(_ envelope: PostedEnvelope, receipt: Receipt) {
        requested = receipt.requested.text
        custom = envelope.custom
        var entries = receipt.entries.makeIterator()
        for item in envelope.items {
            switch item {
            case .refused(let id, let version, let reason):
                failures.append(Self.details(id, version ?? requested, reason))
            case .valid:
                // One entry for each object that was given to be written, in the same order.
                guard let entry = entries.next() else { continue }
                if case .failed(let rule, let reason) = entry.outcome {
                    failures.append(Self.details(entry.id, entry.version, "\(reason) [\(rule)]"))
                } else {
                    successes.append(Self.details(entry.id, entry.version, Self.message(of: entry)))
                }
            }
        }
    }

    /// The bytes under an id.
    func bytes(id: String) -> [UInt8] {
        var members = custom
        members["id"] = .string(id)
        members["status"] = "complete"
        members["request_timestamp"] = .string(requested)
        members["total_count"] = .integer(Int64(successes.count + failures.count))
        members["success_count"] = .integer(Int64(successes.count))
        members["failure_count"] = .integer(Int64(failures.count))
        members["pending_count"] = 0
        // Lists are never empty (section 2).
        if !successes.isEmpty { members["successes"] = .array(successes) }
        if !failures.isEmpty { members["failures"] = .array(failures) }
        return JSONValue.object(members).canonicalBytes()
    }

    /// What the client should know of an object that was taken.
    private static func message(of entry: Receipt.Entry) -> String? {
        let known = entry.outcome == .unchanged ? ["held already; nothing was stored"] : []
        let notes = known + entry.notes
        return notes.isEmpty ? nil : notes.joined(separator: "; ")
    }

    private static func details(_ id: String, _ version: String, _ message: String?) -> JSONValue {
        var details: JSONValue = ["id": .string(id), "version": .string(version)]
        if let message { details["message"] = .string(String(message.prefix(maximumMessage))) }
        return details
    }
}
