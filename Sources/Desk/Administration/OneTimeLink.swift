internal import Localization

/// A link that is shown once.
struct OneTimeLink: Hashable, Sendable {
    let path: String
    /// The node's address as clients reach it; nil where it is served as it listens.
    let origin: String?
    /// Until when it works, as an instant's text.
    let ends: String

    /// The link, with what its receiver has to know.
    func html(_ words: Words) -> HTML {
        let whole = (origin ?? "") + path
        let advice = words[origin == nil ? .linkAdvicePath : .linkAdvice]
        return """
            <section class="card" aria-labelledby="link"><h2 id="link">\(words[.linkHeading])</h2>
            <p>\(advice)</p>
            <p class="raw"><a href="\(path)"><code>\(whole)</code></a></p>
            <p>\(words(.linkEnds, ["instant": words.instant(ends)]))</p></section>

            """
    }
}
