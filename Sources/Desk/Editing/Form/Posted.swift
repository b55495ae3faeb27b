internal import Web

/// A form as a browser sent it.
///
/// Names begin with a letter for what they hold: `v.` a value, `o.` another word than the published ones, `q.` words to
/// find a record by, `n.` how many elements a list has, `k.` an element's key, `l.` the label of a part.
struct Posted: Sendable {
    private let values: [String: [String]]
    /// Everything, in its order.
    let items: [Query.Item]

    init(_ query: Query) {
        items = query.items
        values = Dictionary(grouping: query.items, by: \.name).mapValues { $0.map(\.value) }
    }

    /// The first value under a name; empty where there is none.
    func first(_ name: String) -> String { values[name]?.first ?? "" }

    /// Every value under a name, in their order.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    /// Whether the name occurs.
    func has(_ name: String) -> Bool { values[name] != nil }

    /// What the visitor asks to be done: the name of the button, and its place where it has one.
    var action: (name: String, place: String) {
        let parts = first("do").split(separator: ":", maxSplits: 1).map(String.init)
        return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
    }
}

extension FormValue {
    /// What was typed into a field.
    ///
    /// - Parameter base: what the form was made from; what no form can show is taken from it.
    init(_ posted: Posted, at path: String, as control: FormControl, base: FormValue?) {
        guard base != .kept else {
            self = .kept
            return
        }
        switch control {
        case .line, .lines, .yesNo: self = .text(posted.first("v." + path))
        case .word: self = .word(posted.first("v." + path), other: posted.first("o." + path))
        case .references(_, let many):
            var ids: [String] = []
            for id in posted.all("v." + path) where !id.isEmpty && !ids.contains(id) { ids.append(id) }
            self = .references(many ? ids : Array(ids.suffix(1)), typed: posted.first("q." + path))
        case .rows(let fields): self = .rows(Self.rows(posted, at: path, of: fields, base: base))
        case .pairs: self = .rows(Self.pairs(posted, at: path))
        case .none: self = .kept
        }
    }

    private static func count(_ posted: Posted, at path: String) -> Int {
        min(max(Int(posted.first("n." + path)) ?? 0, 0), mostRows)
    }

    private static func rows(
        _ posted: Posted,
        at path: String,
        of fields: [FormField],
        base: FormValue?
    ) -> [FormRow] {
        var before: [String: [String: FormValue]] = [:]
        if case .rows(let rows)? = base {
            for row in rows { if case .fields(let fields) = row.value { before[row.key] = fields } }
        }
        return (0..<count(posted, at: path)).map { index in
            let place = "\(path).\(index)"
            // A key that the form was not made with is nobody's: the element is taken for a new one.
            let key = posted.first("k." + place)
            let known = before[key]
            let values = fields.map { field in
                (
                    field.name,
                    FormValue(posted, at: "\(place).\(field.name)", as: field.control, base: known?[field.name])
                )
            }
            return FormRow(
                key: known == nil ? "" : key,
                label: posted.first("l." + place),
                value: .fields(Dictionary(uniqueKeysWithValues: values))
            )
        }
    }

    private static func pairs(_ posted: Posted, at path: String) -> [FormRow] {
        (0..<count(posted, at: path)).map { index in
            FormRow(key: posted.first("k.\(path).\(index)"), value: .text(posted.first("v.\(path).\(index)")))
        }
    }
}
