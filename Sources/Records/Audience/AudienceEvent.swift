import Labels

/// One entry of the log from which clearances, memberships that open, and the policy are folded.
package enum AudienceEvent: Codable, Sendable {
    /// A person's clearance from now on.
    case cleared(PersonClearance)
    /// A membership was admitted.
    case admitted(id: String, AdmissionEntry)
    /// A membership that was waiting for its start opens now.
    case opened(id: String)
    /// A membership closes now.
    case dismissed(id: String)
    /// What these people gained now stands in a block of entries.
    case gained(people: [String], block: Int64)
    /// The policy from now on; the rank from which a release needs a second person.
    case policy([LevelEntry], caveats: [String], secondPersonFrom: Int?)
    /// How far a party's administrators may clear its people from now on.
    case ceiling(PartyCeiling)
    /// Somebody asked for what needs the agreement of others.
    case requested(PendingRequest)
    /// A party agreed, by a person of its own.
    case agreed(request: String, party: String, person: String)
    /// A request was carried out, declined or taken back.
    case settled(request: String)

    /// A level of the policy.
    package struct LevelEntry: Codable, Sendable {
        let name: String
        let rank: Int
    }
}
