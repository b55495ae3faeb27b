import JSON
import Labels
import STIX

#if DEBUG
import Mutants
#endif

extension Labelling {
    /// Makes the marking-definitions of the envelope as restricted as what they mark in it, and as what they name: made
    /// for a part of a record, one would tell of the record to whoever may not read it, and of a party to whoever may not
    /// know it.
    mutating func coverMarkings(_ drafts: inout [Draft]) throws {
        let made = drafts.indices.filter { index in
            drafts[index].object.type == "marking-definition"
                && Marking(markingDefinition: drafts[index].object.value)?.isRelease == true
        }
        guard !made.isEmpty else { return }
        let uses = try uses(drafts)
        for index in made {
            var label = drafts[index].label
            if let uses = uses[drafts[index].object.id.text] { label = label.join(Label.meet(uses)) }
            #if DEBUG
            if LeakMutant.markingsOfPartsUncovered.isActive { label = drafts[index].label }
            #endif
            label = label.join(try labelOfNames(in: drafts[index].object))
            drafts[index].declared = label
            drafts[index].label = label
        }
    }

    /// The labels of what each marking of the envelope marks in it: records, and parts of them.
    private mutating func uses(_ drafts: [Draft]) throws -> [String: [Label]] {
        var uses: [String: [Label]] = [:]
        for draft in drafts {
            for id in draft.object.markings { uses[id.text, default: []].append(draft.label) }
            for granular in draft.object.granularMarkings {
                guard let id = granular.marking?.text, markings[id] != nil else { continue }
                uses[id, default: []].append(draft.label.join(context.label(for: [try marking(id)])))
            }
        }
        return uses
    }

    /// The join of the labels of the identities that a marking names, as the writer is served them.
    private mutating func labelOfNames(in object: ValidObject) throws -> Label {
        #if DEBUG
        if LeakMutant.markingsTellNames.isActive { return .bottom }
        #endif
        let tokens = Marking(markingDefinition: object.value)?.clauses.flatMap(\.tokens) ?? []
        return Label.join(
            try Set(tokens.map(\.identity)).sorted().compactMap { identity in
                identity.isEmpty ? nil : try baseLabel(identity, onlyOthers: false)
            }
        )
    }
}
