/// The lists of the register that hold all of what a set of pages shows of a party.
struct PartyLists {
    let summits: WholeList
    let positions: WholeList
    let posts: WholeList

    init(_ party: Entry, among referring: [Entry], book: PaperBook) throws {
        let choice = party.choiceValue
        summits = try book.whole(.calendar, among: referring) { ($0.party, $0.kind) = (choice, "summit") }
        positions = WholeList(
            address: Address(PositionSelection.path, query: [("party", choice)]),
            count: referring.count { $0.type == "entente-position" && $0.text("holder_ref") == party.id }
        )
        posts = try book.whole(.posts, among: referring) { $0.party = choice }
    }
}
