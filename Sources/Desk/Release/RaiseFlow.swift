internal import Labels
internal import Localization
internal import Records

/// The raise of versions: the form, what it would do and what depends on it, and what became of it.
struct RaiseFlow {
    let record: OwnRecord
    let reader: Frame.Reader

    private var words: Words { record.words }
    private var action: Address { Address(record.entry.permanentAddress.path + "raise/") }
    private var heading: String { words(.raiseTitle, ["name": record.title]) }

    private func refusal() throws -> PageAnswer? {
        try record.refusal([.author, .releaser], .raiseNotRole).map { record.refused(heading, $0, reader) }
    }

    /// The form with all versions, or what became of a raise.
    func start(_ query: Posted) throws -> PageAnswer {
        if let refusal = try refusal() { return refusal }
        if query.has("done") { return try outcome() }
        return try page(RelabelForm(versions: record.versions.map(\.served.version)))
    }

    /// What a form that came in leads to.
    func step(_ posted: Posted, refusal: String?) throws -> ActStep {
        if let page = try self.refusal() { return .page(page) }
        let form = RelabelForm(posted)
        if let refusal {
            return .page(try page(form, [FormFault(path: "", message: words(.formRefused, ["reason": refusal]))]))
        }
        if posted.action.name == "change" { return .page(try page(form)) }
        let (versions, marking, faults) = checked(form)
        guard let marking, faults.isEmpty else { return .page(try page(form, faults)) }
        let added = record.label(of: marking)
        let review = try RelabelReview(versions, of: record) { $0.join(added) }
        guard !review.changes.allSatisfy(\.isSame) else {
            return .page(try page(form, [FormFault(path: "label", message: words[.raiseSame])]))
        }
        guard posted.action.name == "raise", form.seen == review.seen else {
            let isStale = posted.action.name == "raise"
            return .page(try confirmation(review, versions, added, posted, isStale ? words[.reviewChanged] : nil))
        }
        let change = LabelChange(
            id: record.id,
            versions: versions.map(\.served.version),
            marking: marking,
            reason: form.reason
        )
        return .act(.raise(change)) { [action] _ in action.setting("done", "1") }
    }

    private func checked(_ form: RelabelForm) -> ([OwnVersion], Marking?, [FormFault]) {
        var faults: [FormFault] = []
        let versions = record.versions.filter { form.versions.contains($0.served.version) }
        if versions.isEmpty || versions.count != Set(form.versions).count {
            faults.append(FormFault(path: "version", message: words[.raiseNoVersion]))
        }
        var marking: Marking?
        do {
            marking = try LabelReader(view: record.view, words: words).marking(form.label)
        } catch {
            faults.append(FormFault(path: error.field, message: error.message))
        }
        if let fault = form.reasonFault(words) { faults.append(fault) }
        return (versions, marking, faults)
    }

    // MARK: - Pages

    private func page(_ form: RelabelForm, _ faults: [FormFault] = []) throws -> PageAnswer {
        let parts = FormPart(faults: faults, words: words)
        let versions = record.versions.reversed().map { version -> (String, HTML) in
            let mark = LabelMark(version.label, text: record.view.text(of: version.label), words: words)
            return (version.served.version, "\(words.instant(version.served.version)) \(mark.html)")
        }
        let party = try record.view.party.map { try record.shelf.partyName($0, words: words) } ?? ""
        let choices = try LabelChoices(record.shelf, words: words)
        let body: HTML = """
            <h1>\(isolated(heading))</h1>
            \(parts.summary)<p>\(words[.raiseAdvice])</p>
            \(parts.open(action, token: reader.formToken))
            \(parts.ticks("version", .raiseVersions, help: .raiseVersionsHelp, versions, chosen: Set(form.versions)))
            <section><p class="help">\(words[.raiseLabelHelp])</p>\
            \(parts.label(form.label, choices, party: party, action: action))</section>
            \(parts.area("reason", .formReason, help: .raiseReasonHelp, value: form.reason))
            \(parts.acts([("review", .raiseReview)], leave: record.entry.permanentAddress))</form>
            """
        return record.page(heading, body, reader, isRefused: !faults.isEmpty)
    }

    private func confirmation(
        _ review: RelabelReview,
        _ versions: [OwnVersion],
        _ added: Label,
        _ posted: Posted,
        _ notice: String?
    ) throws -> PageAnswer {
        let parts = FormPart(faults: notice.map { [FormFault(path: "", message: $0)] } ?? [], words: words)
        let stays = [review.kept > 0 ? words.count(review.kept, .releaseKeepsOthers) : nil, words[.raiseKeepsRead]]
        let label = Label.join(versions.map { $0.label.join(added) })
        let body: HTML = """
            <h1>\(isolated(heading))</h1>
            \(parts.summary)<p>\(words[.raiseReviewAdvice])</p>
            \(review.table(words))\
            \(section(words[.losesHeading], review.audience.losses(words)))\
            \(section(words[.releaseStaysHeading], stays.compactMap(\.self)))\
            \(try dependents(below: label))\
            <h2>\(words[.formReason])</h2><p>\(isolated(posted.first("reason")))</p>
            <p class="soft">\(words[.moreAudience])</p>
            \(parts.open(action, token: reader.formToken))\(parts.again(posted))\(parts.hidden("seen", review.seen))
            \(parts.acts([("raise", .raiseConfirm), ("change", .formChange)], leave: record.entry.permanentAddress))</form>
            """
        return record.page(heading, body, reader, isRefused: notice != nil)
    }

    /// The party's own records that refer to this one and would be read by more than it, with the labels that they keep.
    private func dependents(below label: Label) throws -> HTML {
        let entries = try record.view.dependents(of: record.id, below: label).compactMap(record.shelf.entry(of:))
        let items = try entries.map { entry -> HTML in
            let link = RecordLink(name: try record.shelf.title(of: entry, words: words), of: entry)
            let raise: HTML =
                #"<a href="\#(entry.permanentAddress.path + "raise/")">\#(words[.raiseLink])</a>"#
            return "<li>\(link.html(words)) \(record.shelf.mark(entry, words: words).html) \(raise)</li>"
        }
        let list: HTML =
            items.isEmpty
            ? #"<p class="absent">\#(words[.dependentsNone])</p>"#
            : """
            <p>\(words[.dependentsAdvice])</p>
            <ul class="list">\(each(items) { $0 })</ul>
            """
        return """
            <h2>\(words[.dependentsHeading])</h2>
            \(list)
            <p class="soft">\(words[.dependentsMore])</p>

            """
    }

    private func outcome() throws -> PageAnswer {
        let rows = try record.versions.reversed().map { version -> HTML in
            let label = lines(try record.sentences(version.label))
            return """
                <tr><th scope="row">\(words.instant(version.served.version))</th>\
                <td data-of="\(words[.aboutLabel])">\(label)</td></tr>

                """
        }
        let label = record.versions.last?.label ?? .bottom
        let body: HTML = """
            <h1>\(isolated(heading))</h1>
            <p role="status">\(words[.raiseDone])</p>
            <table class="stack"><thead><tr><th scope="col">\(words[.reviewVersion])</th>\
            <th scope="col">\(words[.aboutLabel])</th></tr></thead><tbody>\(each(rows) { $0 })</tbody></table>
            \(try dependents(below: label))
            <p>\(record.link.html(words))</p>
            """
        return record.page(heading, body, reader)
    }
}
