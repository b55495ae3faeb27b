public import Logging
import Synchronization

/// Keeps every log line of a test as text.
public final class LogRecorder: Sendable {
    private let kept = Mutex<[String]>([])

    /// A recorder without lines.
    public init() {}

    /// The lines until now: message, then metadata in the order of their names.
    public var lines: [String] {
        kept.withLock { $0 }
    }

    /// A logger that writes here, at every level.
    public var logger: Logger {
        Logger(label: "recorded") { _ in Handler(recorder: self) }
    }

    private struct Handler: LogHandler {
        let recorder: LogRecorder
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
            let text = ([event.message.description] + all.map { "\($0.key)=\($0.value)" }).joined(separator: " ")
            recorder.kept.withLock { $0.append(text) }
        }
    }
}
