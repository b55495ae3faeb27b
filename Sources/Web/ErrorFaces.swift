import HTTPTypes
import JSON

/// How a problem looks in each media kind.
public struct ErrorFaces: Sendable {
    /// A whole HTML page for a problem. It must not depend on who asks.
    public typealias Page = @Sendable (Problem) -> String

    /// The media type of problems in the TAXII region.
    static let taxiiType = "application/taxii+json;version=2.1"
    /// The media type of problems of downloads and texts for tools.
    static let plainType = "text/plain; charset=utf-8"

    private let languages: Languages
    private let pages: [Page]

    /// - Parameter page: the pages' own face; given by the room that makes pages.
    public init(page: @escaping Page) {
        languages = Languages(tags: ["en"])
        pages = [page]
    }

    /// Faces in several languages.
    ///
    /// - Parameter page: the pages' face for the language at a place in the tags.
    public init(languages: Languages, page: (Int) -> Page) {
        self.languages = languages
        pages = languages.tags.indices.map(page)
    }

    func response(_ problem: Problem, kind: MediaKind, fields: HTTPFields) -> WebResponse {
        switch kind {
        case .page:
            let page = pages[languages.choice(for: fields)]
            var response = WebResponse.page(page(problem), status: problem.status)
            response.fields = problem.fields
            return response
        case .taxii:
            return WebResponse(
                problem.status,
                mediaType: Self.taxiiType,
                bytes: taxii(problem),
                fields: problem.fields
            )
        case .asset, .plain:
            let text = [problem.title, problem.explanation].compactMap { $0 }.joined(separator: ": ") + "\n"
            return WebResponse(
                problem.status,
                mediaType: Self.plainType,
                bytes: Array(text.utf8),
                fields: problem.fields
            )
        }
    }

    /// An error message (TAXII 2.1, section 3.6.1).
    private func taxii(_ problem: Problem) -> [UInt8] {
        var message: [String: JSONValue] = [
            "title": .string(problem.title), "http_status": .string(String(problem.status.code)),
        ]
        if let explanation = problem.explanation { message["description"] = .string(explanation) }
        return JSONValue.object(message).canonicalBytes()
    }
}
