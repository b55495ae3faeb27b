internal import Coordination
internal import Labels
internal import Localization
internal import Records

extension Shelf {
    /// A record as an entry of a list.
    ///
    /// - Parameters:
    ///   - subject: the party on whose page it stands, so that the entry says how that party took part
    ///   - isShort: whether more stands under it, which tells the parties of a programme and the state of a goal
    func line(
        for entry: Entry,
        words: Words,
        about subject: Entry? = nil,
        isShort: Bool = false
    ) throws -> EntryLine {
        let facts = TypeFacts.of(entry.type)
        let kind = entry.kind.map { words.term($0, in: "kind") }
        let hasOwn = entry.own != nil
        let link = RecordLink(name: try title(of: entry, words: words), of: entry)
        return EntryLine(
            link: link,
            kind: kind ?? TypeFacts.singular(entry.type, words: words),
            date: entry.dateWords(words),
            hasDate: facts?.hasDate ?? false,
            status: isShort && entry.type == "entente-goal"
                ? nil : entry.status.map { words.term($0, in: entry.text("stage") == nil ? "status" : "stage") },
            facts: try lineFacts(entry, isShort: isShort, words: words)
                + (subject.map { part(of: $0, in: entry, words: words) } ?? [])
                + (times.truth(of: entry) == .possible ? [words[.timesPossible]] : []),
            statement: try statement(entry, words: words),
            detail: (facts?.detail.lazy.compactMap(entry.standardOrOwn).first { $0 != entry.recordedName }
                ?? (facts == nil ? entry.standard("description") : nil)).map { RecordText($0, entry.language) },
            sources: try sources(of: entry, words: words),
            hasSources: hasOwn && entry.type != "entente-document",
            label: restriction(of: entry, words: words),
            objections: entry.type == "entente-outcome" ? try objections(to: entry) : []
        )
    }

    /// The mark of a record's label, as this reader's view names what is in it.
    func mark(_ entry: Entry, words: Words) -> LabelMark {
        LabelMark(entry.served.label, text: view.text(of: entry.served.label), words: words)
    }

    /// The mark of a label that restricts; nil for what everyone may read.
    func restriction(of entry: Entry, words: Words) -> LabelMark? {
        entry.served.label.isPublic ? nil : mark(entry, words: words)
    }

    /// What a position holds of which proposition; nil for every other type.
    func statement(_ entry: Entry, words: Words) throws -> Statement? {
        guard entry.type == "entente-position", let stance = entry.text("stance") else { return nil }
        let topic = try entry.reference("topic_ref").flatMap { try self.entry($0) }
        return Statement(
            holder: try entry.reference("holder_ref").map(link),
            topic: try entry.reference("topic_ref").map(link),
            proposition: topic?.said("proposition"),
            stance: words.term(stance, in: "stance")
        )
    }

    /// The name of a record as a person would give it: a relation is named by its two ends.
    func title(of entry: Entry, words: Words) throws -> String {
        if entry.type == "language-content", let original = entry.standard("object_ref") {
            return words(.titleTranslation, ["name": try link(original).name])
        }
        if entry.type == "relationship", let from = entry.standard("source_ref"), let to = entry.standard("target_ref")
        {
            let kind = words.term(entry.standard("relationship_type") ?? "", in: "relationship_type")
            return "\(try link(from).name) \(kind) \(try link(to).name)"
        }
        return entry.name
    }

    private func lineFacts(_ entry: Entry, isShort: Bool, words: Words) throws -> [String] {
        var facts: [String] = []
        if entry.type == "entente-contribution" { facts.append(amount(of: entry, words: words)) }
        if let code = entry.code { facts.append(code) }
        for property in ["place", "grade", "seen", "theme"] {
            if let value = entry.text(property) { facts.append(words.term(value, in: property)) }
        }
        if entry.type == "entente-outcome" {
            for (property, text) in [("by_ref", Text.outcomeBy), ("proposed_by_ref", .outcomeProposedBy)] {
                if let id = entry.text(property) { facts.append(words(text, ["party": try link(id).name])) }
            }
            if let rule = entry.text("rule") {
                facts.append(words(.outcomeRule, ["rule": words.term(rule, in: "rule")]))
            }
        }
        if entry.type == "entente-programme", !isShort {
            let names = try names(entry.texts("party_refs"))
            if !names.isEmpty { facts.append(names.joined(separator: ", ")) }
        }
        if entry.type == "entente-contribution", let from = try names(entry.texts("provider_ref")).first {
            let to = try names(entry.texts("recipient_ref")).first
            facts.append(to.map { words(.contributionWay, ["from": from, "to": $0]) } ?? from)
        }
        if entry.type == "entente-contribution" {
            if let through = try names(entry.texts("via_ref")).first {
                facts.append(words(.contributionThrough, ["party": through]))
            }
            if let whole = try names(entry.texts("part_of_ref")).first {
                facts.append("\(words[.contributionPartOf]) \(whole)")
            }
        }
        if entry.type == "entente-post" { facts += try postFacts(entry, words: words) }
        return facts
    }

    /// Who runs a post, where it is, and for when its state is attested.
    private func postFacts(_ post: Entry, words: Words) throws -> [String] {
        let ends: [(String, Text)] = [("run_by_ref", .postRunBy), ("host_ref", .postHost)]
        let parties = try ends.compactMap { property, text in
            try names(post.texts(property)).first.map { words(text, ["party": $0]) }
        }
        guard post.text("period") != nil, let day = post.text("as_of") else { return parties }
        return parties + [words(.dateAsOf, ["date": words.date(day)])]
    }

    /// The names of those among the ids that the reader is served.
    private func names(_ ids: [String]) throws -> [String] {
        try links(ids).filter { $0.address != nil }.map(\.name)
    }

    /// How a party took part in an activity, in words; nothing for other types and for parties not named in it.
    private func part(of party: Entry, in entry: Entry, words: Words) -> [String] {
        guard entry.type == "entente-activity", party.type == "identity" else { return [] }
        return entry.presences(of: party.id).map { presence in
            words(.linePart, ["party": party.name, "part": presence.words(words)])
        }
    }

    /// The amount of a contribution with its unit, or that none is recorded.
    func amount(of entry: Entry, words: Words) -> String {
        guard let amount = entry.text("amount") else { return words[.amountNotRecorded] }
        return words.amount(amount, unit: entry.text("unit"), bound: entry.text("bound"))
    }
}

extension Entry {
    /// The date in words; a day for which something is only attested says so.
    func dateWords(_ words: Words) -> String? {
        guard let date = dateText else { return nil }
        let isAttested = ["date", "period", "on", "status_on"].allSatisfy { text($0) == nil }
        return isAttested ? words(.dateAsOf, ["date": words.date(date)]) : words.date(date)
    }
}
