import Database
import Foundation
import JSON
public import Logging
import STIX

/// Log entries as one JSON object a line on standard error: `at`, `level`, `message` and the entry's own fields.
///
/// What is logged is the node's own life: routes by name, statuses, sizes, times. Never content, names, ids or paths.
public struct JSONLineLog: LogHandler {
    /// What is logged at least.
    public var logLevel: Logger.Level
    /// What every entry carries.
    public var metadata: Logger.Metadata = [:]

    /// A handler of entries at a level or above.
    public init(level: Logger.Level) {
        logLevel = level
    }

    /// One of the fields that every entry carries.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes an entry.
    public func log(event: LogEvent) {
        let line = line(event, at: SystemClock().now())
        // One write for a line, so that lines of several threads never mix.
        _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// The line of an entry, its line feed included.
    func line(_ event: LogEvent, at instant: Instant) -> [UInt8] {
        var members: [String: JSONValue] = [:]
        for (name, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }) {
            members[name] = .string("\(value)")
        }
        members["at"] = .string(instant.text)
        members["level"] = .string(event.level.rawValue)
        members["message"] = .string("\(event.message)")
        return JSONValue.object(members).canonicalBytes() + [UInt8(ascii: "\n")]
    }
}
