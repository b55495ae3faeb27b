import Crypto
import HTTPTypes
import NIOCore

/// Entity tags (RFC 9110, section 8.8.3): a hash of what the reader is shown, never of what the store holds.
enum EntityTag {
    static func of(_ response: WebResponse) -> String {
        var hash = SHA256()
        hash.update(data: Array((response.mediaType ?? "").utf8) + [0])
        response.body.withUnsafeReadableBytes { hash.update(bufferPointer: $0) }
        return "\"" + Base64.urlSafe(hash.finalize().prefix(16)) + "\""
    }

    /// True when an `If-None-Match` value names the tag. Weak tags compare as strong ones do (RFC 9110, 13.1.2).
    static func matches(_ tag: String, _ fields: HTTPFields) -> Bool {
        fields[values: .ifNoneMatch].contains { value in
            value.split(separator: ",").contains { part in
                let text = part.filter { $0 != " " && $0 != "\t" }
                return text == "*" || text == tag || text == "W/" + tag
            }
        }
    }
}
