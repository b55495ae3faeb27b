import Foundation

/// Data made by others, beside the checkout: `../shared/data`. Tests that need it are skipped where it is not.
enum SharedData {
    /// Why a test is skipped.
    static let absence = "../shared/data/stix is not beside the checkout"

    /// Whether it is there.
    static let isPresent = FileManager.default.fileExists(atPath: folder.path)

    /// The folder of STIX data.
    static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "shared/data/stix")

    /// The bytes of a file.
    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: path)))
    }
}
