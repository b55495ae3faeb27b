public import Labels

extension View {
    /// The marking-definitions of the reader's party that a record can be marked with, by what they say. One that is more
    /// restricted than what it says was made for something that is: readers of another record could not look it up.
    ///
    /// - Parameter base: whoever reads the record reads this at least
    public func usableMarkings(on base: Label = .bottom) throws -> [Marking: String] {
        guard let party else { return [:] }
        let context = MarkingContext(origin: party, author: principal.person, policy: policy, clearance: clearance)
        var usable: [Marking: String] = [:]
        for served in try list("marking-definition") where served.origin == party {
            guard let marking = Marking(markingDefinition: served.value), marking.tlp == nil else { continue }
            if marking.isRelease, !(served.label <= base.join(context.label(for: [marking]))) { continue }
            usable[marking] = served.id
        }
        return usable
    }
}
