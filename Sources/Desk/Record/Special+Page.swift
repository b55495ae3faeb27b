internal import Coordination
internal import Localization

extension Special {
    func html(_ words: Words) -> HTML {
        with(answers) { $0.html(words, heading: "h2") } + programmeCards(words) + memberList(words) + formatList(words)
            + with(attendance) { $0.html(words) }
            + participantTable(words)
            + treeList(words) + objectionList(words) + text(words)
    }

    private func section(_ heading: Text, _ words: Words, _ content: HTML) -> HTML {
        "<section><h2>\(words[heading])</h2>\n\(content)</section>\n"
    }

    private func programmeCards(_ words: Words) -> HTML {
        guard !inForce.isEmpty else { return "" }
        return section(.inForceHeading, words, each(inForce) { $0.html(words) })
    }

    private func memberList(_ words: Words) -> HTML {
        guard let members, let address else { return "" }
        let value = day?.description ?? ""
        let form: HTML = """
            <form class="filters" method="get" action="\(address)"><div><label for="on">\(words[.membersOn])</label>\
            <input id="on" name="on" type="date" value="\(value)"></div>\
            <div><button class="button">\(words[.filterApply])</button></div></form>
            """
        let intro =
            day.map { words.count(members.count, .membersTrueOn, ["day": words.date($0.description)]) }
            ?? words.count(members.count, .membersAll)
        return section(.membersHeading, words, "\(form)<p role=\"status\">\(intro)</p>\(list(members, words))")
    }

    private func formatList(_ words: Words) -> HTML {
        guard let formats, !(formats.isEmpty && members != nil) else { return "" }
        return section(.formatsHeading, words, list(formats, words))
    }

    private func list(_ memberships: [Membership], _ words: Words) -> HTML {
        guard !memberships.isEmpty else { return #"<p class="absent">\#(words[.notRecorded])</p>"# }
        let items = each(memberships) { membership in
            let period = membership.period.map(words.date) ?? words[.periodNotRecorded]
            let serves: HTML = membership.kind == "serves" ? " \(words[.membershipServes])" : ""
            let possible: HTML = membership.truth == .possible ? " \u{B7} \(words[.membershipPossible])" : ""
            let record: HTML =
                if let address = membership.record.address {
                    #"<a class="soft" href="\#(address)">\#(period)</a>"#
                } else {
                    #"<span class="soft">\#(period)</span>"#
                }
            return
                #"<li>\#(membership.link.html(words))\#(serves) <span class="small">\#(record)\#(possible)</span></li>"#
        }
        return #"<ul class="members">\#(items)</ul>"#
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

    private func treeList(_ words: Words) -> HTML {
        guard let tree else { return "" }
        guard !tree.isEmpty else {
            return section(.treeHeading, words, #"<p class="absent">\#(words[.treeEmpty])</p>"#)
        }
        return section(.treeHeading, words, #"<ul class="list">\#(each(tree) { branch($0, words) })</ul>"#)
    }

    private func branch(_ branch: Branch, _ words: Words) -> HTML {
        let line = branch.line.html(words)
        guard !branch.below.isEmpty else { return line }
        return line + #"<li><ul class="list branch">\#(each(branch.below) { self.branch($0, words) })</ul></li>"#
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

    private func text(_ words: Words) -> HTML {
        guard !paragraphs.isEmpty else { return "" }
        let items = each(paragraphs) { paragraph in
            """
            <li id="p-\(paragraph.key)"><a href="#p-\(paragraph.key)" class="soft">\(words[.paragraphAnchor])</a> \
            \(isolated(paragraph.text))</li>

            """
        }
        return section(.paragraphsHeading, words, "<ol>\(items)</ol>")
    }
}
