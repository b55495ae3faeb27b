internal import JSON
internal import Localization

extension PaperBook {
    /// The fact sheet of a party: what is agreed with it, how it takes part, what it holds, gives and runs.
    ///
    /// - Parameter most: how many entries of a list it has room for: it is one page or two
    func factSheet(_ party: Entry, most: Int) throws -> Paper {
        let referring = try shelf.referring(to: party)
        func of(_ type: String) -> [Entry] { referring.filter { $0.type == type } }
        let positions = of("entente-position").filter { $0.text("holder_ref") == party.id }
        let contributions = of("entente-contribution").filter { $0.text("provider_ref") == party.id }
        let posts = of("entente-post").filter { [$0.text("host_ref"), $0.text("run_by_ref")].contains(party.id) }
        let summits = of("entente-activity").filter { $0.kind == "summit" && !$0.presences(of: party.id).isEmpty }
        let lists = try PartyLists(party, among: referring, book: self)
        let given = try whole(.contributions, among: referring) { $0.properties[.provider] = party.choiceValue }
        var sections = [
            try agreed(of: party, among: referring, most: most),
            Paper.Section(
                id: "attendance",
                title: words[.paperAttendance],
                blocks: try attendance(of: party, at: summits, most: most + 1, of: lists.summits)
            ),
            Paper.Section(
                id: "positions",
                title: words[.paperPositions],
                blocks: try self.positions(positions, most: most, of: lists.positions)
            ),
        ]
        if !contributions.isEmpty {
            let blocks = try self.contributions(contributions, most: most, of: given)
            sections.append(Paper.Section(id: "contributions", title: words[.paperContributions], blocks: blocks))
        }
        if !posts.isEmpty {
            let blocks = try self.posts(posts, most: most, of: lists.posts)
            sections.append(Paper.Section(id: "posts", title: words[.paperPosts], blocks: blocks))
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

    /// How many programmes in force stand with their goals, how many goals with each, and how many other programmes are
    /// named, where the sheet has its full room.
    private static let (mostProgrammes, mostGoals, mostOthers) = (10, 12, 24)
    private static let fullRoom = 5

    /// Programmes in force with their goals, and the names of the others.
    private func agreed(of party: Entry, among referring: [Entry], most: Int) throws -> Paper.Section {
        let all = latest(programmes(of: party, among: referring))
        let inForce = all.filter { $0.status == "in-force" && $0.kind != Register.projectKind }
        let others = all.filter { $0.status != "in-force" || $0.kind == Register.projectKind }
        func room(_ number: Int) -> Int { max(1, number * most / Self.fullRoom) }
        var blocks: [PaperBlock] = inForce.isEmpty ? [.absent(words[.paperNoProgramme])] : []
        let items = try inForce.prefix(room(Self.mostProgrammes)).map { agreement in
            let goals = try goals(of: agreement)
            let shown = goals.prefix(room(Self.mostGoals))
            let left = moreText(goals.count - shown.count, of: try goalList(of: agreement))
            return try programme(
                agreement,
                below: try shown.map(goalLine) + (left.isEmpty ? [] : [PaperItem(head: left)]),
                most: 2
            )
        }
        blocks.append(.items(items))
        blocks += more(
            inForce.count - items.count,
            of: try whole(.programmes, among: referring) {
                ($0.party, $0.status) = (party.choiceValue, "in-force")
            }
        )
        guard !others.isEmpty else {
            return Paper.Section(id: "agreed", title: words[.paperAgreed], blocks: blocks)
        }
        let named = others.prefix(room(Self.mostOthers)).map { other in
            let facts = [
                other.text("period").map(words.date), other.text("status").map { words.term($0, in: "status") },
            ].compactMap(\.self).joined(separator: ", ")
            return name(other) + PaperText(facts.isEmpty ? "" : " (\(facts))")
        }
        blocks.append(.text(PaperText(words, .paperOtherProgrammes, ["list": .joined(named, by: "; ")])))
        blocks += more(
            others.count - named.count,
            of: try whole(.programmes, among: referring) { $0.party = party.choiceValue }
        )
        return Paper.Section(id: "agreed", title: words[.paperAgreed], blocks: blocks)
    }

    /// How a party came to summits, the latest first: the level at each is the story.
    func attendance(
        of party: Entry,
        at summits: [Entry],
        most: Int = .max,
        of list: WholeList? = nil
    ) throws -> [PaperBlock] {
        guard !summits.isEmpty else { return [.absent(words[.paperNone])] }
        let (shown, rest) = latest(summits, most: most, of: list)
        let rows = try shown.map { summit in
            [date(of: summit), name(summit), parts(of: party, in: summit), try sources(of: summit)]
        }
        let columns = [words[.columnDate], words[.paperSummit], words[.paperLevel], words[.paperSources]]
        return [.table(PaperTable(caption: words[.paperAttendanceCaption], columns: columns, rows: rows))] + rest
    }

    /// How many of the formats that a party is in are named at the beginning of a set.
    private static let mostFormats = 24

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
        let shown = PaperText.joined(Array(formats.prefix(Self.mostFormats)), by: ", ")
        let rest = moreText(formats.count - Self.mostFormats, of: try naming(party, type: "relationship"))
        var facts = [PaperFact(term: words[.paperKind], text: term(party, "kind"))]
        if let code = party.code { facts.append(PaperFact(term: words[.paperCode], text: PaperText(code))) }
        if let whole = party.text("part_of_ref") {
            facts.append(PaperFact(term: words.term("part_of_ref", in: "property"), text: try name(whole)))
        }
        if !formats.isEmpty {
            facts.append(PaperFact(term: words[.paperMemberOf], text: .joined([shown, rest], by: "; ")))
        }
        if let note = party.said("note") { facts.append(PaperFact(term: words[.paperNote], text: PaperText(note))) }
        return facts
    }
}
