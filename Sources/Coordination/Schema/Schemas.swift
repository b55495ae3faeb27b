internal import JSON

/// The published schemas, as files.
public enum Schemas {
    /// File name to text: a JSON Schema for each kind, and the extension definition with its publisher.
    public static var files: [String: String] {
        var files = Dictionary(uniqueKeysWithValues: CoordinationKind.all.map { ($0.schemaName, $0.schemaText) })
        files["extension-definition.json"] = Entente.extensionDefinition.canonicalText + "\n"
        files["publisher.json"] = Entente.publisher.canonicalText + "\n"
        return files
    }
}
