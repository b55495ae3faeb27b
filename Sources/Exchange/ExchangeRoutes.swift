import HTTPTypes
import JSON
import NIOCore
public import Records
import STIX
public import Web

#if DEBUG
import Mutants
#endif

/// The doors of the exchange: TAXII 2.1.
public struct ExchangeRoutes: Sendable {
    /// The path of discovery, which the standard fixes.
    public static let discoveryPath = "/taxii2/"
    /// The path of the one API root.
    public static let rootPath = "/taxii2/entente/"
    /// The part of the address space that answers as TAXII does.
    public static let region = Region(
        prefix: "/taxii2",
        kind: .taxii,
        exposedFields: [ListPage.firstField, ListPage.lastField]
    )

    let settings: ExchangeSettings
    let collections: CollectionList
    private let reading: Reading
    private let giving: Giving

    /// Doors over the records.
    ///
    /// - Parameter keys: the node's: cursors and the ids of inboxes are made under them.
    /// - Throws: when two collections share an id or an alias.
    public init(
        records: Records,
        books: ExchangeBooks,
        settings: ExchangeSettings,
        keys: WebKeys
    ) throws(RouteTableError) {
        var names: Set<String> = [CollectionList.inboxAlias]
        for collection in settings.collections {
            for name in [collection.id, collection.alias] where !names.insert(name).inserted {
                throw RouteTableError(route: name, reason: "two collections have this id or alias")
            }
        }
        self.settings = settings
        self.collections = CollectionList(records: records, shared: settings.collections) { party in
            CollectionList.identity(ofInbox: party, keys)
        }
        self.reading = Reading(records: records, cursors: Cursors(keys), pageLimit: settings.pageLimit)
        self.giving = Giving(records: records, books: books, settings: settings)
    }

    /// The routes, for the table.
    public var routes: [Route] {
        get throws(RouteTableError) {
            let one = Self.onePath
            let object = one + "objects/{object}/"
            let list = Self.rootPath + "collections/"
            let status = Self.rootPath + "status/{status}/"
            return [
                try route(.get, Self.discoveryPath, "taxii.discovery", .discovery, probes: fixed, discovery),
                try route(.get, Self.rootPath, "taxii.root", .root, probes: fixed, root),
                try route(.get, status, "taxii.status", .status, probes: statusProbes, self.status),
                try route(.get, list, "taxii.collections", .collections, probes: fixed, self.list),
                try route(.get, one, "taxii.collection", .collection, probes: collectionProbes, collection),
                try route(.get, one + "manifest/", "taxii.manifest", .manifest, probes: listProbes, manifest),
                try route(.get, one + "objects/", "taxii.objects", .objects, probes: listProbes, objects),
                try route(.post, one + "objects/", "taxii.objects.add", .posting, probes: writeProbes, add),
                try route(.get, object, "taxii.object", .object, probes: objectProbes, self.object),
                try route(.delete, object, "taxii.object.delete", .removal, probes: objectProbes, remove),
                try route(.get, object + "versions/", "taxii.versions", .versions, probes: objectProbes, versions),
            ]
        }
    }

    private static let onePath = rootPath + "collections/{collection}/"

    private func route(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ name: String,
        _ outline: Outline,
        probes: (HTTPRequest.Method, String) -> Route.Probes,
        _ handler: @escaping Route.Handler
    ) throws(RouteTableError) -> Route {
        try Route(
            method,
            path,
            name: name,
            kind: .taxii,
            outline: outline,
            probes: probes(method, path),
            handler: handler
        )
    }

    // MARK: - What the server is (sections 4 and 5.1, 5.2)

    private func discovery(_ request: WebRequest, _ context: WebContext) throws -> WebResponse {
        try TAXIIMedia.check(request.fields)
        var resource: JSONValue = [
            "title": .string(settings.title), "description": .string(settings.description),
            "default": .string(Self.rootPath), "api_roots": [.string(Self.rootPath)],
        ]
        if let contact = settings.contact { resource["contact"] = .string(contact) }
        return Self.answer(resource)
    }

    private func root(_ request: WebRequest, _ context: WebContext) throws -> WebResponse {
        try TAXIIMedia.check(request.fields)
        return Self.answer([
            "title": .string(settings.title), "description": .string(settings.description),
            "versions": [.string(TAXIIMedia.type)],
            "max_content_length": .integer(Int64(settings.maximumContentLength)),
        ])
    }

    private func list(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        try TAXIIMedia.check(request.fields)
        let resources = try await collections.all(for: context.visitor).map(\.resource)
        return Self.answer(resources.isEmpty ? [:] : ["collections": .array(resources)])
    }

    private func collection(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let met = try await named(request, context)
        try TAXIIMedia.check(request.fields)
        return Self.answer(met.resource)
    }

    // MARK: - What it holds (sections 5.3 to 5.8)

    private func manifest(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let collection = try await named(request, context).collection
        try TAXIIMedia.check(request.fields, others: ["application/stix+json"])
        let filters = try Filters(try request.query(), fields: .list)
        return try await reading.page(filters, of: collection, purpose: "manifest", for: context.visitor).manifest
    }

    private func objects(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let collection = try await named(request, context).collection
        try TAXIIMedia.check(request.fields)
        let filters = try Filters(try request.query(), fields: .list)
        return try await reading.page(filters, of: collection, purpose: "objects", for: context.visitor).envelope
    }

    private func object(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let collection = try await named(request, context).collection
        try TAXIIMedia.check(request.fields)
        let filters = try Filters(try request.query(), fields: .object)
        return try await reading.page(
            filters,
            of: collection,
            object: request.parameter("object"),
            purpose: "object",
            for: context.visitor
        ).envelope
    }

    private func versions(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let collection = try await named(request, context).collection
        try TAXIIMedia.check(request.fields)
        var filters = try Filters(try request.query(), fields: .versions)
        filters.versions = [.all]
        return try await reading.page(
            filters,
            of: collection,
            object: request.parameter("object"),
            purpose: "versions",
            for: context.visitor
        ).versions
    }

    // MARK: - What it is given (sections 4.3, 5.5 and 5.7)

    private func add(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        try await giving.add(request, to: try await named(request, context), by: context.visitor)
    }

    private func status(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        try await giving.status(request, for: context.visitor)
    }

    /// A collection in the client's list from which the client may not delete.
    private func remove(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let met = try await named(request, context)
        #if DEBUG
        if LeakMutant.deleteAsksTheTable.isActive, try await !collections.records.holds(request.parameter("object")) {
            throw Problem.notFound
        }
        #endif
        throw Problem.forbidden(
            met.canWrite ? "Objects stay: withdraw one instead." : "This collection is for reading."
        )
    }

    /// The collection that the path names by its id or its alias.
    private func named(_ request: WebRequest, _ context: WebContext) async throws -> CollectionList.Met {
        try await collections.named(request.parameter("collection"), for: context.visitor)
    }

    private static func answer(_ resource: JSONValue) -> WebResponse {
        WebResponse(mediaType: TAXIIMedia.type, bytes: resource.canonicalBytes())
    }
}
