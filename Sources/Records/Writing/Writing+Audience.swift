import Foundation
import GRDB
import Labels
import STIX

extension Writing {
    /// Makes, changes or takes away a person's clearance.
    mutating func clear(_ clearance: PersonClearance) throws -> Receipt {
        guard principal.operatesFor != nil else {
            throw ActError(rule: "right", reason: "clearances are given by the operator of the node")
        }
        if let level = clearance.level, audience.policy.level(named: level) == nil {
            throw ActError(rule: "level", reason: "\(level) is not a level of the policy")
        }
        if let unknown = clearance.caveats.first(where: { !audience.policy.hasCaveat($0) }) {
            throw ActError(rule: "caveat", reason: "\(unknown) is not a caveat of the policy")
        }
        for id in [clearance.person, clearance.party] where Identifier(id)?.type != "identity" {
            throw ActError(rule: "identity", reason: "\(id) is not the id of an identity")
        }
        let before = audience
        stamps.beginGroup()
        let at = stamps.next()
        try apply(.audience(.cleared(clearance), stamp: at))
        try writeGains(before: before, at: at)
        return emptyReceipt
    }

    /// Lets a membership open, now or when its start has come.
    mutating func admit(_ admission: Admission) throws -> Receipt {
        try requireMembershipRight(over: admission.format)
        for id in [admission.member, admission.format] where Identifier(id)?.type != "identity" {
            throw ActError(rule: "identity", reason: "\(id) is not the id of an identity")
        }
        if let start = admission.start, let end = admission.end, end <= start {
            throw ActError(rule: "period", reason: "the membership ends (\(end.text)) before it begins (\(start.text))")
        }
        let origin = snapshot.reader.party ?? admission.format
        let label = admission.marking.map { context(origin: origin, doorDefault: nil).label(for: [$0]) } ?? .bottom
        let id = identifiers.uuid()
        let before = audience
        stamps.beginGroup()
        let at = stamps.next()
        try apply(
            .audience(
                .admitted(
                    id: id,
                    member: admission.member,
                    format: admission.format,
                    serves: admission.kind == .serves,
                    start: admission.start?.microseconds,
                    end: admission.end?.microseconds,
                    label: label.stored
                ),
                stamp: at
            )
        )
        if admission.start.map({ $0.microseconds <= at }) ?? true {
            try apply(.audience(.opened(id: id), stamp: at))
            try writeGains(before: before, at: at)
        }
        return emptyReceipt
    }

    /// Closes a membership that opened.
    mutating func dismiss(member: String, format: String) throws -> Receipt {
        try requireMembershipRight(over: format)
        let found = audience.members.filter { $0.member == member && $0.format == format && $0.closed == nil }
        guard !found.isEmpty else {
            throw ActError(rule: "membership", reason: "there is no membership of \(member) in \(format) that opens")
        }
        stamps.beginGroup()
        let at = stamps.next()
        for membership in found { try apply(.audience(.dismissed(id: membership.id), stamp: at)) }
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
        return emptyReceipt
    }

    /// Adds levels and caveats.
    mutating func change(to policy: Policy) throws -> Receipt {
        try require(.administrator, for: "a change of the policy")
        do {
            try audience.policy.checkAdditive(policy)
        } catch {
            throw ActError(rule: "policy", reason: "\(error)")
        }
        stamps.beginGroup()
        let at = stamps.next()
        let levels = policy.levels.map { AudienceEvent.LevelEntry(name: $0.name, rank: $0.level.rank) }
        try apply(.audience(.policy(levels, caveats: policy.caveats), stamp: at))
        return emptyReceipt
    }

    /// The secretariat of a format, which is the party that the format is, or the operator.
    private func requireMembershipRight(over format: String) throws {
        let isSecretariat = snapshot.reader.roles.contains(.secretary) && snapshot.reader.party == format
        guard principal.operatesFor != nil || isSecretariat else {
            throw ActError(rule: "membership right", reason: "memberships are written by the format's secretariat")
        }
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
