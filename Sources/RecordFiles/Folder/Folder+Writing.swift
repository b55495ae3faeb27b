public import Coordination
internal import JSON
public import Labels
public import STIX

/// Records that could not be written so that reading gives them back.
public struct UnwritableFolder: Error, Hashable, Sendable, CustomStringConvertible {
    /// The ids of those records and markings.
    public let ids: [String]
    /// What reading the files said, where it failed.
    public let findings: [FileFinding]

    /// The ids and the findings.
    public var description: String {
        "These records cannot be written as files: " + ids.joined(separator: ", ") + "."
            + findings.map { "\n" + $0.description }.joined()
    }
}

extension Folder {
    /// The files of the folder, by name: sorted, deterministic, and proven by reading them again.
    ///
    /// Reading the files gives equal objects, and writing what was read gives equal bytes.
    public func files(
        beside: [Folder] = [],
        names: any Names = NoOtherNames(),
        policy: Policy = .standard,
        catalogue: Catalogue = .coordination
    ) throws(UnwritableFolder) -> [String: String] {
        let writer = FolderWriter(
            folder: self,
            beside: beside,
            catalogue: Layouts(catalogue),
            names: names,
            policy: policy
        )
        let files = writer.files()
        let again: Folder
        do {
            again = try Folder.read(files, beside: beside, names: names, policy: policy, catalogue: catalogue)
        } catch {
            throw UnwritableFolder(ids: [], findings: error.findings)
        }
        let lost = Set(objects).symmetricDifference(again.objects).compactMap { $0["id"]?.string }
        if !lost.isEmpty { throw UnwritableFolder(ids: Set(lost).sorted(), findings: []) }
        return files
    }
}
