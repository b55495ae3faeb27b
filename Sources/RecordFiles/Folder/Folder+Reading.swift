public import Coordination
public import Labels
public import STIX

extension Folder {
    /// Reads the files of a folder, by name. Nothing of a faulty folder is kept; everything that is wrong is thrown.
    ///
    /// `beside` are the folders that the manifest names, already read; `names` are asked for names in labels that
    /// neither this folder nor those beside it have.
    public static func read(
        _ files: [String: String],
        beside: [Folder] = [],
        names: any Names = NoOtherNames(),
        policy: Policy = .standard,
        catalogue: Catalogue = .coordination
    ) throws(FaultyFolder) -> Folder {
        var reader = FolderReader(catalogue: Layouts(catalogue), beside: beside, policy: policy)
        guard let folder = reader.read(files, names: names) else { throw FaultyFolder(reader.findings) }
        return folder
    }
}
