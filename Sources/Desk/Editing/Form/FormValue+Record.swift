internal import Coordination
internal import JSON

extension FormValue {
    /// What a record holds, as a field shows it.
    init(_ json: JSONValue?, as control: FormControl) {
        guard let json else {
            self.init(empty: control)
            return
        }
        self = Self.shown(json, as: control) ?? .kept
    }

    private static func shown(_ json: JSONValue, as control: FormControl) -> FormValue? {
        switch control {
        case .line: (json.string ?? json.integer.map { String($0) }).map(FormValue.text)
        case .lines: lines(json)
        case .yesNo: json.boolean.map { .text($0 ? "true" : "false") }
        case .word(let vocabulary):
            json.string.map { word in
                vocabulary.words.contains(word) ? .word(word, other: "") : .word(other, other: word)
            }
        case .references(_, let many): references(json, many: many)
        case .rows(let fields): rows(json, of: fields)
        case .pairs(let form): pairs(json, of: form)
        case .none: nil
        }
    }

    private static func lines(_ json: JSONValue) -> FormValue? {
        guard let texts = json.array?.compactMap(\.string), texts.count == json.array?.count,
            texts.allSatisfy({ !$0.contains("\n") && !trimmed($0).isEmpty })
        else { return nil }
        return .text(texts.joined(separator: "\n"))
    }

    private static func references(_ json: JSONValue, many: Bool) -> FormValue? {
        if !many { return json.string.map { .references([$0], typed: "") } }
        guard let ids = json.array?.compactMap(\.string), ids.count == json.array?.count else { return nil }
        return .references(ids, typed: "")
    }

    private static func rows(_ json: JSONValue, of fields: [FormField]) -> FormValue? {
        guard let elements = json.array, elements.count <= mostRows else { return nil }
        var rows: [FormRow] = []
        for element in elements {
            guard let key = element["key"]?.string, !rows.contains(where: { $0.key == key }) else { return nil }
            rows.append(FormRow(key: key, value: Self.fields(element, of: fields)))
        }
        return .rows(rows)
    }

    private static func pairs(_ json: JSONValue, of form: LineForm) -> FormValue? {
        guard let members = json.object, members.count <= mostRows else { return nil }
        var rows: [FormRow] = []
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            guard case .text(let text)? = shown(value, as: .line(form)) else { return nil }
            rows.append(FormRow(key: name, value: .text(text)))
        }
        return .rows(rows)
    }

    /// The fields of an element of a list.
    static func fields(_ element: JSONValue?, of fields: [FormField]) -> FormValue {
        .fields(
            Dictionary(
                uniqueKeysWithValues: fields.map { ($0.name, FormValue(element?[$0.name], as: $0.control)) }
            )
        )
    }
}
