/// A place in a document: a value there, read where it lies. Copying one copies a reference and an index.
public struct JSONNode: Sendable {
    /// What kind of value it is.
    public enum Kind: Hashable, Sendable {
        /// `null`
        case null
        /// `true` or `false`
        case boolean
        /// A number without fraction or exponent in its canonical form, within ±(2^53-1)
        case integer
        /// Any other number
        case number
        /// A string
        case string
        /// An array
        case array
        /// An object
        case object
    }

    @usableFromInline let document: JSONDocument
    @usableFromInline let index: Int

    @inlinable @inline(__always)
    init(document: JSONDocument, index: Int) {
        self.document = document
        self.index = index
    }

    @inlinable @inline(__always)
    var word: UInt64 { document.words.withUnsafeBufferPointer { $0[index] } }

    /// What kind of value it is.
    @inlinable
    public var kind: Kind {
        switch Tape.tag(word) {
        case Tape.objectStart: .object
        case Tape.arrayStart: .array
        case Tape.string: .string
        case Tape.integer: .integer
        case Tape.double: .number
        case Tape.yes, Tape.no: .boolean
        default: .null
        }
    }

    /// Whether it is `null`.
    public var isNull: Bool { kind == .null }

    /// The boolean; nil for other kinds.
    @inlinable
    public var boolean: Bool? {
        switch Tape.tag(word) {
        case Tape.yes: true
        case Tape.no: false
        default: nil
        }
    }

    /// The integer; nil for other kinds, other numbers included.
    @inlinable
    public var integer: Int64? {
        guard Tape.tag(word) == Tape.integer else { return nil }
        return Int64(bitPattern: document.words[index + 1])
    }

    /// The number, integers included; nil for other kinds.
    @inlinable
    public var double: Double? {
        switch Tape.tag(word) {
        case Tape.integer: Double(Int64(bitPattern: document.words[index + 1]))
        case Tape.double: Double(bitPattern: document.words[index + 1])
        default: nil
        }
    }

    /// The string; nil for other kinds.
    public var string: String? {
        withUTF8 { String(decoding: $0, as: UTF8.self) }
    }

    /// Lends the bytes of the string, unescaped UTF-8, without making a `String`; nil for other kinds.
    @inlinable @inline(__always)
    public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result? {
        guard Tape.tag(word) == Tape.string else { return nil }
        return try document.withPointers { try body($0.string(at: index)) }
    }

    /// Whether it is this very string, compared byte by byte.
    @inlinable
    public func equals(_ text: String) -> Bool {
        withUTF8 { text.utf8.elementsEqual($0) } ?? false
    }

    /// The member of this name; nil if there is none or this is not an object. Nothing is allocated.
    @inlinable
    public subscript(_ name: String) -> JSONNode? {
        guard Tape.tag(word) == Tape.objectStart else { return nil }
        var name = name
        let found = name.withUTF8 { bytes in
            document.withPointers { $0.member(bytes, ofObject: index) } ?? nil
        }
        return found.map { JSONNode(document: document, index: $0) }
    }

    /// The number of members or elements; 0 for other kinds.
    public var count: Int {
        let word = word
        guard Tape.tag(word) == Tape.objectStart || Tape.tag(word) == Tape.arrayStart else { return 0 }
        let count = Tape.count(word)
        guard count == Tape.saturatedCount else { return count }
        return Tape.tag(word) == Tape.objectStart ? members.reduce(0) { total, _ in total + 1 } : elements.count
    }

    /// The members of an object, in the order of the text; none for other kinds.
    @inlinable
    public var members: JSONMembers { JSONMembers(of: self) }

    /// The elements of an array, in order; none for other kinds.
    @inlinable
    public var elements: JSONElements { JSONElements(of: self) }

    /// The value as a tree of its own, independent of the document.
    public var value: JSONValue {
        switch Tape.tag(word) {
        case Tape.objectStart:
            var object: [String: JSONValue] = [:]
            object.reserveCapacity(Tape.count(word))
            for member in members { object[member.key.text] = member.value.value }
            return .object(object)
        case Tape.arrayStart:
            return .array(elements.map(\.value))
        case Tape.string:
            return .string(string ?? "")
        case Tape.integer:
            return .integer(integer ?? 0)
        case Tape.double:
            return .number(double ?? 0)
        case Tape.yes, Tape.no:
            return .boolean(boolean ?? false)
        default:
            return .null
        }
    }
}
