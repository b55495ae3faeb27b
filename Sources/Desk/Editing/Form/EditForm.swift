internal import JSON
internal import Records

/// A record being written: what stands in every field, and what the form was made from.
struct EditForm: Sendable {
    let kind: FormKind
    /// The record that is changed; nil for a new one.
    let id: String?
    /// The version that the form was made from, by name; for a new record the instant at which the form was opened.
    var version: String
    /// What stands in the fields, by property.
    var values: [String: FormValue]
    /// Labels of whole properties in their text form; those of elements stand with their rows.
    var labels: [String: String] = [:]
    var label: LabelForm
    /// For whom a preview is asked.
    var preview = PreviewQuestion()
    /// The raised label that the writer has accepted, in its text form.
    var accepted = ""

    /// An empty form.
    init(new kind: FormKind, at instant: String) {
        self.kind = kind
        id = nil
        version = instant
        label = .new
        values = Dictionary(uniqueKeysWithValues: kind.fields.map { ($0.name, FormValue(empty: $0.control)) })
        addRow("sources")
    }

    /// The form of a record as its reader is served it.
    ///
    /// - Parameter places: the labels of parts in their text form
    init(_ served: Served, as kind: FormKind, places: [PartPlace: String]) {
        self.kind = kind
        id = served.id
        version = served.version
        label = .kept
        let value = served.value
        values = Dictionary(
            uniqueKeysWithValues: kind.fields.map { ($0.name, FormValue($0.json(in: value), as: $0.control)) }
        )
        for (place, text) in places { setLabel(text, at: place) }
    }

    /// What was typed.
    ///
    /// - Parameter base: the form as it was made, for what no form can show
    init(_ posted: Posted, kind: FormKind, id: String?, base: EditForm?) {
        self.kind = kind
        self.id = id
        version = posted.first("version")
        label = LabelForm(posted, isNew: id == nil)
        preview = PreviewQuestion(posted)
        accepted = posted.first("accepted")
        values = Dictionary(
            uniqueKeysWithValues: kind.fields.map { field in
                (
                    field.name,
                    FormValue(posted, at: field.name, as: field.control, base: base?.values[field.name])
                )
            }
        )
        for field in kind.fields {
            let text = FormValue.trimmed(posted.first("l." + field.name))
            if !text.isEmpty { labels[field.name] = text }
        }
    }

    private mutating func setLabel(_ text: String, at place: PartPlace) {
        guard let key = place.key else {
            labels[place.property] = text
            return
        }
        guard case .rows(var rows)? = values[place.property], let index = rows.firstIndex(where: { $0.key == key })
        else { return }
        rows[index].label = text
        values[place.property] = .rows(rows)
    }
}

extension FormField {
    /// What a record holds for the field.
    func json(in record: JSONValue) -> JSONValue? {
        isPart ? record["extensions"]?[PartPlace.extensionID]?[name] : record[name]
    }
}

extension EditForm {
    /// Adds an empty element to a list, or behind one of its elements: `paragraphs`, `paragraphs.2`.
    mutating func addRow(_ place: String) {
        guard case (let name, let index, var rows)? = list(place), rows.count < FormValue.mostRows else { return }
        let value: FormValue =
            if case .rows(let fields)? = kind.field(name)?.control { FormValue.fields(nil, of: fields) } else {
                .text("")
            }
        rows.insert(FormRow(key: "", value: value), at: index.map { $0 + 1 } ?? rows.count)
        values[name] = .rows(rows)
    }

    /// Takes an element out of a list.
    mutating func removeRow(_ place: String) {
        guard case (let name, let index?, var rows)? = list(place) else { return }
        rows.remove(at: index)
        values[name] = .rows(rows)
    }

    /// Moves an element before the one that precedes it.
    mutating func moveUp(_ place: String) {
        guard case (let name, let index?, var rows)? = list(place), index > 0 else { return }
        rows.swapAt(index, index - 1)
        values[name] = .rows(rows)
    }

    private func list(_ place: String) -> (name: String, index: Int?, rows: [FormRow])? {
        let parts = place.split(separator: ".").map(String.init)
        guard let name = parts.first, case .rows(let rows)? = values[name] else { return nil }
        guard parts.count > 1 else { return (name, nil, rows) }
        guard let index = Int(parts[1]), rows.indices.contains(index) else { return nil }
        return (name, index, rows)
    }

    /// Every field in which records are found, with its place.
    var references: [(path: String, types: [String], ids: [String], typed: String)] {
        var found: [(path: String, types: [String], ids: [String], typed: String)] = []
        for field in kind.fields {
            guard let value = values[field.name] else { continue }
            Self.collect(value, field.control, at: field.name, into: &found)
        }
        return found
    }

    private static func collect(
        _ value: FormValue,
        _ control: FormControl,
        at path: String,
        into found: inout [(path: String, types: [String], ids: [String], typed: String)]
    ) {
        switch (value, control) {
        case (.references(let ids, let typed), .references(let types, _)): found.append((path, types, ids, typed))
        case (.rows(let rows), .rows(let fields)):
            for (index, row) in rows.enumerated() {
                guard case .fields(let values) = row.value else { continue }
                for field in fields {
                    guard let value = values[field.name] else { continue }
                    collect(value, field.control, at: "\(path).\(index).\(field.name)", into: &found)
                }
            }
        default: break
        }
    }
}
