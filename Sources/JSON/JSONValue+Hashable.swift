extension JSONValue: Hashable {
    /// Whether both are the same value, strings and names compared by code points.
    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.boolean(let mine), .boolean(let other)): mine == other
        case (.integer(let mine), .integer(let other)): mine == other
        case (.number(let mine), .number(let other)): mine == other
        case (.string(let mine), .string(let other)): same(mine, other)
        case (.array(let mine), .array(let other)): mine == other
        case (.object(let mine), .object(let other)): same(mine, other)
        default: false
        }
    }

    /// Feeds the value to a hasher; equal values give equal hashes.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .boolean(let boolean): hasher.combine(boolean)
        case .integer(let integer): hasher.combine(integer)
        case .number(let double): hasher.combine(double)
        case .string(let string): hasher.combine(string)
        case .array(let elements): hasher.combine(elements)
        case .object(let members): hasher.combine(members)
        }
    }

    private static func same(_ mine: String, _ other: String) -> Bool {
        mine.utf8.count == other.utf8.count && mine.utf8.elementsEqual(other.utf8)
    }

    private static func same(_ mine: [String: JSONValue], _ other: [String: JSONValue]) -> Bool {
        guard mine.count == other.count else { return false }
        return mine.allSatisfy { name, value in
            guard let index = other.index(forKey: name) else { return false }
            return same(name, other[index].key) && value == other[index].value
        }
    }
}
