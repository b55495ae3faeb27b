internal import Localization

extension PaperBook {
    /// Where a programme stands: its ends and ways with what each side thinks, what was done, and what is disputed.
    ///
    /// - Parameter most: how many entries of a list there is room for; the rest is counted
    func programmeStatus(_ programme: Entry, most: Int) throws -> Paper {
        let referring = try shelf.referring(to: programme)
        let goals = try goalTree(of: programme, most: most)
        let disagreements = try disagreements(about: programme, most: most)
        let activities = referring.filter { $0.type == "entente-activity" }
        let others = referring.filter { ["entente-outcome", "entente-contribution"].contains($0.type) }
        var sections = [
            Paper.Section(id: "areas", title: words[.paperAreasHeading], blocks: try areas(of: programme)),
            Paper.Section(
                id: "goals",
                title: words[.paperGoals],
                blocks: goals.isEmpty ? [.absent(words[.paperNoGoals])] : [.items(goals)]
            ),
            Paper.Section(
                id: "whole",
                title: words[.paperWhole],
                blocks: try assessments(of: programme).map { .text($0) }
            ),
            Paper.Section(
                id: "done",
                title: words[.paperDone],
                blocks: try self.activities(
                    activities,
                    caption: .paperActivitiesCaption,
                    most: most,
                    whole: try naming(programme, type: "entente-activity")
                )
            ),
        ]
        sections += try around(programme, others, disagreements: disagreements, most: most)
        return paper(
            .paperStatus,
            of: programme,
            otherNames: programme.otherNames,
            facts: try programmeFacts(of: programme, among: referring),
            sections: sections
        )
    }

    /// What is disputed about a programme, and the outcomes and contributions that name it; nothing where there is none.
    private func around(
        _ programme: Entry,
        _ others: [Entry],
        disagreements: [PaperText],
        most: Int
    ) throws -> [Paper.Section] {
        let items = try others.prefix(most).map { PaperItem(head: name($0), lines: [try sources(of: $0)]) }
        let told = try others.isEmpty ? [] : [.items(items)] + more(others.count - most, of: naming(programme))
        let disputed = disagreements.isEmpty ? [] : [PaperBlock.items(disagreements.map { PaperItem(head: $0) })]
        return [
            Paper.Section(id: "disputed", title: words[.paperDisputed], blocks: disputed),
            Paper.Section(id: "around", title: words[.paperAround], blocks: told),
        ].filter { !$0.blocks.isEmpty }
    }

    private func programmeFacts(of programme: Entry, among referring: [Entry]) throws -> [PaperFact] {
        let successors = referring.filter { $0.text("predecessor_ref") == programme.id }.map(\.id)
        var facts = [
            PaperFact(term: words[.paperKind], text: term(programme, "kind")),
            PaperFact(term: words[.paperParties], text: try names(programme.texts("party_refs"))),
            PaperFact(term: words[.paperPeriodColumn], text: date(of: programme, "period")),
            PaperFact(term: words[.paperState], text: state(of: programme)),
        ]
        let leads = programme.texts("lead_refs")
        if !leads.isEmpty { facts.append(PaperFact(term: words[.paperLeads], text: try names(leads))) }
        if let earlier = programme.text("predecessor_ref") {
            facts.append(PaperFact(term: words[.paperFollows], text: try name(earlier)))
        }
        if !successors.isEmpty { facts.append(PaperFact(term: words[.paperFollowed], text: try names(successors))) }
        if let note = programme.said("note") { facts.append(PaperFact(term: words[.paperNote], text: PaperText(note))) }
        facts.append(PaperFact(term: words[.paperSources], text: try sources(of: programme)))
        return facts
    }

    /// The areas of a programme, each with the sentence that positions on it answer.
    private func areas(of programme: Entry) throws -> [PaperBlock] {
        let ids = programme.texts("topic_refs")
        try shelf.prefetch(ids)
        guard !ids.isEmpty else { return [.absent(words[.paperNone])] }
        return [.text(try names(ids))]
    }
}
