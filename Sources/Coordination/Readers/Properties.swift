public import JSON

/// Reads properties of a STIX object or of an element in it. What is missing or of another type is "not recorded".
public struct Properties: Hashable, Sendable {
    /// The object.
    public let value: JSONValue

    /// Reads from an object.
    public init(_ value: JSONValue) {
        self.value = value
    }

    /// Our part of the object; empty where it has none.
    public var part: Properties {
        Properties(value["extensions"]?[Entente.extensionID] ?? .object([:]))
    }

    /// A text.
    public func text(_ name: String) -> String? { value[name]?.string }

    /// A truth value.
    public func boolean(_ name: String) -> Bool? { value[name]?.boolean }

    /// A whole number.
    public func integer(_ name: String) -> Int? { value[name]?.integer.map(Int.init) }

    /// The texts of a list; none where there is no list.
    public func texts(_ name: String) -> [String] { value[name]?.array?.compactMap(\.string) ?? [] }

    /// A date.
    public func date(_ name: String) -> WorldDate? { text(name).flatMap { WorldDate($0) } }

    /// A period.
    public func period(_ name: String) -> Period? { text(name).flatMap { Period($0) } }

    /// The elements of a list of maps; none where there is no list.
    public func elements(_ name: String) -> [Properties] {
        value[name]?.array?.filter { $0.object != nil }.map { Properties($0) } ?? []
    }

    /// A map of texts; empty where there is none.
    public func textsByName(_ name: String) -> [String: String] {
        value[name]?.object?.compactMapValues(\.string) ?? [:]
    }

    /// A map of whole numbers; empty where there is none.
    public func integersByName(_ name: String) -> [String: Int] {
        value[name]?.object?.compactMapValues { $0.integer.map(Int.init) } ?? [:]
    }
}
