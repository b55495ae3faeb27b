internal import Labels
internal import Localization
internal import Records

extension Shelf {
    /// What may be done about who reads a record, for those who may; everybody who is signed in may ask why.
    func releaseLinks(of entry: Entry, words: Words) throws -> [RecordLink] {
        guard view.principal.person != nil else { return [] }
        let path = Entry.address(of: entry.id).path
        var links: [RecordLink] = []
        let mayRelease = view.roles.contains(.releaser)
        if mayRelease || view.roles.contains(.author), try !view.ownVersions(of: entry.id).isEmpty {
            if mayRelease {
                links.append(RecordLink(name: words[.releaseLink], address: Address(path + "release/")))
            }
            links.append(RecordLink(name: words[.raiseLink], address: Address(path + "raise/")))
        }
        if entry.isFormat, view.roles.contains(.secretary) {
            links.append(RecordLink(name: words[.membershipsLink], address: Address(path + "memberships/")))
        }
        links.append(RecordLink(name: words[.whyLink], address: Address(path + "why/")))
        return links
    }

    /// The parties that the reader can see, by name: neither formats that are nothing else, nor people.
    func parties() throws -> [Entry] {
        try all("identity").filter { $0.code != nil && !["person", "format"].contains($0.kind) }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// The name of a party; what is hidden from the reader is not named.
    func partyName(_ id: String, words: Words) throws -> String {
        try entry(id)?.name ?? words[.releaseUnnamedParty]
    }
}
