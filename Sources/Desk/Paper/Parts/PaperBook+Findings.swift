internal import JSON
internal import Localization

extension PaperBook {
    /// Outcomes that sources report: where each stands, what came of it, and who objected.
    func outcomes(_ entries: [Entry], most: Int = .max, of list: WholeList? = nil) throws -> [PaperBlock] {
        guard !entries.isEmpty else { return [.absent(words[.paperNone])] }
        let (shown, rest) = latest(entries, most: most, of: list)
        return [.items(try shown.map(outcome))] + rest
    }

    /// An outcome with its objections, a member's told from an outsider's.
    func outcome(_ outcome: Entry) throws -> PaperItem {
        let by = try outcome.text("by_ref").map { try name($0) } ?? .absent(words)
        let state = PaperText.joined(
            [
                date(of: outcome), by,
                PaperText([.strong(words.term(outcome.text("status") ?? "reported", in: "status"))]),
            ],
            by: " \u{B7} "
        )
        let objections = try outcome.list("objections").map { node in
            let party = try node["party_ref"]?.string.map { try name($0) } ?? .absent(words)
            let member = node["member"]?.boolean.map { words[$0 ? .objectionMember : .objectionOutside] }
            let facts = [member, node["date"]?.string.map(words.date)].compactMap(\.self)
            return PaperText(
                words,
                .paperObjection,
                [
                    "party": party, "facts": PaperText(facts.joined(separator: ", ")),
                    "reason": node["reason"]?.string.map { PaperText(RecordText($0, outcome.language)) }
                        ?? .absent(words),
                ]
            )
        }
        return PaperItem(
            head: name(outcome),
            lines: [state + PaperText(" ") + (try sources(of: outcome)), plain(outcome, "result")].filter {
                !$0.isEmpty
            }
                + objections
        )
    }

    /// Needs or recommendations, each with what answers it.
    func findings(_ entries: [Entry], most: Int = .max, of list: WholeList? = nil) throws -> [PaperBlock] {
        guard !entries.isEmpty else { return [.absent(words[.paperNone])] }
        let (shown, rest) = latest(entries, most: most, of: list)
        let items = try shown.map { entry in
            let links = try shelf.referring(to: entry).filter {
                $0.type == "relationship" && $0.kind == "answers" && $0.standard("target_ref") == entry.id
            }
            links.forEach(take)
            let answers = try names(links.compactMap { $0.standard("source_ref") })
            let isNeed = entry.type == "entente-need"
            return PaperItem(
                head: name(entry),
                lines: [
                    .joined([plain(entry, "text"), try sources(of: entry)], by: " "),
                    isNeed ? PaperText(words, .paperAnsweredBy, ["list": answers]) : .empty,
                ].filter { !$0.isEmpty }
            )
        }
        return [.items(items)] + rest
    }
}
