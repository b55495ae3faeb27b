internal import JSON
internal import Localization

extension PaperBook {
    /// Where sources disagree about a record: a line for each question, with every answer beside the others.
    ///
    /// - Parameter most: how many there is room for; the rest is counted
    func disagreements(about entry: Entry, most: Int = 6) throws -> [PaperText] {
        let claims = try shelf.referring(to: entry).filter {
            $0.type == "entente-claim" && $0.text("subject_ref") == entry.id
        }
        let told = try claims.prefix(most).map { claim in
            PaperText(words, .paperDisagreement, ["question": name(claim), "answers": try answers(claim)])
        }
        let rest = claims.count - told.count
        return rest > 0 ? told + [moreText(rest, of: try naming(entry, type: "entente-claim"))] : told
    }

    /// What each source says, and which source says it.
    func answers(_ claim: Entry) throws -> PaperText {
        take(claim)
        let answers = try claim.list("values").map { node in
            let value = node["value"].map { $0.string ?? $0.value.canonicalText } ?? words[.notRecorded]
            return PaperText([.quote(RecordText(value, claim.language)), .text(" ")])
                + (try answerSources(node, of: claim))
        }
        return answers.isEmpty ? .absent(words) : .joined(answers, by: "; ")
    }

    /// The sources of an answer: by reference, in full, or by the key that they have in the claim's own list.
    private func answerSources(_ node: JSONNode, of claim: Entry) throws -> PaperText {
        if let list = node["sources"], list.kind == .array {
            let keys = Set(list.elements.compactMap(\.string))
            guard !keys.isEmpty else { return try sources(Array(list.elements)) }
            return try sources(claim.list("sources").filter { $0["key"]?.string.map(keys.contains) ?? false })
        }
        let ids = node["source_refs"].map { $0.kind == .array ? $0.elements.compactMap(\.string) : [] } ?? []
        let shown = ids.prefix(mostSources)
        return sources(try shown.map { try note($0) }, more: ids.count - shown.count)
    }
}
