internal import JSON
internal import Localization

extension PaperBook {
    /// What a party holds, each stance with the sentence that it answers.
    func positions(_ entries: [Entry], most: Int = .max, of list: WholeList? = nil) throws -> [PaperBlock] {
        guard !entries.isEmpty else { return [.absent(words[.paperNone])] }
        let (shown, rest) = latest(entries, most: most, of: list)
        let rows = try shown.map { position in
            let topic = try position.text("topic_ref").flatMap { try shelf.entry($0) }
            return [
                .lines([
                    try position.text("topic_ref").map { try name($0) } ?? .absent(words), proposition(of: topic),
                ]),
                stance(of: position),
                date(of: position),
                .joined([plain(position, "reason"), try sources(of: position)], by: " "),
            ]
        }
        let columns = [words[.paperTopic], words[.paperStance], words[.columnDate], words[.paperReason]]
        return [.table(PaperTable(caption: words[.paperPositionsCaption], columns: columns, rows: rows))] + rest
    }

    /// What those of a list hold of one topic, under its sentence; nothing where nobody holds anything.
    func positions(on topic: Entry, of holders: Set<String>, most: Int) throws -> [PaperBlock] {
        let held = try shelf.referring(to: topic).filter {
            $0.type == "entente-position" && $0.text("topic_ref") == topic.id
                && holders.contains($0.text("holder_ref") ?? "")
        }
        let list = WholeList(
            address: Address(PositionSelection.path, query: [("topic", AskedRecord.value(topic.id))]),
            count: try shelf.referring(to: topic).count {
                $0.type == "entente-position" && $0.text("topic_ref") == topic.id
            }
        )
        let (shown, rest) = latest(held, most: most, of: list)
        let rows = try shown.map { position in
            [
                try position.text("holder_ref").map { try name($0) } ?? .absent(words),
                stance(of: position),
                date(of: position),
                .joined([plain(position, "reason"), try sources(of: position)], by: " "),
            ]
        }
        let told: PaperText = .joined([name(topic), proposition(of: topic)], by: ": ")
        guard !rows.isEmpty else { return [.heading(told), .absent(words[.paperNoPositions])] }
        let columns = [words[.columnParty], words[.paperStance], words[.columnDate], words[.paperReason]]
        let caption = words(.paperPositionsOn, ["topic": topic.name])
        return [.heading(told), .table(PaperTable(caption: caption, columns: columns, rows: rows))] + rest
    }

    /// The sentence that positions on a topic answer, or that none is recorded.
    func proposition(of topic: Entry?) -> PaperText {
        guard let sentence = topic?.said("proposition") else {
            return PaperText([.absent(words[.propositionNotRecorded])])
        }
        return PaperText([.quote(sentence)])
    }

    /// The stance in words, with how sure it is and whether it was only inferred.
    private func stance(of position: Entry) -> PaperText {
        let stance = position.text("stance").map { PaperText([.strong(words.term($0, in: "stance"))]) }
        let inferred = position.own?["explicit"]?.boolean == false ? PaperText(words[.paperInferred]) : .empty
        return .lines([(stance ?? .absent(words)) + mark(of: position), inferred])
    }
}
