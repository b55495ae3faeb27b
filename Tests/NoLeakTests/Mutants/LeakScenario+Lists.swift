import JSON
import Labels
import Mutants
import Records
import RecordsSupport
import STIX

/// Lists, counts, ranges, feeds.
extension LeakScenario {
    static let lists: [LeakScenario] = [
        LeakScenario(.countsOfTheTable, .totals, says: "A hidden record does not count") { stage in
            try await stage.hide(Piece.campaign(1, "hidden"))
            try await stage.view(as: .cyd) { try $0.counts().sorted { $0.key < $1.key }.map { "\($0)" } }
            try await stage.get("/records/", as: .cyd)
        },
        LeakScenario(.facetsOfTheTable, .totals, says: "A type of which all is hidden is no choice") { stage in
            try await stage.hide(Piece.campaign(1, "hidden"))
            try await stage.get("/search/", as: .cyd)
        },
        LeakScenario(.sortByLastRow, .sorting, .changes, says: "What is hidden moves nothing in a list") { stage in
            try await stage.write(Piece.campaign(1, "first"), by: .ann)
            try await stage.write(Piece.campaign(2, "second"), by: .ann)
            try await stage.hide(Piece.campaign(1, "hidden"), by: .bea)
            try await stage.view(as: .cyd) { try $0.list("campaign").map(\.id) }
            try await stage.get("/downloads/record.jsonl", as: .cyd)
        },
        LeakScenario(.yearsOfEverything, .ranges, .totals, says: "The years of hidden records are no choice") { stage in
            try await stage.write(Piece.activity(1, "open", on: "2024-05-01"), by: .ann)
            try await stage.hide(Piece.activity(2, "hidden", on: "1999-05-01"))
            try await stage.get("/calendar/", as: .cyd)
        },
        LeakScenario(.downloadsOfTheTable, .exports, .totals, says: "Files are said to hold what they hold") { stage in
            try await stage.hide(Piece.activity(1, "hidden", on: "2024-05-01"))
            try await stage.get("/downloads/", as: .cyd)
        },
        LeakScenario(.feedUpdatedByTheStore, .feeds, .changes, says: "A feed is as old as what it shows") { stage in
            try await stage.write(Piece.activity(1, "open", on: "2024-05-01"), by: .ann)
            try await stage.hide(Piece.campaign(1, "hidden"))
            try await stage.get("/calendar/feed.atom", as: .cyd)
        },
        LeakScenario(
            .changesUpdatedByTheStore,
            .feeds,
            .changes,
            says: "A feed of decisions is as old as what it shows"
        ) {
            stage in
            try await stage.hide(Piece.campaign(1, "hidden"))
            try await stage.get("/decisions/feed.atom", as: .cyd)
            try await stage.get("/decisions/calendar.ics", as: .cyd)
        },
        LeakScenario(.pageMarkedByTheStore, .events, .changes, says: "An open page is told of what it shows alone") {
            stage in
            try await stage.hide(Piece.campaign(1, "hidden"))
            try await stage.get("/decisions/events", as: .cyd)
        },
        LeakScenario(.graphOfEverything, .graph, says: "A hidden link is on no way and in no picture") { stage in
            try await stage.write(Piece.campaign(1, "cause"), Piece.campaign(2, "effect"), by: .ann)
            try await stage.hide(Piece.link(1, from: Piece.id(1), to: Piece.id(2)))
            try await stage.get("/relations/", as: .cyd)
        },
    ]

    static let pages: [LeakScenario] = [
        LeakScenario(.pagesFilledBeforeFilter, .pages, says: "Every page but the last is full") { stage in
            let start = stage.now.text
            try await stage.write(Piece.campaign(1, "one"), by: .ann)
            try await stage.hide(Piece.campaign(2, "hidden"))
            try await stage.write(Piece.campaign(3, "three"), by: .ann)
            try await stage.get(Stage.everything + "objects/?limit=2&added_after=\(start)", as: .cyd)
        },
        LeakScenario(.moreFollowsInTheTable, .pages, says: "More follows where the reader is served more") { stage in
            let start = stage.now.text
            try await stage.write(Piece.campaign(1, "one"), by: .ann)
            try await stage.hide(Piece.campaign(2, "hidden"))
            try await stage.get(Stage.everything + "manifest/?limit=5&added_after=\(start)", as: .cyd)
        },
        LeakScenario(.cursorCountsRows, .pages, says: "A cursor follows from what was served") { stage in
            let start = stage.now.text
            try await stage.write(Piece.campaign(1, "one"), by: .ann)
            try await stage.hide(Piece.campaign(2, "hidden"))
            try await stage.write(Piece.campaign(3, "three"), Piece.campaign(4, "four"), by: .ann)
            try await stage.get(Stage.everything + "manifest/?limit=2&added_after=\(start)", as: .cyd)
        },
        LeakScenario(.stampsWithoutGaps, .stamps, .identifiers, says: "Instants count nothing that lies between") {
            stage in
            let ends = [try Piece.campaign(1, "first").marked(.clear), try Piece.campaign(7, "last").marked(.green)]
            let hidden = try (2...6).map { try Piece.campaign($0, "hidden") }
            try await stage.perform(
                whole: .objects([ends[0]] + hidden + [ends[1]], .restricted),
                bare: .objects(ends, .restricted),
                by: .ann
            )
            try await stage.view(as: .cyd) { view in
                let stamps = try view.list("campaign").map(\.arrived.microseconds)
                let between = (stamps.last ?? 0) - (stamps.first ?? 0) - 1
                // Steps are random, up to a thousand: few between the two were no step.
                return between < 7 ? "\(between) between" : "nobody can tell"
            }
        },
    ]
}
