import HTTPTypes
import Web

/// The media types of TAXII 2.1 (sections 1.6.8 and 3.1).
enum TAXIIMedia {
    /// What every answer is.
    static let type = "application/taxii+json;version=2.1"
    /// The part of it that an `Accept` or `Content-Type` has to name.
    static let essence = "application/taxii+json"

    /// Refuses a client that takes none of what is given here.
    ///
    /// Without `Accept`, or with a wildcard, anything is taken. The most exact range decides (RFC 9110, 12.5.1).
    ///
    /// - Parameter others: further essences that the endpoint's table lists.
    static func check(_ fields: HTTPFields, others: Set<String> = []) throws(Problem) {
        let lines = fields[values: .accept]
        guard !lines.isEmpty else { return }
        guard let ranges = MediaType.list(lines.joined(separator: ",")) else {
            throw .notAcceptable("Accept is malformed. Here: \(type).")
        }
        let best = ranges.compactMap { range in
            exactness(range, others).map { (exactness: $0, quality: range.quality) }
        }.max { ($0.exactness, $0.quality) < ($1.exactness, $1.quality) }
        guard let best, best.quality > 0 else { throw .notAcceptable("Here: \(type).") }
    }

    /// Refuses a body that is not sent as TAXII 2.1 (section 3.1), or that is coded on top of it.
    static func checkContent(_ fields: HTTPFields) throws(Problem) {
        guard let type = fields[.contentType].flatMap(MediaType.init), type.essence == essence,
            type.parameters["version"] ?? "2.1" == "2.1", type.parameters["charset"]?.lowercased() ?? "utf-8" == "utf-8"
        else { throw .unsupportedMediaType("An envelope is sent as \(Self.type).") }
        guard fields[.contentEncoding].map({ $0.lowercased() == "identity" }) ?? true else {
            throw .unsupportedMediaType("An envelope is sent without a content coding.")
        }
    }

    /// How exactly a range names what is given here; nil where it does not.
    private static func exactness(_ range: MediaType, _ others: Set<String>) -> Int? {
        switch range.essence {
        case essence: range.parameters["version"].map { $0 == "2.1" ? 3 : nil } ?? 2
        case "application/*": 1
        case "*/*": 0
        default: others.contains(range.essence) ? 2 : nil
        }
    }
}
