/// The path and the query of a request's target, still encoded (RFC 9112, section 3.2).
struct Target: Sendable {
    let path: Substring
    let query: Substring

    /// Path and query together.
    var text: String { query.isEmpty ? String(path) : "\(path)?\(query)" }

    /// Reads origin form (`/a?b`) and absolute form (`http://host/a?b`), which servers have to accept as well.
    init(_ text: String) {
        var rest = Substring(text)
        if !rest.hasPrefix("/"), let end = rest.firstRange(of: "://") {
            rest = rest[end.upperBound...]
            rest = rest.firstIndex(of: "/").map { rest[$0...] } ?? "/"
        }
        if let fragment = rest.firstIndex(of: "#") { rest = rest[..<fragment] }
        let mark = rest.firstIndex(of: "?")
        path = mark.map { rest[..<$0] } ?? rest
        query = mark.map { rest[rest.index(after: $0)...] } ?? ""
    }
}

extension Substring {
    fileprivate func firstRange(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
