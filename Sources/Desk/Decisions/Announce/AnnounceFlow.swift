internal import Coordination
internal import HTTPTypes
internal import Labels
internal import Localization
internal import Records
internal import STIX
internal import Silence

/// Putting texts under silence: which texts, the form, a look at the notice of each capital, and what became of it.
struct AnnounceFlow {
    let shelf: Shelf
    let reader: Frame.Reader
    let words: Words

    static let path = "/decisions/new/"

    /// Whether the reader runs decisions for a party.
    var mayAnnounce: Bool { shelf.view.party != nil && shelf.view.roles.contains(.secretary) }

    /// The page that the reader begins at: a choice of texts, or the form for those that were chosen.
    func start(_ query: Posted) throws -> PageAnswer {
        guard mayAnnounce else { return answer("<p>\(words[.announceNotRole])</p>") }
        guard query.has("document") else { return answer(try DocumentChoice(shelf, query: query).html(words)) }
        let seat = CapitalZones.zone(of: try shelf.view.party.flatMap { try shelf.entry($0) })
        var draft = AnnounceDraft(query, now: shelf.view.at, seat: seat)
        draft.items = try draft.items.compactMap { item in
            guard let entry = try text(item.document) else { return nil }
            return AnnounceDraft.Item(document: item.document, version: item.version, name: entry.name)
        }
        try fill(&draft, from: before(draft.decision))
        return try form(draft, [])
    }

    /// The decision that was broken, where the reader's secretariat keeps it.
    private func before(_ id: String) throws -> CaseReading? {
        guard !id.isEmpty, let reading = try CaseReading(id, shelf: shelf, words: words), reading.isSecretary else {
            return nil
        }
        return reading
    }

    /// A document with a text; nil for what is hidden, what does not exist and what is none.
    private func text(_ id: String) throws -> Entry? {
        guard let entry = try shelf.entry(id), entry.type == "entente-document", !entry.served.isRevoked else {
            return nil
        }
        return entry
    }

    /// A new text is put to the same parties under the same rules, unless something is changed.
    private func fill(_ draft: inout AnnounceDraft, from reading: CaseReading?) throws {
        guard let reading else { return }
        let terms = reading.round.terms
        func codes(_ parties: [Identifier]) throws -> String {
            try parties.map { try shelf.entry($0.text)?.code ?? $0.text }.sorted().joined(separator: " ")
        }
        draft.roster = try codes(terms.roster.parties)
        draft.associates = try codes(terms.associates.parties)
        draft.zone = terms.zone.name
        draft.kind = reading.found.kind
        draft.hours = String(terms.notice.hours)
        if case .working = terms.notice.count { draft.isWorking = true }
        draft.concerned = try codes(reading.round.concerned.map { [$0] } ?? [])
        draft.falls = terms.onBreak == .falls
        draft.items = draft.items.map { item in
            AnnounceDraft.Item(document: item.document, version: item.version, name: reading.found.name)
        }
    }

    // MARK: - What was sent

    /// What a form that came in leads to: a page, or announcements to be made.
    enum Step {
        case page(PageAnswer)
        case announce([Announcement])
        /// Parties without a delegate are looked for, then the check is shown.
        case check([Announcement])
    }

    func step(_ posted: Posted) throws -> Step {
        guard mayAnnounce else { return .page(answer("<p>\(words[.announceNotRole])</p>")) }
        var draft = AnnounceDraft(posted)
        switch posted.action.name {
        case "fill":
            try fillRoster(&draft)
            return .page(try form(draft, []))
        case "change": return .page(try form(draft, []))
        default:
            var reading = AnnounceReader(draft, shelf: shelf, words: words)
            let made = try reading.announcements()
            guard !made.isEmpty else { return .page(try form(draft, reading.faults)) }
            return posted.action.name == "announce" ? .announce(made) : .check(made)
        }
    }

    /// The page of a check.
    func checked(_ posted: Posted, _ made: [Announcement], lacking: [String]) throws -> PageAnswer {
        let draft = AnnounceDraft(posted)
        let check = try AnnounceCheck(draft, made, lacking: lacking, shelf: shelf, words: words)
        return answer(check.html(token: reader.formToken, words), hasExercise: check.isExercise)
    }

    /// The form once more, with why it was refused and what was announced before that.
    func refused(_ posted: Posted, _ reason: String, done: [String]) throws -> PageAnswer {
        var draft = AnnounceDraft(posted)
        let names = done.isEmpty ? [] : draft.items.prefix(done.count).map(\.name)
        draft.items.removeFirst(min(done.count, draft.items.count))
        var faults = [FormFault(path: "", message: words(.formRefused, ["reason": reason]))]
        if !names.isEmpty {
            faults.append(FormFault(path: "", message: words(.announceDoneBefore, ["list": words.list(names)])))
        }
        return try form(draft, faults)
    }

    /// Fills the roster with the members of a format on a day: the memberships by which it opens where the reader sees any,
    /// else those that the record tells of.
    private func fillRoster(_ draft: inout AnnounceDraft) throws {
        guard let format = try shelf.entry(draft.format), let day = Period(draft.day)?.earliest else { return }
        let noon = Instant(draft.day + "T12:00:00Z") ?? shelf.view.at
        var members = shelf.view.memberships(of: format.id).filter { opening in
            opening.kind == .memberOf && (opening.start ?? .distantPast) <= noon
                && noon < (opening.end ?? .distantFuture)
        }.map(\.member)
        if members.isEmpty {
            let relations = try shelf.all("relationship")
            members = try shelf.memberships(relations, of: format.id, asFormat: true, on: day)
                .filter { $0.kind == "member-of" }.compactMap { membership in
                    try shelf.entry(membership.recordID)?.standard("source_ref")
                }
        }
        let entries = try Set(members).compactMap { try shelf.entry($0) }.filter { $0.code != nil && !$0.isFormat }
            .sorted { ($0.code ?? "") < ($1.code ?? "") }
        draft.roster = entries.compactMap(\.code).joined(separator: " ")
        let seat = Zone(draft.zone)
        draft.capitals = entries.compactMap { entry in
            guard let code = entry.code, let zone = CapitalZones.zone(of: entry) ?? seat else { return nil }
            return WorkingLine.proposed(code, zone)
        }.joined(separator: "\n")
    }

    // MARK: - Pages

    private func form(_ draft: AnnounceDraft, _ faults: [FormFault]) throws -> PageAnswer {
        let page = try AnnouncePage(draft, shelf: shelf, words: words)
        let isExercise = try draft.items.contains { try shelf.entry($0.document)?.isExercise ?? false }
        return answer(page.html(faults, token: reader.formToken), isRefused: !faults.isEmpty, hasExercise: isExercise)
    }

    private func answer(_ body: HTML, isRefused: Bool = false, hasExercise: Bool = false) -> PageAnswer {
        let frame = Frame(
            title: words[.announceTitle],
            section: .decisions,
            reader: reader,
            crumbs: [RecordLink(name: words[.navDecisions], address: Address(DecisionListModel.path))],
            hasExercise: hasExercise,
            isTimeless: true
        )
        return PageAnswer(
            frame: frame,
            body: "<h1>\(words[.announceTitle])</h1>\n" + body,
            status: isRefused ? .unprocessableContent : .ok
        )
    }
}
