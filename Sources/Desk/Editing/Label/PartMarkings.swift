internal import JSON
internal import Records

/// Markings of parts that no form shows: they go on to the next version, wherever their part has moved to.
enum PartMarkings {
    /// The granular markings of a record that have no place in its form, as they stand in the record after it.
    static func others(in before: JSONValue, kind: FormKind, after: JSONValue) -> [JSONValue] {
        (before["granular_markings"]?.array ?? []).compactMap { granular in
            let isLanguage = granular["marking_ref"] == nil
            let texts = (granular["selectors"]?.array ?? []).compactMap(\.string)
                .filter { isLanguage || PartPlace($0, in: before, kind: kind) == nil }
            var selectors: [String] = []
            for text in texts.compactMap({ moved($0, in: before, after: after) }) where !selectors.contains(text) {
                selectors.append(text)
            }
            guard !selectors.isEmpty else { return nil }
            var result = granular
            result["selectors"] = .array(selectors.map { .string($0) })
            return result
        }
    }

    /// The markings in the order in which they stood, so that a record whose labels did not change stays the same.
    static func ordered(_ markings: [JSONValue], like before: JSONValue?) -> JSONValue? {
        guard !markings.isEmpty else { return nil }
        let old = before?["granular_markings"]?.array ?? []
        if selections(old) == selections(markings) { return .array(old) }
        return .array(markings)
    }

    private static func selections(_ markings: [JSONValue]) -> Set<String> {
        Set(
            markings.flatMap { marking in
                var rest = marking
                rest["selectors"] = nil
                return (marking["selectors"]?.array ?? []).map { rest.canonicalText + ($0.string ?? "") }
            }
        )
    }

    /// Where a selected part is now; nil where it is gone.
    private static func moved(_ text: String, in before: JSONValue, after: JSONValue) -> String? {
        guard let selector = Selector(stix: text, in: before) else { return nil }
        if case .index? = selector.steps.last { return movedElement(selector, in: before, after: after) }
        return selector.positions(in: after).map(stix)
    }

    /// An element without a key is known by what it says. Where it was rewritten, the whole list takes its label, since
    /// the words may stand in any of the new ones.
    private static func movedElement(_ selector: Selector, in before: JSONValue, after: JSONValue) -> String? {
        let list = Selector(steps: Array(selector.steps.dropLast()))
        guard let path = list.positions(in: after), let old = value(at: list, in: before)?.array,
            let new = value(at: list, in: after)?.array, case .index(let index)? = selector.steps.last,
            old.indices.contains(index)
        else { return nil }
        if let place = new.firstIndex(of: old[index]) { return stix(path + [.element(place)]) }
        return new.allSatisfy(old.contains) ? nil : stix(path)
    }

    private static func value(at selector: Selector, in record: JSONValue) -> JSONValue? {
        selector.positions(in: record)?.reduce(record) { value, position in
            switch position {
            case .member(let name): value?[name]
            case .element(let index): value?.array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
            }
        }
    }

    private static func stix(_ positions: [Position]) -> String {
        positions.map { position in
            switch position {
            case .member(let name): name
            case .element(let index): "[\(index)]"
            }
        }.joined(separator: ".")
    }
}
