internal import Localization

extension RecordReference {
    /// The lines of the list of facts about a record.
    func html(_ words: Words) -> HTML {
        let address = with(short) { short in
            """
            <dt>\(words[.aboutShort])</dt><dd><a href="\(short)"><code>\(shortText ?? short.text)</code></a></dd>

            """
        }
        return """
            \(address)<dt>\(words[.aboutCite])</dt><dd class="cite">\(isolated(citation))</dd>

            """
    }
}
