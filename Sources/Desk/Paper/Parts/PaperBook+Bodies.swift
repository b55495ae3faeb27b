internal import Localization

extension PaperBook {
    /// The bodies, offices and people that are part of a party.
    func bodies(_ entries: [Entry], most: Int = .max) throws -> [PaperBlock] {
        guard !entries.isEmpty else { return [.absent(words[.paperNone])] }
        let ordered = entries.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        let items = try ordered.prefix(most).map { body in
            let facts = PaperText.joined([term(body, "kind"), PaperText(body.code ?? "")], by: " \u{B7} ")
            return PaperItem(head: name(body), lines: [facts + PaperText(" ") + (try sources(of: body))])
        }
        return [.items(items)] + more(ordered.count - most)
    }

    /// Texts that a party issued, the latest first, each with the number of its note.
    func texts(_ entries: [Entry], most: Int = .max) throws -> [PaperBlock] {
        guard !entries.isEmpty else { return [.absent(words[.paperNone])] }
        let (shown, rest) = latest(entries, most: most)
        let items = try shown.map { document in
            let facts: [PaperText] = [date(of: document), term(document, "kind"), term(document, "grade")]
            return PaperItem(
                head: name(document),
                lines: [.joined(facts, by: " \u{B7} ") + PaperText(" ") + sources([try note(document.id)])]
            )
        }
        return [.items(items)] + rest
    }

    /// That there is more than is shown; nothing where there is not.
    func more(_ rest: Int) -> [PaperBlock] {
        rest > 0 ? [.text(PaperText(words.count(rest, .paperMore)))] : []
    }
}
