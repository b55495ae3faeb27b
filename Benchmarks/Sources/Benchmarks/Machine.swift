import CReference
import Foundation

/// What a figure was measured on.
enum Machine {
    /// One line for processor, load and versions.
    static func describe() {
        print("processor: \(processor), \(ProcessInfo.processInfo.activeProcessorCount) cores; load \(load)")
        print(
            "system: \(ProcessInfo.processInfo.operatingSystemVersionString); simdjson \(text(reference_simdjson_version()))"
                + " (\(text(reference_simdjson_target()))), sqlite3 \(text(reference_sqlite_version()))"
        )
    }

    private static var processor: String {
        let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?.split(separator: "\n") ?? []
        let model = lines.first { $0.hasPrefix("model name") }?.split(separator: ":").last
        return model.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown"
    }

    /// The average number of running programs over the last minute: above 1 others were measured too.
    private static var load: String {
        let words = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8))?.split(separator: " ") ?? []
        return words.first.map(String.init) ?? "unknown"
    }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
        pointer.map { String(cString: $0) } ?? "unknown"
    }
}
