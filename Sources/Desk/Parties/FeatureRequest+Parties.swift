internal import Localization

extension FeatureRequest {
    /// The fact sheet of a party, in its order, and what a format has before it.
    func partyFeatures() throws -> [any RecordFeature] {
        let subdivisions = try FormatParts(self)
        let format: [any PartyPart] = [Competences(entry), try FormatMembers(self)]
        let sheet: [any PartyPart] = [
            try PartyProgrammes(self),
            try PartyGoals(self),
            try PartyAttendance(self),
            try PartyPositions(self),
            try PartyContributions(self),
            try PartyPosts(self),
            try PartyMemberships(self),
        ]
        let parts = entry.isFormat ? format + [subdivisions] + sheet : format + sheet + [subdivisions]
        return [PartyContents(parts)] + parts + [PartyGaps(parts)]
    }

    /// Records of a type that refer to the party.
    func referring(of type: String) -> [Entry] { referring.filter { $0.type == type } }
}

extension Entry {
    /// Whether it can have programmes, goals and positions of its own, so that their absence is worth saying.
    var isActor: Bool { type == "identity" && (kind == "state" || kind == "organisation") }
}
