internal import Coordination
internal import JSON
internal import Localization
internal import STIX

/// Makes JSON of what was typed, and says what is wrong with it.
struct FormWriter {
    let words: Words
    /// Gives the keys of new elements: random, never a place in a list.
    let newKey: () -> String
    private(set) var faults: [FormFault] = []

    init(words: Words, newKey: @escaping () -> String) {
        self.words = words
        self.newKey = newKey
    }

    /// Notes a fault.
    mutating func fault(_ path: String, _ message: String) {
        faults.append(FormFault(path: path, message: message))
    }

    /// The value of a field; nil where nothing is recorded.
    ///
    /// - Parameter base: what was recorded before; what says the same is left as it was, to the byte
    mutating func json(_ value: FormValue, of field: FormField, at path: String, base: JSONValue?) -> JSONValue? {
        let made = json(value, as: field.control, at: path, base: base)
        if made == nil, field.isRequired, !faults.contains(where: { $0.path == path }) {
            fault(path, words(.editFaultRequired, ["field": words.field(field.name)]))
        }
        return made
    }

    private mutating func json(
        _ value: FormValue,
        as control: FormControl,
        at path: String,
        base: JSONValue?
    ) -> JSONValue? {
        switch (value, control) {
        case (.text(let text), .line(let form)): return line(text, form, at: path, base: base)
        case (.text(let text), .lines): return lines(text, base: base)
        case (.text(let text), .yesNo): return text == "true" ? true : text == "false" ? false : nil
        case (.word(let word, let other), .word(let vocabulary)):
            return self.word(word, other: other, vocabulary, base: base)
        case (.references(let ids, let typed), .references(let types, let many)):
            return references(ids, typed: typed, types: types, many: many, at: path)
        case (.rows(let rows), .rows(let fields)): return elements(rows, of: fields, at: path, base: base)
        case (.rows(let rows), .pairs(let form)): return members(rows, of: form, at: path, base: base)
        default: return base
        }
    }

    private mutating func line(_ typed: String, _ form: LineForm, at path: String, base: JSONValue?) -> JSONValue? {
        let text = FormValue.trimmed(typed)
        if let base, text == FormValue.trimmed(base.string ?? base.integer.map { String($0) } ?? "") { return base }
        if text.isEmpty { return nil }
        guard let value = LineReader.value(text, as: form) else {
            fault(path, words[LineReader.expectation(of: form)])
            return nil
        }
        return value
    }

    private func lines(_ typed: String, base: JSONValue?) -> JSONValue? {
        let texts = FormValue.trimmed(typed).split(separator: "\n").map { FormValue.trimmed(String($0)) }
            .filter { !$0.isEmpty }
        if let before = base?.array?.compactMap(\.string), before.map(FormValue.trimmed) == texts { return base }
        return texts.isEmpty ? nil : .array(texts.map { .string($0) })
    }

    private func word(
        _ word: String,
        other: String,
        _ vocabulary: CoordinationKind.Vocabulary,
        base: JSONValue?
    ) -> JSONValue? {
        if vocabulary.words.contains(word) { return .string(word) }
        let own = FormValue.trimmed(other)
        if own.isEmpty { return nil }
        if let before = base?.string, FormValue.trimmed(before) == own { return base }
        return .string(own.lowercased().split(separator: " ").joined(separator: "-"))
    }

    private mutating func references(
        _ ids: [String],
        typed: String,
        types: [String],
        many: Bool,
        at path: String
    ) -> JSONValue? {
        let known = ids.filter { Identifier($0) != nil }
        if known.isEmpty, !FormValue.trimmed(typed).isEmpty {
            fault(path, words[.editFaultChoose])
            return nil
        }
        let isAllowed = { (id: String) in types.isEmpty || types.contains { id.hasPrefix($0 + "--") } }
        guard known.allSatisfy(isAllowed) else {
            fault(path, words[.editFaultChoose])
            return nil
        }
        if many { return known.isEmpty ? nil : .array(known.map { .string($0) }) }
        return known.first.map { .string($0) }
    }

    private mutating func elements(
        _ rows: [FormRow],
        of fields: [FormField],
        at path: String,
        base: JSONValue?
    ) -> JSONValue? {
        var before: [String: JSONValue] = [:]
        for element in base?.array ?? [] { if let key = element["key"]?.string { before[key] = element } }
        var elements: [JSONValue] = []
        for (index, row) in rows.enumerated() where !row.isEmpty {
            guard case .fields(let values) = row.value else { continue }
            let old = before[row.key]
            // Members that no field shows stay with their element.
            var element = old ?? .object(["key": .string(newKey())])
            for field in fields {
                let place = "\(path).\(index).\(field.name)"
                let value = values[field.name] ?? FormValue(empty: field.control)
                element[field.name] = json(value, of: field, at: place, base: old?[field.name])
            }
            elements.append(element)
        }
        return elements.isEmpty ? nil : .array(elements)
    }

    private mutating func members(
        _ rows: [FormRow],
        of form: LineForm,
        at path: String,
        base: JSONValue?
    ) -> JSONValue? {
        var members: [String: JSONValue] = [:]
        for (index, row) in rows.enumerated() {
            let name = FormValue.trimmed(row.key)
            guard !name.isEmpty || !row.isEmpty else { continue }
            let place = "\(path).\(index)"
            guard !name.isEmpty else {
                fault(place, words[.editFaultPairName])
                continue
            }
            guard members[name] == nil else {
                fault(place, words(.editFaultPairTwice, ["name": name]))
                continue
            }
            guard case .text(let text) = row.value else { continue }
            members[name] = line(text, form, at: place, base: base?[name])
            if members[name] == nil, row.isEmpty { fault(place, words[.editFaultPairValue]) }
        }
        return members.isEmpty ? nil : .object(members)
    }
}
