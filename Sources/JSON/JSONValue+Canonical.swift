extension JSONValue {
    /// The value as RFC 8785 writes it: the one form in which equal values have equal bytes. Not a number and the
    /// infinities, which no parsed value holds, are written `null`.
    public func canonicalBytes() -> [UInt8] {
        var writer = CanonicalWriter(expecting: 512)
        write(to: &writer)
        return writer.bytes
    }

    /// The canonical bytes as a string.
    public var canonicalText: String { String(decoding: canonicalBytes(), as: UTF8.self) }

    private func write(to writer: inout CanonicalWriter) {
        switch self {
        case .null: writer.write("null")
        case .boolean(let boolean): writer.write(boolean ? "true" : "false")
        case .integer(let integer): writer.write(integer)
        case .number(let double): writer.write(double)
        case .string(let string): Self.write(string, to: &writer)
        case .array(let elements): Self.write(elements, to: &writer)
        case .object(let members): Self.write(members, to: &writer)
        }
    }

    private static func write(_ string: String, to writer: inout CanonicalWriter) {
        var string = string
        string.withUTF8 { writer.write($0) }
    }

    private static func write(_ elements: [JSONValue], to writer: inout CanonicalWriter) {
        writer.write(UInt8(ascii: "["))
        for (place, element) in elements.enumerated() {
            if place > 0 { writer.write(UInt8(ascii: ",")) }
            element.write(to: &writer)
        }
        writer.write(UInt8(ascii: "]"))
    }

    private static func write(_ members: [String: JSONValue], to writer: inout CanonicalWriter) {
        writer.write(UInt8(ascii: "{"))
        let sorted = members.sorted { NameOrder.precedes($0.key, $1.key) }
        for (place, member) in sorted.enumerated() {
            if place > 0 { writer.write(UInt8(ascii: ",")) }
            write(member.key, to: &writer)
            writer.write(UInt8(ascii: ":"))
            member.value.write(to: &writer)
        }
        writer.write(UInt8(ascii: "}"))
    }
}

extension JSONValue: CustomStringConvertible {
    /// The canonical text.
    public var description: String { canonicalText }
}
