internal import JSON
internal import Localization

extension PaperBook {
    /// How many parties its table of attendance has room for.
    private static let most = 30

    /// The brief for a summit or another event: what is on the agenda and was said before, who comes and came, what
    /// they hold, and which goals are open between them.
    ///
    /// - Parameter most: how many entries of a list there is room for; the rest is counted
    func brief(_ event: Entry, most: Int) throws -> Paper {
        let earlier = try series(before: event)
        let own = parties(in: [event])
        let coming = own.isEmpty ? parties(in: Array(earlier.prefix(1))) : own
        let topics = try event.texts("topic_refs").compactMap { try shelf.entry($0) }
        return paper(
            .paperBrief,
            of: event,
            otherNames: event.otherNames,
            facts: try eventFacts(of: event),
            sections: [
                Paper.Section(
                    id: "agenda",
                    title: words[.paperAgenda],
                    blocks: try agenda(topics, before: event)
                ),
                Paper.Section(
                    id: "attendance",
                    title: words[.paperAttendanceHere],
                    blocks: try attendance(at: event, earlier: earlier)
                ),
                Paper.Section(
                    id: "positions",
                    title: words[.paperPositionsHere],
                    blocks: topics.isEmpty
                        ? [.absent(words[.paperNoAgenda])]
                        : try topics.flatMap { try positions(on: $0, of: Set(coming), most: most) }
                ),
                Paper.Section(
                    id: "goals",
                    title: words[.paperOpenGoals],
                    blocks: try openGoals(of: Set(coming), most: most)
                ),
                Paper.Section(
                    id: "wording",
                    title: words[.paperWording],
                    blocks: try wording(of: [event] + earlier, most: most)
                ),
            ]
        )
    }

    private func eventFacts(of event: Entry) throws -> [PaperFact] {
        var facts = [
            PaperFact(term: words[.paperKind], text: term(event, "kind")),
            PaperFact(term: words[.columnDate], text: date(of: event)),
        ]
        let place = try event.said("place").map { PaperText($0) } ?? event.text("location_ref").map { try name($0) }
        facts.append(PaperFact(term: words[.paperPlace], text: place ?? .absent(words)))
        if let format = event.text("format_ref") {
            facts.append(PaperFact(term: words[.paperFormat], text: try name(format)))
        }
        if let programme = event.text("programme_ref") {
            facts.append(PaperFact(term: words[.paperProgramme], text: try name(programme)))
        }
        facts.append(
            PaperFact(
                term: words[.paperCame],
                text: event.said("outcome").map { PaperText($0) } ?? .absent(words)
            )
        )
        facts.append(PaperFact(term: words[.paperSources], text: try sources(of: event)))
        return facts
    }

    /// Each topic with its sentence, what earlier events on it came to, and the outcomes that sources report.
    private func agenda(_ topics: [Entry], before event: Entry) throws -> [PaperBlock] {
        guard !topics.isEmpty else { return [.absent(words[.paperNoAgenda])] }
        return [
            .items(
                try topics.map { topic in
                    let referring = try shelf.referring(to: topic)
                    let past = referring.filter {
                        $0.type == "entente-activity" && $0.id != event.id && $0.text("outcome") != nil
                            && $0.began < event.began && $0.texts("topic_refs").contains(topic.id)
                    }
                    let said = try latest(past, most: 3).shown.map { entry in
                        PaperText(
                            words,
                            .paperSaid,
                            ["date": date(of: entry), "name": name(entry), "text": plain(entry, "outcome")]
                        ) + PaperText(" ") + (try sources(of: entry))
                    }
                    let reported = referring.filter { $0.type == "entente-outcome" }
                    return PaperItem(
                        head: name(topic),
                        lines: [proposition(of: topic)]
                            + (said.isEmpty ? [PaperText([.absent(words[.paperNothingSaid])])] : said),
                        below: try latest(reported, most: 3).shown.map(outcome)
                    )
                }
            )
        ]
    }

    private func attendance(at event: Entry, earlier: [Entry]) throws -> [PaperBlock] {
        let events = [event] + earlier
        let parties = parties(in: events)
        guard !parties.isEmpty else { return [.absent(words[.paperNoAttendance])] }
        try shelf.prefetch(parties)
        return [try attendance(Array(parties.prefix(Self.most)), at: events, caption: .paperGridCaption)]
            + more(
                parties.count - Self.most,
                of: WholeList(address: event.address, count: parties.count)
            )
    }

    /// The goals that are not achieved or dropped, of programmes in force with a state that takes part.
    private func openGoals(of parties: Set<String>, most: Int) throws -> [PaperBlock] {
        let closed: Set<String> = ["achieved", "dropped"]
        let states = Set(try parties.filter { try shelf.entry($0)?.kind == "state" })
        let inForce = try shelf.all("entente-programme").filter { $0.status == "in-force" }
        let shared = inForce.filter { $0.texts("party_refs").contains(where: states.contains) }
        let open = try latest(shared).compactMap { programme -> (programme: Entry, goals: [Entry])? in
            let goals = try goals(of: programme).filter { !closed.contains($0.text("state") ?? "") }
            return goals.isEmpty ? nil : (programme, goals)
        }
        let items = try open.prefix(most / 2).map { programme, goals in
            let rest = goals.count - most / 2
            let left = rest > 0 ? [PaperItem(head: moreText(rest, of: try goalList(of: programme)))] : []
            return PaperItem(
                head: name(programme),
                lines: [state(of: programme)],
                below: try goals.prefix(most / 2).map(goal) + left
            )
        }
        let programmes = try whole(.programmes, among: inForce) { $0.status = "in-force" }
        return items.isEmpty
            ? [.absent(words[.paperNoOpenGoals])] : [.items(items)] + more(open.count - items.count, of: programmes)
    }

    /// The recorded paragraphs of the documents that an event and those before it rest on.
    private func wording(of events: [Entry], most: Int) throws -> [PaperBlock] {
        let ids = events.flatMap { $0.list("sources").compactMap { $0["document_ref"]?.string } }
        try shelf.prefetch(ids)
        var seen: Set<String> = []
        let documents = try ids.filter { seen.insert($0).inserted }.compactMap { try shelf.entry($0) }
            .filter { !$0.list("paragraphs").isEmpty }
        guard !documents.isEmpty else { return [.absent(words[.paperNoWording])] }
        return try documents.flatMap { document in
            let language = document.text("language") ?? document.language
            let paragraphs = document.list("paragraphs").compactMap { $0["text"]?.string }
            let head = name(document) + PaperText(" ") + sources([try note(document.id)])
            let left = more(
                paragraphs.count - most,
                of: WholeList(address: document.address, count: paragraphs.count)
            )
            return [PaperBlock.heading(head)]
                + paragraphs.prefix(most).map { .quote(PaperText(RecordText($0, language))) } + left
        }
    }
}
