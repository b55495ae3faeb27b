internal import Localization

/// A programme in force, at a glance: period, areas, what sources disagree on.
struct ProgrammeCard: Sendable {
    let line: EntryLine
    let topics: [RecordLink]
    let disagreements: Disagreements

    /// How many cards a page has room for.
    private static let most = 3

    /// The programmes in force with a party, those of an exercise last, the latest first; projects stand in the list of programmes.
    static func inForce(
        of party: Entry,
        among referring: [Entry],
        shelf: Shelf,
        words: Words
    ) throws -> [ProgrammeCard] {
        let programmes = referring.filter { entry in
            entry.type == "entente-programme" && entry.status == "in-force" && entry.kind != "project"
                && entry.texts("party_refs").contains(party.id)
        }
        let latest = programmes.sorted { left, right in
            guard left.isExercise == right.isExercise else { return right.isExercise }
            return (left.firstDay, left.id) > (right.firstDay, right.id)
        }.prefix(most)
        return try latest.map { programme in
            ProgrammeCard(
                line: try shelf.line(for: programme, words: words),
                topics: try shelf.links(programme.texts("topic_refs")),
                disagreements: try shelf.disagreements(
                    about: programme,
                    among: try shelf.referring(to: programme),
                    most: Disagreements.few,
                    words: words
                )
            )
        }
    }

    func html(_ words: Words) -> HTML {
        let chips = each(topics) { topic in
            #"<li class="label">\#(topic.html(words))</li>"#
        }
        return """
            <div class="card"><ul class="list">\(line.html(words))</ul>\
            \(when(!topics.isEmpty, "<ul class=\"chips\">\(chips)</ul>"))\
            \(disagreements.html(words))</div>

            """
    }
}
