internal import Coordination
internal import JSON
internal import STIX

/// Writes values as their property declares them: the inverse of `ValueReader`.
struct ValueWriter {
    let references: References
    let elementKeys: ElementKeys
    /// Labels of list elements: property on the wire, position.
    var elementLabels: [String: [Int: [String]]] = [:]

    /// The value in a file; nothing where it is not of this shape.
    func write(_ value: JSONValue, as shape: FileShape, path: String) -> YAMLValue? {
        switch (shape, value) {
        case (.text, .string(let text)): return .text(text)
        case (.decimal, .string(let text)): return PlainScalar.isDecimal(text) ? .text(text) : nil
        case (.date, .string(let text)): return WorldDate(text) == nil ? nil : .text(text)
        case (.period, .string(let text)): return Period(text) == nil ? nil : .text(text)
        case (.timestamp, .string(let text)): return Timestamp(text) == nil ? nil : .text(text)
        case (.boolean, .boolean(let value)): return .literal(value ? "true" : "false")
        case (.integer, .integer(let number)): return .literal(String(number))
        case (.number, .integer), (.number, .number): return .literal(value.canonicalText)
        case (.confidence, .integer(let number)):
            let word = Confidence.allCases.first { $0.scale == Int(number) }
            return word.map { .text($0.rawValue) } ?? .literal(String(number))
        case (.reference(let types), .string(let id)):
            return Identifier(id) == nil ? nil : .text(references.text(of: id, types: types))
        case (.list(let inner), .array(let values)): return writeList(values, of: inner, path: path)
        case (.element(let properties), .object(let members)), (.structure(let properties), .object(let members)):
            return writeMembers(members, properties, path: path)
        case (.dictionary(let inner), .object(let members)):
            return members.isEmpty ? nil : writeDictionary(members, of: inner, path: path)
        case (.any, _): return ValueWriter.any(value)
        default: return nil
        }
    }

    private func writeList(_ values: [JSONValue], of inner: FileShape, path: String) -> YAMLValue? {
        if values.isEmpty { return nil }
        guard case .element(let properties) = inner else {
            let written = values.enumerated().compactMap { write($1, as: inner, path: path + ".[\($0)]") }
            return written.count == values.count ? .list(written) : nil
        }
        let stripped = withoutMadeKeys(values, path: path)
        let elements = stripped.enumerated().compactMap { position, value in
            writeElement(value, properties, labels: elementLabels[path]?[position] ?? [], path: path)
        }
        return elements.count == values.count ? .list(elements) : nil
    }

    /// The elements without those keys that reading would make again.
    private func withoutMadeKeys(_ values: [JSONValue], path: String) -> [JSONValue] {
        var used = Set(values.compactMap { $0["key"]?.string })
        let stripped = values.enumerated().map { position, value -> JSONValue in
            guard var members = value.object, let key = members["key"]?.string, elementLabels[path]?[position] == nil
            else { return value }
            members["key"] = nil
            used.remove(key)
            guard elementKeys.key(of: .object(members), path: path, unlike: used) == key else { return value }
            return .object(members)
        }
        return elementKeys.completed(stripped, path: path) == values ? stripped : values
    }

    private func writeElement(
        _ value: JSONValue,
        _ properties: [FileProperty],
        labels: [String],
        path: String
    ) -> YAMLValue? {
        guard let members = value.object, let written = writeMembers(members, properties, path: path),
            case .map(let entries) = written
        else { return nil }
        if !labels.isEmpty { return .map(entries + [.init("label", KnownLabels.value(labels))]) }
        if members.count == 1, members["document_ref"] != nil { return entries.first?.value }
        return written
    }

    private func writeMembers(
        _ members: [String: JSONValue],
        _ properties: [FileProperty],
        path: String
    ) -> YAMLValue? {
        var entries: [YAMLValue.Entry] = []
        for property in properties {
            guard let value = members[property.wire] else { continue }
            guard let written = write(value, as: property.shape, path: path + "." + property.wire) else { return nil }
            entries.append(.init(property.short, written))
        }
        return entries.count == members.count ? .map(entries) : nil
    }

    private func writeDictionary(_ members: [String: JSONValue], of inner: FileShape, path: String) -> YAMLValue? {
        let entries = members.keys.sorted().compactMap { name in
            members[name].flatMap { write($0, as: inner, path: path + "." + name) }.map { YAMLValue.Entry(name, $0) }
        }
        return entries.count == members.count ? .map(entries) : nil
    }

    /// A value whose property declares nothing.
    static func any(_ value: JSONValue) -> YAMLValue {
        switch value {
        case .null: .literal("null")
        case .boolean(let value): .literal(value ? "true" : "false")
        case .integer, .number: .literal(value.canonicalText)
        case .string(let text): .text(text)
        case .array(let values): .list(values.map(any))
        case .object(let members):
            .map(members.keys.sorted().map { .init($0, any(members[$0] ?? .null)) })
        }
    }
}
