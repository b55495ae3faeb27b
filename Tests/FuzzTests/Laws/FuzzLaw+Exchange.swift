import Coordination
import HTTPTypes
import STIX
import Web

@testable import Exchange

extension FuzzLaw {
    private static let everyEndpoint: [Filters.Fields] = [.list, .object, .versions]

    /// Filters are read or refused as a bad request, alike in whatever order they come; media types of an exchange are
    /// taken or refused by their status.
    static let filters = FuzzLaw("filters") { input in
        guard let text = String(validating: input, as: UTF8.self) else { return }
        try checkMedia(text)
        guard let query = try? Query(parsing: text) else { return }
        let turned = Query(items: query.items.reversed())
        for fields in everyEndpoint {
            let (one, other) = (read(query, fields), read(turned, fields))
            switch (one, other) {
            case (.success(let one), .success(let other)):
                try hold(one == other && one.canonical == other.canonical, "the order of filters means nothing")
                try hold(one.canonical.count == 5, "a cursor is bound to every filter")
                try hold(one.limit ?? 1 > 0, "a limit is at least 1")
            case (.failure(let one), .failure(let other)):
                try hold(one.status == .badRequest && other.status == .badRequest, "malformed is a bad request")
            default:
                throw BrokenLaw(description: "filters are read or refused in any order")
            }
        }
    }

    /// An envelope is read or refused; every object of it is taken or told why not, and what is taken passes the check
    /// once more.
    static let envelopes = FuzzLaw("envelopes") { input in
        let envelope: PostedEnvelope
        do throws(Problem) {
            envelope = try PostedEnvelope(input, maximumObjects: 64, catalogue: .coordination)
        } catch {
            return try hold([400, 422].contains(error.status.code), "what is no envelope is 400 or 422: \(error)")
        }
        try hold(!envelope.items.isEmpty && envelope.items.count <= 64, "an envelope holds something")
        for item in envelope.items {
            switch item {
            case .refused(let id, _, let reason):
                try hold(!id.isEmpty && !reason.isEmpty, "what is refused has a name and a reason")
            case .valid(let object):
                try hold(Catalogue.coordination.check(object.value).object == object, "what is taken passes again")
            }
        }
    }

    private static func read(_ query: Query, _ fields: Filters.Fields) -> Result<Filters, Problem> {
        Result { () throws(Problem) in try Filters(query, fields: fields) }
    }

    private static func checkMedia(_ text: String) throws {
        do throws(Problem) {
            try TAXIIMedia.check([.accept: text])
        } catch {
            try hold(error.status == .notAcceptable, "what is not accepted is 406")
        }
        do throws(Problem) {
            try TAXIIMedia.checkContent([.contentType: text])
        } catch {
            return try hold(error.status == .unsupportedMediaType, "another content is 415")
        }
        let isNamed = text.lowercased().contains(TAXIIMedia.essence)
        try hold(isNamed, "what is taken for an envelope says that it is one: \(text)")
    }
}
