import HTTPTypes
import JSON
import NIOCore
import Records
import STIX
import Web

/// One page of a list as TAXII says it: `more`, `next` and one list; what is empty is left out (TAXII 2.1, section 2).
struct ListPage: Sendable {
    /// When the first item of the page was added (section 3.2).
    static let firstField = "X-TAXII-Date-Added-First"
    /// When the last item of the page was added.
    static let lastField = "X-TAXII-Date-Added-Last"

    let items: [Served]
    /// Where the rest begins; nil when nothing follows.
    let next: String?

    /// The objects, as their bytes lie in the store or in the reader's projection: nothing is encoded again.
    var envelope: WebResponse {
        response("objects", capacity: items.reduce(0) { $0 + $1.bytes.count + 1 }) { item, body in
            body.writeBytes(item.bytes)
        }
    }

    /// One entry for each version (section 5.3.1).
    var manifest: WebResponse {
        response("objects", capacity: items.count * 220) { item, body in
            body.writeString(#"{"date_added":"# + Self.quoted(item.arrived.text) + #","id":"# + Self.quoted(item.id))
            body.writeString(#","media_type":"# + Self.quoted(TAXIICollection.mediaType))
            body.writeString(#","version":"# + Self.quoted(item.version) + "}")
        }
    }

    /// The versions' names (section 5.8.1).
    var versions: WebResponse {
        response("versions", capacity: items.count * 32) { item, body in
            body.writeString(Self.quoted(item.version))
        }
    }

    private func response(
        _ name: String,
        capacity: Int,
        _ write: (Served, inout ByteBuffer) -> Void
    ) -> WebResponse {
        var body = ByteBufferAllocator().buffer(capacity: capacity + 128)
        body.writeString("{")
        if let next { body.writeString(#""more":true,"next":"# + Self.quoted(next) + (items.isEmpty ? "" : ",")) }
        if !items.isEmpty {
            body.writeString(Self.quoted(name) + ":[")
            for (place, item) in items.enumerated() {
                if place > 0 { body.writeString(",") }
                write(item, &body)
            }
            body.writeString("]")
        }
        body.writeString("}")
        var fields = HTTPFields()
        fields[HTTPField.Name(Self.firstField)] = items.first?.arrived.text
        fields[HTTPField.Name(Self.lastField)] = items.last?.arrived.text
        return WebResponse(mediaType: TAXIIMedia.type, body: body, fields: fields)
    }

    private static func quoted(_ text: String) -> String {
        JSONValue.string(text).canonicalText
    }
}
