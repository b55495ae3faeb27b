internal import Localization

/// What a party gives and receives, by stage and unit; nothing is added up.
struct PartyContributions: PartyPart {
    /// The most contributions that a page has room for.
    static let most = 16

    let anchor = "contributions"
    let heading = Text.partyContributions
    let isExpected: Bool
    let lines: [ContributionLine]
    /// How many contributions name the party.
    let total: Int
    /// The list of all of them.
    let all: Address
    let shown: Set<String>

    init(_ request: FeatureRequest) throws {
        let party = request.entry
        let contributions = request.referring(of: "entente-contribution")
        lines = try ContributionLine.ordered(contributions).prefix(request.room.most(Self.most)).map {
            try ContributionLine($0, shelf: request.shelf, words: request.words)
        }
        total = contributions.count
        shown = Set(contributions.map(\.id))
        all = Address(Register.contributions.path, query: [("party", party.choiceValue)])
        isExpected = party.isActor
    }

    var isEmpty: Bool { lines.isEmpty }

    func content(_ words: Words) -> HTML {
        let table = StackTable(
            caption: words[.partyContributions],
            isCaptionHidden: true,
            columns: [
                words[.partyColumnContribution], words[.partyColumnStage], words[.partyColumnAmount],
                words[.columnDate],
                words[.partyColumnSource],
            ],
            rows: lines.map { cells($0, words) }
        )
        let more: HTML =
            total > lines.count ? #"<p><a href="\#(all)">\#(words.count(total, .partyContributionsAll))</a></p>"# : ""
        return table.html() + more
    }

    private func cells(_ line: ContributionLine, _ words: Words) -> [HTML] {
        let way = when(
            !line.way.isEmpty,
            #"<br><span class="small soft">\#(line.way.joined(separator: " \u{B7} "))</span>"#
        )
        let mark = with(line.label) { " \($0.html)" }
        let partOf = with(line.partOf) { whole in
            "<br><span class=\"small soft\">\(words[.contributionPartOf]) \(whole.html(words))</span>"
        }
        return [
            "\(line.link.html(words))\(mark)\(way)\(partOf)",
            isolated(line.stage),
            #"<span class="number">\#(line.amount)</span>"#,
            isolated(line.date),
            sourceNames(line.sources, words: words),
        ]
    }
}
