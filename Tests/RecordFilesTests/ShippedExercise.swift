import Coordination
import Foundation
import JSON
import Labels
import RecordFiles
import STIX

/// The exercise that comes with the program, and the people of its example as far as labels know them.
enum ShippedExercise {
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Files of the folder that say who reads the example, which no record does.
    private static let otherFiles: Set<String> = ["readers.yaml", "openings.yaml", "procedures.yaml"]

    /// The texts of the record files of a folder, by name.
    static func files(in name: String) throws -> [String: String] {
        var files: [String: String] = [:]
        let folder = root.appending(path: name)
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where file.hasSuffix(".yaml") && !otherFiles.contains(file) {
            files[file] = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        }
        return files
    }

    static func record() throws -> Folder { try recordRead.get() }
    static func folder() throws -> Folder { try exerciseRead.get() }

    private static let recordRead = Result { try Folder.read(try files(in: "record")) }
    private static let exerciseRead = Result { try Folder.read(try files(in: "exercise"), beside: [try record()]) }

    /// The objects of the exercise as the check returns them.
    static func objects() throws -> [ValidObject] { try checked.get() }

    private static let checked = Result {
        try folder().objects.compactMap { Catalogue.coordination.check($0).object }
    }

    /// The labels that the objects declare, by id, when the party of the manifest's origin writes them.
    static func declared() throws -> [String: Label] { try resolved.get() }

    private static let resolved = Result {
        let labels = try objects().map { object in (object.id.text, try label(of: object.markings.map(\.text))) }
        return Dictionary(labels) { first, _ in first }
    }

    /// What markings say together.
    static func label(of ids: [String]) throws -> Label {
        let definitions = try folder().markings
        let markings = ids.map { id -> Marking? in
            if let tlp = Identifier(id).flatMap(TLP.init(id:)) { return Marking(tlp: tlp) }
            return definitions.first { $0["id"]?.string == id }.flatMap { Marking(markingDefinition: $0) }
        }
        let origin = try party(try folder().manifest.origin ?? "")
        let context = MarkingContext(
            origin: origin,
            author: nil,
            policy: .standard,
            clearance: Clearance(level: Level(rank: 100))
        )
        return context.label(for: markings)
    }

    /// Who reads: a level, the own party, the formats that are open to it, and the community.
    static func readers() throws -> [Reader] { try known.get() }

    /// A reader by the key of their party.
    struct Reader {
        let name: String
        let clearance: Clearance
    }

    private static let known = Result {
        let formats = [
            "jpn": ["nato-ip4"], "kor": ["nato-ip4"], "aus": ["nato-ip4"], "che": [],
            "deu": ["nato", "nato-ip4"], "fra": ["nato", "nato-ip4"], "nato": ["nato", "nato-ip4"],
        ]
        let parties = try formats.sorted { $0.key < $1.key }.map { key, formats in
            var tokens: Set<Token> = [.community, .party(try party(key))]
            for format in formats { tokens.insert(.format(try party(format))) }
            return Reader(name: key, clearance: Clearance(level: Level(rank: 100), tokens: tokens))
        }
        return [Reader(name: "public", clearance: .anonymous)] + parties
    }

    /// The names of the readers whom a label lets in, in order.
    static func audience(of label: Label) throws -> [String] {
        try readers().filter { $0.clearance.reads(label) }.map(\.name)
    }

    /// The id of a party of the shipped record.
    static func party(_ key: String) throws -> String {
        try record().records.first { $0.type == "identity" && $0.key == key }?.id ?? "no party \(key)"
    }
}

extension JSONValue {
    /// The value without what the selectors of its granular markings name, and without those.
    var withoutPortions: JSONValue {
        let selectors = self["granular_markings"]?.array?.flatMap { $0["selectors"]?.array ?? [] } ?? []
        var value = self
        value["granular_markings"] = nil
        return value.removing(Set(selectors.compactMap(\.string)), at: "") ?? .null
    }

    private func removing(_ selectors: Set<String>, at path: String) -> JSONValue? {
        if selectors.contains(path) { return nil }
        let start = path.isEmpty ? "" : path + "."
        switch self {
        case .object(let members):
            var kept: [String: JSONValue] = [:]
            for (name, member) in members { kept[name] = member.removing(selectors, at: start + name) }
            return .object(kept)
        case .array(let elements):
            let kept = elements.enumerated().compactMap { $1.removing(selectors, at: start + "[\($0)]") }
            return kept.isEmpty ? nil : .array(kept)
        default: return self
        }
    }
}
