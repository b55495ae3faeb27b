internal import Localization

extension PaperBook {
    /// The bodies, offices and people that are part of a party.
    func bodies(_ entries: [Entry]) throws -> [PaperBlock] {
        guard !entries.isEmpty else { return [.absent(words[.paperNone])] }
        let items = try byName(entries).map { body in
            let facts = PaperText.joined([term(body, "kind"), PaperText(body.code ?? "")], by: " \u{B7} ")
            return PaperItem(head: name(body), lines: [facts + PaperText(" ") + (try sources(of: body))])
        }
        return [.items(items)]
    }

    /// Entries in the order of their names.
    func byName(_ entries: [Entry]) -> [Entry] { entries.sorted { ($0.name, $0.id) < ($1.name, $1.id) } }

    /// Texts that a party issued, the latest first, each with the number of its note.
    func texts(_ entries: [Entry]) throws -> [PaperBlock] {
        guard !entries.isEmpty else { return [.absent(words[.paperNone])] }
        let items = try latest(entries).map { document in
            let facts: [PaperText] = [date(of: document), term(document, "kind"), term(document, "grade")]
            return PaperItem(
                head: name(document),
                lines: [.joined(facts, by: " \u{B7} ") + PaperText(" ") + sources([try note(document.id)])]
            )
        }
        return [.items(items)]
    }
}
