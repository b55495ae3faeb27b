import JSON

extension ObjectCheck {
    /// Checks an object against its properties and rules.
    mutating func check(_ node: JSONNode, _ shape: ShapePlan) {
        var present: PropertySet = 0
        for member in node.members {
            let mark = findings.count
            if let index = member.key.withUTF8({ shape.table.index(of: $0) }) {
                present |= 1 << PropertySet(truncatingIfNeeded: index)
                let property = shape.properties[index]
                check(member.value, property.type, property)
            } else {
                if shape === plan.shape { checkUnknownName(member.key) }
                checkUnknown(member.value, member.key, below: shape.path)
            }
            if findings.count > mark { prefix(from: mark, with: member.key) }
        }
        if shape.required & ~present != 0 { reportMissing(shape, shape.required & ~present, .error) }
        if shape.recommended & ~present != 0 { reportMissing(shape, shape.recommended & ~present, .warning) }
        for rule in shape.rules { check(node, rule, present, shape) }
    }

    private mutating func reportMissing(_ shape: ShapePlan, _ missing: PropertySet, _ severity: Finding.Severity) {
        for (index, property) in shape.properties.enumerated() where missing >> PropertySet(index) & 1 == 1 {
            let verb = severity == .error ? "required" : "recommended"
            report("/" + property.name, property.section, "is missing", "a \(verb) property", severity)
        }
    }

    /// Checks a value; findings begin at the value.
    mutating func check(_ node: JSONNode, _ type: TypePlan, _ property: PropertyPlan) {
        switch type {
        case .string:
            if node.kind != .string { mismatch(node, "a text", property.section) }
        case .text(let form): check(node, form, property.section)
        case .boolean:
            if node.kind != .boolean { mismatch(node, "true or false", property.section) }
        case .integer(let range): checkInteger(node, range, property)
        case .float(let range): checkFloat(node, range, property)
        case .timestamp(let digits): _ = timestamp(node, digits: digits, property.section)
        case .reference(let plan):
            if let id = reference(node, plan, property.section) {
                references.append(Reference(path: property.path, id: id))
            }
        case .list(let element): checkList(node, element, property)
        case .dictionary(let keys, let values): checkDictionary(node, keys, values, property)
        case .hashes(let isClosed): checkHashes(node, isClosed: isClosed)
        case .word(let table, let vocabulary, let isClosed):
            checkWord(node, table, vocabulary, isClosed: isClosed, property)
        case .object(let shape):
            if isFilledObject(node, property.section) { check(node, shape) }
        case .any: checkUnknown(node, nil, below: property.path)
        default: checkCommon(node, type, property)
        }
    }

    private mutating func checkList(_ node: JSONNode, _ element: TypePlan, _ property: PropertyPlan) {
        guard isFilledList(node, property.section) else { return }
        var index = 0
        for item in node.elements {
            let mark = findings.count
            check(item, element, property)
            if findings.count > mark { prefix(from: mark, with: index) }
            index += 1
        }
    }

    private mutating func checkDictionary(
        _ node: JSONNode,
        _ keys: TextForm?,
        _ values: TypePlan,
        _ property: PropertyPlan
    ) {
        guard isFilledObject(node, property.section) else { return }
        let isContainer = property.path == "objects" && plan.kind.name == "observed-data"
        if isContainer { takesLocalReferences = true }
        for member in node.members {
            let mark = findings.count
            if let keys {
                if !member.key.withUTF8(keys.accepts) {
                    report("", keys.section ?? property.section, "is no \(keys.name)", keys.expectation, keys.severity)
                }
            } else {
                checkKey(member.key)
            }
            if case .any = values {
                checkUnknown(member.value, member.key, below: property.path)
            } else {
                check(member.value, values, property)
            }
            if findings.count > mark { prefix(from: mark, with: member.key) }
        }
        if isContainer { takesLocalReferences = false }
    }

    /// The names that dictionaries may have.
    mutating func checkKey(_ key: JSONKey) {
        if key.withUTF8(Name.isDictionaryKey) { return }
        report("", "STIX 2.1 §2.3", "is no dictionary key", "1 to 250 ASCII letters, digits, hyphens and underscores")
    }

    /// Whether it is an object that holds something; reports if not.
    mutating func isFilledObject(
        _ node: JSONNode,
        _ section: String,
        _ severity: Finding.Severity = .error
    ) -> Bool {
        guard node.kind == .object else {
            mismatch(node, "an object", section)
            return false
        }
        if node.count > 0 { return true }
        report("", "STIX 2.1 §2.3", "is empty", "no empty object: the property left out", severity)
        return false
    }

    /// Whether it is a list that holds something; reports if not.
    mutating func isFilledList(_ node: JSONNode, _ section: String, _ severity: Finding.Severity = .error) -> Bool {
        guard node.kind == .array else {
            mismatch(node, "a list", section)
            return false
        }
        if node.count > 0 { return true }
        report("", "STIX 2.1 §2.12", "is empty", "no empty list: the property left out", severity)
        return false
    }
}
