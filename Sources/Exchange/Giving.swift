import Database
import HTTPTypes
import Records
import STIX
import Web

/// What clients give (TAXII 2.1, sections 4.3 and 5.5): envelopes, each written in one transaction, and the status
/// resources that say what became of them.
struct Giving: Sendable {
    let records: Records
    let books: ExchangeBooks
    let settings: ExchangeSettings

    /// Takes in an envelope.
    ///
    /// The order of checks: credentials and collection have been seen to; then permission, media types, size, query,
    /// body.
    ///
    /// - Throws: a 403, 406, 415, 413, 400 or 422; nothing is written then.
    func add(_ request: WebRequest, to met: CollectionList.Met, by visitor: Visitor) async throws -> WebResponse {
        guard met.canWrite, let party = met.collection.party, let person = visitor.principal.person else {
            throw Problem.forbidden(met.collection.party == nil ? Self.forReading : Self.forAuthors)
        }
        try TAXIIMedia.check(request.fields)
        try TAXIIMedia.checkContent(request.fields)
        let bytes = try await request.bytes(limit: settings.maximumContentLength)
        _ = try request.query()
        let posted = try PostedEnvelope(
            bytes,
            maximumObjects: settings.maximumObjects,
            catalogue: records.catalogue
        )
        let rules = try await books.rules(ofInbox: party)
        let receipt = try await write(
            Envelope(
                objects: posted.objects,
                origin: party,
                defaultMarking: rules.defaultMarking,
                onRaise: rules.onRaise
            ),
            by: visitor.principal
        )
        let status = try await kept(StatusResource(posted, receipt: receipt), of: person)
        return WebResponse(.accepted, mediaType: TAXIIMedia.type, bytes: status)
    }

    /// Keeps the status of what is stored, and returns its bytes. Where the disk takes it no more, the client is told what
    /// became of the objects all the same: they are stored, and only asking for the status again is lost.
    private func kept(_ status: StatusResource, of person: String) async throws -> [UInt8] {
        do {
            return try await books.statuses.keep(status, of: person)
        } catch is StoreError {
            return status.bytes(id: books.statuses.identifiers.uuid())
        }
    }

    /// The status of a POST of the visitor's own. Everybody else's is answered as one that never was.
    func status(_ request: WebRequest, for visitor: Visitor) async throws -> WebResponse {
        guard visitor.isOneself, let person = visitor.principal.person,
            let bytes = try await books.statuses.status(request.parameter("status"), of: person)
        else { throw Problem.notFound }
        try TAXIIMedia.check(request.fields)
        return WebResponse(mediaType: TAXIIMedia.type, bytes: bytes)
    }

    /// Rights may have changed since the collection was looked up: the writer's word is the last.
    private func write(_ envelope: Envelope, by principal: Principal) async throws -> Receipt {
        do {
            return try await records.write(.envelope(envelope), by: principal)
        } catch let error as ActError {
            throw ["right", "origin"].contains(error.rule)
                ? Problem.forbidden(Self.forAuthors) : Problem.unprocessable(error.reason)
        }
    }

    private static let forReading = "This collection is for reading."
    private static let forAuthors = "Only authors of the party may post here."
}
