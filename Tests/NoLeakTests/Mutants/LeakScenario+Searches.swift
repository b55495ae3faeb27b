import Coordination
import JSON
import Labels
import Mutants
import Records
import RecordsSupport
import STIX

/// Search, suggestions, what refers to what.
extension LeakScenario {
    static let searches: [LeakScenario] = [
        LeakScenario(.rankByAllDocuments, .ranking, says: "Hidden texts make no word rarer or more common") { stage in
            try await stage.write(
                Piece.campaign(1, "one", ["description": "alpha alpha alpha alpha beta"]),
                Piece.campaign(2, "two", ["description": "alpha beta beta beta beta"]),
                by: .ann
            )
            for number in 3...5 {
                try await stage.write(Piece.campaign(number, "common", ["description": "beta"]), by: .ann)
            }
            for number in 11...17 {
                try await stage.hide(Piece.campaign(number, "hidden", ["description": "alpha"]))
            }
            try await stage.get("/search/?q=alpha+beta", as: .cyd)
        },
        LeakScenario(.tieByRowNumber, .ranking, .sorting, says: "Equal hits stand in the order of arrival") { stage in
            try await stage.hide(
                Piece.campaign(
                    9,
                    "hidden",
                    ["description": "shared", "granular_markings": [Piece.shared("description")]]
                )
            )
            try await stage.write(
                Piece.campaign(1, "word"),
                by: .ann,
                label: .open(to: .party(TestParty.corland))
            )
            try await stage.write(Piece.campaign(2, "word"), by: .ann, label: Marking(tlp: .green))
            try await stage.get("/search/?q=word", as: .cyd)
        },
        LeakScenario(.totalOfAllMatches, .totals, .ranking, says: "A search finds as many as it shows") { stage in
            try await stage.write(Piece.campaign(1, "word"), by: .ann)
            try await stage.hide(Piece.campaign(2, "word"))
            try await stage.get("/search/?q=word", as: .cyd)
        },
        LeakScenario(.suggestionsOfEverything, .suggestions, says: "A form offers what its writer reads") { stage in
            try await stage.hide(Piece.campaign(1, "Mallard"))
            try await stage.get("/suggest/?types=campaign&q=mall", as: .cyd)
            try await stage.get("/suggest/?types=campaign&q=mallard", as: .cyd)
        },
        LeakScenario(.snippetOfTheWholeBody, .snippets, says: "Words around a match are those that are shown") {
            stage in
            try await stage.veil()
            try await stage.write(portion("one word hidden"), or: portion("nothing of the kind"))
            try await stage.view(as: .cyd) { view in
                try view.search(SearchQuery(text: "word")).hits.map { "\($0.served.id) \($0.snippet)" }
            }
        },
        LeakScenario(
            .wordsOfPortionsUnderTheRecord,
            .snippets,
            .filters,
            says: "A record is not found by words that are withheld"
        ) { stage in
            try await stage.veil()
            try await stage.write(portion("something hidden"), or: portion("nothing of the kind"))
            try await stage.get("/search/?q=hidden", as: .cyd)
        },
        LeakScenario(.findsByHiddenField, .filters, says: "A party is not found by a code that is withheld") { stage in
            try await stage.veil()
            try await stage.write(party(code: "SEC"), or: party(code: "TOP"))
            try await stage.view(as: .cyd) { $0.names.tokens(named: "SEC", kind: nil).map(\.text) }
        },
        LeakScenario(.referringFromPortions, .filters, .graph, says: "A withheld reference leads nowhere") { stage in
            try await stage.veil()
            try await stage.write(meeting(of: TestParty.format), or: meeting(of: TestParty.forum))
            try await stage.view(as: .cyd) { try $0.referring(to: TestParty.format).map(\.record.id) }
            try await stage.get("/records/\(TestParty.format)/", as: .cyd)
        },
    ]

    /// A campaign of which the third party is not shown the description.
    private static func portion(_ text: String) throws -> ValidObject {
        try Piece.campaign(
            1,
            "word",
            ["description": .string(text), "granular_markings": [Piece.veiled("description")]]
        )
    }

    /// A party of which the third one is not shown the code.
    private static func party(code: String) throws -> ValidObject {
        var value = try Piece.party(9, code: code).value
        value["granular_markings"] = [Piece.veiled("extensions.\(Entente.extensionID).code")]
        return try TestObject.valid(value, catalogue: .coordination)
    }

    /// A meeting of which the third party is not shown in which format it was.
    private static func meeting(of format: String) throws -> ValidObject {
        var value = try Piece.activity(1, "meeting", on: "2024-05-01").value
        value["format_ref"] = .string(format)
        value["granular_markings"] = [Piece.veiled("format_ref")]
        return try TestObject.valid(value, catalogue: .coordination)
    }
}
