import JSON

/// Properties that no table describes: carried as they are, if they are STIX at all.
extension ObjectCheck {
    /// The name of an unknown property at the top of an object.
    mutating func checkUnknownName(_ key: JSONKey) {
        if key.withUTF8({ plan.inapplicable.index(of: $0) }) != nil {
            report(
                "",
                "STIX 2.1 §3.2",
                "is no property of \(plan.kind.objectClass.words)",
                "the property left out",
                .warning
            )
        } else if key.withUTF8({ Self.reserved.index(of: $0) }) != nil {
            report(
                "",
                "STIX 2.1 §3.8",
                "is a reserved name",
                "another name",
                plan.kind.name.isEmpty ? .warning : .error
            )
        } else if !key.withUTF8(Name.isProperty) {
            report(
                "",
                "STIX 2.1 §3.1",
                "is no property name",
                "3 to 250 letters a-z, digits and _, a letter first",
                .warning
            )
        }
    }

    private static let reserved = NameTable(["severity", "username", "phone_number", "phone_numbers", "action"])

    /// A value of which nothing is known but its name, and not even that in a list.
    mutating func checkUnknown(_ node: JSONNode, _ key: JSONKey?, below path: String) {
        switch node.kind {
        case .string: if let key { checkSuffix(node, key, path) }
        case .null: mismatch(node, "", "")
        case .array: checkUnknownList(node, key, below: path)
        case .object:
            guard isFilledObject(node, "", .warning) else { return }
            if let key { trail.append(key) }
            for member in node.members {
                let mark = findings.count
                checkUnknown(member.value, member.key, below: path)
                if findings.count > mark { prefix(from: mark, with: member.key) }
            }
            if key != nil { trail.removeLast() }
        default: break
        }
    }

    private mutating func checkUnknownList(_ node: JSONNode, _ key: JSONKey?, below path: String) {
        guard isFilledList(node, "", .warning) else { return }
        let isReferences = key?.withUTF8 { $0.hasSuffix("_refs") } ?? false
        if let key, !isReferences { trail.append(key) }
        var index = 0
        for item in node.elements {
            let mark = findings.count
            if isReferences, let key, item.kind == .string {
                keepReference(item, key, path)
            } else {
                checkUnknown(item, nil, below: path)
            }
            if findings.count > mark { prefix(from: mark, with: index) }
            index += 1
        }
        if key != nil && !isReferences { trail.removeLast() }
    }

    /// What the end of a name says of a text (STIX 2.1 §3.1).
    private mutating func checkSuffix(_ node: JSONNode, _ key: JSONKey, _ path: String) {
        let suffix = key.withUTF8 { name in
            name.count < 5 || name[name.count - 4] != UInt8(ascii: "_")
                ? Suffix.none
                : name.hasSuffix("_ref") ? .ref : name.hasSuffix("_hex") ? .hex : name.hasSuffix("_bin") ? .bin : .none
        }
        switch suffix {
        case .ref: keepReference(node, key, path)
        case .hex: advise(node, .hexadecimal)
        case .bin: advise(node, .base64)
        case .none: break
        }
    }

    private enum Suffix { case ref, hex, bin, none }

    private mutating func advise(_ node: JSONNode, _ form: TextForm) {
        if node.withUTF8(form.accepts) == true { return }
        report("", "STIX 2.1 §3.1", "is no \(form.name), as its name says", form.expectation, .warning)
    }

    private mutating func keepReference(_ node: JSONNode, _ key: JSONKey, _ path: String) {
        if let id = node.withUTF8({ Identifier(utf8: $0) }) ?? nil {
            var full = path
            for name in trail { full += (full.isEmpty ? "" : ".") + name.text }
            full += (full.isEmpty ? "" : ".") + key.text
            references.append(Reference(path: full, id: id))
        } else if !takesLocalReferences {
            report("", "STIX 2.1 §3.1", "is no identifier, as its name says", "the id of an object", .warning)
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes end in these.
    func hasSuffix(_ suffix: StaticString) -> Bool {
        count >= suffix.utf8CodeUnitCount
            && self[(count - suffix.utf8CodeUnitCount)...].elementsEqual(
                UnsafeBufferPointer(start: suffix.utf8Start, count: suffix.utf8CodeUnitCount)
            )
    }
}
