internal import Difference
internal import Localization
internal import Records
internal import STIX
internal import Silence

/// What the capital of the reader's party has cleared, as it stands on the page of a decision for that party alone; and the
/// form by which a delegate says so.
struct ClearedPart: Hashable, Sendable {
    /// A mark of the party.
    struct Line: Hashable, Sendable {
        /// Which text, when, by whom.
        let sentence: String
        let note: String
        /// What became of the text since.
        let since: String
        /// Where the present text is compared with it; nil where they are the same, or one of them is not read.
        let differences: Address?
        /// The record of the mark.
        let record: RecordLink
    }

    let party: String
    let round: Int
    let line: Line?
    let mayMark: Bool

    /// What `from` is called on the page of differences.
    static let from = "cleared"

    /// Nil where there is nothing to show and nothing to do.
    init?(_ reading: CaseReading) throws {
        guard let party = reading.view.party else { return nil }
        let mark = try ClearedText(of: reading.found, in: reading.view)
        let isCurrent = mark?.isText(of: reading.found) ?? false
        let isSettled = [.adopted, .issued, .withdrawn].contains(reading.found.state.name)
        mayMark = try !isCurrent && !isSettled && reading.isDelegate && reading.text(reading.round.text) != nil
        guard mark != nil || mayMark else { return nil }
        self.party = try reading.shelf.link(party).name
        round = reading.round.number
        line = try mark.map { try Self.line($0, reading) }
    }

    private static func line(_ mark: ClearedText, _ reading: CaseReading) throws -> Line {
        let words = reading.words
        var places = ["instant": words.precise(mark.marked)]
        // The id of a person of whom no record is read says nothing to anybody.
        let name = try mark.person.map { try reading.shelf.entry($0)?.name ?? words[.clearedByDelegate] }
        places["person"] = name ?? words[.clearedByParty]
        let sentence: String
        if let round = mark.round(in: reading.found) {
            places["number"] = String(round)
            sentence = words(.clearedRound, places)
        } else {
            places["version"] = words.precise(mark.text.version)
            sentence = words(.clearedVersion, places)
        }
        let changes = try mark.isText(of: reading.found) ? nil : changes(since: mark, reading)
        let since: String =
            if mark.isText(of: reading.found) {
                words[.clearedSame]
            } else if let changes, changes > 0 {
                words.count(changes, .clearedChanged)
            } else {
                words[.clearedOther]
            }
        return Line(
            sentence: sentence,
            note: mark.note ?? "",
            since: since,
            differences: changes.map { _ in
                DecisionDifferences.address(of: reading.found.id.text).setting("from", from)
            },
            record: RecordLink(name: words[.clearedRecord], address: Entry.address(of: mark.id))
        )
    }

    /// In how many paragraphs the present text differs; nil where the reader is not shown both.
    private static func changes(since mark: ClearedText, _ reading: CaseReading) throws -> Int? {
        guard let old = try reading.text(mark.text), let new = try reading.text(reading.round.text) else { return nil }
        let summary = Difference(
            old: DifferencesModel.passages(of: old),
            new: DifferencesModel.passages(of: new)
        ).summary
        return summary.changed + summary.rewritten + summary.added + summary.removed + summary.moved + summary.split
            + summary.joined
    }

    /// What the list of decisions says of it while a decision runs; nil where the reader's party has no part, or no mark.
    static func short(_ reading: CaseReading) throws -> String? {
        guard reading.isConcerned, !reading.found.state.isOver,
            let mark = try ClearedText(of: reading.found, in: reading.view)
        else { return nil }
        return reading.words[mark.isText(of: reading.found) ? .clearedShortSame : .clearedShortChanged]
    }
}

extension ClearedPart {
    func html(_ parts: FormPart, draft: Posted, action: Address, token: String) -> HTML {
        let words = parts.words
        let said = with(line) { line -> HTML in
            let see = with(line.differences) { #" <a href="\#($0)">\#(words[.clearedSee])</a>"# }
            let note: HTML =
                line.note.isEmpty ? "" : #"<blockquote class="said">\#(isolated(line.note))</blockquote>"#
            return """
                <p>\(isolated(line.sentence))</p>\(note)<p><b>\(line.since)</b>\(see)</p>
                <p class="small no-print">\(line.record.html(words))</p>

                """
        }
        return """
            <section class="card" id="cleared" aria-labelledby="cleared-heading">\
            <h2 id="cleared-heading">\(words[.clearedHeading])</h2>
            <p class="small"><b>\(isolated(words(.clearedPrivate, ["party": party])))</b></p>
            \(said)\(when(mayMark, form(parts, draft: draft, action: action, token: token)))</section>

            """
    }

    private func form(_ parts: FormPart, draft: Posted, action: Address, token: String) -> HTML {
        let words = parts.words
        let field = parts.area(Self.noteField, .clearedNote, help: .clearedNoteHelp, value: draft.first(Self.noteField))
        return """
            <details class="no-print"\(when(draft.action.name == Self.from, " open"))>\
            <summary>\(words[.clearedForm])</summary>\(parts.open(action, token: token))\
            \(parts.hidden("round", String(round)))<p>\(words(.clearedAdvice, ["number": String(round)]))</p>\(field)\
            <p><button class="button plain" name="do" value="\(Self.from)">\(words[.clearedSend])</button></p></form></details>

            """
    }

    /// The field of the note.
    static let noteField = "cleared-note"
}
