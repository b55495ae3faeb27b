import Labels
import STIX

/// What waits for the agreement of others, as it stands in the log of the audience.
package struct PendingRequest: Codable, Sendable, Hashable {
    /// What would be done.
    package enum Subject: Codable, Sendable, Hashable {
        /// A version gets another label. Labels are in their stored form.
        case release(version: Int64, from: String, to: String, reason: String)
        /// A membership opens.
        case admission(AdmissionEntry)
    }

    /// A random id.
    package let id: String
    /// Who asked.
    package let person: String
    /// The asker's party.
    package let party: String
    /// What would be done.
    package let subject: Subject
    /// Parties that must all agree by a releaser of their own. For a membership: parties of which one must agree.
    package let needs: [String]

    package init(id: String, person: String, party: String, subject: Subject, needs: [String]) {
        self.id = id
        self.person = person
        self.party = party
        self.subject = subject
        self.needs = needs
    }
}

/// A membership as it is written into the log.
package struct AdmissionEntry: Codable, Sendable, Hashable {
    package let member: String
    package let format: String
    package let serves: Bool
    package let start: Int64?
    package let end: Int64?
    /// Nothing that got its label before this is opened; `nil` opens everything.
    package let opensFrom: Int64?
    /// The stored form of the label of the membership.
    package let label: String
}

/// A request with what has become of it.
struct RequestState: Sendable {
    let request: PendingRequest
    let at: Instant
    /// Who agreed, by party.
    var agreed: [String: String] = [:]
    /// Whether it was carried out, declined or overtaken.
    var isSettled = false

    /// The parties whose agreement is still lacking.
    var lacking: [String] { request.needs.filter { agreed[$0] == nil } }
}
