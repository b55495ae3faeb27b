import Foundation

/// A file that is read here and there, and never loaded whole.
final class FileBytes: Sendable {
    private let descriptor: Int32
    /// Its length when it was opened, in bytes.
    let size: Int64

    /// - Returns: nil where the file cannot be opened, or is none.
    init?(path: String) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            return nil
        }
        size = Int64(status.st_size)
    }

    deinit {
        close(descriptor)
    }

    /// So many bytes from a place on, fewer at the end.
    func bytes(at place: Int64, count: Int) throws -> [UInt8] {
        var taken: [UInt8] = []
        while taken.count < count {
            let missing = count - taken.count
            let part = try [UInt8](unsafeUninitializedCapacity: missing) { buffer, length in
                length = 0
                let got = pread(descriptor, buffer.baseAddress, missing, off_t(place + Int64(taken.count)))
                guard got >= 0 else { throw RefusedPasswords.Fault(description: "it cannot be read") }
                length = got
            }
            guard !part.isEmpty else { break }
            taken += part
        }
        return taken
    }

    /// Where the first line begins that begins at a place or after it; nil where none does within `most` bytes.
    func lineStart(from place: Int64, most: Int) throws -> Int64? {
        guard place > 0 else { return size > 0 ? 0 : nil }
        let bytes = try bytes(at: place - 1, count: most + 1)
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let start = place + Int64(end)
        return start < size ? start : nil
    }

    /// The line that begins at a place, without its end; nil where there is nothing, or it is longer than `most`.
    func line(from start: Int64, most: Int) throws -> [UInt8]? {
        let bytes = try bytes(at: start, count: most)
        guard !bytes.isEmpty else { return nil }
        if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) { return Array(bytes[..<end]) }
        return start + Int64(bytes.count) == size ? bytes : nil
    }
}
