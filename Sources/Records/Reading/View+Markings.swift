public import Labels

extension View {
    /// The marking-definitions of the reader's party that records can be marked with, by what they say. One that is more
    /// restricted than what it says was made for something that is: readers of another record could not look it up.
    ///
    /// - Parameter bases: for each record, what its readers read at least; nothing more for a new one
    public func usableMarkings(on bases: some Sequence<Label> = [.bottom]) throws -> [Marking: String] {
        guard let party else { return [:] }
        let context = MarkingContext(origin: party, author: principal.person, policy: policy, clearance: clearance)
        var usable: [Marking: String] = [:]
        for served in try list("marking-definition") where served.origin == party {
            guard let marking = Marking(markingDefinition: served.value), marking.tlp == nil else { continue }
            let own = context.label(for: [marking])
            guard !marking.isRelease || bases.allSatisfy({ served.label <= $0.join(own) }) else { continue }
            usable[marking] = served.id
        }
        return usable
    }
}
