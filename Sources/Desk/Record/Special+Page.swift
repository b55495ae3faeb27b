internal import Coordination
internal import Localization

extension Special {
    func html(_ words: Words) -> HTML {
        participantTable(words) + objectionList(words)
    }

    private func section(_ heading: Text, _ words: Words, _ content: HTML) -> HTML {
        "<section><h2>\(words[heading])</h2>\n\(content)</section>\n"
    }

    private func participantTable(_ words: Words) -> HTML {
        guard let participants else { return "" }
        guard !participants.isEmpty else {
            return section(.participantsHeading, words, #"<p class="absent">\#(words[.notRecorded])</p>"#)
        }
        let rows = each(participants) { participant in
            """
            <tr><th scope="row">\(participant.party.html(words))</th>\
            <td>\(with(participant.presence.rank, levelBars)) \(participant.presence.words(words))</td></tr>

            """
        }
        return section(
            .participantsHeading,
            words,
            """
            <table><thead><tr><th scope="col">\(words[.columnParty])</th><th scope="col">\(words[.columnPart])</th></tr>
            </thead><tbody>\(rows)</tbody></table>
            """
        )
    }

    private func objectionList(_ words: Words) -> HTML {
        guard !objections.isEmpty else { return "" }
        let items = each(objections) { objection in
            let member = objection.isMember.map { words[$0 ? .objectionMember : .objectionOutside] }
            let facts = [member, objection.date.map(words.date)].compactMap(\.self).joined(separator: " \u{B7} ")
            return """
                <li>\(objection.party.html(words)) <span class="small soft">\(facts)</span><br>\
                \(isolated(objection.reason ?? words[.notRecorded]))</li>
                """
        }
        return section(.objectionsHeading, words, #"<ul class="list">\#(items)</ul>"#)
    }
}
