import Foundation

/// What a path given to a command stands for.
enum InputPaths {
    /// The STIX files at a path: the file itself, or the `.json` files of a folder and those below it, in order.
    static func files(at path: String) throws -> [String] {
        if path == "-" { return [path] }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw NodeError.unreadable(path: path, reason: "there is no such file")
        }
        guard isFolder.boolValue else { return [path] }
        let names = (FileManager.default.subpaths(atPath: path) ?? []).filter { $0.hasSuffix(".json") }.sorted()
        guard !names.isEmpty else {
            throw NodeError.unreadable(
                path: path,
                reason: "it holds neither a manifest.yaml of record files nor .json files"
            )
        }
        return names.map { path + "/" + $0 }
    }

    /// The bytes of a file, or of standard input for `-`.
    static func contents(of path: String) throws -> [UInt8] {
        do {
            if path == "-" { return Array(try FileHandle.standardInput.readToEnd() ?? Data()) }
            return Array(try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe))
        } catch {
            throw NodeError.unreadable(path: path, reason: error.localizedDescription)
        }
    }
}
