internal import Coordination
internal import JSON

/// The layouts of all types, and the check of finished objects.
struct Layouts {
    func layout(_ type: String) -> Layout {
        if let kind = CoordinationKind.named(type), kind.form == .type { return .ours(kind) }
        return .standard(type, properties: Self.interim[type] ?? [], isOpen: Self.interim[type] == nil)
    }

    func form(_ type: String) -> ObjectForm {
        ObjectForm(hasCreated: true, hasModified: type != "marking-definition")
    }

    func findings(_ object: JSONValue, _ draft: DraftRecord) -> [FileFinding] { [] }

    private static let interim: [String: [FileProperty]] = [
        "identity": [
            FileProperty("name", .text), FileProperty("description", .text), FileProperty("roles", .list(.text)),
            FileProperty("identity_class", .text), FileProperty("sectors", .list(.text)),
            FileProperty("contact_information", .text),
        ],
        "relationship": [
            FileProperty("relationship_type", .text), FileProperty("description", .text),
            FileProperty("source_ref", .reference([])), FileProperty("target_ref", .reference([])),
            FileProperty("start_time", .timestamp), FileProperty("stop_time", .timestamp),
        ],
    ]
}
