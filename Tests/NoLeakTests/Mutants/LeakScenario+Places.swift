import JSON
import Labels
import Mutants
import Records
import RecordsSupport
import STIX

/// Portions, the places that they leave, and what is named after them.
extension LeakScenario {
    static let places: [LeakScenario] = [
        LeakScenario(
            .placeholdersForPortions,
            .identifiers,
            .size,
            says: "Of a withheld portion neither place nor size is told"
        ) { stage in
            try await stage.veil()
            try await stage.write(
                Piece.campaign(
                    1,
                    "name",
                    ["aliases": ["one", "hidden", "two"], "granular_markings": [Piece.veiled("aliases.[1]")]]
                ),
                or: described(aliases: ["one", "two"], [])
            )
            try await stage.view(as: .cyd) { String(decoding: try $0.record(Piece.id(1))?.bytes ?? [], as: UTF8.self) }
        },
        LeakScenario(.markingsKeepTheirPlaces, .identifiers, says: "Markings point into the list as shown") { stage in
            try await stage.veil()
            try await stage.write(withGap(), or: described(aliases: ["one", "two"], [Piece.shared("aliases.[0]")]))
            try await stage.view(as: .cyd) { String(decoding: try $0.record(Piece.id(1))?.bytes ?? [], as: UTF8.self) }
        },
        LeakScenario(.placesAsStored, .identifiers, says: "An explanation names the places that are shown") { stage in
            try await stage.veil()
            try await stage.write(withGap(), or: described(aliases: ["one", "two"], [Piece.shared("aliases.[0]")]))
            try await stage.view(as: .cyd) { try $0.explain(Piece.id(1), party: TestParty.borland).map { "\($0)" } }
        },
        LeakScenario(.translationsWithoutLabel, .translations, says: "A portion is withheld in every language") {
            stage in
            try await stage.veil()
            try await stage.write(
                Piece.campaign(
                    1,
                    "name",
                    ["description": "hidden", "granular_markings": [Piece.veiled("description")]]
                ),
                by: .ann
            )
            try await stage.write(translation("cach\u{E9}"), or: translation("autre"))
            try await stage.view(as: .cyd) { view in
                try view.list("language-content").map { String(decoding: $0.bytes, as: UTF8.self) }
            }
        },
        LeakScenario(
            .versionsWithoutDifference,
            .changes,
            says: "A version that shows no difference is none"
        ) { stage in
            try await stage.veil()
            try await stage.write(described(aliases: ["one"], []), by: .ann)
            var value = try described(aliases: ["one"], []).value
            value["description"] = "later"
            value["modified"] = .string(TestObject.time(2))
            try await stage.hide(TestObject.valid(value), by: .ann, label: .everyone)
            try await stage.view(as: .cyd) { try $0.versions(of: Piece.id(1)).map(\.version) }
            try await stage.get("/records/\(Piece.id(1))/history/", as: .cyd)
        },
    ]

    /// A campaign of which the third party is not shown the first of three aliases; the second is the community's.
    private static func withGap() throws -> ValidObject {
        try Piece.campaign(
            1,
            "name",
            [
                "aliases": ["hidden", "one", "two"],
                "granular_markings": [Piece.veiled("aliases.[0]"), Piece.shared("aliases.[1]")],
            ]
        )
    }

    /// A campaign of which the third party is not shown the description.
    private static func described(aliases: [JSONValue], _ markings: [JSONValue]) throws -> ValidObject {
        try Piece.campaign(
            1,
            "name",
            [
                "aliases": .array(aliases), "description": "hidden",
                "granular_markings": .array([Piece.veiled("description")] + markings),
            ]
        )
    }

    private static func translation(_ text: String) throws -> ValidObject {
        try TestObject.valid([
            "type": "language-content", "spec_version": "2.1",
            "id": "language-content--00000001-0000-4000-8000-000000000000", "created": "2026-01-01T00:00:00.000Z",
            "modified": "2026-01-01T00:00:00.000Z", "object_ref": .string(Piece.id(1)),
            "contents": ["fr": ["name": "nom", "description": .string(text)]],
        ])
    }
}
