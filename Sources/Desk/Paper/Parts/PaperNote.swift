internal import JSON
internal import Localization

/// A source as a numbered note: the document, the place in it, and where it is to be had.
struct PaperNote: Hashable, Sendable {
    let number: Int
    let document: PaperText
    /// Who issued or published it, and when.
    let origin: String
    /// The place in the document.
    let place: String?
    /// When it was looked at.
    let accessed: String?
    /// Its address on the web; nil where none is recorded.
    let url: String?
    /// The short address of its record on this node; nil where it is not held here, or is on the web.
    let address: Address?

    /// - Parameter node: the node's own address, which paper cannot know otherwise
    func html(node: String?, _ words: Words) -> HTML {
        let details = [origin, place, accessed.map { words(.sourceAccessed, ["date": words.date($0)]) }]
            .compactMap(\.self).filter { !$0.isEmpty }
        return """
            <li id="n\(number)">\(document.html(words))\
            \(each(details) { ", \(isolated($0))" }).\(location(node: node))</li>

            """
    }

    private func location(node: String?) -> HTML {
        if let url { return #" <a class="where" href="\#(url)" rel="noreferrer">\#(url)</a>"# }
        return with(address) { #" <span class="where">\#((node ?? "") + $0.text)</span>"# }
    }
}

extension PaperBook {
    /// The sources of a record as a cell or the end of a line; that none is recorded is said.
    func sources(of entry: Entry) throws -> PaperText { try sources(entry.list("sources")) }

    /// The sources in a list of `{document_ref, where, accessed}`, each document and place in it once.
    func sources(_ nodes: [JSONNode]) throws -> PaperText {
        let nodes = nodes.filter { $0["document_ref"]?.string != nil }
        let shown = nodes.prefix(mostSources)
        try shelf.prefetch(shown.compactMap { $0["document_ref"]?.string })
        let numbers = try shown.compactMap { node in
            try node["document_ref"]?.string.map {
                try note($0, place: node["where"]?.string, accessed: node["accessed"]?.string)
            }
        }
        return sources(numbers, more: nodes.count - shown.count)
    }

    /// The numbers of notes, or that there is no source.
    func sources(_ numbers: [Int], more: Int = 0) -> PaperText {
        guard !numbers.isEmpty else { return PaperText([.absent(words[.paperNoSource])]) }
        return PaperText([.notes(Set(numbers).sorted(), more: more)])
    }

    /// The number of a document as a source.
    func note(_ id: String, place: String? = nil, accessed: String? = nil) throws -> Int {
        let key = id + "\n" + (place ?? "")
        if let known = numbers[key] { return known }
        let number = notes.count + 1
        numbers[key] = number
        // Its place is taken before its text is made: what that names may not take the number.
        guard let document = try shelf.entry(id) else {
            let missing = PaperText(RecordLink(missing: id))
            notes.append(
                PaperNote(
                    number: number,
                    document: missing,
                    origin: "",
                    place: place,
                    accessed: accessed,
                    url: nil,
                    address: nil
                )
            )
            return number
        }
        let issuers = try document.texts("issuer_refs").compactMap { try shelf.entry($0) }
        issuers.forEach(take)
        let who = issuers.isEmpty ? document.text("publisher") ?? document.text("author") : nil
        let date = document.text("date").map(words.date) ?? words[.dateNotRecorded]
        let url = document.text("url").flatMap { Address.isLinkable($0) ? $0 : nil }
        notes.append(
            PaperNote(
                number: number,
                document: name(document),
                origin: (issuers.map(\.name) + [who, date].compactMap(\.self)).joined(separator: ", "),
                place: place,
                accessed: accessed,
                url: url,
                address: url == nil ? try shelf.shortAddress(of: document) : nil
            )
        )
        return number
    }
}
