internal import Accounts
internal import Labels
internal import Localization
internal import Records
internal import STIX
internal import Web

extension AdministrationRoutes {
    @Sendable func overview(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        try await page(context) { try PeoplePage(administration: $0).answer() }
    }

    // MARK: - Somebody new

    @Sendable func newPerson(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        try await newPersonPage(context, nil, [])
    }

    private func newPersonPage(
        _ context: WebContext,
        _ form: PersonForm?,
        _ faults: [FormFault]
    ) async throws -> WebResponse {
        let party = try await asking(context) { $0.party }
        let realm = try await accounts.realm(of: party) ?? ""
        return try await page(context) { administration in
            let form = form ?? PersonForm(level: administration.view.policy.lowestName)
            return try NewPersonPage(administration: administration, form: form, faults: faults, realm: realm).answer()
        }
    }

    /// Somebody who is to be added, when everything that was filled in can be taken.
    private struct Addition: Sendable {
        let person: String
        let party: String
        let identity: ValidObject
        let clearance: PersonClearance
        /// What the party's realm is called where it has none yet.
        let realm: String
    }

    @Sendable func sendNewPerson(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let form = PersonForm(try await posted(request, context))
        let person = "identity--" + desk.identifiers.uuid()
        let catalogue = desk.records.catalogue
        let (addition, faults) = try await asking(context) { [words] administration -> (Addition?, [FormFault]) in
            let limit = administration.ceiling.caveats
            let faults =
                form.identityFaults(administration.accounts, words)
                + form.clearanceFaults(levels: administration.levels, caveats: limit, words)
            let identity = form.identity(person, at: administration.view.at)
            guard faults.isEmpty, case .valid(let object, _) = catalogue.check(identity) else { return (nil, faults) }
            let code = try administration.shelf.entry(administration.party)?.code ?? ""
            let addition = Addition(
                person: person,
                party: administration.party,
                identity: object,
                clearance: form.clearance(of: person, party: administration.party),
                realm: Self.realm(from: code)
            )
            return (addition, [])
        }
        guard let addition else { return try await newPersonPage(context, form, faults) }
        do {
            try await clear(addition, context)
            try await open(form, of: addition.person, party: addition.party, realm: addition.realm, context)
        } catch let error as ActError {
            let fault = FormFault(path: "", message: words(.formRefused, ["reason": error.reason]))
            return try await newPersonPage(context, form, [fault])
        } catch let error as AccountError {
            let fault = FormFault(path: "local", message: words(.formRefused, ["reason": error.description]))
            return try await newPersonPage(context, form, [fault])
        }
        return try await personPage(context, addition.person, notice: .personAdded, isNew: true)
    }

    private func clear(_ addition: Addition, _ context: WebContext) async throws {
        let principal = context.visitor.principal
        // Read by the person's own party, unless somebody writes down more.
        let receipt = try await desk.records.write(.envelope(Envelope(objects: [addition.identity])), by: principal)
        guard receipt.failures.isEmpty else { throw Problem.conflict(words[.personNotWritten]) }
        _ = try await desk.records.write(.clear(addition.clearance), by: principal)
    }

    /// Opens an account for somebody of the party.
    private func open(
        _ form: PersonForm,
        of person: String,
        party: String,
        realm: String,
        _ context: WebContext
    ) async throws {
        var own = try await accounts.realm(of: party)
        if own == nil {
            try await accounts.openRealm(realm, for: party)
            own = try await accounts.realm(of: party)
        }
        guard let own, let name = SignInName(local: form.local, realm: own) else {
            throw AccountError.realmUnusable(realm)
        }
        try await accounts.add(Account(person: person, party: party, name: name, display: form.display))
        try await note(.addAccount, person, context)
    }

    /// A realm's name from a party's code.
    static func realm(from code: String) -> String {
        String(code.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) })
    }

    // MARK: - Somebody known

    @Sendable func person(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let notices: [String: Text] = [
            "changed": .personChanged, "taken": .personTakenAway, "disabled": .accountDisabled,
            "enabled": .accountEnabled, "factor": .accountFactorGone,
        ]
        let done = try request.query().first("done") ?? ""
        return try await personPage(context, request.parameter("person"), notice: notices[done])
    }

    /// - Parameter isNew: makes a link, which is shown this once
    private func personPage(
        _ context: WebContext,
        _ person: String,
        notice: Text? = nil,
        isNew: Bool = false
    ) async throws -> WebResponse {
        var link: OneTimeLink?
        if isNew {
            link = try await self.link(for: person, context)
            try await note(.makeLink, person, context)
        }
        let factor = try await hasSecondFactor(person)
        var response = try await page(context) { [link] administration in
            try administration.member(person).map { member in
                var page = PersonPage(administration, member)
                page.notice = notice
                page.hasSecondFactor = factor
                page.link = link
                return page.answer()
            }
        }
        if link != nil { response.caching = .nothing }
        return response
    }

    @Sendable func sendPerson(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let person = request.parameter("person")
        let posted = try await posted(request, context)
        switch posted.action.name {
        case "clear", "take-away": return try await change(person, posted, context)
        case "account": return try await giveAccount(person, PersonForm(posted), context)
        default: return try await changeAccount(person, posted.action.name, context)
        }
    }

    private func change(_ person: String, _ posted: Posted, _ context: WebContext) async throws -> WebResponse {
        try await acting(context) { [words] administration, refusal in
            guard let member = try administration.member(person) else { return nil }
            let form = PersonForm(posted)
            var page = PersonPage(administration, member)
            let isTaken = posted.action.name == "take-away"
            if let refusal {
                page.faults = [FormFault(path: "", message: words(.formRefused, ["reason": refusal]))]
            } else if !isTaken {
                page.faults = form.clearanceFaults(
                    levels: administration.levels,
                    caveats: administration.ceiling.caveats,
                    words
                )
            }
            guard page.faults.isEmpty else {
                page.form = form
                page.form.display = member.name
                return .page(page.answer())
            }
            var clearance = form.clearance(of: person, party: administration.party)
            if isTaken {
                clearance = PersonClearance(person: person, party: administration.party, level: nil, roles: [])
            }
            let back = PersonPage.address(of: person).setting("done", isTaken ? "taken" : "changed")
            return .act(.clear(clearance)) { _ in back }
        }
    }

    /// Links, and whether somebody may sign in.
    private func changeAccount(_ person: String, _ act: String, _ context: WebContext) async throws -> WebResponse {
        let isTheirs = try await asking(context) { administration in
            try administration.member(person).map { member in
                member.account.map { !$0.isExample } == true && person != administration.own
            }
        }
        let back = PersonPage.address(of: person)
        guard isTheirs else { return .seeOther(back.text) }
        switch act {
        case "disable":
            try await accounts.setActive(false, person: person)
            try await note(.disableAccount, person, context)
            return .seeOther(back.setting("done", "disabled").text)
        case "enable":
            try await accounts.setActive(true, person: person)
            try await note(.enableAccount, person, context)
            return .seeOther(back.setting("done", "enabled").text)
        case "factor":
            // Taken away twice is taken away.
            if try await hasSecondFactor(person) {
                try await accounts.removeSecondFactor(of: person)
                try await note(.secondFactor, person, context)
            }
            return .seeOther(back.setting("done", "factor").text)
        case "link":
            do {
                return try await personPage(context, person, notice: .linkMade, isNew: true)
            } catch AccountError.unknown {
                // Disabled meanwhile: no link leads in.
                return .seeOther(back.text)
            }
        default: return .seeOther(back.text)
        }
    }

    /// Whether a code is asked for after somebody's password; not for those who have no account.
    private func hasSecondFactor(_ person: String) async throws -> Bool {
        do {
            return try await accounts.secondFactor(of: person).isOn
        } catch AccountError.unknown {
            return false
        }
    }

    /// An account for somebody who has a clearance and cannot sign in.
    private func giveAccount(
        _ person: String,
        _ form: PersonForm,
        _ context: WebContext
    ) async throws -> WebResponse {
        let found = try await asking(context) { [words] administration in
            try administration.member(person).map { member in
                (
                    isOpen: member.account != nil, party: administration.party,
                    faults: form.identityFaults(administration.accounts, words),
                    code: try administration.shelf.entry(administration.party)?.code ?? ""
                )
            }
        }
        guard !found.isOpen else { return .seeOther(PersonPage.address(of: person).text) }
        var faults = found.faults
        if faults.isEmpty {
            do {
                let realm = Self.realm(from: found.code)
                try await open(form, of: person, party: found.party, realm: realm, context)
                return try await personPage(context, person, notice: .personAdded, isNew: true)
            } catch let error as AccountError {
                let message = words(.formRefused, ["reason": error.description])
                faults = [FormFault(path: "local", message: message)]
            }
        }
        return try await page(context) { [faults] administration in
            try administration.member(person).map { member in
                var page = PersonPage(administration, member)
                page.form.display = form.display
                page.form.local = form.local
                page.faults = faults
                return page.answer()
            }
        }
    }
}
