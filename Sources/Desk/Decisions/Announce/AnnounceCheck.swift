internal import Difference
internal import Localization
internal import Records
internal import STIX
internal import Silence

/// What would be announced: the notice that each capital is given, who lacks a delegate, and for a new text what changed.
struct AnnounceCheck {
    let draft: AnnounceDraft
    let names: [String]
    let roster: [RecordLink]
    let associates: [RecordLink]
    let expires: ClocksView
    let notice: [[HTML]]
    let isMet: Bool
    let lacking: [RecordLink]
    let change: DifferenceView?
    let isExercise: Bool

    init(
        _ draft: AnnounceDraft,
        _ made: [Announcement],
        lacking ids: [String],
        shelf: Shelf,
        words: Words
    ) throws {
        self.draft = draft
        names = made.map(\.name)
        let first = made[0]
        roster = try shelf.links(first.roster)
        associates = try shelf.links(first.associates)
        lacking = try shelf.links(ids)
        let seat = first.zone
        let zone = CapitalZones.zone(of: try shelf.view.party.flatMap { try shelf.entry($0) }) ?? seat
        expires = ClocksView(clocks: Clocks(of: first.expires, seat: seat, reader: zone), hasReader: true)
        let check = NoticeCheck(first.notice, announced: shelf.view.at, expires: first.expires)
        isMet = check.isMet
        notice = try check.capitals.map { capital in
            let name: HTML =
                try capital.party.map { try shelf.link($0.text).html(words) } ?? "\(words[.announceEveryCapital])"
            let wanting: HTML =
                capital.shortfall == 0
                ? #"<span class="sign for" aria-hidden="true">✓</span> \#(words[.announceGiven])"#
                : #"<span class="sign against" aria-hidden="true">✗</span> \#(words(.announceWanting, ["hours": words.hours(capital.shortfall)]))"#
            let earliest = capital.earliestExpiry.map { words.clock(seat.local(at: $0)) } ?? "\u{2013}"
            return [name, "\(words.hours(capital.counted))", wanting, "\(earliest)"]
        }
        isExercise = try made.contains { try shelf.entry($0.document)?.isExercise ?? false }
        change = try Self.change(draft, first, shelf: shelf, words: words)
    }

    /// What the new text changes in the one that was broken.
    private static func change(
        _ draft: AnnounceDraft,
        _ made: Announcement,
        shelf: Shelf,
        words: Words
    ) throws -> DifferenceView? {
        guard let id = made.decision, let before = try shelf.view.decision(id),
            let old = try shelf.view.text(of: before.round.text).flatMap(shelf.version(of:))
        else { return nil }
        let versions = try shelf.view.versions(of: made.document)
        let chosen = versions.last { made.version == nil || $0.version == made.version }
        guard let new = try chosen.flatMap(shelf.version(of:)) else { return nil }
        return DifferenceView(
            difference: Difference(old: DifferencesModel.passages(of: old), new: DifferencesModel.passages(of: new)),
            language: DocumentParagraphs.language(of: new),
            words: words
        )
    }

    func html(token: String, _ words: Words) -> HTML {
        let parts = FormPart(faults: [], words: words)
        let table = StackTable(
            caption: words[.announceNotice],
            isCaptionHidden: true,
            columns: [
                words[.announceCapital], words[.announceCounted], words[.announceEnough], words[.announceEarliest],
            ],
            rows: notice
        ).html()
        let changes = with(change) { view -> HTML in
            let list: HTML =
                view.difference.isEmpty ? "<p>\(words[.differencesNone])</p>" : view.summary + view.list(from: 0).html
            return "<h2>\(words[.announceChanges])</h2>\n\(list)"
        }
        let fields = each(draft.fields) { parts.hidden($0.name, $0.value) }
        return """
            <p>\(words.count(names.count, .announceCheckAdvice))</p>
            <ul>\(each(names) { "<li><b>\(isolated($0))</b></li>" })</ul>
            <h2>\(words[.decisionEnds])</h2>\(expires.html(words))
            <h2>\(words[.decisionRoster])</h2><p>\(words.count(roster.count, .decisionRosterCount)): \(list(roster, words))</p>
            \(when(!associates.isEmpty, "<p>\(words.count(associates.count, .decisionAssociatesCount)): \(list(associates, words))</p>"))
            \(without(words))<h2>\(words[.announceNotice])</h2>\(table)
            \(when(!isMet, #"<p class="fault">\#(words[.announceTooShort])</p>"#))\(changes)
            \(parts.open(Address(AnnounceFlow.path), token: token))\(fields)
            <p class="acts"><button class="button" name="do" value="announce">\(words.count(names.count, .announceNow))</button> \
            <button class="button plain" name="do" value="change">\(words[.formChange])</button></p></form>
            """
    }

    /// Parties for which nobody could act.
    private func without(_ words: Words) -> HTML {
        guard !lacking.isEmpty else { return "<p>\(words[.announceDelegates])</p>" }
        return #"<p class="fault">\#(words.count(lacking.count, .announceLacking)) \#(list(lacking, words))</p>"#
    }

    private func list(_ links: [RecordLink], _ words: Words) -> HTML { each(links, between: ", ") { $0.html(words) } }
}
