internal import Coordination
internal import JSON
internal import Localization

/// Who took part in an activity, and what it served.
struct ActivityFeature: RecordFeature {
    /// A party's part.
    struct Participant: Hashable, Sendable {
        let party: RecordLink
        let presence: Presence
    }

    let participants: [Participant]
    let programme: EntryLine?
    let goals: [EntryLine]
    /// References to a programme or to goals that are not held here.
    let missing: [RecordLink]
    let topics: [RecordLink]
    /// The grid of its kind, and its month.
    let series: RecordLink?
    let month: RecordLink?

    init(_ request: FeatureRequest) throws {
        let (entry, shelf, words) = (request.entry, request.shelf, request.words)
        let list = entry.list("participation")
        try shelf.prefetch(list.compactMap { $0["party_ref"]?.string })
        participants = try list.compactMap { node in
            guard let party = node["party_ref"]?.string else { return nil }
            return Participant(party: try shelf.link(party), presence: Presence(node))
        }
        let (programmeID, goalIDs) = (entry.text("programme_ref"), entry.texts("goal_refs"))
        try shelf.prefetch(goalIDs)
        programme = try programmeID.flatMap(shelf.entry(_:)).map { try shelf.line(for: $0, words: words) }
        goals = try goalIDs.compactMap(shelf.entry(_:)).map { try shelf.line(for: $0, words: words) }
        missing = try ([programmeID].compactMap(\.self) + goalIDs).map(shelf.link).filter { $0.address == nil }
        topics = try shelf.links(entry.texts("topic_refs"))
        series = entry.kind.map { kind in
            var query: [(name: String, value: String)] = [("kind", kind)]
            if let format = entry.text("format_ref") { query.append(("format", format)) }
            return RecordLink(
                name: words(.attendanceOf, ["kind": words.term(kind, in: "kind")]),
                address: Address(AttendanceSelection.path, query: query)
            )
        }
        month = entry.period?.start.date.flatMap { CivilMonth($0.text) }.map { month in
            RecordLink(
                name: words.date(month.text),
                address: Address(MonthModel.path, query: [("month", month.text)])
            )
        }
    }

    func html(_ words: Words) -> HTML {
        participation(words) + served(words)
    }

    private func participation(_ words: Words) -> HTML {
        let beside = each([series, month].compactMap(\.self), between: " \u{B7} ") { $0.html(words) }
        return """
            <section><h2>\(words[.participantsHeading])</h2>
            \(table(words))<p class="small no-print">\(beside)</p></section>

            """
    }

    private func table(_ words: Words) -> HTML {
        guard !participants.isEmpty else { return #"<p class="absent">\#(words[.notRecorded])</p>"# }
        let rows = each(participants) { participant in
            let presence = participant.presence
            return """
                <tr><th scope="row">\(participant.party.html(words))</th>\
                <td data-of="\(words[.columnPart])">\(with(presence.rank, levelBars)) \(presence.standing(words))</td>\
                <td data-of="\(words[.columnPerson])">\(person(presence, words))</td></tr>

                """
        }
        return """
            <table class="stack"><caption class="hidden">\(words[.participantsHeading])</caption>
            <thead><tr><th scope="col">\(words[.columnParty])</th><th scope="col">\(words[.columnPart])</th>\
            <th scope="col">\(words[.columnPerson])</th></tr></thead><tbody>\(rows)</tbody></table>

            """
    }

    private func person(_ presence: Presence, _ words: Words) -> HTML {
        guard let person = presence.person else { return #"<span class="absent">\#(words[.notRecorded])</span>"# }
        return isolated(person)
    }

    private func served(_ words: Words) -> HTML {
        let chips = each(topics) { #"<li class="label">\#($0.html(words))</li>"# }
        let means: HTML =
            programme == nil && goals.isEmpty && missing.isEmpty
            ? #"<p class="absent">\#(words[.servedNothing])</p>"#
            : """
            <ul class="list">\(with(programme) { $0.html(words) })\(each(goals) { $0.html(words) })\
            \(each(missing) { "<li>\($0.html(words))</li>" })</ul>
            """
        return """
            <section><h2>\(words[.servedHeading])</h2>
            \(when(!topics.isEmpty, "<ul class=\"chips\">\(chips)</ul>"))\(means)</section>

            """
    }
}

extension FeatureRequest {
    /// What only activities have.
    func activityFeatures() throws -> [any RecordFeature] { [try ActivityFeature(self)] }
}
