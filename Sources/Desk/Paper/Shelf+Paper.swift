internal import Localization

extension Shelf {
    /// The ways to the sets of pages for paper that there are of a record.
    func paperLinks(of entry: Entry, words: Words) -> [RecordLink] {
        switch entry.type {
        case "identity":
            guard let code = entry.code, entry.kind != "format" else { return [] }
            let path = "/parties/\(Address.encode(code))/"
            return [
                RecordLink(name: words[.paperFactSheet], address: Address(path + "sheet/")),
                RecordLink(name: words[.paperHandover], address: Address(path + "handover/")),
            ]
        case "entente-programme":
            let path = "/programmes/\(Address.encode(entry.id))/status/"
            return [RecordLink(name: words[.paperStatus], address: Address(path))]
        case "entente-activity":
            let path = "/calendar/\(Address.encode(entry.id))/brief/"
            return [RecordLink(name: words[.paperBrief], address: Address(path))]
        default: return []
        }
    }
}
