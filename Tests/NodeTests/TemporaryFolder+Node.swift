import Database
import DatabaseSupport
import Foundation

@testable import Node

extension TemporaryFolder {
    /// Writes a file and returns its path.
    func write(_ name: String, _ text: String) throws -> String {
        let file = path + "/" + name
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        return file
    }

    /// A node over a folder of its own in this one.
    func node(_ name: String = "data") throws -> NodeRooms {
        try NodeRooms(folder: path + "/" + name, mode: .writing)
    }
}
