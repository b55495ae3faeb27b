import Records
import STIX
import Web

/// The filters of a request (TAXII 2.1, section 3.4), checked.
struct Filters: Hashable, Sendable {
    /// Which `match` fields an endpoint has; others are passed over, as section 3.4 allows.
    struct Fields: OptionSet, Sendable {
        let rawValue: Int

        static let id = Fields(rawValue: 1)
        static let type = Fields(rawValue: 2)
        static let version = Fields(rawValue: 4)
        static let specVersion = Fields(rawValue: 8)

        /// Those of objects and manifest.
        static let list: Fields = [.id, .type, .version, .specVersion]
        /// Those of one object.
        static let object: Fields = [.version, .specVersion]
        /// Those of an object's versions.
        static let versions: Fields = [.specVersion]
    }

    var addedAfter: Instant?
    /// At most so many; nil for as many as the server gives.
    var limit: Int?
    var next: String?
    var ids: Set<String>?
    var types: Set<String>?
    var versions: Set<VersionMatch> = [.last]
    var specVersions: Set<String>?

    /// Reads a query.
    ///
    /// - Throws: a 400 for anything malformed, repeated or contradictory (section 3.4: MUST).
    init(_ query: Query, fields: Fields) throws(Problem) {
        for name in Set(query.items.map(\.name)) where name.hasPrefix("match[") { _ = try query.single(name) }
        addedAfter = try query.single("added_after").map { text throws(Problem) in try Self.instant(text) }
        limit = try query.single("limit").map { text throws(Problem) in try Self.limit(text) }
        next = try query.single("next")
        if fields.contains(.id) { ids = try Self.list("match[id]", query).map(Set.init) }
        if fields.contains(.type) { types = try Self.list("match[type]", query).map(Set.init) }
        if fields.contains(.specVersion) { specVersions = try Self.specVersions(query) }
        if fields.contains(.version), let names = try Self.list("match[version]", query) {
            versions = try Self.versions(names)
        }
    }

    /// Everything that decides what is listed, in a fixed order: what a cursor is bound to.
    var canonical: [String] {
        let versions = versions.map { version in
            switch version {
            case .last: "last"
            case .first: "first"
            case .all: "all"
            case .at(let timestamp): timestamp.instant.text
            }
        }
        return [addedAfter?.text ?? ""]
            + [ids.map { $0.sorted() }, types.map { $0.sorted() }, versions.sorted(), specVersions.map { $0.sorted() }]
            .map { $0.map { "=" + $0.joined(separator: ",") } ?? "" }
    }

    /// Digits beyond the six of section 2 change nothing, and fewer are read: the reference client writes them so.
    private static func instant(_ text: String) throws(Problem) -> Instant {
        guard let instant = Instant(text) else {
            throw .badRequest("added_after is not a timestamp such as 2026-01-31T12:00:00.000000Z")
        }
        return instant
    }

    private static func limit(_ text: String) throws(Problem) -> Int {
        let isNumber = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard isNumber, let number = Int(text), number > 0 else {
            throw .badRequest("limit is not a whole number from 1 upwards")
        }
        return number
    }

    /// The values of a field, separated by commas; nil where the field is not there.
    private static func list(_ name: String, _ query: Query) throws(Problem) -> [String]? {
        guard let text = try query.single(name) else { return nil }
        let values = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard values.allSatisfy({ !$0.isEmpty && !$0.contains(" ") }) else {
            throw .badRequest("\(name) is not a list of values separated by commas without spaces")
        }
        return values
    }

    private static func versions(_ names: [String]) throws(Problem) -> Set<VersionMatch> {
        var versions: Set<VersionMatch> = []
        for name in names {
            let version: VersionMatch
            switch name {
            case "last": version = .last
            case "first": version = .first
            case "all": version = .all
            default:
                guard let timestamp = Timestamp(name) else {
                    throw .badRequest("match[version] holds neither last, first, all nor a timestamp: \(name)")
                }
                version = .at(timestamp)
            }
            guard versions.insert(version).inserted else { throw .badRequest("match[version] names \(name) twice") }
        }
        guard versions.count == 1 || !versions.contains(.all) else {
            throw .badRequest("match[version] holds all beside others")
        }
        return versions
    }

    private static func specVersions(_ query: Query) throws(Problem) -> Set<String>? {
        guard let names = try list("match[spec_version]", query) else { return nil }
        for name in names {
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 2, parts.allSatisfy({ Int($0).map { $0 >= 0 } ?? false }) else {
                throw .badRequest("match[spec_version] holds what is no version such as 2.1: \(name)")
            }
        }
        return Set(names)
    }
}
