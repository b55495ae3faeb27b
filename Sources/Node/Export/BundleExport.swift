public import Records
import STIX

/// Writes what a reader may read as a STIX bundle, page by page, so that memory does not grow with the record.
public struct BundleExport: Sendable {
    /// Takes the next bytes of the bundle.
    public typealias Sink = (_ bytes: [UInt8]) throws -> Void

    private static let pageSize = 1_000

    let rooms: NodeRooms
    let reader: Principal
    let wholeOnly: Bool

    /// Exports the last version of every record that `reader` may read.
    ///
    /// - Parameter wholeOnly: leaves out records of which a part is withheld from the reader.
    public init(_ rooms: NodeRooms, as reader: Principal, wholeOnly: Bool = false) {
        self.rooms = rooms
        self.reader = reader
        self.wholeOnly = wholeOnly
    }

    /// Writes the bundle (STIX 2.1 section 8.1).
    ///
    /// - Returns: how many objects it holds.
    public func write(to sink: Sink) async throws -> Int {
        let id = "bundle--" + rooms.identifiers.uuid()
        try sink(Array(#"{"id":"\#(id)","#.utf8))
        var count = 0
        var after: Instant?
        while true {
            let query = FeedQuery(after: after, limit: Self.pageSize, wholeOnly: wholeOnly)
            let page = try await rooms.records.read(as: reader) { try $0.feed(query) }
            for item in page.items {
                // The list begins with its first object: an empty list is not legal.
                try sink(Array((count == 0 ? #""objects":["# + "\n" : ",\n").utf8) + item.bytes)
                count += 1
            }
            guard page.more, let last = page.items.last else { break }
            after = last.arrived
        }
        try sink(Array((count == 0 ? "" : "\n],").utf8) + Array(#""type":"bundle"}"#.utf8) + [UInt8(ascii: "\n")])
        return count
    }
}
