import JSON

#if DEBUG
import Mutants
#endif

/// What is left of a record when some places are taken out: lists close up, what is emptied goes, and markings of
/// places keep pointing to the right ones.
struct Projection {
    private let removed: Set<[Position]>
    private var moved: [[Position]: [Int: Int]] = [:]

    /// The record without the selected places; `nil` where nothing is left.
    static func of(_ value: JSONValue, without selectors: some Sequence<Selector>) -> JSONValue? {
        var projection = Projection(removed: Set(selectors.compactMap { $0.positions(in: value) }))
        guard var result = projection.rebuild(value, at: []) else { return nil }
        #if DEBUG
        if LeakMutant.markingsKeepTheirPlaces.isActive { return result }
        #endif
        if let markings = value["granular_markings"]?.array {
            let kept = markings.compactMap(projection.remap)
            result["granular_markings"] = kept.isEmpty ? nil : .array(kept)
        }
        return result
    }

    /// Where places of a record stand once others are taken out; `nil` for one of which nothing is left.
    static func places(
        of selectors: [Selector],
        in value: JSONValue,
        without others: some Sequence<Selector>
    ) -> [String?] {
        #if DEBUG
        if LeakMutant.placesAsStored.isActive { return selectors.map { $0.positions(in: value)?.stix } }
        #endif
        var projection = Projection(removed: Set(others.compactMap { $0.positions(in: value) }))
        _ = projection.rebuild(value, at: [])
        return selectors.map { $0.positions(in: value).flatMap { projection.remap($0.stix) } }
    }

    private init(removed: Set<[Position]>) {
        self.removed = removed
    }

    private mutating func rebuild(_ value: JSONValue, at path: [Position]) -> JSONValue? {
        #if DEBUG
        if LeakMutant.placeholdersForPortions.isActive, removed.contains(path) { return "[withheld]" }
        #endif
        if removed.contains(path) { return nil }
        switch value {
        case .object(let members):
            var kept: [String: JSONValue] = [:]
            for (name, member) in members {
                kept[name] = rebuild(member, at: path + [.member(name)])
            }
            return kept.isEmpty && !members.isEmpty ? nil : .object(kept)
        case .array(let elements):
            var kept: [JSONValue] = []
            var indexes: [Int: Int] = [:]
            for (index, element) in elements.enumerated() {
                guard let rebuilt = rebuild(element, at: path + [.element(index)]) else { continue }
                indexes[index] = kept.count
                kept.append(rebuilt)
            }
            moved[path] = indexes
            return kept.isEmpty && !elements.isEmpty ? nil : .array(kept)
        default:
            return value
        }
    }

    /// A granular marking with its selectors after the lists have closed up; `nil` where none is left.
    private func remap(_ marking: JSONValue) -> JSONValue? {
        let selectors = (marking["selectors"]?.array ?? []).compactMap { $0.string.flatMap(remap) }
        guard !selectors.isEmpty else { return nil }
        var result = marking
        result["selectors"] = .array(selectors.map(JSONValue.string))
        return result
    }

    private func remap(_ selector: String) -> String? {
        var path: [Position] = []
        var result: [Position] = []
        for part in selector.split(separator: ".") {
            if part.first == "[", let index = Int(part.dropFirst().dropLast()) {
                guard let position = moved[path]?[index] else { return nil }
                path.append(.element(index))
                result.append(.element(position))
            } else {
                path.append(.member(String(part)))
                result.append(.member(String(part)))
            }
            if removed.contains(path) { return nil }
        }
        return result.stix
    }
}
