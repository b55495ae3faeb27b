/// Bytes written so far and not yet taken, with a count of all that were written.
///
/// A writer that is asked for its bytes now and then (`take`) holds one piece of the output at a time.
struct OutputBytes: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var written = 0
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// Whether so many more bytes would be too many.
    func check(_ more: Int, at path: @autoclosure () -> String) throws(ExportError) {
        guard written + more <= limit else {
            throw ExportError(.size, at: path(), "at most \(limit) bytes are written, found more")
        }
    }

    mutating func append(_ text: some StringProtocol) {
        let before = bytes.count
        bytes.append(contentsOf: text.utf8)
        written += bytes.count - before
    }

    mutating func append(_ more: some Collection<UInt8>) {
        bytes.append(contentsOf: more)
        written += more.count
    }

    mutating func take() -> [UInt8] {
        defer { bytes.removeAll() }
        return bytes
    }
}
