internal import JSON
internal import Records

extension Editor {
    /// Sources once more as the standard's external references, for tools that know nothing of ours.
    ///
    /// Only what mirrored the sources before is replaced; other references stay. A source with a label of its own is
    /// not mirrored: its shadow would carry the record's label only.
    func mirrorSources(
        of record: inout JSONValue,
        over before: JSONValue?,
        _ form: EditForm,
        keys: [Int: String]
    ) throws {
        guard let field = form.kind.field("sources") else { return }
        let sources = field.json(in: record)
        let old = before.flatMap { field.json(in: $0) }
        let was = before.map { Self.labelledSources(in: $0, kind: form.kind) } ?? []
        let labelled = Self.labelledSources(form, keys: keys)
        if before != nil, sources == old, labelled == was { return }
        let stale = try references(old, labelled: [])
        let kept = (record["external_references"]?.array ?? []).filter { reference in
            !stale.contains { $0 == reference || ($0["url"] != nil && $0["url"] == reference["url"]) }
        }
        let all = kept + (try references(sources, labelled: labelled))
        record["external_references"] = all.isEmpty ? nil : .array(all)
    }

    private func references(_ sources: JSONValue?, labelled: Set<String>) throws -> [JSONValue] {
        let elements = (sources?.array ?? []).filter { !labelled.contains($0["key"]?.string ?? "") }
        try shelf.prefetch(elements.compactMap { $0["document_ref"]?.string })
        return try elements.compactMap { source in
            guard let id = source["document_ref"]?.string, let document = try shelf.entry(id) else { return nil }
            let place = source["where"]?.string.map { ", " + $0 } ?? ""
            var reference: JSONValue = [
                "source_name": .string(document.text("publisher") ?? document.name),
                "description": .string(document.name + place),
            ]
            reference["url"] = document.text("url").flatMap { Address.isLinkable($0) ? .string($0) : nil }
            return reference
        }
    }

    private static func labelledSources(in record: JSONValue, kind: FormKind) -> Set<String> {
        var keys: Set<String> = []
        for granular in record["granular_markings"]?.array ?? [] {
            for selector in granular["selectors"]?.array ?? [] {
                guard let place = selector.string.flatMap({ PartPlace($0, in: record, kind: kind) }),
                    place.property == "sources"
                else { continue }
                guard let key = place.key else {
                    return Set(kind.field("sources")?.json(in: record)?.array?.compactMap { $0["key"]?.string } ?? [])
                }
                keys.insert(key)
            }
        }
        return keys
    }

    private static func labelledSources(_ form: EditForm, keys: [Int: String]) -> Set<String> {
        if form.labels["sources"] != nil { return Set(keys.values) }
        guard case .rows(let rows)? = form.values["sources"] else { return [] }
        return Set(rows.indices.filter { !FormValue.trimmed(rows[$0].label).isEmpty }.compactMap { keys[$0] })
    }
}
