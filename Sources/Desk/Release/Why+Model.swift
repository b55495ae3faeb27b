internal import Labels
internal import Localization
internal import Records

/// Why people of a party, or the reader, can or cannot see a record, as far as the reader can tell.
struct WhyModel: Sendable {
    /// One demand of a label, and how it stands.
    struct Line: Hashable, Sendable {
        let demand: String
        let verdict: String
        let reason: String
    }

    /// A place with a label of its own.
    struct Place: Hashable, Sendable {
        let name: String
        let lines: [Line]
    }

    let record: RecordLink
    let id: String
    let parties: [(id: String, name: String)]
    /// The id of the party that is asked about; empty for the reader.
    let chosen: String
    let heading: String
    let verdict: String
    let lines: [Line]
    let places: [Place]

    /// - Returns: nil for what is hidden and for what does not exist, alike
    init?(_ id: String, party asked: String, shelf: Shelf, words: Words) throws {
        let view = shelf.view
        let parties = try shelf.parties()
        // A party that is hidden from the reader and one that there is not are no choices.
        let party = parties.first { $0.id == asked }
        guard let entry = try shelf.entry(id), let found = try view.explain(id, party: party?.id ?? view.party ?? "")
        else { return nil }
        let speaker = WhySpeaker(shelf: shelf, words: words, party: party)
        self.id = id
        record = RecordLink(name: try shelf.title(of: entry, words: words), of: entry)
        self.parties = parties.map { ($0.id, $0.name) }
        chosen = party?.id ?? ""
        if let party {
            heading = words(.whyParty, ["party": party.name])
            let text: Text = found.isLacking ? .whyLacking : found.isCertain ? .whyCertain : .whyDepends
            verdict = words(text, ["party": party.name])
        } else {
            heading = words[.whyYou]
            verdict = words[found.label.isPublic ? .whyYouPublic : .whyYouCan]
        }
        lines = try speaker.lines(found.parts)
        places = try found.portions.map {
            Place(name: PlaceWords.name(of: $0.place, words: words), lines: try speaker.lines($0.parts))
        }
    }
}

/// Puts demands and answers into words.
struct WhySpeaker {
    let shelf: Shelf
    let words: Words
    /// The party that is asked about; nil for the reader.
    let party: Entry?

    func lines(_ parts: [Explanation.Part]) throws -> [WhyModel.Line] {
        try parts.compactMap { part in
            // Everybody holds the lowest level: nothing is demanded.
            if part.demand == .level(.lowest) { return nil }
            let demand = try demand(part.demand)
            guard let party else { return try own(part.demand, demand) }
            return try line(demand, part.answer, party: party.name)
        }
    }

    private func demand(_ demand: Explanation.Part.Demand) throws -> String {
        let (names, policy) = (shelf.view.names, shelf.view.policy)
        switch demand {
        case .level(let level):
            let name = names.canSee(level: level) ? policy.name(of: level) : nil
            return words(.labelLevel, ["level": name ?? words[.labelUnnamed]])
        case .caveat(let caveat):
            return words(.labelCaveats, ["list": names.canSee(caveat: caveat) ? caveat : words[.labelUnnamed]])
        case .anyOf(let tokens):
            guard !tokens.isEmpty else { return words[.labelNobody] }
            return words(.labelAnyOf, ["list": try list(tokens)])
        }
    }

    private func list(_ tokens: [Token]) throws -> String {
        var unique: [String] = []
        for name in try tokens.map({ try shelf.name(of: $0, words: words) }) where !unique.contains(name) {
            unique.append(name)
        }
        return unique.joined(separator: words[.listOr])
    }

    private func line(
        _ demand: String,
        _ answer: Explanation.Part.Answer,
        party: String
    ) throws -> WhyModel.Line {
        switch answer {
        case .holds(let tokens):
            let reason = words(.whyHolds, ["party": party, "list": try list(tokens)])
            return WhyModel.Line(demand: demand, verdict: words[.yes], reason: reason)
        case .depends:
            return WhyModel.Line(demand: demand, verdict: words[.whyDependsMark], reason: words[.whyDependsReason])
        case .lacks:
            return WhyModel.Line(demand: demand, verdict: words[.no], reason: words(.whyLacks, ["party": party]))
        }
    }

    /// What of the reader's own clearance satisfies a demand.
    private func own(_ demand: Explanation.Part.Demand, _ text: String) throws -> WhyModel.Line {
        let clearance = shelf.view.clearance
        switch demand {
        case .level:
            let level = shelf.view.policy.name(of: clearance.level) ?? words[.labelUnnamed]
            return WhyModel.Line(demand: text, verdict: words[.yes], reason: words(.whyOwnLevel, ["level": level]))
        case .caveat:
            return WhyModel.Line(demand: text, verdict: words[.yes], reason: words[.whyOwnCaveat])
        case .anyOf(let tokens):
            let held = tokens.filter(clearance.tokens.contains)
            let ways = try held.map { token in
                let name = try shelf.name(of: token, words: words)
                let through = try shelf.view.openings().filter { $0.format == token.identity }
                    .map { try shelf.partyName($0.member, words: words) }
                guard let member = through.first, token.kind == .format else { return name }
                return words(.whyOwnThrough, ["name": name, "member": member])
            }
            return WhyModel.Line(
                demand: text,
                verdict: words[.yes],
                reason: words(.whyOwnToken, ["list": words.list(ways)])
            )
        }
    }
}

/// The place of a portion, as people call it.
enum PlaceWords {
    /// From the form of a STIX selector: `description`, `paragraphs.[2]`, `extensions.ID.note`.
    static func name(of selector: String, words: Words) -> String {
        var steps = selector.split(separator: ".").map(String.init)
        if steps.first == "extensions", steps.count > 2 { steps.removeFirst(2) }
        return steps.map { step in
            guard step.hasPrefix("["), let index = Int(step.dropFirst().dropLast()) else {
                return words.term(step, in: "property").replacing("_", with: " ")
            }
            return words(.placeNumber, ["number": "\(index + 1)"])
        }.joined(separator: " ")
    }
}
