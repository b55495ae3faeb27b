internal import Coordination

/// A selection made ready for matching: codes resolved, words folded.
struct Matcher {
    private let selection: Selection
    private let types: Set<String>
    private let words: AskedWords
    private let party: String?
    private let topic: String?
    /// What single properties shall be; nil for not recorded.
    private let properties: [(name: String, value: String?)]

    init(_ selection: Selection, shelf: Shelf) throws {
        self.selection = selection
        types = Set(selection.types.flatMap(TypeFacts.types(named:)))
        words = AskedWords(selection.text)
        party = try selection.party.map(shelf.partyID)
        topic = selection.topic.map(AskedRecord.topic)
        properties = try selection.properties.compactMap { filter, value in
            guard let name = filter.property else { return nil }
            if value == Selection.unrecorded { return (name, nil) }
            return (name, name.hasSuffix("_ref") ? try shelf.partyID(value) : value)
        }
    }

    /// Whether it matters which parties an entry concerns.
    var asksForParty: Bool { party != nil }

    /// - Parameters:
    ///   - parties: the parties that the entry concerns without naming them itself
    ///   - state: where it stands, if that is not what the record itself says
    func includes(_ entry: Entry, parties: [String] = [], state: ((Entry) -> String?) = \.status) -> Bool {
        if !types.isEmpty, !types.contains(entry.type) { return false }
        if let kind = selection.kind, entry.kind != kind { return false }
        if let status = selection.status, state(entry) != status { return false }
        guard properties.allSatisfy({ entry.text($0.name) == $0.value }) else { return false }
        guard matchesTime(entry), matchesText(entry) else { return false }
        return matchesReferences(entry, parties)
    }

    private func matchesReferences(_ entry: Entry, _ parties: [String]) -> Bool {
        let asked = [topic, selection.to]
        guard party != nil || asked.contains(where: { $0 != nil }) else { return true }
        let ids = Set(entry.references.map(\.id))
        return asked.allSatisfy { $0.map(ids.contains) ?? true }
            && (party.map { ids.contains($0) || parties.contains($0) } ?? true)
    }

    private func matchesTime(_ entry: Entry) -> Bool {
        if let marks = selection.marks, !(entry.markPlace.map(marks.contains) ?? false) { return false }
        guard selection.year != nil || selection.since != nil || selection.until != nil else { return true }
        guard let period = entry.period else { return false }
        if let year = selection.year {
            let first = period.earliest?.civil.year ?? .min
            let last = period.latest?.civil.year ?? .max
            guard first <= year, year <= last else { return false }
        }
        guard selection.since != nil || selection.until != nil else { return true }
        guard let begin = period.earliest else { return false }
        return (selection.since.map { $0 <= begin } ?? true) && (selection.until.map { begin <= $0 } ?? true)
    }

    private func matchesText(_ entry: Entry) -> Bool {
        words.stand {
            entry.everyName + [entry.code] + entry.texts("aliases")
                + ["note", "description", "text", "reason", "outcome", "result"].map(entry.standardOrOwn)
        }
    }
}

extension Entry {
    /// A text property wherever it stands.
    func standardOrOwn(_ property: String) -> String? { text(property) ?? standard(property) }
}
