public import RecordFiles

/// Makes the shipped record of a facts file.
public enum FactsConverter {
    /// The files of the record: a pure function of the facts and of the manifest.
    ///
    /// Throws `FactsError` where a field of the facts has no place in the record, and `FaultyFolder` where a reference
    /// leads nowhere or an object is invalid.
    public static func files(facts text: String, manifest: Manifest) throws -> [String: String] {
        try folder(facts: text, manifest: manifest).files()
    }

    /// The same as a folder of objects.
    public static func folder(facts text: String, manifest: Manifest) throws -> Folder {
        var converter = Converter(try Facts(text))
        try converter.convert()
        var files = converter.draft.texts(title: manifest.title)
        files["manifest.yaml"] = manifest.text
        return try Folder.read(files)
    }

    /// The manifest of the shipped record, when it was recorded at this instant.
    public static func manifest(recorded: String) -> Manifest {
        Manifest(
            title: "NATO and its Indo-Pacific partners",
            namespace: "d8b32f58-d7da-4d7f-bbf9-33e76dfabc23",
            recorded: recorded,
            label: "TLP:CLEAR",
            createdBy: "identity--c22f14ff-97f0-4e83-bddb-ac3c299fdf17"
        )
    }
}
