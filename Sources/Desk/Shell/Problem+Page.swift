internal import HTTPTypes
internal import Localization
internal import Web

extension Problem {
    /// The page of a problem: the same for everyone, so that it tells nothing about who asked or what for.
    ///
    /// What is hidden and what does not exist share the one page for 404, which repeats nothing of the address.
    func page(site: String, words: Words) -> String {
        let (heading, advice) = texts
        let detail = status == .notFound || isOfStore ? nil : explanation
        let body: HTML = """
            <h1>\(words[heading])</h1>
            <p>\(words[advice])</p>
            \(with(detail) { "<p class=\"soft\">\($0)</p>\n" })<p><a href="/">\(words[.problemHome])</a> \u{B7} \
            <a href="/search/">\(words[.navSearch])</a></p>
            """
        return Frame(title: words[heading], section: nil, reader: .nobody).page(body, site: site, words: words)
    }

    /// Whether the advice says it all, in the visitor's language.
    private var isOfStore: Bool {
        [.storageFull, .storageFails, .clockIsBehind, .storageDamaged].contains(self)
    }

    private var texts: (heading: Text, advice: Text) {
        switch status.code {
        case _ where self == .storageFull: (.problemFull, .problemFullAdvice)
        case _ where self == .storageFails: (.problemDisk, .problemDiskAdvice)
        case _ where self == .clockIsBehind: (.problemClock, .problemClockAdvice)
        case _ where self == .storageDamaged: (.problemDamaged, .problemDamagedAdvice)
        case 404: (.problemNotFound, .problemNotFoundAdvice)
        case 401: (.problemUnauthorized, .problemUnauthorizedAdvice)
        case 405: (.problemMethod, .problemMethodAdvice)
        case 429: (.problemRate, .problemRateAdvice)
        case 503: (.problemBusy, .problemBusyAdvice)
        case 500...599: (.problemFault, .problemFaultAdvice)
        default: (.problemRequest, .problemRequestAdvice)
        }
    }
}
