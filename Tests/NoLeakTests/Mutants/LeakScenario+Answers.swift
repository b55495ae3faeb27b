import Accounts
import Foundation
import HTTPTypes
import HummingbirdTesting
import JSON
import Labels
import Mutants
import NIOCore
import Records
import RecordsSupport
import STIX
import Web
import WebSupport

/// What requests are answered with: statuses, header fields, cursors, caches, logs.
extension LeakScenario {
    static let answers: [LeakScenario] = [
        LeakScenario(.forbiddenForHidden, .refusals, says: "Hidden and absent ids have one 404") { stage in
            try await stage.hide(Piece.campaign(1, "hidden"))
            for path in ["", "versions/"] {
                try await stage.get(Stage.everything + "objects/\(Piece.id(1))/" + path, as: .cyd)
            }
            try await stage.get("/records/\(Piece.id(1))/", as: .cyd)
        },
        LeakScenario(.notModifiedBeforeView, .validators, .refusals, says: "304 is for what is shown") { stage in
            try await stage.hide(Piece.campaign(1, "hidden"))
            try await stage.get("/records/\(Piece.id(1))/", as: nil, fields: [.ifNoneMatch: "*"])
        },
        LeakScenario(.deleteAsksTheTable, .methods, .refusals, says: "Objects stay, whether there or not") { stage in
            try await stage.hide(Piece.campaign(1, "hidden"))
            let path = Stage.everything + "objects/\(Piece.id(1))/"
            for method in [HTTPRequest.Method.delete, .put, .options] {
                try await stage.send(ProbeRequest(method, path), as: .cyd)
            }
        },
        LeakScenario(.versionFilterOnTheTable, .switching, .filters, says: "A filter finds what is served") { stage in
            try await stage.write(Piece.campaign(1, "open"), by: .ann)
            try await stage.hide(Piece.campaign(1, "hidden", version: 2))
            let filter = "?match[version]=" + TestObject.time(2)
            try await stage.get(Stage.everything + "objects/\(Piece.id(1))/" + filter, as: .cyd)
            try await stage.get("/records/\(Piece.id(1))/?version=" + TestObject.time(2), as: .cyd)
        },
        LeakScenario(
            .lastModifiedOfTheStore,
            .validators,
            .changes,
            says: "Validators follow from what is shown"
        ) { stage in
            try await stage.hide(Piece.campaign(1, "hidden"))
            try await stage.get("/", as: nil)
            try await stage.get("/", as: .cyd)
        },
        LeakScenario(.sharedCaching, .caches, says: "What one reader was shown stays with that reader") { stage in
            try await stage.hide(Piece.activity(1, "hidden", on: "2024-05-01"))
            let request = ProbeRequest(.get, "/calendar/")
            for node in [stage.whole, stage.bare] { _ = try await node.cached(request, as: .ann) }
            try await stage.compare("through a cache") { try await $0.cached(request, as: .cyd) }
        },
        LeakScenario(.cursorOfAnybody, .sharedLinks, .pages, says: "A cursor is its reader's alone") { stage in
            let start = stage.now.text
            try await stage.write(Piece.campaign(1, "one"), by: .ann)
            try await stage.hide(Piece.campaign(2, "hidden"))
            for number in 3...5 { try await stage.write(Piece.campaign(number, "more"), by: .ann) }
            let page = Stage.everything + "manifest/?limit=2&added_after=\(start)"
            try await stage.compare("another one's cursor") { node in
                let given = try await node.answer(ProbeRequest(.get, page), as: .ann)
                let next = try JSONValue(parsing: Array(buffer: given.body))["next"]?.string ?? ""
                return answerText(try await node.answer(ProbeRequest(.get, page + "&next=" + next), as: .cyd))
            }
        },
        LeakScenario(.statusOfAnybody, .sharedLinks, .bulk, says: "A status is for who posted") { stage in
            stage.wait()
            stage.whole.node.identifiers.use(stream: "hidden")
            let body = JSONValue.object(["objects": [try Piece.campaign(1, "hidden").value]]).canonicalBytes()
            let post = ProbeRequest(
                .post,
                "/taxii2/entente/collections/inbox/objects/",
                fields: [.accept: media, .contentType: media],
                body: body
            )
            let answer = try await stage.whole.answer(post, as: .ann)
            let status = try JSONValue(parsing: Array(buffer: answer.body))["id"]?.string ?? ""
            try await stage.get("/taxii2/entente/status/\(status)/", as: .cyd)
        },
        LeakScenario(.logNamesTheHidden, .logs, says: "The log says of a request what its reader is told") { stage in
            try await stage.hide(Piece.campaign(1, "hidden"))
            try await stage.get("/records/\(Piece.id(1))/", as: .cyd)
            try await stage.compare("the log") { node in
                node.log.lines.map { $0.replacing(/(microseconds|hb\.request\.id)=\S+/, with: "") }.joined(
                    separator: "\n"
                )
            }
        },
    ]

    private static let media = "application/taxii+json;version=2.1"
}
