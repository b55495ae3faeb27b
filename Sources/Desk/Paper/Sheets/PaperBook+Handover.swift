internal import Coordination
internal import Localization

extension PaperBook {
    /// The handover file of a party: everything that a successor needs, with its contents, in as many parts as it takes.
    ///
    /// - Parameter part: which part is wanted, from 1; beyond the last it is the last
    func handover(_ party: Entry, part: Int) throws -> Paper {
        let referring = try shelf.referring(to: party)
        let chapters = try chapters(of: party, among: referring)
        let plan = try HandoverPlan(chapters.map { try $0.entries.map($0.weight) })
        let number = min(max(1, part), plan.parts.count)
        let sections = try plan.parts[number - 1].map { stretch in
            let chapter = chapters[stretch.chapter]
            return Paper.Section(
                id: chapter.id,
                title: title(of: chapter, stretch.entries),
                count: chapter.entries.count,
                number: stretch.chapter + 1,
                blocks: try chapter.write(Array(chapter.entries[stretch.entries]))
            )
        }
        let contents = chapters.enumerated().map { index, chapter in
            PaperPart.Line(
                id: chapter.id,
                title: words[chapter.title],
                count: chapter.entries.count,
                part: plan.part(of: index)
            )
        }
        return paper(
            .paperHandover,
            of: party,
            otherNames: party.otherNames,
            facts: number == 1 ? try facts(of: party, among: referring) : [],
            sections: sections,
            part: PaperPart(number: number, total: plan.parts.count, contents: contents)
        )
    }

    /// A list of the file, in its order, and how a stretch of it is written.
    private struct Chapter {
        let id: String
        let title: Text
        let entries: [Entry]
        var weight: (Entry) throws -> Int = HandoverPlan.weight
        let write: ([Entry]) throws -> [PaperBlock]
    }

    private func title(of chapter: Chapter, _ stretch: Range<Int>) -> String {
        let title = words[chapter.title]
        guard stretch.count < chapter.entries.count else { return title }
        let numbers = [stretch.lowerBound + 1, stretch.upperBound, chapter.entries.count].map(words.locale.grouped)
        return words(
            .paperStretch,
            ["title": title, "first": numbers[0], "last": numbers[1], "total": numbers[2]]
        )
    }

    private func chapters(of party: Entry, among referring: [Entry]) throws -> [Chapter] {
        func of(_ type: String) -> [Entry] { latest(referring.filter { $0.type == type }) }
        let activities = of("entente-activity")
        let coming = activities.filter { $0.mayEnd(onOrAfter: today) }
        let ahead = Set(coming.map(\.id))
        let past = activities.filter { !ahead.contains($0.id) }
        let summits = activities.filter { $0.kind == "summit" && !$0.presences(of: party.id).isEmpty }
        var chapters = [
            agreements(latest(programmes(of: party, among: referring))),
            Chapter(id: "coming", title: .paperComing, entries: coming) {
                try self.activities($0, caption: .paperComing, of: party)
            },
            Chapter(id: "summits", title: .paperAttendance, entries: summits) {
                try self.attendance(of: party, at: $0)
            },
        ]
        chapters += try holdings(of: party, among: referring)
        let told = Chapter(id: "past", title: .paperPast, entries: past) {
            try self.activities($0, caption: .paperPast, of: party)
        }
        chapters.append(told)
        chapters += findings(of("entente-outcome"), needs: of("entente-need"), asked: of("entente-recommendation"))
        chapters.append(try disputes(about: [party] + activities + of("entente-post")))
        return chapters
    }

    /// What sources report as decided, and what they ask for.
    private func findings(_ outcomes: [Entry], needs: [Entry], asked: [Entry]) -> [Chapter] {
        [
            Chapter(id: "outcomes", title: .paperOutcomes, entries: outcomes) { try self.outcomes($0) },
            Chapter(id: "needs", title: .paperNeeds, entries: needs) { try self.findings($0) },
            Chapter(id: "recommendations", title: .paperRecommendations, entries: asked) { try self.findings($0) },
        ]
    }

    /// Every programme with its goals: those in force first.
    private func agreements(_ programmes: [Entry]) -> Chapter {
        let inForce = programmes.filter { $0.status == "in-force" }
        let ordered = inForce + programmes.filter { $0.status != "in-force" }
        return Chapter(
            id: "agreed",
            title: .paperAgreedGoals,
            entries: ordered,
            weight: { try self.weight(ofProgramme: $0) },
            write: { programmes in
                let items = try programmes.map {
                    try self.programme($0, below: try self.goalTree(of: $0, most: HandoverPlan.mostGoals))
                }
                return items.isEmpty ? [.absent(self.words[.paperNoProgramme])] : [.items(items)]
            }
        )
    }

    /// How much a programme takes with its goals, what is thought of them, and what is disputed about it.
    private func weight(ofProgramme programme: Entry) throws -> Int {
        let referring = try shelf.referring(to: programme)
        func weight(_ type: String, _ most: Int, each: Int) -> Int {
            referring.filter { $0.type == type }.prefix(most).reduce(0) { $0 + HandoverPlan.weight($1) + each }
        }
        return HandoverPlan.weight(programme) + weight("entente-objective", HandoverPlan.mostGoals, each: 0)
            + weight("entente-goal", HandoverPlan.mostGoals, each: 1_400) + weight("entente-claim", 6, each: 200)
    }

    /// What the party holds, gives, hosts and belongs to.
    private func holdings(of party: Entry, among referring: [Entry]) throws -> [Chapter] {
        func of(_ type: String) -> [Entry] { referring.filter { $0.type == type } }
        let positions = of("entente-position").filter { $0.text("holder_ref") == party.id }
        let kinds: Set<String> = ["member-of", "serves"]
        let relations = of("relationship").filter { kinds.contains($0.kind ?? "") }
        let bodies = of("identity").filter { $0.text("part_of_ref") == party.id }
        let texts = of("entente-document").filter { $0.texts("issuer_refs").contains(party.id) }
        return [
            Chapter(id: "positions", title: .paperPositions, entries: latest(positions)) { try self.positions($0) },
            Chapter(
                id: "contributions",
                title: .paperContributions,
                entries: latest(of("entente-contribution"))
            ) { try self.contributions($0) },
            Chapter(id: "posts", title: .paperPosts, entries: latest(of("entente-post"))) { try self.posts($0) },
            Chapter(
                id: "memberships",
                title: .paperMemberships,
                entries: try ordered(memberships: relations, of: party)
            ) { try self.memberships(of: party, among: $0) },
            Chapter(id: "bodies", title: .paperBodies, entries: byName(bodies)) { try self.bodies($0) },
            Chapter(id: "texts", title: .paperTexts, entries: latest(texts)) { try self.texts($0) },
        ]
    }

    /// Where sources disagree about the party, its activities and posts; what is disputed of a programme stands there.
    private func disputes(about entries: [Entry]) throws -> Chapter {
        let subjects = Set(entries.map(\.id))
        let claims = try shelf.all("entente-claim").filter { subjects.contains($0.text("subject_ref") ?? "") }
        return Chapter(id: "disputed", title: .paperDisputed, entries: claims) { claims in
            let items = try claims.map { claim in
                PaperItem(
                    head: PaperText(
                        self.words,
                        .paperDisagreement,
                        ["question": self.name(claim), "answers": try self.answers(claim)]
                    ),
                    lines: [try claim.text("subject_ref").map { try self.name($0) } ?? .empty]
                )
            }
            return items.isEmpty ? [.absent(self.words[.paperNone])] : [.items(items)]
        }
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
