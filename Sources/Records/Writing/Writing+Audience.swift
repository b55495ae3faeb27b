import Foundation
import GRDB
import Labels
import STIX

#if DEBUG
import Mutants
#endif

extension Writing {
    /// Makes, changes or takes away a person's clearance.
    mutating func clear(_ clearance: PersonClearance) throws -> Receipt {
        for id in [clearance.person, clearance.party] where Identifier(id)?.type != "identity" {
            throw ActError(rule: "identity", reason: "\(id) is not the id of an identity")
        }
        try requireRight(toClear: clearance)
        if let level = clearance.level, audience.policy.level(named: level) == nil {
            throw ActError(rule: "level", reason: "\(level) is not a level of the policy")
        }
        if let unknown = clearance.caveats.first(where: { !audience.policy.hasCaveat($0) }) {
            throw ActError(rule: "caveat", reason: "\(unknown) is not a caveat of the policy")
        }
        let before = audience
        stamps.beginGroup()
        let at = stamps.next()
        try apply(.audience(.cleared(clearance), stamp: at))
        try writeGains(before: before, at: at)
        let detail =
            [clearance.level ?? "none", clearance.caveats.sorted().joined(separator: " ")]
            + clearance.roles.map(\.rawValue).sorted()
        let text = detail.filter { !$0.isEmpty }.joined(separator: ", ")
        try audit(.clear, target: clearance.person, detail: text)
        try auditElsewhere(.clear, in: clearance.party, target: clearance.person, detail: text)
        return emptyReceipt
    }

    /// Says how far a party's administrators may clear its people.
    mutating func set(_ ceiling: PartyCeiling) throws -> Receipt {
        try requireNodeRight(for: "setting a party's ceiling")
        guard audience.policy.level(named: ceiling.level) != nil else {
            throw ActError(rule: "level", reason: "\(ceiling.level) is not a level of the policy")
        }
        if let unknown = ceiling.caveats.first(where: { !audience.policy.hasCaveat($0) }) {
            throw ActError(rule: "caveat", reason: "\(unknown) is not a caveat of the policy")
        }
        guard Identifier(ceiling.party)?.type == "identity" else {
            throw ActError(rule: "identity", reason: "\(ceiling.party) is not the id of an identity")
        }
        guard principal.operatesFor != nil || !ceiling.administersNode || ceiling.party == snapshot.reader.party else {
            throw ActError(rule: "right", reason: "only the operator can let another party administer the node")
        }
        if principal.person != nil, try snapshot.record(ceiling.party) == nil {
            throw ActError(rule: "party", reason: "you see no party \(ceiling.party)")
        }
        let before = audience
        stamps.beginGroup()
        let at = stamps.next()
        try apply(.audience(.ceiling(ceiling), stamp: at))
        try writeGains(before: before, at: at)
        let text = ([ceiling.level] + ceiling.caveats.sorted()).joined(separator: ", ")
        try audit(.ceiling, target: ceiling.party, detail: text, label: try labelOfEntry(naming: ceiling.party))
        try auditElsewhere(.ceiling, in: ceiling.party, target: ceiling.party, detail: text)
        return emptyReceipt
    }

    /// An entry has the label of the party that it names. What the operator does to one that the log's party is not shown
    /// is for the log of that party alone; whoever acts themselves has said the id, and reads it in their log.
    private func labelOfEntry(naming party: String) throws -> Label {
        if let served = try snapshot.record(party) { return served.label }
        return principal.person == nil ? Label(clauses: [Clause(.party(party))]) : .bottom
    }

    /// Lets a membership open, now or when its start has come.
    mutating func admit(_ admission: Admission) throws -> Receipt {
        let needs = try consentNeeded(over: admission.format)
        for id in [admission.member, admission.format] where Identifier(id)?.type != "identity" {
            throw ActError(rule: "identity", reason: "\(id) is not the id of an identity")
        }
        if let start = admission.start, let end = admission.end, end <= start {
            throw ActError(rule: "period", reason: "the membership ends (\(end.text)) before it begins (\(start.text))")
        }
        let origin = snapshot.reader.party ?? admission.format
        let label = admission.marking.map { context(origin: origin, doorDefault: nil).label(for: [$0]) } ?? .bottom
        let entry = AdmissionEntry(
            member: admission.member,
            format: admission.format,
            serves: admission.kind == .serves,
            start: admission.start?.microseconds,
            end: admission.end?.microseconds,
            opensFrom: try opensFrom(admission)?.microseconds,
            label: label.stored
        )
        guard needs.isEmpty else {
            let waiting = try request(.admission(entry), needs: needs)
            try audit(.request, target: admission.member, detail: admission.format, label: label)
            return Receipt(waiting: waiting, requested: Instant(microseconds: stamps.base))
        }
        try open(entry)
        return emptyReceipt
    }

    /// Writes a membership for which the right is there, and opens it if its start has come.
    mutating func open(_ entry: AdmissionEntry) throws {
        try refuseOtherReach(entry)
        let id = identifiers.uuid()
        let before = audience
        stamps.beginGroup()
        let at = stamps.next()
        try apply(.audience(.admitted(id: id, entry), stamp: at))
        if entry.start.map({ $0 <= at }) ?? true {
            try apply(.audience(.opened(id: id), stamp: at))
            try writeGains(before: before, at: at)
        }
        let label = Label(stored: entry.label) ?? .nobody
        try audit(.admit, target: entry.member, detail: entry.format, label: label)
        try auditElsewhere(.admit, in: entry.member, target: entry.member, detail: entry.format, label: label)
    }

    /// Closes a membership that opened. One that the actor may not know of goes on, for those who do.
    mutating func dismiss(member: String, format: String) throws -> Receipt {
        try requireMembershipRight(over: format, orOwn: member)
        let found = audience.members.filter { membership in
            membership.member == member && membership.format == format && membership.closed == nil
                && (principal.person == nil || snapshot.lists(membership))
        }
        guard !found.isEmpty else {
            throw ActError(rule: "membership", reason: "there is no membership of \(member) in \(format) that opens")
        }
        let before = audience
        stamps.beginGroup()
        let at = stamps.next()
        for membership in found { try apply(.audience(.dismissed(id: membership.id), stamp: at)) }
        try writeGains(before: before, at: at)
        let label = Label.join(found.map(\.label))
        try audit(.dismiss, target: member, detail: format, label: label)
        try auditElsewhere(.dismiss, in: member, target: member, detail: format, label: label)
        return emptyReceipt
    }

    /// Opens what has been waiting for an instant that has passed, and writes what thereby arrives.
    mutating func openBoundaries() throws -> Receipt {
        let due = audience.due(at: Instant(microseconds: stamps.base))
        guard !due.isEmpty else { return emptyReceipt }
        let before = audience
        stamps.beginGroup()
        let at = stamps.next()
        for membership in due { try apply(.audience(.opened(id: membership.id), stamp: at)) }
        try writeGains(before: before, at: at)
        #if DEBUG
        if LeakMutant.boundaryNotedForEverybody.isActive {
            for membership in due { try auditElsewhere(.admit, in: membership.member, target: membership.format) }
        }
        #endif
        return emptyReceipt
    }

    /// Adds levels and caveats.
    mutating func change(to policy: Policy) throws -> Receipt {
        try requireNodeRight(for: "a change of the policy")
        do {
            try audience.policy.checkAdditive(policy)
        } catch {
            throw ActError(rule: "policy", reason: "\(error)")
        }
        stamps.beginGroup()
        let at = stamps.next()
        let levels = policy.levels.map { AudienceEvent.LevelEntry(name: $0.name, rank: $0.level.rank) }
        try apply(
            .audience(
                .policy(levels, caveats: policy.caveats, secondPersonFrom: policy.secondPersonFrom?.rank),
                stamp: at
            )
        )
        try audit(.policy)
        return emptyReceipt
    }

    /// Appends to the log and folds the entry.
    mutating func append(_ event: AudienceEvent, at stamp: Int64) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(event), as: UTF8.self)
        try db.cachedStatement(sql: "INSERT INTO audience (number, at, event) VALUES (?, ?, ?)")
            .execute(arguments: [audience.length + 1, stamp, text])
        audience.fold(event, at: Instant(microseconds: stamp))
    }
}
