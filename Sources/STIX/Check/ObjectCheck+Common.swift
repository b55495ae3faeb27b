import JSON

/// The common properties (STIX 2.1 §3.2), which are also kept.
extension ObjectCheck {
    mutating func checkCommon(_ node: JSONNode, _ type: TypePlan, _ property: PropertyPlan) {
        switch type {
        case .specVersion:
            if !node.equals("2.1") { report("", "STIX 2.1 §3.2", "is \(described(node))", "\"2.1\"") }
        case .id: checkID(node)
        case .creator:
            guard let creator = reference(node, Self.identities, property.section) else { return }
            createdBy = creator
            references.append(Reference(path: property.path, id: creator))
        case .created: created = keptTimestamp(node, property)
        case .modified: modified = keptTimestamp(node, property)
        case .revoked:
            guard let value = node.boolean else { return mismatch(node, "true or false", property.section) }
            revoked = value
        case .language:
            check(node, .language, property.section)
            language = node.string
        case .markings: checkMarkings(node, property)
        case .granularMarkings(let shape): checkGranularMarkings(node, shape)
        case .extensions: checkExtensions(node)
        default: break
        }
    }

    private static let identities = ReferencePlan(["identity"])
    private static let definitions = ReferencePlan(["marking-definition"])

    private func described(_ node: JSONNode) -> String {
        node.string.map { "\(Quoted($0))" } ?? node.kind.words
    }

    private mutating func keptTimestamp(_ node: JSONNode, _ property: PropertyPlan) -> Timestamp? {
        guard let scanned = timestamp(node, digits: 3, property.section) else { return nil }
        return node.withUTF8 { Timestamp(checked: $0, seconds: scanned.seconds) }
    }

    private mutating func checkID(_ node: JSONNode) {
        let type = type
        let found = node.withUTF8 { bytes -> (isID: Bool, isOwn: Bool) in
            guard let length = Identifier.typeLength(bytes) else { return (false, false) }
            return (true, type.utf8.elementsEqual(bytes[..<length]))
        }
        switch found {
        case nil: mismatch(node, "an identifier", "STIX 2.1 §2.9")
        case (true, true)?: id = node.withUTF8 { Identifier(checked: $0) }
        case (true, _)?:
            report("", "STIX 2.1 §2.9", "is \(described(node))", "the object's own type, \(type), before the UUID")
        case (false, _)?:
            report(
                "",
                "STIX 2.1 §2.9",
                "is \(described(node)), no identifier",
                "\(type)-- and a UUID of version 1 to 5 (RFC 4122)"
            )
        }
    }

    private mutating func checkMarkings(_ node: JSONNode, _ property: PropertyPlan) {
        guard isFilledList(node, property.section) else { return }
        var index = 0
        for item in node.elements {
            let mark = findings.count
            if let id = reference(item, Self.definitions, property.section) { markings.append(id) }
            if findings.count > mark { prefix(from: mark, with: index) }
            index += 1
        }
    }

    private mutating func checkGranularMarkings(_ node: JSONNode, _ shape: ShapePlan) {
        guard isFilledList(node, shape.section) else { return }
        let kept = references.count
        var index = 0
        for item in node.elements {
            let mark = findings.count
            if isFilledObject(item, shape.section) { check(item, shape) }
            if findings.count > mark { prefix(from: mark, with: index) }
            let marking = item["marking_ref"]?.string.flatMap { Identifier($0) }
            let selectors = item["selectors"]?.elements.compactMap(\.string) ?? []
            granularMarkings.append(
                GranularMarking(selectors: selectors, marking: marking, lang: item["lang"]?.string)
            )
            index += 1
        }
        // Markings are kept apart from what the object refers to.
        references.removeSubrange(kept...)
    }

    /// A marking does not mark itself (STIX 2.1 §3.2, §7.2.3).
    mutating func checkSelfMarking() {
        guard plan.kind.name == "marking-definition", let id else { return }
        for (index, marking) in markings.enumerated() where marking == id {
            report("/object_marking_refs/\(index)", "STIX 2.1 §3.2", "is the marking itself", "another marking")
        }
        for (index, marking) in granularMarkings.enumerated() where marking.marking == id {
            report(
                "/granular_markings/\(index)/marking_ref",
                "STIX 2.1 §7.2.3",
                "is the marking itself",
                "another marking"
            )
        }
    }

    /// Selectors name what is there (STIX 2.1 §7.2.3).
    mutating func checkSelectors() {
        var reader = SelectorReader(root)
        for (index, marking) in granularMarkings.enumerated() {
            for (place, selector) in marking.selectors.enumerated() {
                guard case .failure(let fault) = reader.find(selector) else { continue }
                report(
                    "/granular_markings/\(index)/selectors/\(place)",
                    "STIX 2.1 §7.2.3.1",
                    fault.reason,
                    "the path of something in the object, such as external_references.[0].url"
                )
            }
        }
    }
}

extension Timestamp {
    /// A timestamp of bytes that were found to be one.
    init(checked bytes: UnsafeBufferPointer<UInt8>, seconds: Int64) {
        text = String(decoding: bytes, as: UTF8.self)
        self.seconds = seconds
    }
}
