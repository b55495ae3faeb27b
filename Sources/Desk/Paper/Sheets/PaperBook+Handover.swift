internal import Coordination
internal import Localization

extension PaperBook {
    /// The handover file of a party: everything that a successor needs, with its contents.
    ///
    /// - Parameter most: how many entries of a list it has room for; the rest is counted
    func handover(_ party: Entry, most: Int) throws -> Paper {
        let referring = try shelf.referring(to: party)
        let programmes = latest(programmes(of: party, among: referring), most: .max).shown
        let activities = referring.filter { $0.type == "entente-activity" }
        let coming = activities.filter { $0.mayEnd(onOrAfter: today) }
        let ahead = Set(coming.map(\.id))
        let past = activities.filter { !ahead.contains($0.id) }
        let summits = activities.filter { $0.kind == "summit" && !$0.presences(of: party.id).isEmpty }
        var sections = [
            try agreements(programmes, most: most),
            section(
                "coming",
                .paperComing,
                coming.count,
                try self.activities(coming, caption: .paperComing, of: party)
            ),
            section(
                "summits",
                .paperAttendance,
                summits.count,
                try attendance(of: party, at: summits, most: most)
            ),
        ]
        sections += try lists(of: party, among: referring, most: most)
        sections.append(
            section(
                "past",
                .paperPast,
                past.count,
                try self.activities(past, caption: .paperPast, of: party, most: most)
            )
        )
        sections += try findings(among: referring, most: most)
        sections.append(
            try disputes(about: [party] + activities + referring.filter { $0.type == "entente-post" }, most: most)
        )
        return paper(
            .paperHandover,
            of: party,
            otherNames: party.otherNames,
            facts: try facts(of: party, among: referring),
            sections: sections,
            hasContents: true
        )
    }

    private func section(_ id: String, _ title: Text, _ count: Int, _ blocks: [PaperBlock]) -> Paper.Section {
        Paper.Section(id: id, title: words[title], count: count, blocks: blocks)
    }

    /// Every programme with its goals: those in force first.
    private func agreements(_ programmes: [Entry], most: Int) throws -> Paper.Section {
        let inForce = programmes.filter { $0.status == "in-force" }
        let ordered = inForce + programmes.filter { $0.status != "in-force" }
        let items = try ordered.prefix(most).map { try programme($0, below: try goalTree(of: $0)) }
        let blocks: [PaperBlock] =
            (items.isEmpty ? [.absent(words[.paperNoProgramme])] : [.items(items)]) + more(ordered.count - most)
        return section("agreed", .paperAgreedGoals, programmes.count, blocks)
    }

    /// What the party holds, gives, hosts and belongs to.
    private func lists(of party: Entry, among referring: [Entry], most: Int) throws -> [Paper.Section] {
        let positions = referring.filter { $0.type == "entente-position" && $0.text("holder_ref") == party.id }
        let contributions = referring.filter { $0.type == "entente-contribution" }
        let posts = referring.filter { $0.type == "entente-post" }
        let kinds: Set<String> = ["member-of", "serves"]
        let relations = referring.filter { $0.type == "relationship" && kinds.contains($0.kind ?? "") }
        let bodies = referring.filter { $0.text("part_of_ref") == party.id && $0.type == "identity" }
        let texts = referring.filter { $0.type == "entente-document" && $0.texts("issuer_refs").contains(party.id) }
        return [
            section("positions", .paperPositions, positions.count, try self.positions(positions, most: most)),
            section(
                "contributions",
                .paperContributions,
                contributions.count,
                try self.contributions(contributions, most: most)
            ),
            section("posts", .paperPosts, posts.count, try self.posts(posts, most: most)),
            section(
                "memberships",
                .paperMemberships,
                relations.count,
                try memberships(of: party, among: relations, most: most)
            ),
            section("bodies", .paperBodies, bodies.count, try self.bodies(bodies, most: most)),
            section("texts", .paperTexts, texts.count, try self.texts(texts, most: most)),
        ]
    }

    /// What sources report as decided, and what they ask for.
    private func findings(among referring: [Entry], most: Int) throws -> [Paper.Section] {
        let outcomes = referring.filter { $0.type == "entente-outcome" }
        let needs = referring.filter { $0.type == "entente-need" }
        let recommendations = referring.filter { $0.type == "entente-recommendation" }
        return [
            section("outcomes", .paperOutcomes, outcomes.count, try self.outcomes(outcomes, most: most)),
            section("needs", .paperNeeds, needs.count, try findings(needs, most: most)),
            section(
                "recommendations",
                .paperRecommendations,
                recommendations.count,
                try findings(recommendations, most: most)
            ),
        ]
    }

    /// Where sources disagree about the party, its activities and posts; what is disputed of a programme stands there.
    private func disputes(about entries: [Entry], most: Int) throws -> Paper.Section {
        let subjects = Set(entries.map(\.id))
        let claims = try shelf.all("entente-claim").filter { subjects.contains($0.text("subject_ref") ?? "") }
        let items = try claims.prefix(most).map { claim in
            PaperItem(
                head: PaperText(
                    words,
                    .paperDisagreement,
                    ["question": name(claim), "answers": try answers(claim)]
                ),
                lines: [try claim.text("subject_ref").map { try name($0) } ?? .empty]
            )
        }
        let blocks: [PaperBlock] = items.isEmpty ? [.absent(words[.paperNone])] : [.items(items)]
        return section("disputed", .paperDisputed, claims.count, blocks + more(claims.count - most))
    }
}

extension Entry {
    /// Whether it may not be over yet on a day; what has no date is not to come.
    fileprivate func mayEnd(onOrAfter day: String) -> Bool {
        guard let today = WorldDate(day)?.earliest, let period else { return false }
        guard let last = period.latest else { return false }
        return last >= today
    }
}
