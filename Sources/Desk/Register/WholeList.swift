internal import Records

/// The list that holds all of what a page shows a part of: where it is, and how many it has.
struct WholeList: Hashable, Sendable {
    let address: Address
    let count: Int
}

extension Register {
    /// Those of its records that are asked for.
    ///
    /// - Parameter all: records of the list, or as many of them as can be among those asked for
    func matching(_ selection: Selection, among all: [Entry], shelf: Shelf) throws -> [Entry] {
        let matcher = try Matcher(selection, shelf: shelf)
        let states = try extras.states(shelf)
        return try all.filter { entry in
            let parties = matcher.asksForParty ? try extras.parties(entry, shelf) : []
            return matcher.includes(entry, parties: parties, state: states)
        }
    }

    /// The list as it is narrowed, with its length.
    ///
    /// - Parameter candidates: records that hold all that are asked for
    func whole(_ selection: Selection, among candidates: [Entry], shelf: Shelf) throws -> WholeList {
        let listed = selection.types.isEmpty ? types : selection.types.flatMap(TypeFacts.types(named:))
        let all = candidates.filter { listed.contains($0.type) && includes($0) }
        return WholeList(
            address: selection.address(path),
            count: try matching(selection, among: all, shelf: shelf).count
        )
    }
}
