import Foundation
import Testing

/// The packages beside the product build its rooms from links: their manifests say what a room needs once more.
@Suite struct ManifestTests {
    /// The modules that a manifest names for a room, in lower case: `room("JSON", ["CSimdJSON"])`,
    /// `.target(name: "JSON", dependencies: ["CSimdJSON"], …)`.
    static func named(for room: String, in manifest: String) -> Set<String>? {
        for opening in ["room(\"\(room)\"", "room(\n            \"\(room)\"", "name: \"\(room)\""] {
            guard let start = manifest.range(of: opening + ","),
                let open = manifest[start.upperBound...].firstIndex(of: "["),
                let close = manifest[open...].firstIndex(of: "]"),
                // A room of which a few files are taken needs less.
                !manifest[close...].hasPrefix("], sources:")
            else { continue }
            let words = manifest[open..<close].split { !$0.isLetter && !$0.isNumber }
            return Set(words.map { $0.lowercased() })
        }
        return nil
    }

    @Test(arguments: ["Benchmarks", "Fuzz"])
    func `the manifest of a package beside the product names all that a room imports`(package: String) throws {
        let root = SourceFile.root + "/"
        let manifest = try String(contentsOfFile: root + package + "/Package.swift", encoding: .utf8)
        let rooms = try FileManager.default.contentsOfDirectory(atPath: root + package + "/Sources")
        let known = Set(rooms).union(Arrows.outside)
        var checked = 0
        for room in rooms.sorted() {
            let places = ["Sources/" + room, "Tests/" + room]
            // What is the package's own is no link, and C needs nothing.
            guard let folder = places.first(where: { FileManager.default.fileExists(atPath: root + $0) }),
                let names = Self.named(for: room, in: manifest)
            else { continue }
            checked += 1
            let imported = Set(try SourceFile.all(beneath: folder).flatMap(\.imports)).intersection(known)
            let missing = imported.filter { !names.contains($0.lowercased()) }
            #expect(missing.isEmpty, "\(package)/Package.swift: \(room)")
        }
        #expect(checked > 7)
    }
}
