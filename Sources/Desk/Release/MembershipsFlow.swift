internal import HTTPTypes
internal import Labels
internal import Localization
internal import Records
internal import STIX

/// The memberships by which a format opens: the list, a new one, and the end of one.
struct MembershipsFlow {
    let shelf: Shelf
    let reader: Frame.Reader
    let words: Words
    let format: Entry

    private var action: Address { Address(format.permanentAddress.path + "memberships/") }
    private var heading: String { words(.membershipsTitle, ["format": format.name]) }

    /// Nil for what is hidden, what does not exist, and what is no format.
    init?(_ id: String, shelf: Shelf, reader: Frame.Reader, words: Words) throws {
        guard let entry = try shelf.entry(id), entry.isFormat else { return nil }
        self.shelf = shelf
        self.reader = reader
        self.words = words
        format = entry
    }

    /// A form for somebody who joins today.
    private var blank: MembershipForm { MembershipForm(from: String(shelf.view.at.text.prefix { $0 != "T" })) }
    private var isSecretary: Bool { shelf.view.roles.contains(.secretary) }

    /// The list, with a form for those who keep memberships.
    func start(_ query: Posted) throws -> PageAnswer {
        let notices: [String: Text] = [
            "admitted": .membershipAdmitted, "waiting": .membershipWaits, "dismissed": .membershipDismissed,
        ]
        return try page(blank, notice: notices[query.first("done")])
    }

    /// What a form that came in leads to.
    func step(_ posted: Posted, refusal: String?) throws -> ActStep {
        guard isSecretary else { return .page(try page(blank)) }
        let form = MembershipForm(posted)
        if let refusal {
            let fault = FormFault(path: "", message: words(.formRefused, ["reason": refusal]))
            return .page(try page(form, [fault]))
        }
        let id = format.id
        let back = action
        switch posted.action.name {
        case "ask", "dismiss":
            let member = posted.first("member")
            guard shelf.view.memberships(of: id).contains(where: { $0.member == member }) else {
                let fault = FormFault(path: "", message: words[.membershipGone])
                return .page(try page(blank, [fault]))
            }
            if posted.action.name == "ask" { return .page(try confirmation(member)) }
            return .act(.dismiss(member: member, format: id)) { _ in back.setting("done", "dismissed") }
        default:
            let (admission, faults) = form.admission(
                to: id,
                among: try choices(),
                view: shelf.view,
                words: words
            )
            guard let admission else { return .page(try page(form, faults)) }
            return .act(.admit(admission)) { receipt in
                back.setting("done", receipt.waiting == nil ? "admitted" : "waiting")
            }
        }
    }

    /// Who can join: parties and formats that the reader can see.
    private func choices() throws -> [RecordChoice] {
        try shelf.all("identity").filter { $0.code != nil && $0.kind != "person" && $0.id != format.id }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map { RecordChoice(id: $0.id, name: $0.name) }
    }

    // MARK: - Pages

    private func answer(_ body: HTML, isRefused: Bool = false) -> PageAnswer {
        let frame = Frame(title: heading, section: .formats, reader: reader, crumbs: [RecordLink(format)])
        return PageAnswer(frame: frame, body: body, status: isRefused ? .unprocessableContent : .ok)
    }

    private func page(_ form: MembershipForm, _ faults: [FormFault] = [], notice: Text? = nil) throws -> PageAnswer {
        let parts = FormPart(faults: faults, words: words)
        let body: HTML = """
            <h1>\(isolated(heading))</h1>
            \(parts.summary)\(with(notice) { #"<p role="status" class="card">\#(words[$0])</p>"# })
            <p>\(words[.membershipsAdvice])</p>
            \(try table())
            \(try waiting())
            \(isSecretary ? try fields(form, parts) : "<p>\(words[.membershipsNotRole])</p>")
            """
        return answer(body, isRefused: !faults.isEmpty)
    }

    private func table() throws -> HTML {
        let view = shelf.view
        let openings = view.memberships(of: format.id)
        guard !openings.isEmpty else { return #"<p class="empty">\#(words[.membershipsNone])</p>"# }
        let lines = try openings.map { (opening: $0, member: try shelf.link($0.member)) }
            .sorted { ($0.member.name, $0.opening.id) < ($1.member.name, $1.opening.id) }
        let rows = each(lines) { line -> HTML in
            let (opening, member) = line
            let start = opening.start.map { words.instant($0.text) } ?? words[.dateAlways]
            let end = opening.end.map { words.instant($0.text) } ?? words[.dateOpenEnd]
            let back = opening.opensFrom.map { words.instant($0.text) } ?? words[.dateAlways]
            let mark = LabelMark(opening.label, text: view.text(of: opening.label), words: words)
            let serves: HTML = opening.kind == .serves ? " \(words[.membershipServes])" : ""
            return """
                <tr><th scope="row">\(member.html(words))\(serves)</th>\
                <td data-of="\(words[.membershipStart])">\(start)</td>\
                <td data-of="\(words[.membershipEnd])">\(end)</td>\
                <td data-of="\(words[.membershipBack])">\(back)</td>\
                <td data-of="\(words[.aboutLabel])">\(mark.html)</td>\(dismissal(opening.member, member.name))</tr>

                """
        }
        let last: HTML = isSecretary ? "<td></td>" : ""
        return """
            <table class="stack"><caption>\(words.count(openings.count, .membershipsCaption))</caption><thead><tr>\
            <th scope="col">\(words[.membershipMember])</th><th scope="col">\(words[.membershipStart])</th>\
            <th scope="col">\(words[.membershipEnd])</th><th scope="col">\(words[.membershipBack])</th>\
            <th scope="col">\(words[.aboutLabel])</th>\(last)</tr></thead>
            <tbody>\(rows)</tbody></table>
            """
    }

    private func dismissal(_ member: String, _ name: String) -> HTML {
        guard isSecretary else { return "" }
        let parts = FormPart(faults: [], words: words)
        return """
            <td>\(parts.open(action, token: reader.formToken))\(parts.hidden("member", member))\
            <button class="button plain" name="do" value="ask">\(words[.membershipDismiss])\
            <span class="hidden"> \u{2013} \(name)</span></button></form></td>
            """
    }

    /// Memberships of this format that wait for others.
    private func waiting() throws -> HTML {
        let members = try shelf.view.requests().compactMap { request -> String? in
            guard case .admission(let member, format.id, _, _) = request.subject else { return nil }
            return try shelf.link(member).name
        }
        guard !members.isEmpty else { return "" }
        return """
            <p class="card">\(words.count(members.count, .membershipsWaiting, ["list": words.list(members)])) \
            <a href="/requests/">\(words[.requestsTitle])</a></p>
            """
    }

    private func fields(_ form: MembershipForm, _ parts: FormPart) throws -> HTML {
        let members = [(value: "", name: words[.formChoose])] + (try choices()).map { (value: $0.id, name: $0.name) }
        let kinds: [(value: String, name: HTML)] = [
            ("member", "\(words[.membershipKindMember])"), ("serves", "\(words[.membershipKindServes])"),
        ]
        let party = try shelf.view.party.map { try shelf.partyName($0, words: words) } ?? ""
        let choices = try LabelChoices(shelf, words: words)
        return """
            <h2>\(words[.membershipNew])</h2>
            <p>\(words[.membershipNewAdvice])</p>
            \(parts.open(action, token: reader.formToken))
            \(parts.select("member", .membershipMember, members, chosen: form.member))\
            \(parts.radios("kind", .membershipKind, kinds, chosen: form.isStaff ? "serves" : "member"))\
            \(parts.line("start", .membershipStart, help: .membershipStartHelp, value: form.start, short: true))\
            \(parts.line("end", .membershipEnd, help: .membershipEndHelp, value: form.end, short: true))\
            \(parts.line("back", .membershipBack, help: .membershipBackHelp, value: form.back, short: true))\
            \(parts.area("reason", .formReason, help: .membershipReasonHelp, value: form.reason))\
            <section>\(parts.label(form.label, choices, party: party, action: action))</section>
            \(parts.acts([("admit", .membershipAdmit)], leave: format.address))</form>
            """
    }

    private func confirmation(_ member: String) throws -> PageAnswer {
        let parts = FormPart(faults: [], words: words)
        let name = try shelf.link(member).name
        let body: HTML = """
            <h1>\(isolated(heading))</h1>
            <p>\(words(.membershipDismissAdvice, ["member": name, "format": format.name]))</p>
            \(parts.open(action, token: reader.formToken))\(parts.hidden("member", member))
            \(parts.acts([("dismiss", .membershipDismissConfirm)], leave: action))</form>
            """
        return answer(body)
    }
}
