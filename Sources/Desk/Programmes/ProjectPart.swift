internal import Localization

/// Under a project in the list of projects: who takes part, who leads, on what, for whom, and since when it stands so.
struct ProjectPart: LinePart {
    let rows: [Property]

    init(_ project: Entry, shelf: Shelf, words: Words) throws {
        func links(_ property: String) throws -> Property.Value { .linkList(try shelf.links(project.texts(property))) }
        let status = project.text("status_on").map(words.date)
        var rows = [
            Property(label: words[.factParticipants], value: try links("party_refs")),
            Property(label: words[.factLead], value: try links("lead_refs")),
            Property(label: words[.factTopics], value: try links("topic_refs")),
            Property(label: words[.factStateOn], value: status.map { .text($0) } ?? .absent),
        ]
        for (label, property) in [(Text.factFor, "beneficiary_refs"), (.factLaunched, "launched_at_ref")]
        where !project.texts(property).isEmpty {
            rows.append(Property(label: words[label], value: try links(property)))
        }
        self.rows = rows
    }

    func part(_ words: Words) -> HTML { briefList(rows, words) }
}
