internal import Coordination
internal import JSON
internal import STIX

/// Reads values as their property declares them, so that `NO` stays text where text is declared.
struct ValueReader {
    let index: KeyIndex
    let elementKeys: ElementKeys
    var findings = Findings()
    /// Labels that elements carry: the path on the wire of the element, from the record or from its part.
    var elementLabels: [(path: String, label: FileNode)] = []

    /// The value of a node; nothing where it is wrong, which is then among the findings.
    mutating func read(_ node: FileNode, as shape: FileShape, path: String) -> JSONValue? {
        if node.isNull {
            findings.add(
                "no-value",
                at: node,
                path: path,
                "There is no value.",
                expected: "a value; what is not recorded is left out, and the word null is written in quotes."
            )
            return nil
        }
        switch shape {
        case .list(let inner): return readList(node, of: inner, path: path)
        case .element(let properties): return readElement(node, properties, path: path)
        case .structure(let properties): return readMembers(node, properties, path: path).map { .object($0) }
        case .dictionary(let inner): return readDictionary(node, of: inner, path: path)
        case .any: return readAny(node, path: path)
        default:
            guard let text = node.text else {
                findings.add("type", at: node, path: path, "This is \(node.words).", expected: "a single value.")
                return nil
            }
            return readScalar(text, at: node, as: shape, path: path)
        }
    }

    private mutating func readScalar(
        _ text: String,
        at node: FileNode,
        as shape: FileShape,
        path: String
    ) -> JSONValue? {
        let value: JSONValue?
        let expectation: String
        switch shape {
        case .boolean:
            value = ["true": .boolean(true), "false": .boolean(false)][text]
            expectation = "true or false."
        case .integer:
            value = Int64(text).map { .integer($0) }
            expectation = "a whole number."
        case .number:
            value = PlainScalar.number(text)
            expectation = "a number."
        case .confidence:
            value = Confidence(rawValue: text).map { .integer(Int64($0.scale)) } ?? Int64(text).map { .integer($0) }
            expectation = "none, low, medium, high, or a number from 0 to 100."
        case .decimal:
            value = PlainScalar.isDecimal(text) ? .string(text) : nil
            expectation = "a decimal number such as 5500000000 or 0.25."
        case .date:
            value = WorldDate(text).map { .string($0.text) }
            expectation = "a date: 2023, 2023-07 or 2023-07-11."
        case .period:
            value = Period(text).map { .string($0.text) }
            expectation = "a date or a period: 2023-07-11, 2023/2026, 2018/.. (goes on), 2018/ (end not recorded)."
        case .timestamp:
            value = Timestamp(text).map { .string($0.text) }
            expectation = "an instant such as 2023-07-11T09:00:00Z."
        case .reference(let types): return reference(text, types: types, at: node, path: path)
        default:
            value = .string(text)
            expectation = "text."
        }
        if value == nil { findings.add("value", at: node, path: path, "This is \(node.words).", expected: expectation) }
        return value
    }

    private mutating func reference(_ text: String, types: [String], at node: FileNode, path: String) -> JSONValue? {
        let kinds = types.isEmpty ? "any file" : types.map { FileName.stem(of: $0) }.joined(separator: ", ")
        switch index.resolve(text, types: types) {
        case .found(let id): return .string(id)
        case .unknown(let suggestion):
            let hint = suggestion.map { " Is \u{201C}\($0)\u{201D} meant?" } ?? ""
            findings.add(
                "unknown-key",
                at: node,
                path: path,
                "There is no record \(node.words).\(hint)",
                expected: "a key of \(kinds), or an id."
            )
        case .ambiguous(let choices):
            findings.add(
                "ambiguous-key",
                at: node,
                path: path,
                "Several records have this key.",
                expected: choices.joined(separator: " or ") + "."
            )
        }
        return nil
    }

    private mutating func readList(_ node: FileNode, of inner: FileShape, path: String) -> JSONValue? {
        guard let elements = node.elements, !elements.isEmpty else {
            findings.add(
                "type",
                at: node,
                path: path,
                "This is \(node.elements == nil ? node.words : "an empty list").",
                expected: "a list, in brackets or one element a line."
            )
            return nil
        }
        var values: [JSONValue] = []
        for (position, element) in elements.enumerated() {
            if let value = read(element, as: inner, path: path + ".[\(position)]") { values.append(value) }
        }
        if case .element = inner { values = elementKeys.completed(values, path: path) }
        checkKeys(values, elements, path: path)
        return values.count == elements.count ? .array(values) : nil
    }

    private mutating func readDictionary(_ node: FileNode, of inner: FileShape, path: String) -> JSONValue? {
        guard let entries = node.entries, !entries.isEmpty else {
            findings.add("type", at: node, path: path, "This is \(node.words).", expected: "a map of names to values.")
            return nil
        }
        var members: [String: JSONValue] = [:]
        for entry in entries { members[entry.name] = read(entry.value, as: inner, path: path + "." + entry.name) }
        return .object(members)
    }

    /// The members of a map whose properties are known.
    mutating func readMembers(
        _ node: FileNode,
        _ properties: [FileProperty],
        path: String,
        except: Set<String> = []
    ) -> [String: JSONValue]? {
        guard let entries = node.entries else {
            findings.add("type", at: node, path: path, "This is \(node.words).", expected: "a map.")
            return nil
        }
        var members: [String: JSONValue] = [:]
        for entry in entries where !except.contains(entry.name) {
            guard let property = properties.first(where: { $0.short == entry.name || $0.wire == entry.name }) else {
                unknownProperty(entry, among: properties.map(\.short), path: path)
                continue
            }
            members[property.wire] = read(entry.value, as: property.shape, path: path + "." + property.wire)
        }
        return members
    }

    /// Notes a property that the type does not have.
    mutating func unknownProperty(_ entry: FileNode.Entry, among known: [String], path: String) {
        let suggestion = Suggestion.nearest(to: entry.name, among: known)
        let hint = suggestion.map { " Is \u{201C}\($0)\u{201D} meant?" } ?? ""
        findings.add(
            "unknown-property",
            at: entry.key,
            path: path,
            "There is no property \u{201C}\(entry.name)\u{201D} here.\(hint)",
            expected: "one of " + known.joined(separator: ", ") + "."
        )
    }

    /// An element: a map with a key, or for a source the document alone.
    private mutating func readElement(_ node: FileNode, _ properties: [FileProperty], path: String) -> JSONValue? {
        if node.text != nil, let document = properties.first(where: { $0.wire == "document_ref" }) {
            return read(node, as: document.shape, path: path).map { .object([document.wire: $0]) }
        }
        guard let members = readMembers(node, properties, path: path, except: ["label"]) else { return nil }
        for property in properties where property.isRequired && members[property.wire] == nil {
            findings.add(
                "missing-property",
                at: node,
                path: path,
                "The element has no \(property.short).",
                expected: "a value for \(property.short)."
            )
        }
        if let label = node.entries?.first(where: { $0.name == "label" }) {
            elementLabels.append((path, label.value))
            if members["key"] == nil {
                findings.add(
                    "key-of-labelled-element",
                    at: label.key,
                    path: path,
                    "An element with a label of its own has no key, and one made of its content would betray it.",
                    expected: "key: with a random word, such as four to eight letters and digits."
                )
            }
        }
        return .object(members)
    }

    /// Keys within one list are unique, and say nothing about the order.
    private mutating func checkKeys(_ values: [JSONValue], _ nodes: [FileNode], path: String) {
        var seen: Set<String> = []
        for (value, node) in zip(values, nodes) {
            guard let key = value["key"]?.string else { continue }
            if !seen.insert(key).inserted {
                findings.add(
                    "element-key-twice",
                    at: node,
                    path: path,
                    "The key \u{201C}\(key)\u{201D} stands twice in this list.",
                    expected: "a key of its own for each element."
                )
            }
            if !ElementKeys.isLegal(key) {
                findings.add(
                    "element-key",
                    at: node,
                    path: path,
                    "\u{201C}\(key)\u{201D} is no key of an element.",
                    expected: "4 to 40 lower-case letters, digits and hyphens, and no number that tells the place."
                )
            }
        }
    }

    /// Whatever YAML's core rules make of it, where nothing is declared.
    private mutating func readAny(_ node: FileNode, path: String) -> JSONValue? {
        switch node.content {
        case .scalar(let text, let isPlain): return isPlain ? PlainScalar.value(text) : .string(text)
        case .list(let elements):
            var values: [JSONValue] = []
            for (position, element) in elements.enumerated() {
                if let value = read(element, as: .any, path: path + ".[\(position)]") { values.append(value) }
            }
            return .array(values)
        case .map(let entries):
            var members: [String: JSONValue] = [:]
            for entry in entries { members[entry.name] = read(entry.value, as: .any, path: path + "." + entry.name) }
            return .object(members)
        }
    }
}
