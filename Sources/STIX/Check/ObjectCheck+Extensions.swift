import JSON

/// The keys of extensions.
enum ExtensionKey {
    /// What ids of extension definitions begin with.
    static let prefix = "extension-definition--"

    /// Whether bytes are the id of an extension definition.
    static func isDefinition(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.starts(with: prefix.utf8) && Identifier.typeLength(bytes) != nil
    }

    /// Whether bytes are a name as predefined extensions have.
    static func isName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.count > 4 && bytes.suffix(4).elementsEqual("-ext".utf8) && Name.isType(bytes)
    }
}

/// Extensions (STIX 2.1 §3.2, §7.3).
extension ObjectCheck {
    mutating func checkExtensions(_ node: JSONNode) {
        guard isFilledObject(node, "STIX 2.1 §3.2") else { return }
        for member in node.members {
            let mark = findings.count
            checkExtension(member.key, member.value)
            if findings.count > mark { prefix(from: mark, with: member.key) }
        }
    }

    private mutating func checkExtension(_ key: JSONKey, _ value: JSONNode) {
        if let index = key.withUTF8({ plan.extensionTable.index(of: $0) }) {
            if isFilledObject(value, plan.extensions[index].section) { check(value, plan.extensions[index]) }
            return
        }
        let isDefinition = key.withUTF8(ExtensionKey.isDefinition)
        guard isDefinition || key.withUTF8(ExtensionKey.isName) else {
            return report(
                "",
                "STIX 2.1 §3.2",
                "is no key of an extension",
                "the id of an extension-definition or a name in -ext"
            )
        }
        guard isFilledObject(value, "STIX 2.1 §3.2") else { return }
        if isDefinition { checkExtensionType(value) }
        for member in value.members {
            let mark = findings.count
            checkUnknown(member.value, member.key, below: isDefinition ? "extensions" : "extensions." + key.text)
            if findings.count > mark { prefix(from: mark, with: member.key) }
        }
    }

    private mutating func checkExtensionType(_ value: JSONNode) {
        let words = Vocabulary.extensionType.words
        guard let type = value["extension_type"] else {
            return report("/extension_type", "STIX 2.1 §7.3", "is missing", "one of " + words.joined(separator: ", "))
        }
        if words.contains(where: { type.equals($0) }) { return }
        report(
            "/extension_type",
            "STIX 2.1 §7.3",
            "is \(type.string.map { "\(Quoted($0))" } ?? type.kind.words)",
            "one of " + words.joined(separator: ", ")
        )
    }

    /// Objects of a kind that an extension adds carry that extension.
    mutating func checkExtension(_ key: String) {
        let expected =
            switch plan.kind.objectClass {
            case .relationshipObject: "new-sro"
            case .observable: "new-sco"
            default: "new-sdo"
            }
        let found = root["extensions"]?[key]?["extension_type"]
        if found?.equals(expected) == true { return }
        report(
            "/extensions" + Pointer.step(key),
            "STIX 2.1 §7.3",
            found == nil ? "is missing" : "has another extension_type",
            "extension_type \(expected), since this extension adds the type \(type)"
        )
    }
}
