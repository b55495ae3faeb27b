public import HTTPTypes
public import JSON

/// What a door tells programs about itself: the part of its description that neither its path nor its method says.
///
/// Nothing in it depends on who asks or on what is held.
public struct Outline: Hashable, Sendable {
    /// Something that a client may send beside the path.
    public struct Parameter: Hashable, Sendable {
        /// Where it stands.
        public enum Place: String, Hashable, Sendable {
            /// After the question mark.
            case query
            /// In the path, where the route's pattern names it.
            case path
            /// Among the header fields.
            case header
        }

        /// Its name.
        public let name: String
        /// Where it stands.
        public let place: Place
        /// What it means, in a sentence.
        public let summary: String
        /// Its values, as a JSON Schema (2020-12).
        public let schema: JSONValue

        /// A parameter of a query unless another place is named.
        public init(_ name: String, in place: Place = .query, _ summary: String, _ schema: JSONValue) {
            self.name = name
            self.place = place
            self.summary = summary
            self.schema = schema
        }
    }

    /// A body, of an answer or of a request.
    public struct Content: Hashable, Sendable {
        /// Its media type with its parameters.
        public let mediaType: String
        /// What is in it, as a JSON Schema; nil for what is no JSON.
        public let schema: JSONValue?

        /// A body of a media type.
        public init(_ mediaType: String, _ schema: JSONValue? = nil) {
            self.mediaType = mediaType
            self.schema = schema
        }
    }

    /// The heading under which it stands.
    public let group: String
    /// What it is for, in a sentence.
    public let summary: String
    /// What a client may send.
    public let parameters: [Parameter]
    /// What a client sends in the body; nil for nothing.
    public let body: Content?
    /// The status of an answer that is as asked; nil where every answer is a problem.
    public let status: HTTPResponse.Status?
    /// What such an answer holds: one of these.
    public let contents: [Content]
    /// Header fields that such an answer may carry beside the usual ones, with what each means.
    public let fields: [String: String]
    /// The problems that it answers with beside those of every door.
    public let problems: Set<Int>

    /// What a door tells about itself.
    public init(
        group: String,
        _ summary: String,
        parameters: [Parameter] = [],
        body: Content? = nil,
        status: HTTPResponse.Status? = .ok,
        contents: [Content],
        fields: [String: String] = [:],
        problems: Set<Int> = []
    ) {
        self.group = group
        self.summary = summary
        self.parameters = parameters
        self.body = body
        self.status = status
        self.contents = contents
        self.fields = fields
        self.problems = problems
    }
}
