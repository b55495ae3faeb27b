internal import HTTPTypes
internal import Localization
internal import Web

extension Problem {
    /// The page of a problem: the same for everyone, so that it tells nothing about who asked or what for.
    ///
    /// What is hidden and what does not exist share the one page for 404, which repeats nothing of the address.
    func page(site: String, words: Words) -> String {
        let (heading, advice) = texts
        let detail = status == .notFound ? nil : explanation
        let body: HTML = """
            <h1>\(words[heading])</h1>
            <p>\(words[advice])</p>
            \(with(detail) { "<p class=\"soft\">\($0)</p>\n" })<p><a href="/">\(words[.problemHome])</a> \u{B7} \
            <a href="/search/">\(words[.navSearch])</a></p>
            """
        return Frame(title: words[heading], section: nil, reader: .nobody).page(body, site: site, words: words)
    }

    private var texts: (heading: Text, advice: Text) {
        switch status.code {
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
