/// A JSON value as a tree of its own: for making values and for small ones. Large texts are better read in place
/// (`JSONDocument`).
///
/// Values are equal when their canonical texts are: strings compare by code points, not by what they look like.
public enum JSONValue: Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case boolean(Bool)
    /// A number without fraction or exponent. Parsed ones lie within ±(2^53-1); larger ones cannot be read back.
    case integer(Int64)
    /// Any other number. Parsing and literals make integers of whole numbers; `init(_: Double)` does too.
    case number(Double)
    /// A string
    case string(String)
    /// An array
    case array([JSONValue])
    /// An object
    case object([String: JSONValue])

    /// Parses a text.
    /// - Parameters:
    ///   - bytes: the whole text, UTF-8.
    ///   - limits: size and depth beyond which it is refused.
    /// - Throws: the first fault in the text, with its place.
    public init(parsing bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONError) {
        self = try JSONDocument(bytes, limits: limits).root.value
    }

    /// Parses a text.
    /// - Parameters:
    ///   - text: the whole text.
    ///   - limits: size (of its UTF-8) and depth beyond which it is refused.
    /// - Throws: the first fault in the text, with its place.
    public init(parsing text: String, limits: JSONLimits = .standard) throws(JSONError) {
        try self.init(parsing: Array(text.utf8), limits: limits)
    }

    /// A number in its one form: an integer if it is whole and within ±(2^53-1).
    public init(_ double: Double) {
        if case .integer(let integer) = NumberRange.settle(double) {
            self = .integer(integer)
        } else {
            self = .number(double)
        }
    }
}

extension JSONValue {
    /// The member of this name; nil if there is none or this is not an object. Assigning nil removes the member;
    /// assigning to what is not an object does nothing.
    public subscript(_ name: String) -> JSONValue? {
        get {
            guard case .object(let members) = self else { return nil }
            return members[name]
        }
        set {
            guard case .object(var members) = self else { return }
            self = .null
            members[name] = newValue
            self = .object(members)
        }
    }

    /// Whether it is `null`.
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// The boolean; nil for other kinds.
    public var boolean: Bool? {
        if case .boolean(let boolean) = self { boolean } else { nil }
    }

    /// The integer; nil for other kinds, other numbers included.
    public var integer: Int64? {
        if case .integer(let integer) = self { integer } else { nil }
    }

    /// The number, integers included; nil for other kinds.
    public var double: Double? {
        switch self {
        case .integer(let integer): Double(integer)
        case .number(let double): double
        default: nil
        }
    }

    /// The string; nil for other kinds.
    public var string: String? {
        if case .string(let string) = self { string } else { nil }
    }

    /// The elements of an array; nil for other kinds.
    public var array: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The members of an object; nil for other kinds.
    public var object: [String: JSONValue]? {
        if case .object(let members) = self { members } else { nil }
    }
}
