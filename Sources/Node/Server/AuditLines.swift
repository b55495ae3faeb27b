import Foundation
import JSON
import Logging
import Records
import STIX

/// Entries of the parties' logs as one JSON object a line, for the operator to collect away from the machine: on standard
/// error, or at the end of a file.
///
/// They say what the logs say, of all parties, whatever the entries' labels: who collects them reads as the operator does.
/// The database stays the record; a line that cannot be written is told, and keeps nobody from anything.
final class AuditLines: Sendable {
    /// Where they go.
    static let standardError = "stderr"

    private let descriptor: Int32
    private let isOwn: Bool
    private let logger: Logger

    /// - Parameter place: ``standardError``, or the path of a file, which is made where it is missing.
    /// - Throws: `NodeError.unwritable`.
    init(_ place: String, logger: Logger) throws {
        self.logger = logger
        isOwn = place != Self.standardError
        descriptor = isOwn ? open(place, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600) : STDERR_FILENO
        guard descriptor >= 0 else {
            throw NodeError.unwritable(path: place, reason: String(cString: strerror(errno)))
        }
    }

    deinit {
        if isOwn { close(descriptor) }
    }

    /// Writes entries, one after the other.
    func write(_ entries: [AuditEntry]) {
        for entry in entries {
            let line = Self.line(entry)
            // One write for a line, so that lines of several threads never mix.
            let written = line.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written != line.count { logger.error("an entry of a log was not written out") }
        }
    }

    /// The line of an entry, its line feed included. `log` tells it from lines of the node's own log.
    static func line(_ entry: AuditEntry) -> [UInt8] {
        let members: [(String, String?)] = [
            ("log", "audit"), ("id", entry.id), ("at", entry.at.text), ("party", entry.party), ("actor", entry.actor),
            ("action", entry.action.rawValue), ("target", entry.target), ("version", entry.version),
            ("outcome", entry.refusal == nil ? "done" : "refused"), ("rule", entry.refusal), ("detail", entry.detail),
        ]
        let told = members.compactMap { name, value in value.map { (name, JSONValue.string($0)) } }
        return JSONValue.object(Dictionary(uniqueKeysWithValues: told)).canonicalBytes() + [UInt8(ascii: "\n")]
    }
}
