internal import Localization
internal import Records

extension Shelf {
    /// The ways to the forms of a record, for those who may change it.
    func editingLinks(of entry: Entry, words: Words) -> [RecordLink] {
        guard view.roles.contains(.author), let party = view.party, entry.served.origin == party,
            !entry.served.isRevoked, FormKind.of(entry.type) != nil
        else { return [] }
        let path = Entry.address(of: entry.id).path
        return [
            RecordLink(name: words[.editChange], address: Address(path + "edit/")),
            RecordLink(name: words[.editRevoke], address: Address(path + "revoke/")),
        ]
    }
}
