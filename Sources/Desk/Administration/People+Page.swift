internal import Accounts
internal import Localization
internal import Records

/// The party's people, how far they may be cleared, and the ways to everything else.
struct PeoplePage {
    let administration: Administration

    private var words: Words { administration.words }

    func answer() throws -> PageAnswer {
        let members = try administration.members()
        let party = try administration.shelf.partyName(administration.party, words: words)
        let ceiling = administration.ceiling
        let limit = administration.text(level: ceiling.level, caveats: ceiling.caveats)
        let body: HTML = """
            <h1>\(words[.adminTitle])</h1>
            <p>\(words[.adminAdvice])</p>
            <h2 id="people">\(isolated(words(.peopleHeading, ["party": party])))</h2>
            <p>\(words(.ceilingIs, ["limit": limit]))</p>
            \(table(members))
            <p><a class="button" href="/administration/people/new/">\(words[.personNew])</a></p>
            <h2>\(words[.auditHeading])</h2>
            <p><a href="/administration/audit/">\(words[.auditTitle])</a></p>
            \(when(administration.view.administersNode, node))
            """
        return administration.page(words[.adminTitle], body)
    }

    private var node: HTML {
        """
        <h2>\(words[.nodeHeading])</h2>
        <p>\(words[.nodeAdvice])</p>
        <ul class="list"><li><a href="/administration/parties/">\(words[.partiesTitle])</a></li>
        <li><a href="/administration/parties/new/">\(words[.partyNew])</a></li>
        <li><a href="/administration/policy/">\(words[.policyTitle])</a></li></ul>
        """
    }

    private func table(_ members: [Administration.Member]) -> HTML {
        let rows = each(members) { member -> HTML in
            let roles = (member.clearance?.roles ?? []).filter { $0 != .reader }.map { $0 }
                .sorted { $0.rawValue < $1.rawValue }.map(administration.name(of:))
            let clearance = member.clearance
            let isOwn: HTML = member.id == administration.own ? " <b>(\(words[.personYou]))</b>" : ""
            let address = Address("/administration/people/\(Address.encode(member.id))/")
            return """
                <tr><th scope="row"><a href="\(address)">\(isolated(member.name))</a>\(isOwn)</th>\
                <td data-of="\(words[.personSignIn])">\(signIn(member))</td>\
                <td data-of="\(words[.personClearance])">\
                \(administration.text(level: clearance?.level, caveats: clearance?.caveats ?? []))</td>\
                <td data-of="\(words[.personRoles])">\(roles.isEmpty ? words[.none] : words.list(roles))</td></tr>

                """
        }
        return """
            <table class="stack"><caption>\(words.count(members.count, .peopleCaption))</caption><thead><tr>\
            <th scope="col">\(words[.personName])</th><th scope="col">\(words[.personSignIn])</th>\
            <th scope="col">\(words[.personClearance])</th><th scope="col">\(words[.personRoles])</th></tr></thead>
            <tbody>\(rows)</tbody></table>
            """
    }

    private func signIn(_ member: Administration.Member) -> String {
        guard let account = member.account else { return words[.personNoAccount] }
        return account.isActive
            ? account.name.description : words(.personDisabled, ["name": account.name.description])
    }
}
