import Foundation

/// A text file of the project.
struct SourceFile {
    /// From the project's folder: `Sources/Labels/Label.swift`.
    let path: String
    let lines: [String]

    /// The folder beneath `Sources` or `Tests`.
    var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    /// The modules that it imports.
    var imports: [String] {
        lines.compactMap { line in
            let words = line.split(separator: " ")
            guard let place = words.firstIndex(of: "import"), place <= 2, words.count > place + 1,
                words[..<place].allSatisfy({ $0.hasPrefix("@") || ["public", "internal", "package"].contains($0) })
            else { return nil }
            return String(words[words.index(after: place)].prefix { $0 != "." })
        }
    }

    /// The project's folder, found from this file.
    static var root: String {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url.path
    }

    /// The files of a folder with one of these suffixes (an empty one takes names without a dot); none where the
    /// folder is missing.
    static func all(beneath folder: String, suffixes: [String] = [".swift"]) throws -> [SourceFile] {
        let names = FileManager.default.subpaths(atPath: root + "/" + folder) ?? []
        return try names.sorted().compactMap { name in
            let isWanted = suffixes.contains { $0.isEmpty ? !name.contains(".") : name.hasSuffix($0) }
            let path = root + "/" + folder + "/" + name
            var isFolder: ObjCBool = false
            guard isWanted, FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue
            else { return nil }
            let text = try String(contentsOfFile: path, encoding: .utf8)
            return SourceFile(
                path: folder + "/" + name,
                lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            )
        }
    }
}
