internal import Localization
internal import Records

/// What runs for the reader's party, as a short block of the overview.
struct UnderSilence: Sendable {
    /// How many are shown.
    private static let most = 3

    let lines: [DecisionLine]

    /// Nil where nothing runs for the party.
    init?(_ shelf: Shelf, words: Words) throws {
        guard let party = shelf.view.party else { return nil }
        let page = try shelf.view.decisions(DecisionQuery(.open, limit: 12, party: party))
        let cases = try page.decisions.filter { !$0.state.isOver }.prefix(Self.most)
            .map { try CaseReading($0, zone: nil, shelf: shelf, words: words) }
        guard !cases.isEmpty else { return nil }
        lines = try cases.map { try DecisionLine($0, asked: nil) }
    }

    func html(_ words: Words) -> HTML {
        """
        <section aria-labelledby="silence-heading"><h2 id="silence-heading">\(words[.decisionsForYou])</h2>
        \(decisionList(lines, words))<p class="small"><a href="\(DecisionListModel.path)">\(words[.decisionsAll])</a></p></section>

        """
    }
}
