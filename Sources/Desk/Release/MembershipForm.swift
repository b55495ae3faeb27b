internal import Labels
internal import Localization
internal import Records
internal import STIX

/// A membership as it is filled in.
struct MembershipForm: Hashable, Sendable {
    /// The identity id of who joins.
    var member = ""
    var isStaff = false
    var start = ""
    var end = ""
    /// How far back it opens; empty is from its start.
    var back = ""
    /// Why it opens what is older.
    var reason = ""
    /// Who may read that the membership exists.
    var label = LabelForm()

    /// A membership from a day on: by leaving a field as it is nobody is given the past.
    init(from day: String) {
        start = day
        label.audience = .everyone
    }

    init(_ posted: Posted) {
        member = posted.first("member")
        isStaff = posted.first("kind") == "serves"
        start = FormValue.trimmed(posted.first("start"))
        end = FormValue.trimmed(posted.first("end"))
        back = FormValue.trimmed(posted.first("back"))
        reason = FormValue.trimmed(posted.first("reason"))
        label = LabelForm(posted, isNew: true)
    }

    /// The membership, or what is wrong with the form.
    func admission(
        to format: String,
        among choices: [RecordChoice],
        view: View,
        words: Words
    ) -> (admission: Admission?, faults: [FormFault]) {
        var faults: [FormFault] = []
        if !choices.contains(where: { $0.id == member }) {
            faults.append(FormFault(path: "member", message: words[.membershipMemberNeeded]))
        }
        let starts = Self.instant(start)
        let ends = Self.instant(end)
        let opens = back == Self.everything ? .distantPast : Self.instant(back)
        if starts == nil, !start.isEmpty { faults.append(FormFault(path: "start", message: words[.formDay])) }
        if ends == nil, !end.isEmpty { faults.append(FormFault(path: "end", message: words[.formDay])) }
        if opens == nil, !back.isEmpty { faults.append(FormFault(path: "back", message: words[.membershipBackDay])) }
        if let opens, opens < starts ?? .distantPast, reason.isEmpty {
            faults.append(FormFault(path: "reason", message: words[.formReasonNeeded]))
        }
        var marking: Marking?
        do {
            marking = try LabelReader(view: view, words: words).marking(label)
        } catch {
            faults.append(FormFault(path: error.field, message: error.message))
        }
        guard faults.isEmpty else { return (nil, faults) }
        let admission = Admission(
            member: member,
            format: format,
            kind: isStaff ? .serves : .memberOf,
            start: starts,
            end: ends,
            opensFrom: opens,
            reason: reason,
            marking: marking
        )
        return (admission, [])
    }

    /// What opens everything that was ever released to the format.
    static let everything = "always"

    /// A day at its beginning, UTC, or an instant; nil for anything else.
    static func instant(_ text: String) -> Instant? {
        Instant(text) ?? Instant(text + "T00:00:00Z")
    }
}

/// A record that can be chosen from a list.
struct RecordChoice: Hashable, Sendable {
    let id: String
    let name: String
}
