internal import Coordination

/// A kind of record as a form: its fields in their order, all taken from the kind's own table.
struct FormKind: Sendable {
    /// Where a field stands on the page.
    enum Group: CaseIterable, Sendable {
        /// The name and what the kind is about.
        case main
        /// Prose.
        case prose
        /// The name otherwise and elsewhere.
        case names
        /// Where it is known from.
        case sources
    }

    let kind: CoordinationKind
    let fields: [FormField]

    /// The STIX type.
    var type: String { kind.type }

    /// The standard's properties that a part needs beside its own; the types of our own have theirs in their table.
    private static let beside: [String: [FormField]] = [
        "identity": [
            FormField("name", .text, required: true, "The name by which it is listed."),
            FormField("description", .text, "What it is, in prose."),
        ],
        "relationship": [
            FormField("source_ref", .reference([]), required: true, "From what it leads."),
            FormField("relationship_type", .word(.linkKind), required: true, "How the two are linked."),
            FormField("target_ref", .reference([]), required: true, "To what it leads."),
            FormField("description", .text, "What it is, in prose."),
        ],
    ]

    private static let keywords = FormField(
        "labels",
        .list(.text),
        "Keywords; \u{201C}exercise\u{201D} marks what is invented."
    )

    /// What is kept without a source: texts are sources themselves, and acts are evidence of their own.
    private static let withoutSources: Set<String> = [
        "entente-document", "entente-decision", "entente-act", "entente-mark",
    ]

    private init(_ kind: CoordinationKind) {
        self.kind = kind
        let own = kind.properties.map { FormField($0, isPart: kind.form == .part) }
        fields = (Self.beside[kind.type] ?? []) + own + [Self.keywords]
    }

    /// Whether a new record of the kind names at least one source.
    var needsSources: Bool { !Self.withoutSources.contains(type) }

    /// The field of this name.
    func field(_ name: String) -> FormField? { fields.first { $0.name == name } }

    /// The fields of a group, in their order.
    func fields(in group: Group) -> [FormField] { fields.filter { $0.group == group } }

    /// Every kind that has a form, in the order in which they are offered.
    static let all: [FormKind] =
        CoordinationKind.all.filter { $0.form == .type }.map(FormKind.init)
        + CoordinationKind.all.filter { $0.form == .part }.map(FormKind.init)

    /// The form of a STIX type; nil for types that are not written by hand.
    static func of(_ type: String) -> FormKind? { byType[type] }

    private static let byType = Dictionary(uniqueKeysWithValues: all.map { ($0.type, $0) })
}

/// A field of a form: one property of a record, or of an element of one of its lists.
struct FormField: Sendable, Hashable {
    /// The property's name on the wire.
    let name: String
    /// What it holds.
    let shape: CoordinationKind.Shape
    let isRequired: Bool
    /// What it says, in one sentence.
    let summary: String
    /// Whether it stands beneath our extension's key.
    let isPart: Bool

    init(_ name: String, _ shape: CoordinationKind.Shape, required: Bool = false, _ summary: String) {
        self.name = name
        self.shape = shape
        isRequired = required
        self.summary = summary
        isPart = false
    }

    init(_ property: CoordinationKind.Property, isPart: Bool = false) {
        name = property.name
        shape = property.shape
        isRequired = property.isRequired
        summary = property.summary
        self.isPart = isPart
    }

    /// How it is filled in.
    var control: FormControl { FormControl(shape) }

    /// Whether its text is prose rather than one line.
    var isProse: Bool { Self.prose.contains(name) }

    private static let prose: Set<String> = [
        "description", "note", "text", "reason", "outcome", "result", "proposition", "measure", "baseline", "question",
        "value", "formal_basis",
    ]

    fileprivate var group: FormKind.Group {
        switch name {
        case "name_texts", "aliases", "names", "labels": .names
        case "description", "note": .prose
        case "sources": .sources
        default: .main
        }
    }
}
