public import JSON

extension Identifier {
    /// The id that the standard gives an observable: version 5 in the standard's namespace, over the canonical JSON of
    /// the properties that contribute to it (STIX 2.1 §2.9).
    ///
    /// Nil where the type is no observable with such properties, or the object has none of them: such ids are random.
    public static func deterministic(for object: JSONValue, in catalogue: Catalogue = .standard) -> Identifier? {
        guard let type = object["type"]?.string, let kind = catalogue[type] else { return nil }
        guard let node = try? JSONDocument(object.canonicalBytes()).root else { return nil }
        return ObservableID.uuid(of: node, kind.idContributing).flatMap { Identifier(type: type, uuid: $0) }
    }
}

/// Ids of observables (STIX 2.1 §2.9, §6).
enum ObservableID {
    /// The UUID over the contributing properties that the object has; nil without any.
    static func uuid(of object: JSONNode, _ contributing: [String]) -> UUIDText? {
        var bytes = [UInt8(ascii: "{")]
        for name in contributing {
            guard let value = object[name] else { continue }
            if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(contentsOf: "\"\(name)\":".utf8)
            if name == "hashes" { appendHash(of: value, to: &bytes) } else { value.appendCanonical(to: &bytes) }
        }
        guard bytes.count > 1 else { return nil }
        bytes.append(UInt8(ascii: "}"))
        return .v5(namespace: .observableNamespace, name: bytes)
    }

    /// One hash: the first that is there of the four that the standard names, else the first of all.
    private static func appendHash(of hashes: JSONNode, to bytes: inout [UInt8]) {
        let preferred = ["MD5", "SHA-1", "SHA-256", "SHA-512"].first { hashes[$0] != nil }
        for member in hashes.members where preferred == nil || member.key == preferred ?? "" {
            bytes.append(contentsOf: JSONValue.object([member.key.text: member.value.value]).canonicalBytes())
            return
        }
        bytes.append(contentsOf: "{}".utf8)
    }
}

extension ObjectCheck {
    /// Ids of observables should follow from their contents, and must be random where there is nothing to follow from.
    mutating func checkObservable(_ id: Identifier) {
        guard !plan.kind.name.isEmpty, let version = UUIDText(id.uuid)?.version else { return }
        let kind = plan.kind
        if let expected = ObservableID.uuid(of: root, kind.idContributing) {
            if version == 5 && id.uuid.lowercased() == expected.text { return }
            report(
                "/id",
                "STIX 2.1 §2.9",
                "is of version \(version) and does not follow from \(contributing)",
                "\(kind.name)--\(expected.text)",
                .warning
            )
        } else if version != 4 && plan.isOfStandard {
            report(
                "/id",
                kind.section,
                "is of version \(version) though nothing contributes to it",
                "a random UUID (version 4)"
            )
        }
    }

    private var contributing: String {
        plan.kind.idContributing.filter { root[$0] != nil }.joined(separator: ", ")
    }
}
