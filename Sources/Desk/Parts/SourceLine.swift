internal import JSON
internal import Localization

/// One source of a fact: the document, where in it, and the address it was read at.
struct SourceLine: Hashable, Sendable {
    let document: RecordLink
    /// Publisher or title, and date: enough to tell sources apart in a line.
    let short: String
    /// The place in the document.
    let place: RecordText?
    /// When it was looked at, as recorded.
    let accessed: String?
    /// The address on the web; only the web's own schemes.
    let url: String?
}

extension Shelf {
    /// The sources of a record, in its order.
    func sources(of entry: Entry, words: Words) throws -> [SourceLine] {
        try sources(entry.list("sources"), in: entry.language, words: words)
    }

    /// The sources in a list of `{document_ref, where, accessed}`, in a record of a language.
    func sources(_ list: [JSONNode], in language: String, words: Words) throws -> [SourceLine] {
        try prefetch(list.compactMap { $0["document_ref"]?.string })
        return try list.compactMap { node in
            guard let id = node["document_ref"]?.string else { return nil }
            return try source(
                id,
                place: node["where"]?.string.map { RecordText($0, language) },
                accessed: node["accessed"]?.string,
                words: words
            )
        }
    }

    /// A document as a source.
    func source(_ id: String, place: RecordText? = nil, accessed: String? = nil, words: Words) throws -> SourceLine {
        guard let document = try entry(id) else {
            return SourceLine(document: RecordLink(missing: id), short: id, place: place, accessed: accessed, url: nil)
        }
        let url = document.text("url").flatMap { Address.isLinkable($0) ? $0 : nil }
        return SourceLine(
            document: RecordLink(document),
            short: try shortName(of: document, words: words),
            place: place,
            accessed: accessed,
            url: url
        )
    }

    private func shortName(of document: Entry, words: Words) throws -> String {
        let issuers = try links(document.texts("issuer_refs")).filter { $0.address != nil }.map(\.name)
        let who = issuers.isEmpty ? document.text("publisher") ?? document.name : issuers.joined(separator: ", ")
        guard let date = document.text("date") else { return who }
        return words(.sourceWithDate, ["who": who, "date": words.date(date)])
    }
}

/// How many sources stand in a line before the rest is only counted.
private let shown = 2

/// Sources in one line, for lists: the first ones by name, the others counted.
func sourceLine(_ sources: [SourceLine], words: Words) -> HTML {
    guard !sources.isEmpty else {
        return #"<p class="source absent">\#(words[.sourceNotRecorded])</p>"#
    }
    return #"<p class="source">\#(words[.sourceLabel]) \#(named(sources, words))</p>"#
}

/// The same for a column of a table that is headed by its name.
func sourceNames(_ sources: [SourceLine], words: Words) -> HTML {
    guard !sources.isEmpty else { return #"<span class="source absent">\#(words[.notRecorded])</span>"# }
    return #"<span class="source">\#(named(sources, words))</span>"#
}

private func named(_ sources: [SourceLine], _ words: Words) -> HTML {
    let names = each(sources.prefix(shown), between: "; ") { source in
        guard let address = source.document.address else { return source.document.html(words) }
        return #"<a href="\#(address)">\#(isolated(source.short))</a>"#
    }
    let rest = sources.count - shown
    return rest > 0 ? "\(names) \(words.count(rest, .sourcesMore))" : names
}

/// Sources in full, for the page of a record: document, place, when looked at, and the address, which print writes out.
func sourceList(_ sources: [SourceLine], words: Words) -> HTML {
    guard !sources.isEmpty else { return #"<p class="absent">\#(words[.sourceNotRecorded])</p>"# }
    let items = each(sources) { source in
        let place = with(source.place) { ", \($0.html(words))" }
        let accessed = with(source.accessed) { date in
            #" <span class="soft">\#(words(.sourceAccessed, ["date": words.date(date)]))</span>"#
        }
        let name: HTML =
            source.short == source.document.name
            ? source.document.html(words) : "\(source.document.html(words)) <span class=\"soft\">\(source.short)</span>"
        let url = with(source.url) { url in
            #"<br><a class="small" href="\#(url)" rel="noreferrer">\#(words[.sourceOpen])</a>"#
        }
        return "<li>\(name)\(place)\(accessed)\(url)</li>"
    }
    return #"<ul class="list small sources">\#(items)</ul>"#
}
