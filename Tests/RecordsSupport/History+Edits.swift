import JSON
import Labels
import Records
import STIX

extension History {
    /// A form: what the actor sees, with one property changed.
    static func edit(
        _ step: HistoryStep,
        id: String,
        in node: TestNode,
        as principal: Principal
    ) async throws -> Act? {
        guard let served = try await node.record(id, as: principal) else { return nil }
        var value = served.value
        value["modified"] = .string(TestObject.time(step.number(2, below: 20) + 10))
        switch step.kind {
        case .revoke: value["revoked"] = true
        case .rearrange: value = rearranged(value, step)
        case .portion: return try portioned(value, step).map { envelope(step, $0) }
        case .complete:
            if value["description"] == nil { value["description"] = .string("filled in \(step.number(3, below: 3))") }
            if value["aliases"] == nil { value["aliases"] = ["filled in"] }
        default: value["name"] = .string("edited \(step.number(3, below: 3))")
        }
        guard case .valid(let object, _) = Catalogue.standard.check(value) else { return nil }
        return envelope(step, [object])
    }

    static func relabel(
        _ step: HistoryStep,
        id: String,
        in node: TestNode,
        as principal: Principal
    ) async throws -> Act? {
        let versions = try await node.records.read(as: principal) { try $0.versions(of: id).map(\.version) }
        guard !versions.isEmpty else { return nil }
        let one = versions[step.number(2, below: versions.count)]
        let change = LabelChange(
            id: id,
            versions: step.kind == .raise ? nil : [one],
            marking: marking(step.number(1, below: 36)),
            reason: "because \(step.number(3, below: 9))"
        )
        return step.kind == .release ? .release(change) : .raise(change)
    }

    /// The list of aliases with something before, without its first, backwards, or with something at its end; the
    /// markings of its elements go with them.
    private static func rearranged(_ value: JSONValue, _ step: HistoryStep) -> JSONValue {
        let list = value["aliases"]?.array ?? []
        var changed = value
        let (elements, move): ([JSONValue], (Int) -> Int?) =
            switch step.number(3, below: 4) {
            case 0: (["zero"] + list, { $0 + 1 })
            case 1: (Array(list.dropFirst()), { $0 > 0 ? $0 - 1 : nil })
            case 2: (list.reversed(), { list.count - 1 - $0 })
            default: (list + ["last"], { $0 })
            }
        changed["aliases"] = elements.isEmpty ? nil : .array(elements)
        let markings = (value["granular_markings"]?.array ?? []).compactMap { marking -> JSONValue? in
            let selectors = (marking["selectors"]?.array ?? []).compactMap { selector -> JSONValue? in
                guard let text = selector.string, text.hasPrefix("aliases.["),
                    let old = Int(text.dropFirst(9).dropLast())
                else { return selector }
                return move(old).map { .string("aliases.[\($0)]") }
            }
            var marking = marking
            marking["selectors"] = .array(selectors)
            return selectors.isEmpty ? nil : marking
        }
        changed["granular_markings"] = markings.isEmpty ? nil : .array(markings)
        return changed
    }
}
