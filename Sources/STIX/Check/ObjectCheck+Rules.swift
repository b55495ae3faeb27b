import JSON

/// The rules that concern more than one property.
extension ObjectCheck {
    mutating func check(_ node: JSONNode, _ rule: RulePlan, _ present: PropertySet, _ shape: ShapePlan) {
        switch rule {
        case .order(let both, let first, let second, let isStrict):
            if present & both == both { checkOrder(node, first, second, isStrict: isStrict, shape.section) }
        case .atLeastOne(let these, let names):
            if present & these == 0 {
                report("", shape.section, "has none of \(Self.list(names))", "one of them or more")
            }
        case .exactlyOne(let these, let names):
            if (present & these).nonzeroBitCount != 1 {
                let found = present & these == 0 ? "none" : "more than one"
                report("", shape.section, "has \(found) of \(Self.list(names))", "exactly one of them")
            }
        case .atLeastOneGroup(let groups, let names):
            if !groups.contains(where: { present & $0 == $0 }) {
                let words = names.map { $0.joined(separator: " with ") }
                report("", shape.section, "has none of \(Self.list(words))", "one of them or more")
            }
        case .needs(let first, let name, let needed):
            if present & first != 0 { require(needed & ~present, shape, "since \(name) is there") }
        case .unless(let first, let name, let needed):
            if present & first == 0 { require(needed & ~present, shape, "since \(name) is not there") }
        case .when(let name, let text, let value, let needs, let forbids):
            guard present & name != 0, node[text]?.boolean == value else { return }
            require(needs & ~present, shape, "since \(text) is \(value)")
            for property in properties(forbids & present, shape) {
                report(
                    "/" + property.name,
                    shape.section,
                    "is there though \(text) is \(value)",
                    "the property left out"
                )
            }
        case .check(let check):
            for finding in check(node) { keep(finding) }
        }
    }

    private mutating func require(_ missing: PropertySet, _ shape: ShapePlan, _ why: String) {
        guard missing != 0 else { return }
        for property in properties(missing, shape) {
            report("/" + property.name, shape.section, "is missing", "the property, \(why)")
        }
    }

    private func properties(_ set: PropertySet, _ shape: ShapePlan) -> [PropertyPlan] {
        shape.properties.indices.filter { set >> PropertySet($0) & 1 == 1 }.map { shape.properties[$0] }
    }

    private mutating func checkOrder(
        _ node: JSONNode,
        _ first: String,
        _ second: String,
        isStrict: Bool,
        _ section: String
    ) {
        guard
            let start = node[first]?.string.flatMap({ Timestamp($0) }),
            let end = node[second]?.string.flatMap({ Timestamp($0) })
        else { return }
        if start < end || (start == end && !isStrict) { return }
        report(
            "/" + second,
            section,
            "is \(end.text), \(start == end ? "the same as" : "before") \(first) (\(start.text))",
            isStrict ? "a later instant" : "the same instant or a later one"
        )
    }

    private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}
