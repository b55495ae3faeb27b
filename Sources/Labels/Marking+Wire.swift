public import JSON
public import STIX

extension Marking {
    /// The id of the extension definition that carries release markings.
    public static let extensionID = "extension-definition--3a59a3b3-e864-43ca-8fdc-8095d62cf87f"

    private static let extensionType = "property-extension"

    private enum Key {
        static let release: Set<String> = ["level", "all", "any"]
        static let beside: Set<String> = ["pap", "privacy_mark"]
        static let every = release.union(beside).union(["extension_type"])
    }

    /// The value of our extension in a marking-definition; nil where the marking has nothing for it to say.
    ///
    /// STIX allows no empty list (section 2.12), and empty must not look like absent: no clause at all is written
    /// `[["everyone"]]`, an empty clause `["nobody"]`. `level` and `any` always come together; `all` is left out where
    /// there is no caveat.
    public var extensionValue: JSONValue? {
        var members: [String: JSONValue] = [:]
        if let level {
            members["level"] = .string(level)
            members["all"] = caveats.isEmpty ? nil : .array(caveats.map { .string($0) })
            members["any"] = clauses.isEmpty ? [["everyone"]] : .array(clauses.map(Self.wire))
        }
        members["pap"] = pap.map { .string($0) }
        members["privacy_mark"] = privacyMark.map { .string($0) }
        guard !members.isEmpty else { return nil }
        members["extension_type"] = .string(Self.extensionType)
        return .object(members)
    }

    private static func wire(_ clause: Clause) -> JSONValue {
        clause.isEmpty ? ["nobody"] : .array(clause.tokens.map { .string($0.text) })
    }

    /// The clauses of the wire form; nil for anything that would not be written.
    private static func clauses(wire value: JSONValue?) -> [Clause]? {
        guard let lists = value?.array, !lists.isEmpty else { return nil }
        if lists == [["everyone"]] { return [] }
        guard !lists.contains([]) else { return nil }
        return Clause.list(.array(lists.map { $0 == ["nobody"] ? [] : $0 }))
    }

    /// The marking-definition of this marking; nil where it has nothing but a colour, which has an id of its own.
    ///
    /// `name` is the text form, `created` a STIX timestamp.
    public func definition(id: Identifier, created: Timestamp, createdBy: Identifier?, name: String) -> JSONValue? {
        guard let extensionValue else { return nil }
        var members: [String: JSONValue] = [
            "type": "marking-definition", "spec_version": "2.1", "id": .string(id.text),
            "created": .string(created.text), "name": .string(name),
            "extensions": [Self.extensionID: extensionValue],
        ]
        members["created_by_ref"] = createdBy.map { .string($0.text) }
        return .object(members)
    }

    /// The marking that a reference means: a TLP constant by its id alone, else what the definition says.
    ///
    /// Nil, for an unknown or invalid marking, where there is no definition that can be read: see
    /// `init(markingDefinition:)`.
    public init?(reference id: Identifier, definition: JSONValue?) {
        if let tlp = TLP(id: id) {
            self.init(tlp: tlp)
        } else if let definition, definition["id"]?.string == id.text {
            self.init(markingDefinition: definition)
        } else {
            return nil
        }
    }

    /// Reads a marking-definition. Fails closed: nil for whatever is not understood completely, so that it counts as
    /// an unknown marking.
    ///
    /// Understood are the TLP constants by their ids, statement markings without extensions (they count for nothing),
    /// and our extension, whose members `level` and `any` come together or not at all.
    public init?(markingDefinition value: JSONValue) {
        guard value["type"]?.string == "marking-definition",
            let id = value["id"]?.string.flatMap({ Identifier($0) }), id.type == "marking-definition"
        else { return nil }
        if let tlp = TLP(id: id) {
            self.init(tlp: tlp)
            return
        }
        switch value["definition_type"] {
        case nil, .some("statement"): break
        default: return nil
        }
        guard let extensions = value["extensions"] else {
            guard value["definition_type"] != nil else { return nil }
            self = .statement
            return
        }
        guard let extensions = extensions.object, extensions.count == 1, let ours = extensions[Self.extensionID] else {
            return nil
        }
        self.init(extensionValue: ours)
    }

    /// Reads the value of our extension; nil for anything that `extensionValue` would not write.
    public init?(extensionValue value: JSONValue) {
        guard let members = value.object, members["extension_type"]?.string == Self.extensionType else { return nil }
        let keys = Set(members.keys)
        let beside = Key.beside.intersection(keys)
        guard keys.isSubset(of: Key.every), keys.count > 1,
            beside.allSatisfy({ members[$0]?.string?.isEmpty == false })
        else { return nil }
        let pap = members["pap"]?.string
        let privacyMark = members["privacy_mark"]?.string
        if keys.isDisjoint(with: Key.release) {
            self.init(pap: pap, privacyMark: privacyMark)
            return
        }
        let caveats = members["all"].map { $0.strings.flatMap { $0.isEmpty ? nil : $0 } } ?? []
        guard let level = members["level"]?.string, !level.isEmpty, let caveats,
            let clauses = Self.clauses(wire: members["any"])
        else { return nil }
        self.init(level: level, caveats: caveats, clauses: clauses, pap: pap, privacyMark: privacyMark)
    }
}
