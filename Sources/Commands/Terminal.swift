import Foundation
import JSON

/// Where commands write: results to standard output, everything else to standard error.
enum Terminal {
    /// A line of the result.
    static func line(_ text: String) { write(Array((text + "\n").utf8), to: STDOUT_FILENO) }

    /// Bytes of the result.
    static func bytes(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

    /// A result for machines: one JSON value on one line.
    static func json(_ value: JSONValue) { write(value.canonicalBytes() + [UInt8(ascii: "\n")], to: STDOUT_FILENO) }

    /// A line about the work: progress, what went wrong.
    static func note(_ text: String) { write(Array(("entente: " + text + "\n").utf8), to: STDERR_FILENO) }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            // Nobody reads any more: there is nobody to tell.
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
