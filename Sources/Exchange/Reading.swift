import Records
import STIX
import Web

#if DEBUG
import Mutants
#endif

/// Pages of the record for TAXII. Every one of them is the reader's feed: there is no second way to the data.
struct Reading: Sendable {
    let records: Records
    let cursors: Cursors
    let pageLimit: Int

    /// One page.
    ///
    /// - Parameters:
    ///   - object: only this id; a 404 when the collection holds nothing of it for this reader.
    ///   - purpose: the endpoint: a cursor of one is none of another.
    /// - Throws: a 400 for a cursor that was not given for this request.
    func page(
        _ filters: Filters,
        of collection: TAXIICollection,
        object: String? = nil,
        purpose: String,
        for visitor: Visitor
    ) async throws -> ListPage {
        let binding = CursorBinding(
            purpose: purpose,
            filters: [collection.id, object ?? ""] + filters.canonical,
            reader: visitor.cursorReader
        )
        var query = FeedQuery(
            after: filters.addedAfter,
            limit: min(filters.limit ?? pageLimit, pageLimit),
            ids: object.map { [$0] } ?? filters.ids,
            types: Self.types(filters, collection),
            versions: filters.versions,
            specVersions: filters.specVersions,
            origin: collection.party
        )
        if let next = filters.next { query.after = Instant(microseconds: try cursors.cursor(next, binding).first) }
        let page = try await read(query, isOne: object != nil, for: visitor)
        guard page.more, let last = page.items.last else { return ListPage(items: page.items, next: nil) }
        let cursor = Cursor(last.arrived.microseconds, try await place(of: last, for: visitor))
        return ListPage(items: page.items, next: try cursors.text(cursor, binding))
    }

    /// The page and, for one object, the proof that the collection holds a version of it.
    private func read(_ query: FeedQuery, isOne: Bool, for visitor: Visitor) async throws -> FeedPage {
        try await records.read(as: visitor.principal, ceiling: visitor.ceiling) { view in
            let page = try view.feed(query)
            if isOne, page.items.isEmpty {
                #if DEBUG
                if LeakMutant.forbiddenForHidden.isActive, query.ids?.contains(where: view.holds) ?? false {
                    throw Problem.forbidden("You may not read this object.")
                }
                #endif
                let any = FeedQuery(
                    limit: 1,
                    ids: query.ids,
                    types: query.types,
                    versions: [.all],
                    origin: query.origin
                )
                guard try !view.feed(any).items.isEmpty else { throw Problem.notFound }
            }
            return page
        }
    }

    /// The second number of a cursor, which a feed has no use for.
    private func place(of last: Served, for visitor: Visitor) async throws -> Int64 {
        #if DEBUG
        if LeakMutant.cursorCountsRows.isActive {
            return try await records.read(as: visitor.principal) { try $0.rowCount(until: last.arrived) }
        }
        #endif
        return 0
    }

    /// The types asked for, within those of the collection; nil for all.
    private static func types(_ filters: Filters, _ collection: TAXIICollection) -> Set<String>? {
        guard let asked = filters.types else { return collection.types }
        return collection.types.map { asked.intersection($0) } ?? asked
    }
}
