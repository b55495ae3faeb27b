internal import Accounts
internal import HTTPTypes
internal import Labels
internal import Localization
internal import Records
internal import STIX
internal import Web

extension AdministrationRoutes {
    /// What those do who administer the node: parties and the policy. To everybody else these pages do not exist.
    func nodeRoutes() throws(RouteTableError) -> [Route] {
        let (parties, policy) = ("/administration/parties/", "/administration/policy/")
        return [
            try route(.get, parties, "administration.parties", nil, self.parties),
            try route(.post, parties, "administration.parties.send", nil, sendCeiling),
            try route(.get, parties + "new/", "administration.party", nil, newParty),
            try route(.post, parties + "new/", "administration.party.send", nil, sendNewParty),
            try route(.get, policy, "administration.policy", nil, self.policy),
            try route(.post, policy, "administration.policy.send", nil, sendPolicy),
        ]
    }

    private func nodePage(
        _ context: WebContext,
        _ make: @Sendable (Administration) throws -> PageAnswer
    ) async throws -> WebResponse {
        try await page(context) { $0.view.administersNode ? try make($0) : nil }
    }

    // MARK: - Ceilings

    private func parties(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let done = try request.query().first("done")
        return try await nodePage(context) { administration in
            var page = PartiesPage(administration: administration)
            page.notice = done == nil ? nil : .ceilingChanged
            return try page.answer()
        }
    }

    private func sendCeiling(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let form = CeilingForm(try await posted(request, context))
        return try await acting(context) { [words] administration, refusal in
            guard administration.view.administersNode else { return nil }
            var page = PartiesPage(administration: administration)
            page.form = form
            page.faults = try form.faults(administration)
            if let refusal {
                page.faults = [FormFault(path: "", message: words(.formRefused, ["reason": refusal]))]
            }
            guard page.faults.isEmpty else { return .page(try page.answer()) }
            let present = try administration.view.ceilings().first { $0.party == form.party }
            let ceiling = PartyCeiling(
                party: form.party,
                level: form.level,
                caveats: form.caveats.sorted(),
                administersNode: present?.administersNode ?? false
            )
            return .act(.ceiling(ceiling)) { _ in Address("/administration/parties/", query: [("done", "1")]) }
        }
    }

    // MARK: - A new party

    private func newParty(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        try await nodePage(context) { NewPartyPage(administration: $0).answer() }
    }

    /// What is written for a new party, when everything that was filled in can be taken.
    private struct NewParty: Sendable {
        let id: String
        let first: String
        let party: ValidObject
        let person: ValidObject
        let ceiling: PartyCeiling
        let clearance: PersonClearance
    }

    private func sendNewParty(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let form = PartyForm(try await posted(request, context))
        let (id, first) = ("identity--" + desk.identifiers.uuid(), "identity--" + desk.identifiers.uuid())
        let catalogue = desk.records.catalogue
        let (made, faults) = try await asking(context) { administration -> (NewParty?, [FormFault])? in
            guard administration.view.administersNode else { return nil }
            let faults = try form.faults(administration)
            let now = administration.view.at
            guard faults.isEmpty, case .valid(let party, _) = catalogue.check(form.identity(id, at: now)),
                case .valid(let person, _) = catalogue.check(form.first.identity(first, at: now))
            else { return (nil, faults) }
            let made = NewParty(
                id: id,
                first: first,
                party: party,
                person: person,
                ceiling: PartyCeiling(
                    party: id,
                    level: form.ceiling.level,
                    caveats: form.ceiling.caveats.sorted()
                ),
                clearance: PersonClearance(
                    person: first,
                    party: id,
                    level: administration.view.policy.lowestName,
                    roles: [.reader, .administrator]
                )
            )
            return (made, [])
        }
        guard let made else { return try await newPartyPage(context, form, faults) }
        do {
            let link = try await write(made, form, context)
            return try await firstLink(made, form, link, context)
        } catch let error as ActError {
            let fault = FormFault(path: "", message: words(.formRefused, ["reason": error.reason]))
            return try await newPartyPage(context, form, [fault])
        } catch let error as AccountError {
            let fault = FormFault(path: "realm", message: words(.formRefused, ["reason": error.description]))
            return try await newPartyPage(context, form, [fault])
        }
    }

    private func newPartyPage(
        _ context: WebContext,
        _ form: PartyForm,
        _ faults: [FormFault]
    ) async throws -> WebResponse {
        try await nodePage(context) { administration in
            var page = NewPartyPage(administration: administration)
            page.form = form
            page.faults = faults
            return page.answer()
        }
    }

    /// - Returns: the secret of the first person's link
    private func write(_ made: NewParty, _ form: PartyForm, _ context: WebContext) async throws -> OneTimeLink {
        let principal = context.visitor.principal
        let ends = try await linkEnd(context)
        // The account first: the realm is the one name that another party may have taken.
        let first = try await accounts.firstPerson(
            of: made.id,
            realm: form.realm,
            local: form.first.local,
            display: form.first.display,
            person: made.first,
            ends: ends
        )
        // Everyone may know that the party is here; its first person is for the two parties alone.
        let here = Envelope(objects: [made.party], defaultMarking: Marking(tlp: .clear))
        let theirs = Marking(level: try await lowestLevel(context), clauses: [Clause([.party(made.id)])])
        let person = Envelope(objects: [made.person], defaultMarking: theirs)
        for envelope in [here, person] {
            let receipt = try await desk.records.write(.envelope(envelope), by: principal)
            guard receipt.failures.isEmpty else { throw Problem.conflict(words[.personNotWritten]) }
        }
        _ = try await desk.records.write(.ceiling(made.ceiling), by: principal)
        _ = try await desk.records.write(.clear(made.clearance), by: principal)
        try await note(.addAccount, made.first, context)
        try await note(.makeLink, made.first, context)
        return OneTimeLink(path: "/enter/" + first.link, origin: desk.settings.origin, ends: ends.text)
    }

    private func lowestLevel(_ context: WebContext) async throws -> String {
        try await asking(context) { $0.view.policy.lowestName }
    }

    /// The link for the first person, shown once.
    private func firstLink(
        _ made: NewParty,
        _ form: PartyForm,
        _ link: OneTimeLink,
        _ context: WebContext
    ) async throws -> WebResponse {
        var response = try await nodePage(context) { administration in
            let words = administration.words
            let body: HTML = """
                <h1>\(isolated(form.name))</h1>
                <p role="status" class="card">\(words[.partyAdded])</p>
                \(link.html(words))
                <p>\(words(.partyAddedFirst, ["name": form.first.display]))</p>
                <p><a href="\(Entry.address(of: made.id))">\(isolated(form.name))</a></p>
                """
            return administration.page(form.name, body)
        }
        response.caching = .nothing
        return response
    }

    // MARK: - Policy

    private func policy(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let done = try request.query().first("done")
        return try await nodePage(context) { administration in
            var page = PolicyPage(administration: administration)
            page.notice = done == nil ? nil : .policyChanged
            return page.answer()
        }
    }

    private func sendPolicy(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let posted = try await posted(request, context)
        return try await acting(context) { [words] administration, refusal in
            guard administration.view.administersNode else { return nil }
            var page = PolicyPage(administration: administration)
            page.level = posted.first("name")
            page.caveat = posted.first("caveat")
            if let refusal {
                page.faults = [FormFault(path: "", message: words(.formRefused, ["reason": refusal]))]
                return .page(page.answer())
            }
            do throws(PolicyError) {
                let policy = try PolicyPage.changed(administration.view.policy, posted)
                return .act(.policy(policy)) { _ in Address("/administration/policy/", query: [("done", "1")]) }
            } catch {
                page.faults = [FormFault(path: PolicyPage.field(posted), message: error.description)]
                return .page(page.answer())
            }
        }
    }
}
