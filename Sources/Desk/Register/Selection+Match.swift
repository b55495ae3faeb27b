internal import Coordination

/// A selection made ready for matching: codes resolved, words folded.
struct Matcher {
    private let selection: Selection
    private let types: Set<String>
    private let words: [String]
    private let party: String?
    private let topic: String?
    /// What single properties shall be; nil for not recorded.
    private let properties: [(name: String, value: String?)]

    /// - Parameter partyID: the id behind a code, if the reader is served one
    init(_ selection: Selection, partyID: (String) throws -> String?) rethrows {
        func identity(_ asked: String) throws -> String {
            asked.hasPrefix("identity--") ? asked : try partyID(asked) ?? asked
        }
        self.selection = selection
        types = Set(selection.types.flatMap(TypeFacts.types(named:)))
        words = (selection.text ?? "").lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        party = try selection.party.map(identity)
        topic = selection.topic.map { $0.hasPrefix("entente-topic--") ? $0 : "entente-topic--" + $0 }
        properties = try selection.properties.compactMap { filter, value in
            guard let name = filter.property else { return nil }
            if value == Selection.unrecorded { return (name, nil) }
            return (name, name.hasSuffix("_ref") ? try identity(value) : value)
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
        guard !words.isEmpty else { return true }
        let names = ["note", "description", "text", "reason", "outcome", "result"].compactMap(entry.standardOrOwn)
        let text = (entry.everyName + [entry.code ?? ""] + entry.texts("aliases") + names).joined(separator: " ")
            .lowercased()
        return words.allSatisfy { text.contains($0) }
    }
}

extension Entry {
    /// A text property wherever it stands.
    func standardOrOwn(_ property: String) -> String? { text(property) ?? standard(property) }
}
