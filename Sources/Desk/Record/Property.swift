internal import Coordination
internal import JSON
internal import Localization

/// A property of a record in words.
struct Property: Hashable, Sendable {
    /// What it is called.
    let label: String
    let value: Value

    /// A text in a language.
    struct Translation: Hashable, Sendable {
        /// A BCP 47 tag.
        let language: String
        let text: String
    }

    indirect enum Value: Hashable, Sendable {
        /// Nothing is recorded; said, because it is neither empty nor no.
        case absent
        case text(String)
        /// A text in the words of the record.
        case said(RecordText)
        /// An address on the web.
        case url(String)
        /// The same text in other languages, by language tag.
        case translations([Translation])
        /// References to other records.
        case links([RecordLink])
        /// References to other records, in one line.
        case inline([RecordLink])
        case list([Value])
        case properties([Property])
    }
}

/// Makes properties in words from the JSON of a record.
struct PropertyReader {
    let shelf: Shelf
    let words: Words

    /// What has a place of its own on the page, or says nothing to a reader.
    private static let elsewhere: Set<String> = [
        "type", "spec_version", "id", "name", "created", "modified", "created_by_ref", "object_marking_refs",
        "granular_markings", "sources", "participation", "paragraphs", "values", "objections", "labels", "revoked",
        "extension_type", "unit", "bound", "stance", "competences", "lacks", "question", "proposition",
    ]

    /// What readers expect of a type: shown first, in this order, and said to be missing where it is not recorded.
    private static let expected: [String: [String]] = [
        "entente-programme": ["kind", "party_refs", "period", "status", "status_on", "topic_refs"],
        "entente-activity": ["kind", "date", "place", "format_ref", "outcome"],
        "entente-goal": ["programme_ref", "objective_ref", "period", "measure", "baseline", "state"],
        "entente-objective": ["programme_ref", "title"],
        "entente-assessment": ["subject_ref", "by_ref", "on", "state", "text"],
        "entente-position": ["holder_ref", "topic_ref", "confidence", "reason"],
        "entente-outcome": [
            "status", "date", "result", "by_ref", "rule", "proposed_by_ref", "proposed_on", "topic_refs",
        ],
        "entente-contribution": ["provider_ref", "recipient_ref", "kind", "stage", "amount", "period"],
        "entente-post": ["kind", "host_ref", "run_by_ref", "place", "status", "period"],
        "entente-document": ["author", "publisher", "date", "grade", "seen", "language", "url"],
        "entente-topic": ["kind", "parent_ref"],
        "entente-claim": ["subject_ref"],
        "entente-need": ["text", "theme", "who_refs"],
        "entente-recommendation": ["text", "who_refs"],
        "relationship": ["source_ref", "relationship_type", "target_ref"],
    ]

    /// All properties of a record that have no place of their own, the expected ones first.
    ///
    /// - Parameter told: those that another part of the page tells
    func properties(of entry: Entry, without told: Set<String> = []) throws -> [Property] {
        let expected = (Self.expected[entry.type] ?? []).filter { !told.contains($0) }
        var rows: [Property] = []
        for name in expected {
            let node = entry.own?[name] ?? entry.whole[name]
            let value = try node.map { try self.value($0, of: name, in: entry) } ?? .absent
            rows.append(Property(label: label(name), value: value))
        }
        var done = Self.elsewhere.union(expected).union(told)
        if entry.type == "entente-activity" { done.formUnion(["programme_ref", "goal_refs", "topic_refs"]) }
        // The sources are mirrored there for other tools; the page shows the sources themselves.
        if entry.own != nil { done.insert("external_references") }
        if entry.type == "identity" { done.insert("identity_class") }
        for (key, node) in entry.whole.members where key != "extensions" && !done.contains(key.text) {
            let name = key.text
            rows.append(Property(label: label(name), value: try value(node, of: name, in: entry)))
        }
        if !entry.type.hasPrefix("entente-"), let own = entry.own {
            for (key, node) in own.members where !done.contains(key.text) {
                let name = key.text
                rows.append(Property(label: label(name), value: try value(node, of: name, in: entry)))
            }
        }
        return rows + (try extensions(of: entry))
    }

    /// Extensions of others, whatever they hold.
    private func extensions(of entry: Entry) throws -> [Property] {
        guard let extensions = entry.whole["extensions"], extensions.kind == .object else { return [] }
        return try extensions.members.compactMap { key, node in
            let id = key.text
            guard id != Entente.extensionID else { return nil }
            return Property(label: id, value: try value(node, of: id, in: entry))
        }
    }

    /// What a property is called.
    func label(_ name: String) -> String {
        var stem = name
        for ending in ["_refs", "_ref"] where stem.hasSuffix(ending) { stem.removeLast(ending.count) }
        let known = words.term(name, in: "property")
        let text = known == name ? String(stem.map { $0 == "_" ? " " : $0 }) : known
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// A value in words.
    func value(_ node: JSONNode, of name: String, in entry: Entry) throws -> Property.Value {
        switch node.kind {
        case .null: .absent
        case .integer where name == "confidence": .text(words.confidence(scale: node.integer ?? 0))
        case .boolean: .text(words[node.boolean == true ? .yes : .no])
        case .integer: .text(node.integer.map { words.locale.grouped(Int($0)) } ?? "")
        case .number: .text(node.value.canonicalText)
        case .string: try text(node.string ?? "", of: name, in: entry)
        case .array: try list(node, of: name, in: entry)
        case .object where name == "name_texts":
            .translations(
                node.members.compactMap { key, value in
                    value.string.map { Property.Translation(language: key.text, text: $0) }
                }
            )
        case .object: .properties(try properties(node, in: entry))
        }
    }

    /// The parts of an element; the text of one that names its language is in that.
    private func properties(_ node: JSONNode, in entry: Entry) throws -> [Property] {
        // The keys of elements are for programs.
        try node.members.filter { entry.own == nil || $0.key.text != "key" }.map { key, part in
            let name = key.text
            if name == "text", let text = part.string, let language = node["lang"]?.string {
                return Property(label: label(name), value: .said(RecordText(text, language)))
            }
            return Property(label: label(name), value: try value(part, of: name, in: entry))
        }
    }

    private func list(_ node: JSONNode, of name: String, in entry: Entry) throws -> Property.Value {
        let elements = Array(node.elements)
        if elements.isEmpty { return .absent }
        if isReference(name) { return .links(try shelf.links(elements.compactMap(\.string))) }
        return .list(try elements.map { try value($0, of: name, in: entry) })
    }

    /// A text in words: the name behind an id, the word of a vocabulary, a date.
    func text(_ text: String, of name: String, in entry: Entry) throws -> Property.Value {
        if isReference(name) { return .links([try shelf.link(text)]) }
        switch name {
        case "amount": return .text(shelf.amount(of: entry, words: words))
        case "url": return Address.isLinkable(text) ? .url(text) : .text(text)
        case "kind", "status", "stage", "state", "grade", "seen", "theme", "confidence", "level", "relationship_type",
            "attendance", "role", "rule", "decision_rule", "title_kind", "stance":
            return .text(words.term(text, in: name))
        case _ where Self.isInstant(text): return .text(words.instant(text))
        case "date", "period", "on", "as_of", "accessed": return .text(words.date(text))
        case _ where name.hasSuffix("_on"): return .text(words.date(text))
        // A code, a file, a hash is of no language.
        case _ where text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }): return .text(text)
        default: return .said(RecordText(text, entry.language))
        }
    }

    private func isReference(_ name: String) -> Bool { name.hasSuffix("_ref") || name.hasSuffix("_refs") }

    private static func isInstant(_ text: String) -> Bool {
        text.utf8.count >= 20 && text.hasSuffix("Z") && text.dropFirst(10).first == "T"
    }
}
