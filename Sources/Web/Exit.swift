import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

#if DEBUG
import Mutants
#endif

/// The way out: what every answer gets, whichever door it leaves by.
struct Exit: Sendable {
    let settings: WebSettings

    func finish(_ answer: WebResponse, _ request: Request, region: Region?, journey: Journey) -> Response {
        var fields = answer.fields
        let isGet = request.method == .get || request.method == .head
        SecurityFields.add(to: &fields, kind: journey.kind, isSecure: settings.isSecure)
        addCaching(to: &fields, answer, isGet: isGet, journey: journey)
        addCrossOrigin(to: &fields, region, request)
        if journey.clearsSession, !fields.contains(.setCookie) {
            fields[.setCookie] = SessionCookies.end(isSecure: settings.isSecure)
        }
        if isGet, answer.status == .ok, let tag = fields[.eTag], EntityTag.matches(tag, request.headers) {
            return Self.bare(.notModified, fields)
        }
        fields[.contentType] = answer.mediaType
        guard answer.status != .noContent else { return Self.bare(.noContent, fields) }
        fields[.contentLength] = String(answer.body.readableBytes)
        let body = request.method == .head ? ResponseBody() : ResponseBody(byteBuffer: answer.body)
        return Response(status: answer.status, headers: fields, body: body)
    }

    /// An answer that by its status has no body, nor a length.
    private static func bare(_ status: HTTPResponse.Status, _ fields: HTTPFields) -> Response {
        var response = Response(status: status, headers: fields)
        response.headers[.contentLength] = nil
        return response
    }

    /// Signed-in answers are kept nowhere. Public ones may be kept and have to be asked for each time.
    private func addCaching(to fields: inout HTTPFields, _ answer: WebResponse, isGet: Bool, journey: Journey) {
        fields[.vary] = "Accept, Accept-Language, Authorization, Cookie"
        #if DEBUG
        if LeakMutant.sharedCaching.isActive {
            fields[.vary] = "Accept"
            fields[.cacheControl] = "public, max-age=60"
            return
        }
        #endif
        if answer.caching == .nothing {
            fields[.cacheControl] = "private, no-store"
        } else if journey.isForEveryone, answer.status == .ok {
            fields[.cacheControl] = answer.caching == .immutable ? "public, max-age=31536000, immutable" : "no-cache"
            fields[.eTag] = EntityTag.of(answer)
        } else if journey.isPrivate {
            fields[.cacheControl] = "private, no-store"
        } else if isGet, answer.status == .ok {
            fields[.cacheControl] = "no-cache"
            fields[.eTag] = EntityTag.of(answer)
        } else {
            fields[.cacheControl] = "no-store"
        }
    }

    /// Lets scripts of the other sites that the configuration names read the TAXII region, without cookies (Fetch
    /// standard). Where there are such, every answer says that it depends on who asks.
    private func addCrossOrigin(to fields: inout HTTPFields, _ region: Region?, _ request: Request) {
        guard !settings.otherOrigins.isEmpty, let region, region.kind == .taxii else { return }
        fields[.vary] = (fields[.vary].map { $0 + ", " } ?? "") + "Origin"
        guard let origin = request.headers[.origin], settings.otherOrigins.contains(origin) else { return }
        fields[.accessControlAllowOrigin] = origin
        fields[.accessControlExposeHeaders] = region.exposedFields.joined(separator: ", ")
        guard request.method == .options, let allowed = fields[.allow] else { return }
        fields[.accessControlAllowMethods] = allowed
        fields[.accessControlAllowHeaders] = "Accept, Authorization, Content-Type"
        fields[.accessControlMaxAge] = "600"
    }
}
