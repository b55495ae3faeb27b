internal import Accounts
internal import JSON
internal import Labels
internal import Localization
internal import Records
internal import STIX

/// A new party as it is filled in: who it is, how far it may clear its people, and its first person.
struct PartyForm: Hashable, Sendable {
    var name = ""
    var code = ""
    var kind = "state"
    /// The part of sign-in names behind the sign.
    var realm = ""
    var ceiling = CeilingForm()
    var first = PersonForm(level: "")

    init() {}

    init(_ posted: Posted) {
        name = FormValue.trimmed(posted.first("name"))
        code = FormValue.trimmed(posted.first("code")).uppercased()
        kind = posted.first("kind")
        realm = FormValue.trimmed(posted.first("realm")).lowercased()
        ceiling = CeilingForm(posted)
        first = PersonForm(posted)
    }

    /// What a party can be.
    static let kinds = ["state", "organisation", "body"]

    /// What is wrong with it.
    func faults(_ administration: Administration) throws -> [FormFault] {
        let words = administration.words
        var faults: [FormFault] = []
        if name.isEmpty || name.count > PersonForm.longestName {
            let limit = words.locale.grouped(PersonForm.longestName)
            faults.append(FormFault(path: "name", message: words(.personNameNeeded, ["limit": limit])))
        }
        let isCode = code.count <= 16 && code.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        if code.isEmpty || !isCode {
            faults.append(FormFault(path: "code", message: words[.partyCodeNeeded]))
        } else if try administration.view.record(code: code) != nil {
            faults.append(FormFault(path: "code", message: words(.partyTaken, ["code": code])))
        }
        if !Self.kinds.contains(kind) { faults.append(FormFault(path: "kind", message: words[.formChoose])) }
        if SignInName(local: "name", realm: realm) == nil {
            faults.append(FormFault(path: "realm", message: words[.partyRealmNeeded]))
        }
        faults += try ceiling.faults(administration).filter { $0.path != "party" }
        return faults + first.identityFaults([], words)
    }

    /// The record of the party.
    func identity(_ id: String, at instant: Instant) -> JSONValue {
        let now = JSONValue.string(Timestamp(instant).text)
        return [
            "type": "identity", "spec_version": "2.1", "id": .string(id), "created": now, "modified": now,
            "name": .string(name), "identity_class": "organization",
            "extensions": [
                Extension.key: [
                    "extension_type": "property-extension", "kind": .string(kind), "code": .string(code),
                ]
            ],
        ]
    }
}

/// The form by which a party comes to the node.
struct NewPartyPage {
    let administration: Administration
    var form = PartyForm()
    var faults: [FormFault] = []

    func answer() -> PageAnswer {
        let words = administration.words
        let parts = FormPart(faults: faults, words: words)
        let policy = administration.view.policy
        let kinds: [(value: String, name: HTML)] = PartyForm.kinds.map { ($0, "\(words.term($0, in: "kind"))") }
        let caveats: [(value: String, name: HTML)] = policy.caveats.map { ($0, "\($0)") }
        let levels = policy.levels.map { (value: $0.name, name: $0.name) }
        let ticks =
            caveats.isEmpty ? "" : parts.ticks("caveat", .ceilingCaveats, caveats, chosen: form.ceiling.caveats)
        let body: HTML = """
            <h1>\(words[.partyNew])</h1>
            \(parts.summary)<p>\(words[.partyNewAdvice])</p>
            \(parts.open(Address("/administration/parties/new/"), token: administration.reader.formToken))
            \(parts.line("name", .partyName, value: form.name))\
            \(parts.line("code", .partyCode, help: .partyCodeHelp, value: form.code, short: true))\
            \(parts.radios("kind", .filterKind, kinds, chosen: form.kind))\
            \(parts.line("realm", .partyRealm, help: .partyRealmHelp, value: form.realm, short: true))\
            <section><h2>\(words[.ceilingSet])</h2>\
            \(parts.select("level", .ceilingLevel, levels, chosen: form.ceiling.level))\(ticks)</section>
            <section><h2>\(words[.partyFirst])</h2><p class="help">\(words[.partyFirstAdvice])</p>\
            \(parts.identity(form.first, realm: ""))</section>
            \(parts.acts([("add", .partyAdd)], leave: Administration.home))</form>
            """
        return administration.page(words[.partyNew], body, isRefused: !faults.isEmpty)
    }
}
