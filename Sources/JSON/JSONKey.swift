/// The name of a member, read where it lies. Comparing it with a string makes no `String`.
public struct JSONKey: Sendable {
    @usableFromInline let document: JSONDocument
    @usableFromInline let index: Int

    @inlinable
    init(document: JSONDocument, index: Int) {
        self.document = document
        self.index = index
    }

    /// The name.
    public var text: String { withUTF8 { String(decoding: $0, as: UTF8.self) } }

    /// Lends the bytes of the name, unescaped UTF-8.
    @inlinable @inline(__always)
    public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        let found = try document.withPointers { try body($0.string(at: index)) }
        guard let found else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
        return found
    }

    /// Whether the name is this one, compared byte by byte.
    @inlinable
    public static func == (key: JSONKey, name: String) -> Bool {
        key.withUTF8 { name.utf8.elementsEqual($0) }
    }

    /// Whether the name is another one, compared byte by byte.
    @inlinable
    public static func != (key: JSONKey, name: String) -> Bool { !(key == name) }

    /// Lets names stand as patterns: `switch member.key { case "type": ... }`.
    public static func ~= (name: String, key: JSONKey) -> Bool { key == name }
}

extension JSONKey: CustomStringConvertible {
    /// The name.
    public var description: String { text }
}
