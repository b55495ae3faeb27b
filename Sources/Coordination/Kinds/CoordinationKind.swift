/// A kind of coordination record, described once: from this come the STIX check, the JSON Schema, the short names of
/// record files and the order in which properties are shown.
public struct CoordinationKind: Hashable, Sendable {
    /// Where the properties stand.
    public enum Form: Hashable, Sendable {
        /// A type of our own: at the top level of the object.
        case type
        /// A part of a type of the standard: beneath our extension's key.
        case part
    }

    /// The STIX type: `entente-topic`, or `identity` for a part of it.
    public let type: String
    /// What it is called in code and on pages: `Topic`.
    public let name: String
    /// The stem of its record file, which is the plural in lower case: `topics`.
    public let plural: String
    /// Where the properties stand.
    public let form: Form
    /// What it is, in one sentence.
    public let summary: String
    /// The properties in the order in which they are written and shown, the common ones included.
    public let properties: [Property]

    /// The property of this name.
    public func property(_ name: String) -> Property? {
        properties.first { $0.name == name }
    }

    init(_ type: String, _ name: String, _ plural: String, _ form: Form, _ summary: String, _ properties: [Property]) {
        self.type = type
        self.name = name
        self.plural = plural
        self.form = form
        self.summary = summary
        switch form {
        case .type: self.properties = Property.leading + properties + Property.trailing
        case .part: self.properties = properties
        }
    }
}

extension CoordinationKind {
    /// A property of a kind.
    public struct Property: Hashable, Sendable {
        /// Its name on the wire.
        public let name: String
        /// What it holds.
        public let shape: Shape
        /// Whether it must be there.
        public let isRequired: Bool
        /// What it says, in one sentence.
        public let summary: String

        init(_ name: String, _ shape: Shape, required: Bool = false, _ summary: String) {
            self.name = name
            self.shape = shape
            isRequired = required
            self.summary = summary
        }
    }

    /// What a property holds.
    public indirect enum Shape: Hashable, Sendable {
        /// Text.
        case text
        /// A truth value.
        case boolean
        /// A whole number.
        case integer
        /// A decimal number as text, so that no digit is lost: `5500000000`, `0.25`.
        case decimal
        /// A date at its own precision: see `WorldDate`.
        case date
        /// A date or an interval: see `Period`.
        case period
        /// An instant: a STIX timestamp.
        case timestamp
        /// A language tag (RFC 5646).
        case language
        /// A web address.
        case url
        /// A SHA-256 in hexadecimal.
        case sha256
        /// A word of an open vocabulary; other words are carried and shown.
        case word(Vocabulary)
        /// The id of an object of one of these types; of any type where the list is empty.
        case reference([String])
        /// A list, never empty.
        case list(Shape)
        /// A map with a stable `key`, so that others can point at it.
        case element([Property])
        /// A map from names to values.
        case dictionary(Shape)
    }

    /// An open vocabulary: words with a published meaning. A word that is not among them is no error.
    public struct Vocabulary: Hashable, Sendable {
        /// Its name, ending in `-ov`.
        public let name: String
        /// The published words, in an order that means something where there is one.
        public let words: [String]

        init(_ name: String, _ words: String...) {
            self.name = "entente-" + name + "-ov"
            self.words = words
        }
    }
}

extension CoordinationKind.Property {
    /// The first properties of every type of our own.
    static let leading: [Self] = [
        .init("name", .text, required: true, "What it is called; the only property that is always there."),
        .init("name_texts", .dictionary(.text), "The name in other languages, by language tag."),
        .init("aliases", .list(.text), "Other names."),
    ]

    /// The last properties of every type of our own.
    static let trailing: [Self] = [
        .init("description", .text, "What it is, in prose."),
        .init("note", .text, "A remark of those who keep the record."),
        sources,
    ]

    /// Where it is known from.
    static let sources = Self(
        "sources",
        .list(
            .element([
                .init("key", .text, required: true, "Stable name of this element within the record."),
                .init("document_ref", .reference(["entente-document"]), required: true, "The document."),
                .init("where", .text, "The place in the document."),
                .init("accessed", .date, "When it was last looked at."),
            ])
        ),
        "The documents that say so."
    )

    /// The stable name of an element.
    static let key = Self("key", .text, required: true, "Stable name of this element within the record.")
}
