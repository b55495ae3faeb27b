internal import Accounts
internal import Labels
internal import Localization
internal import Records

/// One person of the party: what they may read and do, and how they sign in.
struct PersonPage {
    let administration: Administration
    let member: Administration.Member
    /// What stands in the form of the clearance.
    var form: PersonForm
    var faults: [FormFault] = []
    var notice: Text?
    /// Whether a code is asked for after the password.
    var hasSecondFactor = false
    /// A link that was just made.
    var link: OneTimeLink?

    init(_ administration: Administration, _ member: Administration.Member) {
        self.administration = administration
        self.member = member
        form = PersonForm(member, lowest: administration.view.policy.lowestName)
    }

    private var words: Words { administration.words }
    private var action: Address { Self.address(of: member.id) }
    private var isOwn: Bool { member.id == administration.own }
    private var parts: FormPart { FormPart(faults: faults, words: words) }

    static func address(of id: String) -> Address { Address("/administration/people/\(Address.encode(id))/") }

    func answer() -> PageAnswer {
        let clearance = member.clearance
        let body: HTML = """
            <h1>\(isolated(member.name))</h1>
            \(parts.summary)\(with(notice) { #"<p role="status" class="card">\#(words[$0])</p>"# })\
            \(with(link) { $0.html(words) })
            <p>\(words(.personHas, [
                "clearance": administration.text(level: clearance?.level, caveats: clearance?.caveats ?? [])
            ]))</p>
            \(clearing)
            \(account)
            """
        return administration.page(member.name, body, isRefused: !faults.isEmpty)
    }

    private var clearing: HTML {
        guard !isOwn else { return "<p>\(words[.personOwnClearance])</p>" }
        let levels = administration.levels
        var acts: [(value: String, name: Text)] = [("clear", member.isCleared ? .personChange : .personGive)]
        if member.isCleared { acts.append(("take-away", .personTakeAway)) }
        return """
            <h2>\(words[.personClearance])</h2>
            \(parts.open(action, token: administration.reader.formToken))
            \(parts.clearance(form, levels: levels, caveats: administration.ceiling.caveats))
            \(parts.acts(acts, leave: Administration.home))</form>
            """
    }

    private var account: HTML {
        guard let account = member.account else { return newAccount }
        let name = account.name.description
        let state = words(account.isActive ? .accountActive : .accountInactive, ["name": name])
        guard !account.isExample else { return heading(state) + "<p>\(words[.accountExample])</p>" }
        guard !isOwn else { return heading(state) + "<p>\(words[.accountOwn])</p>" }
        var buttons: [(value: String, name: Text)] =
            account.isActive
            ? [("link", .accountLink), ("disable", .accountDisable)] : [("enable", .accountEnable)]
        if hasSecondFactor { buttons.append(("factor", .accountFactor)) }
        return heading(state) + """
            <p>\(words[.accountLinkAdvice])</p>
            \(when(hasSecondFactor, "<p>\(words[.accountFactorAdvice])</p>"))
            \(parts.open(action, token: administration.reader.formToken))
            \(parts.acts(buttons, leave: Administration.home))</form>
            """
    }

    private func heading(_ state: String) -> HTML {
        "<h2>\(words[.accountHeading])</h2>\n<p>\(state)</p>\n"
    }

    /// A person with a clearance who cannot sign in yet.
    private var newAccount: HTML {
        heading(words[.personNoAccount]) + """
            \(parts.open(action, token: administration.reader.formToken))
            \(parts.identity(form, realm: ""))
            \(parts.acts([("account", .accountMake)], leave: Administration.home))</form>
            """
    }
}
