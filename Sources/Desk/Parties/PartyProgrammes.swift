internal import Localization

/// The programmes in force with a state: period, areas, and what sources disagree on.
struct PartyProgrammes: PartyPart {
    let anchor = "programmes"
    let heading = Text.inForceHeading
    let isExpected: Bool
    let cards: [ProgrammeCard]
    /// How many programmes in force name the party, projects included.
    let total: Int
    /// The list of all of them.
    let all: Address

    init(_ request: FeatureRequest) throws {
        let party = request.entry
        isExpected = party.kind == "state"
        cards =
            isExpected
            ? try ProgrammeCard.inForce(
                of: party,
                among: request.referring,
                shelf: request.shelf,
                words: request.words
            ) : []
        total = request.referring(of: "entente-programme").count { $0.status == "in-force" }
        all = Address(
            Register.programmes.path,
            query: [("party", party.choiceValue), ("status", "in-force")]
        )
    }

    var isEmpty: Bool { cards.isEmpty }

    func content(_ words: Words) -> HTML {
        let more: HTML =
            total > cards.count ? #"<p><a href="\#(all)">\#(words.count(total, .partyProgrammesAll))</a></p>"# : ""
        return each(cards) { $0.html(words) } + more
    }
}
