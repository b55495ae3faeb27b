internal import Labels
internal import Localization
internal import Records
internal import STIX

/// Who reads something after its label has changed, and who no longer, as far as the reader can tell.
struct AudienceChange: Hashable, Sendable {
    /// Whether the public reads it from then on, and did not before.
    let isPublished: Bool
    /// The names of parties of which nobody could read it before and some may then.
    let gaining: [String]
    /// The names of parties of which some may have read it before and nobody can then.
    let losing: [String]
    /// Whether people of the same parties gain it because less is asked of their clearance.
    let isLowered: Bool
    /// Whether people of the same parties lose it because more is asked of their clearance.
    let isRaised: Bool

    /// - Parameter since: when the old label was given: a membership opens nothing that is older than it says
    init(from old: Label, since: Instant, to new: Label, shelf: Shelf) throws {
        isPublished = new.isPublic && !old.isPublic
        isLowered = new.level < old.level || !Set(old.caveats).isSubset(of: new.caveats)
        isRaised = old.level < new.level || !Set(new.caveats).isSubset(of: old.caveats)
        var gaining: [String] = []
        var losing: [String] = []
        for party in try shelf.parties() {
            let had = !Self.isLacking(old, since, party.id, shelf.view)
            let has = !Self.isLacking(new, shelf.view.at, party.id, shelf.view)
            if has, !had { gaining.append(party.name) }
            if had, !has { losing.append(party.name) }
        }
        self.gaining = gaining
        self.losing = losing
    }

    private static func isLacking(_ label: Label, _ since: Instant, _ party: String, _ view: View) -> Bool {
        view.explain(label, since: since, party: party).contains { $0.answer == .lacks }
    }

    /// The sentences about whoever gains it.
    func gains(_ words: Words) -> [String] {
        if isPublished { return [words[.gainsPublic]] }
        var sentences: [String] = []
        if !gaining.isEmpty {
            sentences.append(words.count(gaining.count, .gainsParties, ["list": words.list(gaining)]))
        }
        if isLowered { sentences.append(words[.gainsLevel]) }
        return sentences.isEmpty ? [words[.gainsNobody]] : sentences
    }

    /// The sentences about whoever loses it; none where nobody does.
    func losses(_ words: Words) -> [String] {
        var sentences: [String] = []
        if !losing.isEmpty {
            sentences.append(words.count(losing.count, .losesParties, ["list": words.list(losing)]))
        }
        if isRaised { sentences.append(words[.losesLevel]) }
        return sentences
    }
}
