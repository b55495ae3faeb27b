internal import Labels
internal import Localization
internal import Records

/// What a change of label would do, before it is confirmed.
struct RelabelReview: Sendable {
    /// A version whose label would change.
    struct Change: Hashable, Sendable {
        let version: String
        let from: [String]
        let to: [String]
        /// Whether the version has this label already.
        let isSame: Bool
    }

    let changes: [Change]
    let audience: AudienceChange
    /// How many versions keep their label.
    let kept: Int
    /// The labels that are there now, in their text form: what a confirmation is compared with.
    let seen: String

    /// - Parameter label: the new label of a version, from the present one
    init(_ versions: [OwnVersion], of record: OwnRecord, label: (Label) -> Label) throws {
        let view = record.view
        changes = try versions.map { version in
            let next = label(version.label)
            return Change(
                version: record.words.instant(version.served.version),
                from: try record.sentences(version.label),
                to: try record.sentences(next),
                isSame: next == version.label
            )
        }
        audience = try AudienceChange(
            from: versions.last?.label ?? .bottom,
            since: versions.last?.labelled ?? view.at,
            to: versions.last.map { label($0.label) } ?? .bottom,
            shelf: record.shelf
        )
        kept = record.versions.count - versions.count
        seen = versions.map { view.text(of: $0.label) }.joined(separator: " / ")
    }

    /// Each version with the label that it has and the one that it would have.
    func table(_ words: Words) -> HTML {
        let rows = each(changes) { change -> HTML in
            let to: HTML = change.isSame ? #"<span class="soft">\#(words[.reviewSame])</span>"# : lines(change.to)
            return """
                <tr><th scope="row">\(change.version)</th>\
                <td data-of="\(words[.reviewFrom])">\(lines(change.from))</td>\
                <td data-of="\(words[.reviewTo])">\(to)</td></tr>

                """
        }
        return """
            <table class="stack"><caption>\(words[.reviewCaption])</caption><thead><tr>\
            <th scope="col">\(words[.reviewVersion])</th><th scope="col">\(words[.reviewFrom])</th>\
            <th scope="col">\(words[.reviewTo])</th></tr></thead>
            <tbody>\(rows)</tbody></table>

            """
    }
}

/// Sentences, one below the other.
func lines(_ sentences: [String]) -> HTML {
    each(sentences, between: "<br>") { isolated($0) }
}

/// Sentences as a list under a heading; nothing without sentences.
func section(_ heading: String, _ sentences: [String]) -> HTML {
    guard !sentences.isEmpty else { return "" }
    return """
        <h2>\(heading)</h2>
        <ul>\(each(sentences) { "<li>\(isolated($0))</li>" })</ul>

        """
}
