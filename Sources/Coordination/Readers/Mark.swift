public import JSON
internal import STIX

/// What a party notes for itself about a text.
public struct Mark: CoordinationRecord {
    /// The kind that is read.
    public static let kind = CoordinationKind.mark
    /// What every record has.
    public let common: Common
    /// What is noted.
    public let kind: String?
    /// About which text.
    public let document: String?
    /// About which version of it, a STIX timestamp.
    public let version: String?
    /// The hash of its canonical bytes.
    public let sha256: String?
    /// By whom.
    public let person: String?

    /// Reads an object of this kind; nothing for any other.
    public init?(_ value: JSONValue) {
        guard let (common, own) = Self.read(value) else { return nil }
        self.common = common
        kind = own.text("kind")
        document = own.text("document_ref")
        version = own.text("document_version")
        sha256 = own.text("document_sha256")
        person = own.text("person_ref")
    }

    /// The id of a party's mark of a text: the same each time, so that a later mark is a later version.
    ///
    /// A UUID of version 5 (RFC 9562) in the namespace of the extension's id, over the ids of the party and the document
    /// with a space between, and behind another space how many marks before it were withdrawn, where any was.
    public static func id(of party: String, document: String, withdrawn: Int = 0) -> String {
        let name = [party, document] + (withdrawn > 0 ? [String(withdrawn)] : [])
        let namespace = UUIDText(Entente.extensionID.suffix(36)) ?? .observableNamespace
        return kind.type + "--" + UUIDText.v5(namespace: namespace, name: name.joined(separator: " ")).text
    }
}
