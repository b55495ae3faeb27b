import Foundation
import RecordFiles

/// What paths given to a command stand for, read from this machine's disk and from standard input.
public struct ImportInput: Sendable {
    /// A folder of record files by the names of its files.
    struct FolderPlan: Hashable, Sendable, Codable {
        let path: String
        let names: [String]
        /// The folders whose keys its files may use.
        let beside: [FolderPlan]
    }

    /// What is to be imported, by path.
    struct Plan: Hashable, Sendable, Codable {
        /// Folders of record files.
        var folders: [FolderPlan] = []
        /// Files of STIX objects.
        var files: [String] = []
    }

    private(set) var plan = Plan()
    /// Every file, once.
    public private(set) var files: [InputFile] = []
    private var known: Set<String> = []

    init() {}

    /// Reads what is at the paths: folders of record files, STIX files, folders of STIX files, `-` for standard input.
    ///
    /// - Throws: `NodeError.unreadable`, or `FaultyInput` where a folder does not say what belongs to it.
    public init(_ paths: [String], progress: Importing.Progress = { _ in }) throws {
        for path in paths {
            if RecordFolder.isOne(path) {
                progress("reading \(path)")
                plan.folders.append(try addFolder(path))
                continue
            }
            for file in try InputPaths.files(at: path) {
                progress("reading \(file == "-" ? "standard input" : file)")
                try add(file)
                plan.files.append(file)
            }
        }
    }

    /// Reads a folder of record files and those beside it.
    mutating func addFolder(_ path: String) throws -> FolderPlan {
        let names = try Self.names(at: path)
        for name in names { try add(path + "/" + name) }
        guard names.contains("manifest.yaml") else { return FolderPlan(path: path, names: names, beside: []) }
        var beside: [FolderPlan] = []
        do {
            let text = String(decoding: try InputPaths.contents(of: path + "/manifest.yaml"), as: UTF8.self)
            for other in try Manifest(text: text).beside {
                let place = path + "/" + other
                let names = try Self.names(at: place)
                for name in names { try add(place + "/" + name) }
                beside.append(FolderPlan(path: place, names: names, beside: []))
            }
        } catch let faulty as FaultyFolder {
            throw FaultyInput(faults: faulty.findings.map { InputFault($0, in: path) })
        }
        return FolderPlan(path: path, names: names, beside: beside)
    }

    private mutating func add(_ path: String) throws {
        guard known.insert(path).inserted else { return }
        files.append(InputFile(path: path, bytes: try InputPaths.contents(of: path)))
    }

    private static func names(at path: String) throws -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path).filter { name in
                name.hasSuffix(".yaml") && !name.hasPrefix(".") && !RecordFolder.otherFiles.contains(name)
            }.sorted()
        } catch {
            throw NodeError.unreadable(path: path, reason: error.localizedDescription)
        }
    }
}
