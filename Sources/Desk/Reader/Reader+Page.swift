internal import Localization
internal import Web

extension ReaderModel {
    func body(_ words: Words) -> HTML {
        """
        <h1>\(words[.titleReader])</h1>
        <p>\(who(words))</p>
        \(factList(facts(words), words: words))
        \(openingList(words))
        <h2>\(words[.readerAmountHeading])</h2>
        <p>\(words.count(readable, .readerReadable))</p>
        \(difference(words))
        """
    }

    private func who(_ words: Words) -> HTML {
        guard let name else { return "\(words[.readerIsPublic])" }
        switch reader.view {
        case nil: return "\(words(.readerIs, ["name": name]))"
        case .everyone: return "\(words(.readerIsReduced, ["name": name]))"
        case .community: return "\(words(.readerIsAccount, ["name": name]))"
        }
    }

    private func facts(_ words: Words) -> [Property] {
        var rows: [Property] = []
        if let level { rows.append(Property(label: words[.readerLevel], value: .text(level))) }
        rows.append(
            Property(
                label: words[.readerCaveats],
                value: caveats.isEmpty ? .text(words[.none]) : .list(caveats.map { .text($0) })
            )
        )
        rows.append(
            Property(label: words[.readerParty], value: party.map { .links([$0]) } ?? .text(words[.none]))
        )
        rows.append(
            Property(
                label: words[.readerOthers],
                value: others.isEmpty ? .text(words[.none]) : .list(others.map { .text($0) })
            )
        )
        return rows
    }

    private func openingList(_ words: Words) -> HTML {
        guard !openings.isEmpty else { return "" }
        let items = each(openings) { opened in
            let start = opened.start ?? words[.dateAlways]
            let end = opened.end ?? words[.dateOpenEnd]
            return """
                <li>\(opened.format.html(words)) <span class="soft">\(words[.readerThrough]) \
                \(opened.member.html(words)) \u{B7} \(words(.dateRange, ["start": start, "end": end]))</span></li>
                """
        }
        return #"<h2>\#(words[.readerOpenings])</h2><ul class="list">\#(items)</ul>"#
    }

    /// Everything that the public does not hold.
    private func taken(_ words: Words) -> [String] {
        [level].compactMap(\.self) + caveats
            + [party?.name].compactMap(\.self) + others
    }

    /// What the public view takes away, and the way there and back.
    private func difference(_ words: Words) -> HTML {
        guard name != nil else { return "<p>\(words[.readerPublicAdvice])</p>" }
        let text = isReduced ? words[.readerReducedAdvice] : words(.readerTakenAway, ["list": words.list(taken(words))])
        var choices: [(value: String, name: Text)] = []
        if reader.view != .everyone { choices.append((ReducedView.everyone.rawValue, .viewAsPublic)) }
        if reader.view != .community { choices.append((ReducedView.community.rawValue, .viewAsAccount)) }
        if isReduced { choices.append(("myself", .viewAsMyself)) }
        let log: HTML = #"<p><a href="/account/log/">\#(words[.ownLogTitle])</a></p>"#
        return "<p>\(text)</p>\(viewForm(reader, choices, next: "/me/", style: "button", words))" + log
    }
}
