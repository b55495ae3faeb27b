import DatabaseSupport
import Foundation
import Testing

@testable import Database

@Suite struct FolderLockTests {
    /// A process that is begun holds the files of the one that begins it until it runs its own program.
    @Test func `a folder is given up though a copy of its descriptor is still open`() throws {
        let folder = try TemporaryFolder()
        let lock = try FolderLock(folder: folder.path)
        let copies = try descriptors(of: folder.path + "/lock").map { dup($0) }
        #expect(copies.count == 1)
        defer { for copy in copies { close(copy) } }
        #expect(throws: StoreError.inUse(folder: folder.path)) { try FolderLock(folder: folder.path) }
        lock.release()
        _ = try FolderLock(folder: folder.path)
    }

    /// The descriptors of this process that are open on a file.
    private func descriptors(of path: String) throws -> [Int32] {
        let own = "/proc/self/fd"
        let file = URL(filePath: path).resolvingSymlinksInPath().path
        return try FileManager.default.contentsOfDirectory(atPath: own).compactMap { name in
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: own + "/" + name)
            return target == file ? Int32(name) : nil
        }
    }
}
