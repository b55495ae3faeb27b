import JSON

/// Puts back into a new version what its writer could not see of the version before, so that a form, a POST or an
/// import never removes what it did not show.
struct CarryOver {
    /// A hidden place, and the marking that hides it.
    struct Hidden {
        let selector: Selector
        let markingRef: String?
    }

    /// The new version with the hidden places of the one before.
    private(set) var value: JSONValue
    /// The writer's own places, where they stand now.
    private(set) var own: [Selector]
    /// What each of the new version's granular markings selects, where it stands now.
    private var marked: [[Selector]]
    /// Hidden places that were put back, and where they stand now.
    private var restored: [(before: Selector, now: Selector)] = []

    /// Puts the hidden places of `before` into `after`.
    ///
    /// Where the writer has put something of their own at the same place, theirs stands: the hidden text stays in the
    /// version before. An element under the key of a hidden one is another element: the hidden one goes on under a key
    /// made of its own.
    ///
    /// - Parameter own: places of the writer's that have labels; elements without a key are pushed along in their lists.
    init(_ hidden: [Hidden], of before: JSONValue, to after: JSONValue, keeping own: [Selector] = []) {
        value = after
        self.own = own
        let markings = after["granular_markings"]?.array ?? []
        marked = markings.map { marking in
            (marking["selectors"]?.array ?? []).compactMap { $0.string.flatMap { Selector(stix: $0, in: after) } }
        }
        for place in hidden where self.place(of: place.selector) == nil {
            var insertion = Insertion()
            guard insertion.insert(place.selector.steps[...], of: before, into: &value) else { continue }
            if let element = insertion.element { push(below: element.path, from: element.index) }
            restored.append((place.selector, Selector(steps: insertion.path)))
        }
        var results = zip(markings, marked).compactMap { Self.mark($0, selectors: $1, in: value) }
        for place in hidden {
            guard let reference = place.markingRef, let now = self.place(of: place.selector) else { continue }
            let marking = JSONValue.object(["marking_ref": .string(reference)])
            if let made = Self.mark(marking, selectors: [now], in: value) { results.append(made) }
        }
        if !restored.isEmpty || !markings.isEmpty {
            value["granular_markings"] = results.isEmpty ? nil : .array(results)
        }
    }

    /// Where a hidden place stands now, by itself or within another one that was put back; `nil` where it does not.
    func place(of hidden: Selector) -> Selector? {
        guard let outer = restored.first(where: { hidden.steps.starts(with: $0.before.steps) }) else { return nil }
        return Selector(steps: outer.now.steps + hidden.steps.dropFirst(outer.before.steps.count))
    }

    /// An element was put into the list at `path`: those behind it have moved.
    private mutating func push(below path: [Selector.Step], from index: Int) {
        func pushed(_ selector: Selector) -> Selector {
            guard selector.steps.count > path.count, selector.steps.starts(with: path),
                case .index(let position) = selector.steps[path.count], position >= index
            else { return selector }
            var steps = selector.steps
            steps[path.count] = .index(position + 1)
            return Selector(steps: steps)
        }
        own = own.map(pushed)
        marked = marked.map { $0.map(pushed) }
        restored = restored.map { ($0.before, pushed($0.now)) }
    }

    private static func mark(_ marking: JSONValue, selectors: [Selector], in value: JSONValue) -> JSONValue? {
        let texts = selectors.compactMap { $0.positions(in: value)?.stix }
        guard !texts.isEmpty else { return nil }
        var result = marking
        result["selectors"] = .array(texts.map(JSONValue.string))
        return result
    }
}

/// One place on its way back.
private struct Insertion {
    /// Where it stands in the new version.
    private(set) var path: [Selector.Step] = []
    /// The list that has one element more, and which.
    private(set) var element: (path: [Selector.Step], index: Int)?

    /// Puts the place at the end of `steps` back. Returns whether it stands in `target` now and came from `before`.
    mutating func insert(
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

    private mutating func insertMember(
        _ name: String,
        old: JSONValue,
        rest: ArraySlice<Selector.Step>,
        into target: inout JSONValue
    ) -> Bool {
        path.append(.name(name))
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

    private mutating func insertElement(
        _ step: Selector.Step,
        rest: ArraySlice<Selector.Step>,
        of before: JSONValue,
        into target: inout JSONValue
    ) -> Bool {
        guard let olds = before.array, var elements = target.array,
            let index = index(of: step, in: olds)
        else { return false }
        if rest.isEmpty {
            let position = place(for: index, of: olds, in: elements)
            var old = olds[index]
            if case .key(let key) = step {
                let free = Self.key(key, unlike: elements)
                if free != key { old["key"] = .string(free) }
                path.append(.key(free))
            } else {
                path.append(.index(position))
            }
            element = (Array(path.dropLast()), position)
            elements.insert(old, at: position)
        } else {
            // The element was partly visible: it is put back into the writer's element, if that is still there.
            guard case .key = step, let position = self.index(of: step, in: elements) else { return false }
            path.append(step)
            guard insert(rest, of: olds[index], into: &elements[position]) else { return false }
        }
        target = .array(elements)
        return true
    }

    /// The key, or one made of it where the writer has an element with it: both stay.
    private static func key(_ key: String, unlike elements: [JSONValue]) -> String {
        let taken = Set(elements.compactMap { $0["key"]?.string })
        guard taken.contains(key) else { return key }
        var number = 2
        while taken.contains("\(key)-\(number)") { number += 1 }
        return "\(key)-\(number)"
    }

    private func index(of step: Selector.Step, in elements: [JSONValue]) -> Int? {
        switch step {
        case .key(let key): elements.firstIndex { $0["key"]?.string == key }
        case .index(let index): elements.indices.contains(index) ? index : nil
        case .name: nil
        }
    }

    /// Behind the nearest element that stood before it and is still there; else at the front.
    private func place(for index: Int, of olds: [JSONValue], in elements: [JSONValue]) -> Int {
        for old in olds[..<index].reversed() {
            let key = old["key"]?.string
            if let found = elements.lastIndex(where: { key != nil ? $0["key"]?.string == key : $0 == old }) {
                return found + 1
            }
        }
        return 0
    }
}
