import JSON

/// Puts back into a new version what its writer could not see of the version before, so that a form, a POST or an
/// import never removes what it did not show.
struct CarryOver {
    /// A hidden place, and the marking that hides it.
    struct Hidden {
        let selector: Selector
        let markingRef: String?
    }

    /// The new version with the hidden places of `before` put back.
    ///
    /// Where the writer has put something of their own at the same place, theirs stands: the hidden text stays in the
    /// version before.
    static func apply(_ hidden: [Hidden], of before: JSONValue, to after: JSONValue) -> JSONValue {
        guard !hidden.isEmpty else { return after }
        // Positions move when elements are put back: hold on to what the writer's own markings select.
        let own = (after["granular_markings"]?.array ?? []).map { marking in
            (
                marking,
                (marking["selectors"]?.array ?? []).compactMap { $0.string.flatMap { Selector(stix: $0, in: after) } }
            )
        }
        var result = after
        var restored: [Hidden] = []
        for place in hidden where insert(place.selector.steps[...], of: before, into: &result) {
            restored.append(place)
        }
        var markings = own.compactMap { marking, selectors in
            mark(marking, selectors: selectors, in: result)
        }
        for place in restored {
            guard let reference = place.markingRef else { continue }
            let marking = JSONValue.object(["marking_ref": .string(reference)])
            if let marked = mark(marking, selectors: [place.selector], in: result) { markings.append(marked) }
        }
        result["granular_markings"] = markings.isEmpty ? nil : .array(markings)
        return result
    }

    private static func mark(_ marking: JSONValue, selectors: [Selector], in value: JSONValue) -> JSONValue? {
        let texts = selectors.compactMap { $0.positions(in: value)?.stix }
        guard !texts.isEmpty else { return nil }
        var result = marking
        result["selectors"] = .array(texts.map(JSONValue.string))
        return result
    }

    /// Puts the place at the end of `steps` back. Returns whether it stands in `target` now and came from `before`.
    private static func insert(
        _ steps: ArraySlice<Selector.Step>,
        of before: JSONValue,
        into target: inout JSONValue
    ) -> Bool {
        guard let step = steps.first else { return false }
        let rest = steps.dropFirst()
        switch step {
        case .name(let name):
            guard let old = before[name] else { return false }
            return insertMember(name, old: old, rest: rest, into: &target)
        case .key, .index:
            return insertElement(step, rest: rest, of: before, into: &target)
        }
    }

    private static func insertMember(
        _ name: String,
        old: JSONValue,
        rest: ArraySlice<Selector.Step>,
        into target: inout JSONValue
    ) -> Bool {
        if rest.isEmpty {
            guard target[name] == nil else { return false }
            target[name] = old
            return true
        }
        // A list or dictionary of which everything was hidden is missing in what the writer sent.
        var child = target[name] ?? (old.array != nil ? .array([]) : .object([:]))
        guard insert(rest, of: old, into: &child) else { return false }
        target[name] = child
        return true
    }

    private static func insertElement(
        _ step: Selector.Step,
        rest: ArraySlice<Selector.Step>,
        of before: JSONValue,
        into target: inout JSONValue
    ) -> Bool {
        guard let olds = before.array, var elements = target.array,
            let index = index(of: step, in: olds)
        else { return false }
        if rest.isEmpty {
            elements.insert(olds[index], at: place(for: index, of: olds, in: elements))
        } else {
            // The element was partly visible: it is put back into the writer's element, if that is still there.
            guard case .key = step, let position = self.index(of: step, in: elements) else { return false }
            guard insert(rest, of: olds[index], into: &elements[position]) else { return false }
        }
        target = .array(elements)
        return true
    }

    private static func index(of step: Selector.Step, in elements: [JSONValue]) -> Int? {
        switch step {
        case .key(let key): elements.firstIndex { $0["key"]?.string == key }
        case .index(let index): elements.indices.contains(index) ? index : nil
        case .name: nil
        }
    }

    /// Behind the nearest element that stood before it and is still there; else at the front.
    private static func place(for index: Int, of olds: [JSONValue], in elements: [JSONValue]) -> Int {
        for old in olds[..<index].reversed() {
            let key = old["key"]?.string
            if let found = elements.lastIndex(where: { key != nil ? $0["key"]?.string == key : $0 == old }) {
                return found + 1
            }
        }
        return 0
    }
}
