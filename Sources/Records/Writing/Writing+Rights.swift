import Labels
import STIX

extension Writing {
    /// The operator clears anyone; a party's administrator the party's own people, under the party's ceiling; whoever
    /// administers the node the first person of a party that has nobody yet.
    func requireRight(toClear clearance: PersonClearance) throws {
        if principal.operatesFor != nil { return }
        guard snapshot.reader.roles.contains(.administrator), let party = snapshot.reader.party else {
            throw ActError(rule: "right", reason: "clearances are given by an administrator of the person's party")
        }
        guard clearance.person != principal.person else {
            throw ActError(rule: "own clearance", reason: "your own clearance is changed by another administrator")
        }
        if clearance.party != party {
            try requireNodeRight(for: "clearing people of another party")
            guard !hasPeople(clearance.party) else {
                throw ActError(
                    rule: "first person",
                    reason: "a party that has people is administered by its own administrators"
                )
            }
        }
        try requireOwn(clearance.person, of: clearance.party, writtenBy: party)
        try requireUnderCeiling(clearance)
    }

    private func hasPeople(_ party: String) -> Bool {
        audience.people.values.contains { $0.last?.clearance.party == party && $0.last?.clearance.level != nil }
    }

    /// A person is the party's own where the party wrote the identity that everybody is served, or cleared the person
    /// before. Someone else's person, known here or not, gets one answer.
    private func requireOwn(_ person: String, of party: String, writtenBy writer: String) throws {
        let known = audience.people[person]?.last?.clearance.party
        let served = try snapshot.record(person)
        let isOwn = known == party || (known == nil && served?.origin == writer && served?.alsoFrom.isEmpty == true)
        guard isOwn else {
            throw ActError(rule: "person", reason: "\(person) is not a person of the party")
        }
    }

    /// What lies above the ceiling is answered like what the policy does not have.
    private func requireUnderCeiling(_ clearance: PersonClearance) throws {
        guard let name = clearance.level else { return }
        let ceiling = audience.ceilings[clearance.party]?.last?.ceiling
        let highest = ceiling.flatMap { audience.policy.level(named: $0.level) } ?? .lowest
        guard let level = audience.policy.level(named: name), level <= highest,
            Set(clearance.caveats).isSubset(of: ceiling?.caveats ?? [])
        else {
            let limit = audience.policy.name(of: highest) ?? audience.policy.lowestName
            throw ActError(
                rule: "ceiling",
                reason:
                    "the party's people may be cleared up to \(([limit] + (ceiling?.caveats ?? [])).joined(separator: ", "))"
            )
        }
    }

    /// The secretariat of a format, which is the party that the format is, or the operator. A member may leave by
    /// itself.
    func requireMembershipRight(over format: String, orOwn member: String? = nil) throws {
        let isSecretary = snapshot.reader.roles.contains(.secretary)
        let isTheirs = snapshot.reader.party == format || (member != nil && snapshot.reader.party == member)
        guard principal.operatesFor != nil || (isSecretary && isTheirs) else {
            throw ActError(rule: "membership right", reason: "memberships are written by the format's secretariat")
        }
    }

    /// How far back a membership opens: its own start, unless a releaser says otherwise, with a reason.
    func opensFrom(_ admission: Admission) throws -> Instant? {
        guard let asked = admission.opensFrom else { return admission.start }
        if asked < admission.start ?? .distantPast {
            try require(.releaser, for: "opening what is older than the membership")
            guard admission.reason.contains(where: { !$0.isWhitespace }) else {
                throw ActError(rule: "reason", reason: "opening what is older than the membership needs a reason")
            }
        }
        return asked == .distantPast ? nil : asked
    }

    /// A party without a break in a format is opened what its first membership opens: one beside it that reaches
    /// farther back, or less far, would change nothing, and is refused where the actor knows the other.
    func refuseOtherReach(_ entry: AdmissionEntry) throws {
        let now = stamps.base
        let begins = max(entry.start ?? now, now)
        for other in audience.members
        where other.member == entry.member && other.format == entry.format && other.closed == nil {
            let otherBegins = other.opens ?? other.start ?? Instant(microseconds: now)
            guard other.opensFrom?.microseconds != entry.opensFrom,
                other.end.map({ begins < $0.microseconds }) ?? true,
                entry.end.map({ otherBegins.microseconds < $0 }) ?? true,
                snapshot.lists(other)
            else { continue }
            let reach = other.opensFrom.map { "what came since \($0.text)" } ?? "everything"
            let end = other.end.map { "ends \($0.text)" } ?? "has no end"
            throw ActError(
                rule: "membership",
                reason:
                    "the party has a membership that opens \(reach) and \(end): dismiss it first, or begin when it ends"
            )
        }
    }

    /// Whose agreement a membership of a format needs: nobody's where the actor holds the membership right; where the
    /// format has no secretariat, that of another member, as the actor knows them.
    func consentNeeded(over format: String) throws -> [String] {
        let hasSecretariat = audience.people.values.contains { history in
            guard let last = history.last?.clearance else { return false }
            return last.party == format && last.level != nil && last.roles.contains(.secretary)
        }
        let now = Instant(microseconds: stamps.base)
        let members = audience.members.filter { member in
            member.format == format && member.kind == .memberOf && member.opens != nil && member.closed == nil
                && member.end.map { now < $0 } ?? true && snapshot.reader.clearance.reads(member.label)
        }.map(\.member)
        if principal.operatesFor == nil, !hasSecretariat, snapshot.reader.roles.contains(.secretary),
            let party = snapshot.reader.party, members.contains(party)
        {
            let others = Set(members).subtracting([party])
            guard !others.isEmpty else {
                throw ActError(rule: "consent", reason: "no other member is there who could agree")
            }
            return others.sorted()
        }
        try requireMembershipRight(over: format)
        return []
    }
}
