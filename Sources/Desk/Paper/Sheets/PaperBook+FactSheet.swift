internal import JSON
internal import Localization

extension PaperBook {
    /// How many entries of a list a fact sheet has room for: it is one page or two.
    private static let most = 5

    /// The fact sheet of a party: what is agreed with it, how it takes part, what it holds, gives and runs.
    func factSheet(_ party: Entry) throws -> Paper {
        let referring = try shelf.referring(to: party)
        func of(_ type: String) -> [Entry] { referring.filter { $0.type == type } }
        let programmes = latest(programmes(of: party, among: referring), most: .max).shown
        let inForce = programmes.filter { $0.status == "in-force" && $0.kind != "project" }
        let positions = of("entente-position").filter { $0.text("holder_ref") == party.id }
        let contributions = of("entente-contribution").filter { $0.text("provider_ref") == party.id }
        let posts = of("entente-post").filter { [$0.text("host_ref"), $0.text("run_by_ref")].contains(party.id) }
        let summits = of("entente-activity").filter { $0.kind == "summit" && !$0.presences(of: party.id).isEmpty }
        var sections = [
            try agreed(inForce, others: programmes.filter { $0.status != "in-force" || $0.kind == "project" }),
            Paper.Section(
                id: "attendance",
                title: words[.paperAttendance],
                blocks: try attendance(of: party, at: summits)
            ),
            Paper.Section(
                id: "positions",
                title: words[.paperPositions],
                blocks: try self.positions(positions, most: Self.most)
            ),
        ]
        if !contributions.isEmpty {
            sections.append(
                Paper.Section(
                    id: "contributions",
                    title: words[.paperContributions],
                    blocks: try self.contributions(contributions, most: Self.most)
                )
            )
        }
        if !posts.isEmpty {
            sections.append(
                Paper.Section(id: "posts", title: words[.paperPosts], blocks: try self.posts(posts, most: Self.most))
            )
        }
        return paper(
            .paperFactSheet,
            of: party,
            otherNames: party.otherNames,
            facts: try facts(of: party, among: referring),
            sections: sections,
            isDense: true
        )
    }

    /// Programmes in force with their goals, and the names of the others.
    private func agreed(_ inForce: [Entry], others: [Entry]) throws -> Paper.Section {
        var blocks: [PaperBlock] = inForce.isEmpty ? [.absent(words[.paperNoProgramme])] : []
        blocks.append(.items(try inForce.map { try programme($0, below: try goals(of: $0).map(goalLine)) }))
        if !others.isEmpty {
            let names = others.map { other in
                let facts = [
                    other.text("period").map(words.date), other.text("status").map { words.term($0, in: "status") },
                ]
                .compactMap(\.self).joined(separator: ", ")
                return name(other) + PaperText(facts.isEmpty ? "" : " (\(facts))")
            }
            blocks.append(.text(PaperText(words, .paperOtherProgrammes, ["list": .joined(names, by: "; ")])))
        }
        return Paper.Section(id: "agreed", title: words[.paperAgreed], blocks: blocks)
    }

    /// How a party came to summits, the latest first: the level at each is the story.
    func attendance(of party: Entry, at summits: [Entry], most: Int = 6) throws -> [PaperBlock] {
        guard !summits.isEmpty else { return [.absent(words[.paperNone])] }
        let (shown, rest) = latest(summits, most: most)
        let rows = try shown.map { summit in
            [date(of: summit), name(summit), parts(of: party, in: summit), try sources(of: summit)]
        }
        let columns = [words[.columnDate], words[.paperSummit], words[.paperLevel], words[.paperSources]]
        return [.table(PaperTable(caption: words[.paperAttendanceCaption], columns: columns, rows: rows))] + rest
    }

    /// What is recorded of the party itself, and what it belongs to.
    func facts(of party: Entry, among referring: [Entry]) throws -> [PaperFact] {
        let relations = referring.filter {
            $0.type == "relationship" && $0.kind == "member-of" && $0.standard("source_ref") == party.id
        }
        relations.forEach(take)
        try shelf.prefetch(relations.compactMap { $0.standard("target_ref") })
        let formats = try relations.compactMap { relation in
            try relation.standard("target_ref").map { target in
                try name(target) + PaperText(relation.dateText.map { " (\(words.date($0)))" } ?? "")
            }
        }.sorted { $0.order < $1.order }
        var facts = [PaperFact(term: words[.paperKind], text: term(party, "kind"))]
        if let code = party.code { facts.append(PaperFact(term: words[.paperCode], text: PaperText(code))) }
        if let whole = party.text("part_of_ref") {
            facts.append(PaperFact(term: words.term("part_of_ref", in: "property"), text: try name(whole)))
        }
        if !formats.isEmpty {
            facts.append(PaperFact(term: words[.paperMemberOf], text: .joined(formats, by: ", ")))
        }
        if let note = party.text("note") { facts.append(PaperFact(term: words[.paperNote], text: PaperText(note))) }
        return facts
    }
}

extension Entry {
    /// Names in other languages, as recorded.
    var otherNames: [Property.Translation] {
        let listed = list("names").compactMap { node in
            node["lang"]?.string.flatMap { language in
                node["text"]?.string.map { Property.Translation(language: language, text: $0) }
            }
        }
        let named = (own?["name_texts"] ?? whole["name_texts"])?.members.compactMap { key, value in
            value.string.map { Property.Translation(language: key.text, text: $0) }
        }
        var seen: Set<String> = [name]
        return (listed + (named ?? [])).filter { seen.insert($0.text).inserted }
    }
}
