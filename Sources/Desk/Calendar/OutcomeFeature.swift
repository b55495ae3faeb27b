internal import JSON
internal import Localization

/// Who objected to a reported outcome, with a say in it or without, and why.
struct OutcomeFeature: RecordFeature {
    let objections: [Objection]

    func html(_ words: Words) -> HTML {
        """
        <section><h2>\(words[.objectionsHeading])</h2>
        <p class="small soft">\(words[.outcomeReported])</p>
        \(table(words))</section>

        """
    }

    private func table(_ words: Words) -> HTML {
        guard !objections.isEmpty else { return #"<p class="absent">\#(words[.objectionsNone])</p>"# }
        let rows = each(objections) { objection in
            """
            <tr><th scope="row">\(objection.party.html(words))</th>\
            <td data-of="\(words[.columnSay])">\(objection.say(words))</td>\
            <td data-of="\(words[.columnDate])">\(objection.date.map(words.date) ?? words[.dateNotRecorded])</td>\
            <td data-of="\(words[.columnReason])">\(objection.reason(words))</td></tr>

            """
        }
        return """
            <table class="stack"><caption class="hidden">\(words[.objectionsHeading])</caption><thead><tr>\
            <th scope="col">\(words[.columnParty])</th><th scope="col">\(words[.columnSay])</th>\
            <th scope="col">\(words[.columnDate])</th><th scope="col">\(words[.columnReason])</th></tr></thead>
            <tbody>\(rows)</tbody></table>

            """
    }
}

/// An objection that sources report.
struct Objection: Hashable, Sendable {
    let party: RecordLink
    /// Whether it has a say in the decision; nil where that is not recorded.
    let isMember: Bool?
    /// Why, in its own words or those of a source.
    let reason: RecordText?
    /// As recorded.
    let date: String?

    func say(_ words: Words) -> String {
        isMember.map { words[$0 ? .objectionMember : .objectionOutside] } ?? words[.notRecorded]
    }

    func reason(_ words: Words) -> HTML {
        guard let reason else { return #"<span class="absent">\#(words[.reasonNotRecorded])</span>"# }
        return reason.html(words)
    }

    /// In one line, for lists.
    func line(_ words: Words) -> HTML {
        let facts = [say(words), date.map(words.date)].compactMap(\.self).joined(separator: ", ")
        return "<li>\(party.html(words)) (\(facts)): \(reason(words))</li>"
    }
}

extension Shelf {
    /// Who objected to an outcome, in the order of the record.
    func objections(to outcome: Entry) throws -> [Objection] {
        let list = outcome.list("objections")
        try prefetch(list.compactMap { $0["party_ref"]?.string })
        return try list.compactMap { node in
            guard let party = node["party_ref"]?.string else { return nil }
            return Objection(
                party: try link(party),
                isMember: node["member"]?.boolean,
                reason: node["reason"]?.string.map { RecordText($0, outcome.language) },
                date: node["date"]?.string
            )
        }
    }
}

extension FeatureRequest {
    /// What only reported outcomes have.
    func outcomeFeatures() throws -> [any RecordFeature] {
        [OutcomeFeature(objections: try shelf.objections(to: entry))]
    }
}
