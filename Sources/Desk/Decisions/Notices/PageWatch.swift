internal import Localization
internal import Silence
internal import Web

/// How an open page learns that it has changed: by a mark, which is a hash of what the page shows and nothing else.
///
/// The browser asks again and again with the mark that it was told last (Server-Sent Events, HTML section 9.2, each answer
/// finished at once), and the node keeps nothing of it.
struct PageWatch: Hashable, Sendable {
    /// The page as it was asked for.
    let page: Address
    /// The hash of what it shows.
    let mark: String

    /// - Parameter shown: all that the page shows, without what moves by itself: the time that is left
    init(_ page: Address, shown: String) {
        self.page = page
        mark = String(SHA256Text(hashing: Array(shown.utf8)).text.prefix(32))
    }

    /// The line that says that the page has changed: empty until a script fills it, and nothing without one.
    func html(_ words: Words) -> HTML {
        var events = page
        events.path += "events"
        return """
            <div class="no-print" role="status" data-events="\(events)" data-seen="\(mark)"><template><p class="card">\
            \(words[.pageChanged]) <a href="\(page)">\(words[.pageReload])</a></p></template></div>
            <script src="\(Asset.watchScript.path)" defer></script>

            """
    }

    /// The answer to a browser that was told `last` before: the mark where that is another one, and else a comment.
    func response(last: String?) -> WebResponse {
        let text =
            last == mark
            ? ": the same\n\n" : "retry: \(Self.pause)\n\nid: \(mark)\ndata: \(mark)\n\n"
        return WebResponse(mediaType: "text/event-stream; charset=utf-8", bytes: Array(text.utf8))
    }

    /// Milliseconds until a browser asks again.
    static let pause = 15_000
}

extension DecisionModel {
    /// The mark of the page, as it was asked for.
    func watch(_ words: Words, asked zone: Zone?, from: String) -> PageWatch {
        var still = self
        still.left = left.map { _ in "" }
        still.desk?.left = desk?.left.map { _ in "" }
        still.desk?.present = ""
        return PageWatch(
            address.setting(ReaderZone.name, zone?.name).setting("from", from.isEmpty ? nil : from),
            shown: still.html(Answer(token: ""), words).text
        )
    }
}

extension DecisionListModel {
    /// The mark of the page, as it was asked for.
    func watch(_ words: Words, query: Selection) -> PageWatch {
        let page = address(show).setting("after", query.after)
        let lines = lines.map { $0.map { $0.shown(words) } }
        let next = [Show.running, .waiting, .over].map { more[$0] }
        return PageWatch(page, shown: "\(party ?? "") \(next) \(mayAnnounce) \(lines)")
    }
}

extension DecisionLine {
    /// What the line shows, without the time that is left.
    fileprivate func shown(_ words: Words) -> [String] {
        [
            name, address.text, state.text, digest, word?.text ?? "", next ?? "", label.text, "\(isExercise)",
            "\(left == nil)", cleared ?? "",
        ] + facts
            + expires.rows(words).flatMap { [$0.place, $0.time] }
    }
}
