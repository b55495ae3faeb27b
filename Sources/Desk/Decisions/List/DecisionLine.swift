internal import Labels
internal import Localization
internal import Records
internal import STIX
internal import Silence

/// A decision as an entry of a list.
struct DecisionLine: Hashable, Sendable {
    let name: String
    let address: Address
    /// What is done with the text, and who keeps the decision.
    let facts: [String]
    let state: StateMark
    let digest: String
    let expires: ClocksView
    let left: String?
    /// Where the reader's party stands; nil where it has no part.
    let word: PartyMark?
    let next: String?
    /// What became of the text that the capital of the reader's party cleared; nil where it marked none.
    let cleared: String?
    let label: LabelMark
    let isExercise: Bool

    init(_ reading: CaseReading, asked zone: Zone?) throws {
        let (found, words) = (reading.found, reading.words)
        name = found.name
        address = reading.address.setting(ReaderZone.name, zone?.name)
        facts = [words.deed(found.kind), try reading.shelf.link(found.body).name]
        state = StateMark(found.state.name, words)
        digest = try reading.sentence(found.standing.current)
        expires = reading.clocks(found.round.expires)
        left = reading.left
        word = reading.ownWord
        next = reading.next
        cleared = try ClearedPart.short(reading)
        label = reading.mark
        isExercise = try reading.isExercise()
    }

    func html(_ words: Words) -> HTML {
        let own = with(word) { #"<p>\#(words[.decisionOwnWord]) \#($0.html)</p>"# }
        let next = with(next) { #"<p><b>\#(words[.decisionNext])</b> \#($0)</p>"# }
        let since = with(cleared) { "<p>\($0)</p>" }
        let left = with(left) { #" <span class="small">\#(words(.decisionIn, ["time": $0]))</span>"# }
        return """
            <li class="decision"><h3><a href="\(address)">\(isolated(name))</a>\(exerciseMark(isExercise, words))</h3>
            <p>\(state.html) \(label.html) <span class="small soft">\(isolated(facts.joined(separator: " \u{B7} ")))</span></p>
            \(when(digest != state.text, "<p>\(isolated(digest))</p>"))\(own)\(next)\(since)
            <p class="small soft">\(words[self.left == nil ? .decisionEnded : .decisionEnds])\(left)</p>\(expires.html(words))</li>

            """
    }
}

/// Decisions as a list; nothing where there are none.
func decisionList(_ lines: [DecisionLine], _ words: Words) -> HTML {
    lines.isEmpty ? "" : #"<ul class="list">\#(each(lines) { $0.html(words) })</ul>"#
}
