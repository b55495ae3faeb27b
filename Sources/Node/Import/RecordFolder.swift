import Coordination
import Foundation
import JSON
import Labels
import RecordFiles

/// A folder of record files on disk, with the folders beside it that its manifest names.
struct RecordFolder: Sendable {
    /// Files of a folder that are no record files: who reads the example and which memberships open.
    static let otherFiles: Set<String> = ["readers.yaml", "openings.yaml", "procedures.yaml"]

    let path: String
    let folder: Folder
    let beside: [Folder]
    private let files: [String: String]

    /// Whether a path is a folder of record files.
    static func isOne(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path + "/manifest.yaml")
    }

    /// Reads a folder on this disk and those beside it.
    ///
    /// - Throws: `FaultyInput` with everything that is wrong, or `NodeError.unreadable`.
    init(_ path: String, names: some Names, policy: Policy) throws {
        var input = ImportInput()
        let plan = try input.addFolder(path)
        let files = Dictionary(input.files.map { ($0.path, $0.bytes) }) { first, _ in first }
        try self.init(plan, names: names, policy: policy) { files[$0] ?? [] }
    }

    /// Reads a folder and those beside it.
    ///
    /// - Parameter contents: the bytes of a file by its path.
    /// - Throws: `FaultyInput` with everything that is wrong, or `NodeError.unreadable`.
    init(
        _ plan: ImportInput.FolderPlan,
        names: some Names,
        policy: Policy,
        contents: (String) throws -> [UInt8]
    ) throws {
        let files = try Self.texts(plan, contents)
        do {
            beside = try plan.beside.map {
                try Folder.read(try Self.texts($0, contents), names: names, policy: policy)
            }
            folder = try Folder.read(files, beside: beside, names: names, policy: policy)
        } catch let faulty as FaultyFolder {
            throw FaultyInput(faults: faulty.findings.map { InputFault($0, in: plan.path) })
        }
        path = plan.path
        self.files = files
    }

    private static func texts(
        _ plan: ImportInput.FolderPlan,
        _ contents: (String) throws -> [UInt8]
    ) throws -> [String: String] {
        var texts: [String: String] = [:]
        for name in plan.names {
            let path = plan.path + "/" + name
            guard let text = String(validating: try contents(path), as: UTF8.self) else {
                throw NodeError.unreadable(path: path, reason: "it is not UTF-8")
            }
            texts[name] = text
        }
        return texts
    }

    /// The identity id of a party of this folder or of one beside it, by key, code or id.
    func party(named name: String) -> String? {
        if name.hasPrefix("identity--") { return name }
        let identities = (folder.records + beside.flatMap(\.records)).filter { $0.type == "identity" }
        return identities.first { $0.key == name || Party($0.object)?.code == name }?.id
    }

    /// Where the object at a place of `folder.objects` stands, and what is wrong with it.
    func fault(at position: Int, rule: String, reason: String) -> InputFault {
        let index = position - folder.markings.count
        guard folder.records.indices.contains(index) else {
            return InputFault(
                file: path,
                line: 0,
                key: "",
                path: "",
                rule: rule,
                reason: reason + ".",
                expectation: ""
            )
        }
        let record = folder.records[index]
        let file = (CoordinationKind.named(record.type)?.plural ?? record.type) + ".yaml"
        let lines = (files[file] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        let line = lines.firstIndex { $0.hasPrefix(record.key + ":") }.map { $0 + 1 } ?? 0
        return InputFault(
            file: path + "/" + file,
            line: line,
            key: record.key,
            path: "",
            rule: rule,
            reason: reason + ".",
            expectation: ""
        )
    }
}

extension InputFault {
    /// A finding of the room that reads record files.
    init(_ finding: FileFinding, in folder: String) {
        self.init(
            file: folder + "/" + finding.file,
            line: finding.line,
            key: finding.key,
            path: finding.path,
            rule: finding.rule,
            reason: finding.reason,
            expectation: finding.expectation
        )
    }
}
