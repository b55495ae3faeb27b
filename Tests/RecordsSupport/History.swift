import DatabaseSupport
import JSON
public import Labels
public import Records
import STIX

/// One step of a random history, as numbers, so that a history can be shortened and still means something.
public struct HistoryStep: Sendable, Hashable, CustomStringConvertible {
    /// What is done.
    public enum Kind: String, Sendable, CaseIterable {
        /// A campaign with a marking, perhaps with portions.
        case write
        /// A note about campaigns.
        case refer
        /// An address, which has no versions.
        case observe
        /// What the actor sees, changed and written back.
        case edit
        /// What the actor sees, with its list rearranged, written back.
        case rearrange
        /// What the actor sees, with what it lacks written in, written back.
        case complete
        /// What the actor sees, written back with other portions.
        case portion
        /// Several versions of one campaign in one envelope, with options.
        case batch
        /// A note with words of a campaign that the actor sees.
        case quote
        /// A copy of a campaign that the actor sees, with a relationship that says so.
        case derive
        /// A translation of a campaign that the actor sees.
        case translate
        /// Somebody tells the party whose campaign it is that something in it is wrong.
        case report
        /// That party answers.
        case answer
        /// A campaign is withdrawn.
        case revoke
        /// The label of all versions that the actor sees is raised.
        case raise
        /// The label of one version is raised.
        case raiseOne
        /// One version is released.
        case release
        /// A party joins a format.
        case admit
        /// A party leaves a format.
        case dismiss
        /// A party joins later.
        case admitLater
        /// A secretary of a member asks for another's membership.
        case propose
        /// Somebody agrees to the first thing that waits for them.
        case approve
        /// Somebody declines it.
        case decline
        /// A party's administrator changes a clearance.
        case administer
        /// A party's ceiling changes.
        case ceiling
        /// A release needs two persons from now on, or no longer.
        case policy
        /// What has become due opens.
        case openBoundaries
        /// A person's clearance changes.
        case clear
        /// Time passes.
        case wait
    }

    /// What is done.
    public var kind: Kind
    /// Who does it: a position in `TestPerson.all`.
    public var actor: Int
    /// What it is done to, and how.
    public var numbers: [Int]

    /// For a report of a failure.
    public var description: String { "\(kind.rawValue)(\(actor), \(numbers))" }

    /// A random step.
    public static func random(_ next: () -> Int) -> HistoryStep {
        // Writing is what happens most.
        let weighted =
            Kind.allCases + [
                .write, .write, .write, .write, .edit, .edit, .rearrange, .refer, .raise, .release, .admit, .report,
                .report, .answer,
            ]
        return HistoryStep(
            kind: weighted[next() % weighted.count],
            actor: next() % TestPerson.all.count,
            numbers: (0..<6).map { _ in next() % 1000 }
        )
    }

    /// One of the step's numbers, reduced.
    func number(_ index: Int, below limit: Int) -> Int { numbers[index] % limit }

    /// How long to wait first.
    public var seconds: Int64 { kind == .wait ? Int64(number(0, below: 100)) : 0 }

    /// Who acts: memberships and clearances are the operator's.
    public var principal: Principal {
        switch kind {
        case .admit, .dismiss, .admitLater, .openBoundaries, .clear, .ceiling, .policy: TestParty.operator
        default: TestPerson.all[actor].principal
        }
    }
}

/// Turns steps into acts.
public enum History {
    static let parties = [TestParty.aland, TestParty.borland, TestParty.corland, TestParty.host]
    static let formats = [TestParty.format, TestParty.forum]
    /// Of two campaigns it is said who made them: a party and a person.
    static let creators = [3: TestParty.aland, 4: TestPerson.bea.id]

    /// The markings that histories use, by number.
    public static func marking(_ number: Int) -> Marking {
        let format = Token.format(formats[number % 2])
        switch number % 9 {
        case 0: return Marking(tlp: .clear)
        case 1: return Marking(tlp: .green)
        case 2: return Marking(tlp: .amber)
        case 3: return Marking(level: "UNCLASSIFIED", clauses: [Clause([.party(parties[number % 4])])])
        case 4: return Marking(level: "RESTRICTED", clauses: [Clause([format])])
        case 5: return Marking(level: "UNCLASSIFIED", clauses: [Clause([format, .party(parties[number % 4])])])
        case 6: return Marking(tlp: .red)
        case 7: return Marking(level: "UNCLASSIFIED", caveats: [caveat], clauses: [Clause([format])])
        default: return Marking(level: "RESTRICTED")
        }
    }

    /// The act of a step; nil where there is nothing to do.
    public static func act(_ step: HistoryStep, in node: TestNode) async throws -> Act? {
        let person = TestPerson.all[step.actor]
        let id = TestObject.campaignID(step.number(0, below: 4) + 1)
        switch step.kind {
        case .write: return try write(step)
        case .refer: return try refer(step)
        case .observe: return try observe(step)
        case .batch: return try batch(step)
        case .edit, .revoke, .rearrange, .complete, .portion:
            return try await edit(step, id: id, in: node, as: person.principal)
        case .quote, .derive, .translate: return try await copy(step, id: id, in: node, as: person.principal)
        case .report: return try await report(step, in: node, as: person.principal)
        case .answer: return try await answer(report: step, in: node, as: person.principal)
        case .raise, .raiseOne, .release: return try await relabel(step, id: id, in: node, as: person.principal)
        case .admit, .admitLater:
            let start =
                step.kind == .admit
                ? nil
                : Instant(microseconds: node.now.microseconds + Int64(step.number(2, below: 50)) * 1_000_000)
            let end =
                step.number(3, below: 3) > 0
                ? nil
                : Instant(microseconds: node.now.microseconds + Int64(step.number(4, below: 50) + 60) * 1_000_000)
            return .admit(
                Admission(
                    // Often the same: who has left joins again.
                    member: parties[step.number(0, below: step.numbers[2] % 2 == 0 ? 2 : 4)],
                    format: formats[step.number(1, below: step.numbers[2] % 2 == 0 ? 1 : 2)],
                    start: start,
                    end: end,
                    opensFrom: step.number(5, below: 4) == 0 ? .distantPast : nil,
                    reason: "agreed"
                )
            )
        case .dismiss: return try await leave(step, in: node)
        case .openBoundaries: return .openBoundaries
        case .clear:
            return clear(person, step)
        case .propose, .approve, .decline: return try await answer(step, in: node, as: person.principal)
        case .administer, .ceiling, .policy: return try administer(step)
        case .wait: return nil
        }
    }

    /// What waits for the actor, or something that will wait for others.
    private static func answer(
        _ step: HistoryStep,
        in node: TestNode,
        as principal: Principal
    ) async throws -> Act? {
        if step.kind == .propose {
            return .admit(
                Admission(member: parties[step.number(0, below: 4)], format: formats[step.number(1, below: 2)])
            )
        }
        let waiting = try await node.records.read(as: principal) { try $0.requests().first?.id }
        let id = waiting ?? "there is none"
        return step.kind == .approve ? .approve(request: id) : .decline(request: id, reason: "no")
    }

    private static func administer(_ step: HistoryStep) throws -> Act {
        let level = ["UNCLASSIFIED", "RESTRICTED"][step.number(0, below: 2)]
        let person = TestPerson.all[step.number(1, below: TestPerson.all.count)]
        switch step.kind {
        case .ceiling: return .ceiling(PartyCeiling(party: person.party, level: level, caveats: caveats(step)))
        case .policy:
            return .policy(try TestNode.policy.asking(secondPersonFrom: step.numbers[0] % 2 == 0 ? level : nil))
        default: return clear(person, step)
        }
    }

    private static func clear(_ person: TestPerson, _ step: HistoryStep) -> Act {
        .clear(
            PersonClearance(
                person: person.id,
                party: person.party,
                level: ["UNCLASSIFIED", "RESTRICTED"][step.number(0, below: 2)],
                caveats: caveats(step),
                roles: person.roles
            )
        )
    }

    /// With the caveat, more often than not.
    private static func caveats(_ step: HistoryStep) -> [String] { step.number(3, below: 3) > 0 ? [caveat] : [] }

    static func envelope(_ step: HistoryStep, _ objects: [ValidObject]) -> Act {
        .envelope(Envelope(objects: objects, defaultMarking: marking(step.number(1, below: 36))))
    }

    private static func write(_ step: HistoryStep) throws -> Act {
        var more: [String: JSONValue] = [:]
        var objects: [ValidObject] = []
        if step.number(3, below: 3) == 0 {
            let marking = try marking(ofPortions: step.number(4, below: 4) + 3)
            objects.append(marking)
            more["description"] = .string("portion \(step.number(5, below: 3))")
            more["aliases"] = ["one", .string("two \(step.number(2, below: 2))"), "three"]
            more["granular_markings"] = [
                [
                    "marking_ref": .string(marking.id.text),
                    "selectors": [step.number(5, below: 2) == 0 ? "description" : "aliases.[1]"],
                ]
            ]
        }
        let campaign = try campaign(step, version: step.number(2, below: 12) + 1, more: more)
        return envelope(step, objects + [campaign])
    }

    /// A campaign of a step. Who is said to have made it belongs to its number.
    static func campaign(
        _ step: HistoryStep,
        version: Int,
        more: [String: JSONValue] = [:]
    ) throws -> ValidObject {
        let number = step.number(0, below: 4) + 1
        var more = more
        if let creator = creators[number] { more["created_by_ref"] = .string(creator) }
        return try TestObject.campaign(
            number,
            version: version,
            name: "name \(step.number(5, below: 3))",
            more: more
        )
    }

    private static func refer(_ step: HistoryStep) throws -> Act {
        let number = step.number(0, below: 3)
        return envelope(
            step,
            [
                try TestObject.valid([
                    "type": "note", "spec_version": "2.1",
                    "id": .string("note--0000000\(number)-0000-4000-8000-000000000000"),
                    "created": "2026-01-01T00:00:00.000Z",
                    "modified": .string(TestObject.time(step.number(2, below: 9) + 1)),
                    "content": .string("content \(step.number(3, below: 3))"),
                    "object_refs": [
                        .string(TestObject.campaignID(step.number(4, below: 4) + 1)),
                        .string(TestObject.campaignID(step.number(5, below: 4) + 5)),
                    ],
                ])
            ]
        )
    }

    private static func observe(_ step: HistoryStep) throws -> Act {
        let id = "ipv4-addr--ff26c055-6336-5bc5-b98d-13d6226742dd"
        return envelope(
            step,
            [try TestObject.valid(["type": "ipv4-addr", "id": .string(id), "value": "198.51.100.3"])]
        )
    }
}

extension TestNode {
    /// Where the clock stands.
    var now: Instant { clock.now() }
}
