internal import Coordination
internal import JSON
internal import STIX

/// The layouts of all types, and the check of finished objects.
struct Layouts: Sendable {
    let catalogue: Catalogue
    private let known: [String: Layout]

    init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
        let layouts = catalogue.kinds.map { Layouts.layout(of: $0) }
        known = Dictionary(layouts.map { ($0.type, $0) }) { $1 }
    }

    /// The layout of a type; an open one where the catalogue does not have it.
    func layout(_ type: String) -> Layout {
        known[type] ?? .open(type)
    }

    private static func layout(of kind: Kind) -> Layout {
        if let ours = CoordinationKind.named(kind.name), ours.form == .type { return .ours(ours) }
        return .standard(kind)
    }

    /// Which common properties the objects of a type are given.
    func form(_ type: String) -> ObjectForm {
        guard let kind = catalogue[type] else { return ObjectForm(hasCreated: true, hasModified: true) }
        return ObjectForm(
            hasCreated: kind.property("created") != nil,
            hasModified: kind.property("modified") != nil
        )
    }

    /// Whether the ids of a type follow from the contents.
    func isObservable(_ type: String) -> Bool { catalogue.objectClass(of: type) == .observable }

    /// The id that the standard gives an observable; nothing where it has nothing to make it of.
    func observableID(of object: JSONValue) -> String? {
        Identifier.deterministic(for: object, in: catalogue)?.text
    }

    /// What the check says against an object, at the place of its record.
    func findings(_ object: JSONValue, _ draft: DraftRecord) -> [FileFinding] {
        guard case .invalid(let findings) = catalogue.check(object) else { return [] }
        return findings.filter { $0.severity == .error }.map { finding in
            let names = finding.path.split(separator: "/").map(String.init).filter { $0 != "extensions" }
            let layout = layout(draft.type)
            let name = names.first { $0 != Entente.extensionID }
            let short = name.flatMap { layout.property($0)?.short } ?? name ?? ""
            let node = draft.entry(short)?.value ?? name.flatMap { draft.entry($0)?.value } ?? draft.keyNode
            return FileFinding(
                file: draft.file,
                line: node.line,
                column: node.column,
                key: draft.key,
                path: short,
                rule: finding.rule,
                reason: "Not valid: " + finding.reason + ".",
                expectation: finding.expectation + "."
            )
        }
    }
}

extension FileProperty {
    /// A property of a standard type.
    init(_ property: Property) {
        self.init(property.name, FileShape(property.type))
    }
}

extension FileShape {
    /// How values of a type of STIX are written.
    init(_ type: ValueType) {
        switch type {
        case .string, .text, .enumeration, .vocabulary: self = .text
        case .boolean: self = .boolean
        case .integer: self = .integer
        case .float: self = .number
        case .timestamp: self = .timestamp
        case .reference(let targets): self = .reference(targets.classes.isEmpty ? targets.types : [])
        case .list(let inner): self = .list(FileShape(inner))
        case .dictionary(_, let values): self = .dictionary(FileShape(values))
        case .hashes: self = .dictionary(.text)
        case .object(let shape): self = .structure(shape.properties.map { FileProperty($0) })
        case .any: self = .any
        }
    }
}
