/// A property of a kind, of an extension or of an embedded object.
public struct Property: Sendable {
    /// Whether it must be there.
    public enum Presence: Hashable, Sendable {
        /// An object without it is invalid.
        case required
        /// An object without it gets a warning: the specification's own texts disagree.
        case recommended
        /// It may be left out.
        case optional
    }

    /// Its name on the wire.
    public let name: String
    /// What it holds.
    public let type: ValueType
    /// Whether it must be there.
    public let presence: Presence

    /// Describes a property.
    public init(_ name: String, _ type: ValueType, _ presence: Presence) {
        self.name = name
        self.type = type
        self.presence = presence
    }

    /// A property that must be there.
    public static func required(_ name: String, _ type: ValueType) -> Property {
        Property(name, type, .required)
    }

    /// A property that should be there.
    public static func recommended(_ name: String, _ type: ValueType) -> Property {
        Property(name, type, .recommended)
    }

    /// A property that may be left out.
    public static func optional(_ name: String, _ type: ValueType) -> Property {
        Property(name, type, .optional)
    }
}

/// The properties of an embedded object and the rules between them.
public struct Shape: Sendable, ExpressibleByArrayLiteral {
    /// The properties in the order in which they are written and shown.
    public let properties: [Property]
    /// The rules that concern more than one property.
    public let rules: [Rule]
    /// What findings cite; that of the enclosing kind where it is nil.
    public let section: String?

    /// Describes an embedded object.
    public init(_ properties: [Property], rules: [Rule] = [], section: String? = nil) {
        self.properties = properties
        self.rules = rules
        self.section = section
    }

    /// An embedded object without rules between its properties.
    public init(arrayLiteral properties: Property...) {
        self.init(properties)
    }
}

/// Properties that an extension nests beneath its key in `extensions` (STIX 2.1 §3.2, §6, §7.3).
public struct Extension: Sendable {
    /// The key: the id of an extension definition, or a predefined name such as `pdf-ext`.
    public let key: String
    /// The types on which it may stand.
    public let types: [String]
    /// The nested properties, without `extension_type`.
    public let shape: Shape

    /// Describes an extension.
    public init(_ key: String, on types: [String], _ shape: Shape) {
        self.key = key
        self.types = types
        self.shape = shape
    }
}
