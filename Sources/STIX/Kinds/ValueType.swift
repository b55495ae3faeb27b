/// What a property holds (STIX 2.1 §2).
public indirect enum ValueType: Sendable {
    /// Any text.
    case string
    /// Text of a given form.
    case text(TextForm)
    /// `true` or `false`.
    case boolean
    /// A whole number in a range.
    case integer(in: ClosedRange<Int64>)
    /// A number in a range.
    case float(in: ClosedRange<Double>)
    /// A timestamp with at least so many sub-second digits.
    case timestamp(digits: Int)
    /// The id of an object of one of these types.
    case reference(Targets)
    /// A list, never empty.
    case list(ValueType)
    /// A map from names to values of one type, never empty; names of a given form where there is one.
    case dictionary(keys: TextForm?, values: ValueType)
    /// Hash values by the name of their algorithm; a closed one takes no other names than the published ones.
    case hashes(isClosed: Bool)
    /// A word of a closed list.
    case enumeration(Vocabulary)
    /// A word of a published list, or another one in lower case with hyphens.
    case vocabulary(Vocabulary)
    /// An embedded object.
    case object(Shape)
    /// Any value but null.
    case any

    /// A whole number that a double holds exactly.
    public static let integer = ValueType.integer(in: -9_007_199_254_740_991...9_007_199_254_740_991)
    /// A number.
    public static let float = ValueType.float(in: -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude)
    /// A whole number from 0.
    public static let count = ValueType.integer(in: 0...9_007_199_254_740_991)
    /// A timestamp with any number of sub-second digits.
    public static let timestamp = ValueType.timestamp(digits: 0)
    /// Bytes in base64.
    public static let binary = ValueType.text(.base64)
    /// Bytes in hexadecimal.
    public static let hex = ValueType.text(.hexadecimal)
    /// A language tag (RFC 5646).
    public static let language = ValueType.text(.language)
    /// Hash values by the name of their algorithm.
    public static let hashes = ValueType.hashes(isClosed: false)
    /// A map from names to any values.
    public static let dictionary = ValueType.dictionary(keys: nil, values: .any)
    /// Texts.
    public static let strings = ValueType.list(.string)

    /// Ids of objects of these types.
    public static func references(_ targets: Targets) -> ValueType { .list(.reference(targets)) }

    /// A map from names to values of one type.
    public static func dictionary(of values: ValueType) -> ValueType { .dictionary(keys: nil, values: values) }
}

/// The types that a reference may name. Types that no table describes are taken unless the types are listed one by one.
public struct Targets: Hashable, Sendable, ExpressibleByArrayLiteral {
    /// The types allowed by name; with no classes either, all types are.
    public let types: [String]
    /// The classes allowed.
    public let classes: [Kind.Class]
    /// The types not allowed.
    public let excludedTypes: [String]
    /// The classes not allowed.
    public let excludedClasses: [Kind.Class]

    /// Describes what may be referred to.
    public init(
        types: [String] = [],
        classes: [Kind.Class] = [],
        exceptTypes: [String] = [],
        exceptClasses: [Kind.Class] = []
    ) {
        self.types = types
        self.classes = classes
        excludedTypes = exceptTypes
        excludedClasses = exceptClasses
    }

    /// These types; any type where the list is empty.
    public init(arrayLiteral types: String...) {
        self.init(types: types)
    }

    /// Any STIX Object: everything but a bundle (STIX 2.1 §8).
    public static let any = Targets(exceptClasses: [.bundle])
    /// Domain objects.
    public static let domainObjects = Targets(classes: [.domainObject])
    /// Cyber-observable objects.
    public static let observables = Targets(classes: [.observable])
}

/// A published list of words (STIX 2.1 §10).
public struct Vocabulary: Hashable, Sendable {
    /// Its name: `region-ov`.
    public let name: String
    /// The words, in the order of publication.
    public let words: [String]

    /// Describes a vocabulary.
    public init(_ name: String, _ words: [String]) {
        self.name = name
        self.words = words
    }
}
