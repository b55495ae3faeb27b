internal import Labels
internal import Localization
internal import Records

/// The release of one version: the form, what it would do, and what became of it.
struct ReleaseFlow {
    let record: OwnRecord
    let reader: Frame.Reader

    private var words: Words { record.words }
    private var action: Address { Address(record.entry.permanentAddress.path + "release/") }
    private var heading: String { words(.releaseTitle, ["name": record.title]) }

    /// The page for those who may not release; nil for those who may.
    func refusal() throws -> PageAnswer? {
        try record.refusal([.releaser], .releaseNotRole).map { record.refused(heading, $0, reader) }
    }

    /// The empty form, or what became of a release.
    func start(_ query: Posted) throws -> PageAnswer {
        if let refusal = try refusal() { return refusal }
        if query.has("done") || query.has("waiting") { return try outcome(query) }
        let asked = record.versions.last { $0.served.version == query.first("version") }
        let first = asked ?? record.versions.last
        return try page(RelabelForm(versions: first.map { [$0.served.version] } ?? []))
    }

    /// What a form that came in leads to.
    func step(_ posted: Posted, refusal: String?) throws -> ActStep {
        if let page = try self.refusal() { return .page(page) }
        let form = RelabelForm(posted)
        if let refusal {
            return .page(try page(form, [FormFault(path: "", message: words(.formRefused, ["reason": refusal]))]))
        }
        if posted.action.name == "change" { return .page(try page(form)) }
        let (version, marking, faults) = checked(form)
        guard let version, let marking, faults.isEmpty else { return .page(try page(form, faults)) }
        let label = record.label(of: marking)
        guard label.restricts(like: version.label) == false else {
            return .page(try page(form, [FormFault(path: "label", message: words[.releaseSame])]))
        }
        let review = try RelabelReview([version], of: record) { _ in label }
        guard posted.action.name == "release" else { return .page(try confirmation(review, version, posted)) }
        guard form.seen == review.seen else {
            return .page(try confirmation(review, version, posted, notice: words[.reviewChanged]))
        }
        let change = LabelChange(
            id: record.id,
            versions: [version.served.version],
            marking: marking,
            reason: form.reason
        )
        return .act(.release(change)) { [action] receipt in
            if let waiting = receipt.waiting { return action.setting("waiting", waiting) }
            return action.setting("done", version.served.version)
        }
    }

    private func checked(_ form: RelabelForm) -> (OwnVersion?, Marking?, [FormFault]) {
        var faults: [FormFault] = []
        let version = record.versions.last { $0.served.version == form.versions.first }
        if version == nil || form.versions.count != 1 {
            faults.append(FormFault(path: "version", message: words[.releaseOneVersion]))
        }
        var marking: Marking?
        do {
            marking = try LabelReader(view: record.view, words: words).marking(form.label)
        } catch {
            faults.append(FormFault(path: error.field, message: error.message))
        }
        if let fault = form.reasonFault(words) { faults.append(fault) }
        return (version, marking, faults)
    }

    // MARK: - Pages

    private func page(_ form: RelabelForm, _ faults: [FormFault] = []) throws -> PageAnswer {
        let parts = FormPart(faults: faults, words: words)
        let versions = try record.versions.reversed().map { version -> (String, HTML) in
            (version.served.version, try choice(version))
        }
        let party = try record.view.party.map { try record.shelf.partyName($0, words: words) } ?? ""
        let body: HTML = """
            <h1>\(isolated(heading))</h1>
            \(parts.summary)<p>\(words[.releaseAdvice])</p>
            \(parts.open(action, token: reader.formToken))
            \(parts.radios("version", .releaseVersion, help: .releaseVersionHelp, versions, chosen: form.versions.first ?? ""))
            <section>\(parts.label(form.label, try LabelChoices(record.shelf, words: words), party: party, action: action))
            </section>
            \(parts.area("reason", .formReason, help: .releaseReasonHelp, value: form.reason))
            \(parts.acts([("review", .releaseReview)], leave: record.entry.permanentAddress))</form>
            """
        return record.page(heading, body, reader, isRefused: !faults.isEmpty)
    }

    /// A version, when it is of, and who reads it.
    private func choice(_ version: OwnVersion) throws -> HTML {
        let mark = LabelMark(version.label, text: record.view.text(of: version.label), words: words)
        let withdrawn: HTML = version.served.isRevoked ? " \(words[.versionRevoked])" : ""
        return """
            \(words.instant(version.served.version))\(withdrawn) \(mark.html)<br>\
            <span class="small soft">\(try record.sentences(version.label).joined(separator: "; "))</span>
            """
    }

    private func confirmation(
        _ review: RelabelReview,
        _ version: OwnVersion,
        _ posted: Posted,
        notice: String? = nil
    ) throws -> PageAnswer {
        let parts = FormPart(faults: notice.map { [FormFault(path: "", message: $0)] } ?? [], words: words)
        var stays = review.kept > 0 ? [words.count(review.kept, .releaseKeepsOthers)] : []
        let hasPlaces = try record.view.explain(record.id, party: record.view.party ?? "")?.portions.isEmpty == false
        if hasPlaces { stays.append(words[.releaseKeepsPlaces]) }
        stays.append(words[.releaseKeepsHistory])
        stays.append(words[.releaseKeepsRead])
        let needs = try agreements(version)
        let body: HTML = """
            <h1>\(isolated(heading))</h1>
            \(parts.summary)<p>\(words[.releaseReviewAdvice])</p>
            \(review.table(words))\
            \(section(words[.gainsHeading], review.audience.gains(words)))\
            \(section(words[.losesHeading], review.audience.losses(words)))\
            \(section(words[.releaseStaysHeading], stays))\
            \(section(words[.releaseNeedsHeading], needs))\
            <h2>\(words[.formReason])</h2><p>\(isolated(posted.first("reason")))</p>
            <p class="soft">\(words[.moreAudience])</p>
            \(parts.open(action, token: reader.formToken))\(parts.again(posted))\(parts.hidden("seen", review.seen))
            \(parts.acts(
                [("release", needs.isEmpty ? .releaseConfirm : .releaseAsk), ("change", .formChange)],
                leave: record.entry.permanentAddress
            ))</form>
            """
        return record.page(heading, body, reader, isRefused: notice != nil)
    }

    /// Whose agreement the release needs, in sentences.
    private func agreements(_ version: OwnVersion) throws -> [String] {
        let view = record.view
        var needs = try version.label.originators.filter { $0 != view.party }.map { party in
            words(.releaseNeedsParty, ["party": try record.shelf.partyName(party, words: words)])
        }
        if let level = view.policy.secondPersonFrom, level <= version.label.level {
            needs.append(words[.releaseNeedsSecond])
        }
        return needs
    }

    /// What became of it: the labels as they are now, or for whom it waits.
    private func outcome(_ query: Posted) throws -> PageAnswer {
        let back = "<p>\(record.link.html(words))</p>" as HTML
        if query.has("waiting") {
            let open = try record.view.requests().first { $0.id == query.first("waiting") }
            let names = try open?.lacking.map { try record.shelf.partyName($0, words: words) } ?? []
            let text = open == nil ? words[.releaseSettled] : words(.releaseWaits, ["list": words.list(names)])
            let body: HTML = """
                <h1>\(isolated(heading))</h1>
                <p role="status">\(text)</p>
                <p><a href="/requests/">\(words[.requestsTitle])</a></p>
                \(back)
                """
            return record.page(heading, body, reader)
        }
        guard let version = record.versions.last(where: { $0.served.version == query.first("done") }) else {
            return try page(RelabelForm(versions: []))
        }
        let body: HTML = """
            <h1>\(isolated(heading))</h1>
            <p role="status">\(words(.releaseDone, ["version": words.instant(version.served.version)]))</p>
            <ul>\(each(try record.sentences(version.label)) { "<li>\(isolated($0))</li>" })</ul>
            <p>\(words[.releaseKeepsHistory])</p>
            \(back)
            """
        return record.page(heading, body, reader)
    }
}

extension Label {
    /// Whether both let in the same readers by form, whoever may release them.
    func restricts(like other: Label) -> Bool {
        level == other.level && caveats == other.caveats && clauses == other.clauses
    }
}
