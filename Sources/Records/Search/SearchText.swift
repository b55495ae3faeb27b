import JSON

/// The words of a record, as they are indexed: names apart from the rest.
struct SearchText {
    /// Names, aliases, codes, values of observables.
    var name = ""
    /// Everything else that people write or look for.
    var body = ""

    /// Properties of which the text is for machines.
    private static let skipped: Set<String> = [
        "id", "type", "spec_version", "created", "modified", "extension_type", "key", "selectors", "marking_ref",
        "object_marking_refs", "granular_markings", "revoked", "lang", "accessed", "pattern_version",
    ]
    /// Properties that name a record.
    private static let naming: Set<String> = [
        "name", "aliases", "name_texts", "names", "code", "value", "x_opencti_aliases", "external_id", "title",
        "iso_3166",
    ]

    /// The words of a record.
    init(_ value: JSONValue) {
        for (property, member) in (value.object ?? [:]).sorted(by: { $0.key < $1.key }) {
            collect(member, property: property, isName: false)
        }
    }

    private mutating func collect(_ value: JSONValue, property: String, isName: Bool) {
        if Self.skipped.contains(property) || property.hasSuffix("_ref") || property.hasSuffix("_refs") { return }
        let isName = isName || Self.naming.contains(property)
        switch value {
        case .string(let text):
            if isName { name += text + "\n" } else { body += text + "\n" }
        case .integer(let number):
            body += "\(number)\n"
        case .array(let elements):
            for element in elements { collect(element, property: property, isName: isName) }
        case .object(let members):
            for (inner, member) in members.sorted(by: { $0.key < $1.key }) {
                collect(member, property: inner, isName: isName)
            }
        default:
            break
        }
    }
}
