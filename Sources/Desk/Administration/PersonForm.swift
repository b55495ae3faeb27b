internal import Accounts
internal import JSON
internal import Localization
internal import Records
internal import STIX

/// What is filled in about a person: who they are, how they sign in, what they may read and do.
struct PersonForm: Hashable, Sendable {
    var display = ""
    /// The name to sign in with, before the realm.
    var local = ""
    var level = ""
    var caveats: Set<String> = []
    var roles: Set<Role> = []

    /// Somebody new, with the least.
    init(level: String) {
        self.level = level
    }

    /// Somebody as they are.
    init(_ member: Administration.Member, lowest: String) {
        display = member.name
        local = member.account?.name.local ?? ""
        level = member.clearance?.level ?? lowest
        caveats = Set(member.clearance?.caveats ?? [])
        roles = member.clearance?.roles ?? []
    }

    init(_ posted: Posted) {
        display = FormValue.trimmed(posted.first("display"))
        local = FormValue.trimmed(posted.first("local")).lowercased()
        level = posted.first("level")
        caveats = Set(posted.all("caveat"))
        roles = Set(posted.all("role").compactMap(Role.init(rawValue:)))
    }

    /// What everybody who reads may do is no choice.
    static let choices: [Role] = Role.allCases.filter { $0 != .reader }

    /// The longest name that is shown, in characters.
    static let longestName = 100

    /// What is wrong with who they are and how they sign in.
    func identityFaults(_ accounts: [Account], _ words: Words) -> [FormFault] {
        var faults: [FormFault] = []
        if display.isEmpty || display.count > Self.longestName {
            let limit = words.locale.grouped(Self.longestName)
            faults.append(FormFault(path: "display", message: words(.personNameNeeded, ["limit": limit])))
        }
        if SignInName(local: local, realm: "realm") == nil {
            faults.append(FormFault(path: "local", message: words[.personLocalNeeded]))
        } else if accounts.contains(where: { $0.name.local == local }) {
            faults.append(FormFault(path: "local", message: words(.personTaken, ["name": local])))
        }
        return faults
    }

    /// What is wrong with what they may read: only what may be given in this party is a choice.
    func clearanceFaults(levels: [String], caveats choices: [String], _ words: Words) -> [FormFault] {
        var faults: [FormFault] = []
        if !levels.contains(level) { faults.append(FormFault(path: "level", message: words[.personLevelNeeded])) }
        if !caveats.isSubset(of: choices) {
            faults.append(FormFault(path: "caveat", message: words[.personCaveatsNeeded]))
        }
        return faults
    }

    /// The clearance that the form gives.
    func clearance(of person: String, party: String) -> PersonClearance {
        PersonClearance(
            person: person,
            party: party,
            level: level,
            caveats: caveats.sorted(),
            roles: roles.union([.reader])
        )
    }

    /// The record of who they are, for those who share a record with them.
    func identity(_ person: String, at instant: Instant) -> JSONValue {
        let now = JSONValue.string(Timestamp(instant).text)
        return [
            "type": "identity", "spec_version": "2.1", "id": .string(person), "created": now, "modified": now,
            "name": .string(display), "identity_class": "individual",
            "extensions": [Extension.key: ["extension_type": "property-extension", "kind": "person"]],
        ]
    }
}

extension FormPart {
    /// Who they are and how they sign in.
    func identity(_ form: PersonForm, realm: String) -> HTML {
        line("display", .personName, help: .personNameHelp, value: form.display)
            + line("local", .personLocal, help: .personLocalHelp, value: form.local, short: true)
            + when(!realm.isEmpty, #"<p class="help">\#(words(.personRealm, ["realm": realm]))</p>"#)
    }

    /// What they may read and do, of what may be given.
    func clearance(_ form: PersonForm, levels: [String], caveats: [String]) -> HTML {
        // A level from before the ceiling is shown as it is; it cannot be given again.
        let all = levels.contains(form.level) || form.level.isEmpty ? levels : levels + [form.level]
        let roles = PersonForm.choices.map { role -> (value: String, name: HTML) in
            let name = words.term(role.rawValue, in: "role")
            let help = words.term("help-" + role.rawValue, in: "role")
            return (role.rawValue, #"\#(name) <span class="small soft">\#(help)</span>"#)
        }
        return select("level", .personLevel, help: .personLevelHelp, all.map { ($0, $0) }, chosen: form.level)
            + when(
                !caveats.isEmpty,
                ticks("caveat", .personCaveats, caveats.map { ($0, "\($0)") }, chosen: form.caveats)
            )
            + ticks("role", .personRoles, help: .personRolesHelp, roles, chosen: Set(form.roles.map(\.rawValue)))
    }
}
