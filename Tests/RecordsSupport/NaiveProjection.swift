import JSON
import Records
import STIX

/// What is left of a record when places are taken out, by the rule and nothing else: places are crossed out first, then
/// what is crossed out or emptied goes, and selectors count what is left before them.
enum NaiveProjection {
    private static let crossedOut = JSONValue.string("\u{0}crossed out")

    /// One step of the way to a place.
    private enum Step: Hashable {
        case name(String)
        case key(String)
        case index(Int)
    }

    /// The record without the portions; nil where what is left is no record of its kind.
    static func of(_ body: JSONValue, without portions: [Portion]) -> JSONValue? {
        if portions.isEmpty { return body }
        guard let left = rest(of: body, without: portions), case .valid = Catalogue.standard.check(left) else {
            return nil
        }
        return left
    }

    /// What is left without the portions, whatever that is.
    static func rest(of body: JSONValue, without portions: [Portion]) -> JSONValue? {
        if portions.isEmpty { return body }
        let places = portions.map { portion in
            portion.selector.steps.map { step -> Step in
                switch step {
                case .name(let name): .name(name)
                case .key(let key): .key(key)
                case .index(let index): .index(index)
                }
            }
        }
        let crossed = places.reduce(body) { cross(out: $1[...], in: $0, as: body) }
        guard var left = left(of: crossed) else { return nil }
        let markings = (body["granular_markings"]?.array ?? []).compactMap { marking -> JSONValue? in
            let selectors = (marking["selectors"]?.array ?? []).compactMap { $0.string }
                .compactMap { moved($0.split(separator: ".")[...], in: crossed) }
            guard !selectors.isEmpty else { return nil }
            var marking = marking
            marking["selectors"] = .array(selectors.map { .string($0.joined(separator: ".")) })
            return marking
        }
        left["granular_markings"] = markings.isEmpty ? nil : .array(markings)
        return left
    }

    /// `value` with one place crossed out; `original` is the same value before anything was.
    private static func cross(
        out steps: ArraySlice<Step>,
        in value: JSONValue,
        as original: JSONValue
    ) -> JSONValue {
        guard let step = steps.first else { return crossedOut }
        switch step {
        case .name(let name):
            guard let member = value[name], let old = original[name] else { return value }
            var changed = value
            changed[name] = cross(out: steps.dropFirst(), in: member, as: old)
            return changed
        case .key, .index:
            guard var elements = value.array, let old = original.array,
                let index = old.indices.first(where: { index in
                    if case .key(let key) = step { old[index]["key"]?.string == key } else { step == .index(index) }
                })
            else { return value }
            elements[index] = cross(out: steps.dropFirst(), in: elements[index], as: old[index])
            return .array(elements)
        }
    }

    private static func left(of value: JSONValue) -> JSONValue? {
        if value == crossedOut { return nil }
        if let members = value.object {
            let kept = members.compactMapValues(left)
            return kept.isEmpty && !members.isEmpty ? nil : .object(kept)
        }
        if let elements = value.array {
            let kept = elements.compactMap(left)
            return kept.isEmpty && !elements.isEmpty ? nil : .array(kept)
        }
        return value
    }

    /// The selector after lists have closed up; nil where it selects nothing any more.
    private static func moved(_ parts: ArraySlice<Substring>, in value: JSONValue) -> [String]? {
        guard left(of: value) != nil else { return nil }
        guard let part = parts.first else { return [] }
        guard part.hasPrefix("["), let index = Int(part.dropFirst().dropLast()) else {
            return value[String(part)].flatMap { moved(parts.dropFirst(), in: $0) }.map { [String(part)] + $0 }
        }
        guard let elements = value.array, elements.indices.contains(index) else { return nil }
        let before = elements[..<index].count { left(of: $0) != nil }
        return moved(parts.dropFirst(), in: elements[index]).map { ["[\(before)]"] + $0 }
    }
}
