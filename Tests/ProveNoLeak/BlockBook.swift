import Foundation
import NoLeakSupport
import Synchronization

/// The file to which a line is added for every finished block.
final class BlockBook: Sendable {
    private let file: Mutex<FileHandle>

    /// Opens the file at its end; makes it where it is missing.
    init(_ path: String) throws {
        if !FileManager.default.fileExists(atPath: path) { try Data().write(to: URL(fileURLWithPath: path)) }
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.seekToEnd()
        file = Mutex(handle)
    }

    /// Adds a block.
    func add(_ block: ProofBlock) {
        file.withLock { handle in
            do {
                try handle.write(contentsOf: Data((block.line + "\n").utf8))
            } catch {
                // The histories were run all the same; the line can be written from what is printed.
                print("not noted: \(block.line): \(error)")
            }
        }
    }
}
