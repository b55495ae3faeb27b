package import JSON

/// A place inside a record, by property names and element keys: it keeps its meaning when a list closes up.
///
/// Elements without a `key` are named by their position, which holds for the version that it was made for.
package struct Selector: Hashable, Sendable {
    /// One step of the way.
    package enum Step: Hashable, Sendable {
        case name(String)
        case key(String)
        case index(Int)
    }

    package let steps: [Step]

    /// A way from the top of a record.
    package init(steps: [Step]) {
        self.steps = steps
    }

    /// Follows a STIX selector (STIX 2.1 section 7.2.3.1) through `value`; `nil` where it selects nothing.
    package init?(stix text: String, in value: JSONValue) {
        var steps: [Step] = []
        var current = value
        for part in text.split(separator: ".", omittingEmptySubsequences: false) {
            if part.first == "[", part.last == "]" {
                guard let index = Int(part.dropFirst().dropLast()), let elements = current.array,
                    elements.indices.contains(index)
                else { return nil }
                current = elements[index]
                steps.append(current["key"]?.string.map(Step.key) ?? .index(index))
            } else {
                guard let next = current[String(part)] else { return nil }
                current = next
                steps.append(.name(String(part)))
            }
        }
        guard !steps.isEmpty else { return nil }
        self.steps = steps
    }

    /// Where the selector leads in `value`, as positions; `nil` where it leads nowhere.
    package func positions(in value: JSONValue) -> [Position]? {
        var current = value
        var positions: [Position] = []
        for step in steps {
            guard let (position, next) = Selector.follow(step, in: current) else { return nil }
            positions.append(position)
            current = next
        }
        return positions
    }

    private static func follow(_ step: Step, in value: JSONValue) -> (Position, JSONValue)? {
        switch step {
        case .name(let name):
            return value[name].map { (.member(name), $0) }
        case .key(let key):
            guard let elements = value.array,
                let index = elements.firstIndex(where: { $0["key"]?.string == key })
            else { return nil }
            return (.element(index), elements[index])
        case .index(let index):
            guard let elements = value.array, elements.indices.contains(index) else { return nil }
            return (.element(index), elements[index])
        }
    }
}

/// A step through a given value.
package enum Position: Hashable, Sendable {
    case member(String)
    case element(Int)
}

extension [Position] {
    /// The STIX selector with these positions.
    var stix: String {
        map { position in
            switch position {
            case .member(let name): name
            case .element(let index): "[\(index)]"
            }
        }.joined(separator: ".")
    }
}

extension Selector {
    /// The stored form: names as they are, `{key}`, `[position]`, joined by dots.
    var stored: String {
        steps.map { step in
            switch step {
            case .name(let name): name
            case .key(let key): "{\(key)}"
            case .index(let index): "[\(index)]"
            }
        }.joined(separator: ".")
    }

    /// Reads the stored form. Keys and names hold no dots: the check of names at writing sees to it.
    init(stored: String) {
        steps = stored.split(separator: ".").map { part in
            if part.first == "{", part.last == "}" { return .key(String(part.dropFirst().dropLast())) }
            if part.first == "[", let index = Int(part.dropFirst().dropLast()) { return .index(index) }
            return .name(String(part))
        }
    }

    /// The property of the record in which the place lies.
    var property: String {
        if case .name(let name)? = steps.first { name } else { "" }
    }
}
