internal import Difference
internal import Localization
internal import Records
internal import STIX
internal import Silence

/// The text of a decision beside an earlier one: of another round, or another version of the document.
struct DecisionDifferences: Sendable {
    /// A text that can be compared with.
    struct Choice: Hashable, Sendable {
        /// `cleared`, `round-1`, or the name of a version.
        let value: String
        let name: String
    }

    let title: String
    let address: Address
    let choices: [Choice]
    let from: Choice?
    let language: String?
    let difference: Difference
    let offset: Int
    let label: LabelMark
    let isExercise: Bool

    /// How many versions are offered beside the rounds.
    private static let mostVersions = 40

    /// Where the differences of a decision are.
    static func address(of id: String) -> Address { Address(CaseReading.address(of: id).path + "differences/") }

    /// Nil where the reader does not read both texts, or their party has still to confirm receipt.
    init?(_ reading: CaseReading, from asked: String?, offset: Int) throws {
        let (found, words, shelf) = (reading.found, reading.words, reading.shelf)
        guard let new = try reading.text(reading.round.text) else { return nil }
        var texts: [(choice: Choice, entry: Entry)] = []
        for standing in found.standing.rounds.dropLast().reversed()
        where standing.round.text.sha256 != reading.round.text.sha256 {
            guard let entry = try reading.text(standing.round.text) else { continue }
            let name = words(.decisionRound, ["number": String(standing.round.number)])
            texts.append((Choice(value: "round-\(standing.round.number)", name: name), entry))
        }
        let versions = try shelf.view.versions(of: reading.round.text.document.text)
        for served in versions.reversed().prefix(Self.mostVersions)
        where served.version != new.served.version && !served.isRevoked {
            guard let entry = try shelf.version(of: served) else { continue }
            let name = words(.decisionVersionOf, ["version": words.instant(served.version)])
            texts.append((Choice(value: served.version, name: name), entry))
        }
        if let mark = try ClearedText(of: found, in: shelf.view), let entry = try reading.text(mark.text) {
            // What the capital cleared is what its delegate asks for first, unless it is this text itself.
            let choice = Choice(value: ClearedPart.from, name: words[.clearedChoice])
            texts.insert((choice, entry), at: mark.isText(of: found) ? texts.endIndex : 0)
        }
        let chosen = asked.map { value in texts.first { $0.choice.value == value } } ?? texts.first
        if asked != nil, chosen == nil { return nil }
        title = found.name
        address = Self.address(of: found.id.text)
        choices = texts.map(\.choice)
        from = chosen?.choice
        language = DocumentParagraphs.language(of: new)
        let after = DifferencesModel.passages(of: new)
        difference = Difference(old: chosen.map { DifferencesModel.passages(of: $0.entry) } ?? after, new: after)
        self.offset = min(max(0, offset), max(0, difference.changes.count - 1))
        label = reading.mark
        isExercise = new.isExercise
    }

    func html(_ words: Words) -> HTML {
        let view = DifferenceView(difference: difference, language: language, words: words)
        let list = view.list(from: offset)
        let options = each(choices) { choice in
            let selected: HTML = choice == from ? " selected" : ""
            return #"<option value="\#(choice.value)"\#(selected)>\#(choice.name)</option>"#
        }
        let form: HTML = """
            <form class="filters no-print" method="get" action="\(address.path)"><div>\
            <label for="from">\(words[.differencesFrom])</label><select id="from" name="from">\(options)</select></div>\
            <div><button class="button">\(words[.differencesCompare])</button></div></form>

            """
        let between = with(from) { "<p>\(words(.decisionComparedWith, ["text": $0.name]))</p>" }
        let none: HTML =
            #"<div class="empty" role="status"><p>\#(words[choices.isEmpty ? .decisionNoEarlier : .differencesNone])</p></div>"#
        let changes: HTML = """
            \(view.summary)<p class="small soft">\(words[.differencesLegend]) <del>\(words[.differencesSampleRemoved])</del> \
            <ins>\(words[.differencesSampleAdded])</ins></p>
            \(list.html)
            """
        return """
            <h1>\(isolated(words(.differencesTitle, ["name": title])))</h1>
            \(between)\(when(!choices.isEmpty, form))\(difference.isEmpty ? none : changes)
            \(pagerLinks(previous: offset > 0 ? 0 : nil, next: list.next, words) { place in
                address.setting("from", from?.value).setting("offset", place)
            })
            """
    }
}
