import Desk
public import JSON
import Labels
public import Records
import STIX
import Silence

extension DecisionCase {
    /// The decision in a few members, for lists: what it is, where it stands, until when.
    ///
    /// - Parameter view: in whose words the label is.
    public func summary(in view: View) -> JSONValue { .object(summaryMembers(view)) }

    /// The decision with its rounds, where each party stands, every act that the reader reads, and which text the capital
    /// of the reader's own party has cleared.
    public func whole(in view: View) throws -> JSONValue {
        var members = summaryMembers(view)
        let current = standing.current
        members["rounds"] = .array(standing.rounds.map { Self.json($0) })
        members["parties"] = .array(current.parties.map { Self.json($0, $0.word.rawValue, view) })
        members["associates"] = .array(current.associates.map { Self.json($0, $0.word.rawValue, view) })
        members["acts"] = .array(standing.rounds.flatMap(\.acts).map { Self.json($0.act, $0.treatment) })
        members["names"] = .array(
            names.sorted { $0.key < $1.key }.map { id, act in
                var members = Self.members(of: act)
                members["names"] = .string(id.text)
                return .object(members)
            }
        )
        members["cleared"] = try ClearedText(of: self, in: view).map { json($0) }
        return .object(members)
    }

    private func json(_ mark: ClearedText) -> JSONValue {
        var members: [String: JSONValue] = [
            "mark": .string(mark.id), "marked": .string(mark.marked.text),
            "changed": .boolean(!mark.isText(of: self)), "document": .string(mark.text.document.text),
            "version": .string(mark.text.version.text), "sha256": .string(mark.text.sha256.text),
        ]
        members["person"] = mark.person.map { .string($0) }
        members["note"] = mark.note.map { .string($0) }
        return .object(members)
    }

    private func summaryMembers(_ view: View) -> [String: JSONValue] {
        let current = standing.current
        let text = round.text
        return [
            "id": .string(id.text), "title": .string(name), "kind": .string(kind), "body": .string(body),
            "state": .string(state.name.rawValue), "finished": .boolean(standing.isFinished),
            "exercise": .boolean(isExercise),
            "round": .integer(Int64(round.number)), "opens": .string(round.opens.text),
            "expires": .string(round.expires.text), "zone": .string(round.terms.zone.name),
            "expires_at_seat": .string(round.terms.zone.local(at: round.expires).description),
            "text": [
                "document": .string(text.document.text), "version": .string(text.version.text),
                "sha256": .string(text.sha256.text),
            ],
            "roster": .integer(Int64(current.parties.count)),
            "received": .integer(Int64(current.parties.count { $0.receipt != nil })),
            "opened": .integer(Int64(current.parties.count { $0.opening != nil })),
            "digest": .string(current.digest.words), "label": .string(view.text(of: label)),
        ]
    }

    private static func json(_ standing: RoundStanding) -> JSONValue {
        let round = standing.round
        var members: [String: JSONValue] = [
            "number": .integer(Int64(round.number)), "state": .string(standing.state.name.rawValue),
            "opens": .string(round.opens.text), "expires": .string(round.expires.text),
            "sha256": .string(round.text.sha256.text), "version": .string(round.text.version.text),
            "on_break": .string(round.terms.onBreak.rawValue),
            "minimum_notice_hours": .integer(Int64(round.terms.notice.hours)),
            "rule": .string(round.concerned == nil ? "consensus" : "minus-one"),
        ]
        members["announced"] = standing.announced.map { .string($0.text) }
        members["concerned"] = round.concerned.map { .string($0.text) }
        return .object(members)
    }

    private static func json<Word>(_ party: PartyStanding<Word>, _ word: String, _ view: View) -> JSONValue {
        var members: [String: JSONValue] = ["party": .string(party.party.text), "stands": .string(word)]
        members["name"] = view.names.name(of: .party(party.party.text)).map { .string($0) }
        members["received"] = party.receipt.map { .string($0.received.text) }
        members["opened"] = party.opening.map { .string($0.received.text) }
        return .object(members)
    }

    private static func json(_ act: DecisionAct, _ treatment: Treatment) -> JSONValue {
        var members = members(of: act)
        members["treatment"] = .string(treatment.word)
        return .object(members)
    }

    private static func members(of act: DecisionAct) -> [String: JSONValue] {
        var members: [String: JSONValue] = [
            "id": .string(act.id.text), "round": .integer(Int64(act.round)), "act": .string(act.kind.word),
            "received": .string(act.received.text),
        ]
        if !act.text.isEmpty { members["text"] = .string(act.text) }
        members["kind"] = act.breakKind.map { .string($0.rawValue) }
        switch act.kind {
        case .associate(let alignment): members["alignment"] = .string(alignment.rawValue)
        case .extend(let until): members["until"] = .string(until.text)
        case .issue(let number): members["number"] = .string(number)
        default: break
        }
        switch act.voice {
        case .secretariat(let person): members["person"] = .string(person.text)
        case .delegate(_, let person): members["person"] = .string(person.text)
        case .registry(_, let entry):
            members["entered_by"] = .string(entry.enteredBy.text)
            members["evidence"] = .string(entry.evidence)
            members["handed_in"] = .string(entry.handedIn.text)
        case .withheld: members["withheld"] = true
        }
        members["party"] = act.party.map { .string($0.text) }
        return members
    }
}

extension Treatment {
    /// What became of an act, in a word.
    fileprivate var word: String {
        switch self {
        case .counts: "counts"
        case .recorded: "recorded"
        case .late: "late"
        case .void(let rule): "void: " + rule.rawValue
        }
    }
}
