import DatabaseSupport
import Labels
public import Records
import STIX
import Silence

/// A step of a history of decisions: who does what about which decision, by numbers that always mean something.
public struct DecisionStep: Sendable, CustomStringConvertible {
    /// What is done; the raw value is drawn.
    public enum Kind: Int, Sendable, CaseIterable {
        case write, announce, redraft, receive, open, agree, reserve, state, associate, breakSilence, withheldBreak
        case paper, extend, withdraw, issue, clear, wait, mark
    }

    /// What is done.
    public let kind: Kind
    /// By whom, of those who may.
    public let actor: Int
    /// Which decision, which label, how long.
    public let choice: Int

    /// A step in words.
    public var description: String { "\(kind)(\(actor), \(choice))" }
}

/// Random histories in which texts are put under silence, received, broken, extended and adopted.
public enum DecisionHistory {
    /// Who acts: a secretariat, two delegates and an associate's.
    private static let people: [TestPerson] = [.ann, .bea, .hal]

    /// Who reads: one of the roster, an associate, others of the secretariat's party, others, the public. The secretary is
    /// none of them: whoever puts a text is told whether every party has a delegate, which is nothing of their own.
    public static let readers: [Principal] =
        [TestPerson.bea, .hal, .abe, .cyd].map(\.principal) + [.anonymous]

    /// The history of a seed.
    public static func steps(_ seed: UInt64, count: Int) -> [DecisionStep] {
        let random = SeededIdentifiers(seed: seed)
        func draw(_ count: Int) -> Int { Int(random.number(in: 0...Int64(count - 1))) }
        // What leads to an end is drawn more often than the rest.
        let kinds = DecisionStep.Kind.allCases + [.receive, .receive, .receive, .paper, .wait, .wait, .issue, .issue]
        return (0..<count).map { index in
            let kind = index < 2 ? [.write, .announce][index] : kinds[draw(kinds.count)]
            return DecisionStep(kind: kind, actor: draw(60), choice: draw(60))
        }
    }

    /// What has to be before any step.
    public static func begin(_ runs: TwoRun) async throws {
        for act in DecisionStage.delegates { _ = try await runs.perform(act, by: TestParty.operator) }
    }

    /// Does a step in both runs.
    ///
    /// - Throws: `HistoryFailure` where the reader is told different things of an act of their own.
    public static func perform(_ step: DecisionStep, in runs: TwoRun) async throws {
        if step.kind == .wait { return runs.wait(seconds: Int64(step.choice) * 90) }
        guard let (act, actor) = try await act(step, in: runs) else { return }
        guard let told = try await runs.perform(act, by: actor), told.whole != told.purged else { return }
        throw HistoryFailure("told\n  \(told.whole)\n  \(told.purged)")
    }

    private static func act(_ step: DecisionStep, in runs: TwoRun) async throws -> (Act, Principal)? {
        let secretary = TestPerson.ann.principal
        let delegate = people[step.actor % people.count]
        switch step.kind {
        case .write:
            // Read by the secretariat alone, by all parties of the decision, or by everybody.
            let audience: [[Token]] = [
                [.party(TestParty.aland)],
                [.party(TestParty.aland), .party(TestParty.borland), .party(TestParty.host)],
                [.community],
            ]
            let marking = try TestObject.marking(70 + step.choice % 3, any: [audience[step.choice % 3]])
            let version = 2 + Int(runs.whole.clock.now().microseconds / 1_000_000 % 50)
            let text = try DecisionStage.text(
                "words \(step.choice)",
                version: version,
                marking: 70 + step.choice % 3,
                isExercise: step.choice % 7 < 3
            )
            return (.envelope(Envelope(objects: [marking, text])), secretary)
        case .clear:
            // The second party's delegate is cleared higher or lower.
            let level = ["UNCLASSIFIED", "RESTRICTED"][step.choice % 2]
            let roles: Set<Role> = [.author, .releaser, .secretary, .administrator, .delegate]
            let clearance = PersonClearance(
                person: TestPerson.bea.id,
                party: TestParty.borland,
                level: level,
                roles: roles
            )
            return (.clear(clearance), TestParty.operator)
        case .announce:
            return (.announce(try announcement(step, runs)), secretary)
        case .redraft:
            guard let found = try await decision(step, runs) else { return nil }
            var announcement = try announcement(step, runs)
            announcement.decision = found.id.text
            return (.announce(announcement), secretary)
        case .mark:
            return (.envelope(Envelope(objects: [try DecisionStage.mark(step, of: delegate)])), delegate.principal)
        case .wait: return nil
        default:
            guard let found = try await decision(step, runs) else { return nil }
            return deed(step, found, runs).map { ($0, $1 ? secretary : delegate.principal) }
        }
    }

    private static func announcement(_ step: DecisionStep, _ runs: TwoRun) throws -> Announcement {
        guard let zone = Zone("Europe/Brussels") else { throw HistoryFailure("no zone") }
        let now = runs.whole.clock.now().microseconds
        var announcement = Announcement(
            name: "decision \(step.choice)",
            document: DecisionStage.document,
            roster: step.choice % 4 == 0 ? [TestParty.aland] : [TestParty.aland, TestParty.borland],
            expires: Instant(microseconds: now + Int64(10 + step.choice) * 60_000_000),
            zone: zone,
            notice: try Notice(hours: 0)
        )
        if step.choice % 3 > 0 { announcement.associates = [TestParty.host] }
        if step.choice % 5 == 0 { announcement.readers = [TestParty.corland] }
        return announcement
    }

    /// One of the decisions that there are.
    private static func decision(_ step: DecisionStep, _ runs: TwoRun) async throws -> DecisionCase? {
        let ids = runs.ids.filter { $0.hasPrefix("entente-decision--") }.sorted()
        guard !ids.isEmpty else { return nil }
        let id = ids[step.choice % ids.count]
        return try await runs.whole.records.read(as: TestPerson.ann.principal) { try $0.decision(id) }
    }

    private static func deed(_ step: DecisionStep, _ found: DecisionCase, _ runs: TwoRun) -> (Act, Bool)? {
        let later = Instant(microseconds: found.round.expires.microseconds + Int64(step.choice + 1) * 60_000_000)
        let kinds: [DecisionStep.Kind: DecisionAct.Kind] = [
            .receive: .receive, .open: .open, .agree: .agree, .reserve: .reserve, .state: .state,
            .associate: .associate(DecisionAct.Alignment.allCases[step.choice % 3]),
            .breakSilence: .breakSilence(DecisionAct.BreakKind.allCases[step.choice % 3]),
            .withheldBreak: .breakSilence(.objection), .paper: .receive, .extend: .extend(later),
            .withdraw: .withdraw, .issue: .issue("N(\(step.choice))"),
        ]
        guard let kind = kinds[step.kind] else { return nil }
        var deed = DecisionDeed(kind, decision: found.id.text, round: found.round.number)
        if [.reserve, .state, .breakSilence, .withheldBreak, .associate].contains(step.kind) {
            deed.text = "words \(step.choice)"
        }
        deed.isWithheld = step.kind == .withheldBreak
        if step.kind == .paper {
            deed.paper = .init(
                party: [TestParty.borland, TestParty.host][step.choice % 2],
                evidence: "note \(step.choice)",
                handedIn: runs.whole.clock.now()
            )
        }
        return (.decide(deed), step.kind == .paper || kind.isSecretariats)
    }
}
