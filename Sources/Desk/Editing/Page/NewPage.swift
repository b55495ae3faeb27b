internal import Localization

/// The kinds of record that can be written, each with a sentence.
struct NewPage: Sendable {
    func body(_ words: Words) -> HTML {
        let items = each(FormKind.all) { kind in
            let name = TypeFacts.singular(kind.type, words: words)
            let address = Address("/new/\(Address.encode(kind.type))/")
            return """
                <li><h2><a href="\(address)">\(name.prefix(1).uppercased() + name.dropFirst())</a></h2>\
                <p>\(words.summary(of: kind))</p></li>

                """
        }
        return """
            <h1>\(words[.editNewTitle])</h1>
            <p>\(words[.editNewAdvice])</p>
            <ul class="list kinds">\(items)</ul>
            """
    }
}
