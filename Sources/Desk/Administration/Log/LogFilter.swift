internal import Localization
internal import Records
internal import STIX
internal import Web

/// Which entries of a log are asked for, as it stands in the address.
struct LogFilter: Hashable, Sendable {
    var action = ""
    var actor = ""
    var target = ""
    var from = ""
    var until = ""
    var outcome = ""

    /// The names of the parameters.
    static let names = ["action", "actor", "target", "from", "to", "outcome"]

    init(_ query: Query) {
        func text(_ name: String) -> String { FormValue.trimmed(query.first(name) ?? "") }
        action = text("action")
        actor = text("actor")
        target = text("target")
        from = text("from")
        until = text("to")
        outcome = text("outcome")
    }

    /// The address of a page with this filter.
    func address(_ path: String) -> Address {
        let parts = [
            ("action", action), ("actor", actor), ("target", target), ("from", from), ("to", until),
            ("outcome", outcome),
        ]
        return Address(path, query: parts.filter { !$0.1.isEmpty }.map { (name: $0.0, value: $0.1) })
    }

    /// Everything that decides what is listed, in a fixed order: what a place in the list is bound to.
    var texts: [String] { [action, actor, target, from, until, outcome] }

    /// The question, and what is wrong with the filter.
    func query(_ words: Words) -> (query: AuditQuery, faults: [FormFault]) {
        var query = AuditQuery()
        var faults: [FormFault] = []
        if !action.isEmpty {
            let known = AuditAction(rawValue: action)
            query.actions = Set([known].compactMap(\.self))
            if known == nil { faults.append(FormFault(path: "action", message: words[.logActionNeeded])) }
        }
        if !actor.isEmpty { query.actor = actor }
        if !target.isEmpty { query.target = target }
        let (start, end) = (MembershipForm.instant(from), MembershipForm.instant(until))
        if start == nil, !from.isEmpty { faults.append(FormFault(path: "from", message: words[.formDay])) }
        if end == nil, !until.isEmpty { faults.append(FormFault(path: "to", message: words[.formDay])) }
        query.from = start
        // A day is asked for to its end.
        let day: Int64 = until.contains("T") ? 0 : 86_400_000_000
        query.until = end.map { Instant(microseconds: $0.microseconds + day) }
        if !outcome.isEmpty { query.refused = outcome == "refused" }
        return (query, faults)
    }
}
