public import JSON

/// A parsed object that passed the check. The only way to get one is `Catalogue.check`.
public struct ValidObject: Sendable {
    /// Its id.
    public let id: Identifier
    /// Its type name.
    public let type: String
    /// The class of its type, where a table describes it or an extension says so.
    public let objectClass: Kind.Class
    /// The version of STIX.
    public var spec: String { "2.1" }
    /// When its first version was made; nil where its class has no such property.
    public let created: Timestamp?
    /// When this version was made; nil where its class has no such property.
    public let modified: Timestamp?
    /// Who made it.
    public let createdBy: Identifier?
    /// Whether it is withdrawn.
    public let revoked: Bool
    /// The language of its texts, where it says so.
    public let language: String?
    /// The bytes of RFC 8785: what is stored and served.
    public let canonical: [UInt8]
    /// Every id in a property whose name ends in `_ref` or `_refs`, at any depth, sorted by path; markings excepted.
    public let references: [Reference]
    /// The markings of the whole object, in its order.
    public let markings: [Identifier]
    /// The markings of its parts, in its order.
    public let granularMarkings: [GranularMarking]

    /// The object as a tree, made anew with every call.
    public var value: JSONValue {
        (try? JSONValue(parsing: canonical, limits: JSONLimits(maximumBytes: .max, maximumDepth: .max))) ?? .null
    }
}

extension ValidObject: Hashable {
    /// Whether both say the same.
    public static func == (first: Self, second: Self) -> Bool { first.canonical == second.canonical }

    /// Feeds the canonical bytes.
    public func hash(into hasher: inout Hasher) { hasher.combine(canonical) }
}

/// An id that an object names, and where.
public struct Reference: Hashable, Sendable {
    /// The names of properties down to the id, joined by dots, without indexes of lists and without the ids of extension
    /// definitions: `object_refs`, `body_multipart.body_raw_ref`, `extensions.part_of_ref`.
    public let path: String
    /// The id.
    public let id: Identifier

    /// States a reference.
    public init(path: String, id: Identifier) {
        self.path = path
        self.id = id
    }
}

/// A marking of parts of an object (STIX 2.1 §7.2.3): of what the selectors name, either by a marking or by a language.
public struct GranularMarking: Hashable, Sendable {
    /// What is marked; every selector names something that is there.
    public let selectors: [String]
    /// The marking.
    public let marking: Identifier?
    /// The language.
    public let lang: String?

    /// States a granular marking.
    public init(selectors: [String], marking: Identifier?, lang: String?) {
        self.selectors = selectors
        self.marking = marking
        self.lang = lang
    }
}

/// What a check says of an object.
public enum Verdict: Sendable {
    /// It may be stored and served as it is.
    case valid(ValidObject, warnings: [Finding])
    /// It may not: one finding or more is an error. Warnings are among the findings.
    case invalid([Finding])

    /// All findings, by place.
    public var findings: [Finding] {
        switch self {
        case .valid(_, let warnings): warnings
        case .invalid(let findings): findings
        }
    }

    /// The object, if it is valid.
    public var object: ValidObject? {
        if case .valid(let object, _) = self { object } else { nil }
    }
}
