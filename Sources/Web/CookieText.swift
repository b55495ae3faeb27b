public import HTTPTypes

/// Cookies as they stand in header fields (RFC 6265).
public enum CookieText {
    /// The value of the first cookie called `name`.
    public static func value(of name: String, in fields: HTTPFields) -> String? {
        for line in fields[values: .cookie] {
            for pair in line.split(separator: ";") {
                let parts = pair.trimmingSpaces().split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                if parts.count == 2, parts[0] == name { return String(parts[1]) }
            }
        }
        return nil
    }

    /// The name of a cookie of this host alone: over HTTPS with `__Host-`, so that browsers take it from no other host,
    /// nor without `Secure` (RFC 6265bis, section 4.1.3.2).
    public static func name(_ name: String, isSecure: Bool) -> String { isSecure ? "__Host-" + name : name }

    /// A `Set-Cookie` value for the whole site that no script can read.
    ///
    /// - Parameters:
    ///   - seconds: how long the browser keeps it; 0 removes it; nil keeps it until the browser closes.
    ///   - isSecure: sent over HTTPS alone.
    public static func set(_ name: String, _ value: String, seconds: Int?, isSecure: Bool) -> String {
        var text = "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax"
        if let seconds { text += "; Max-Age=\(seconds)" }
        if isSecure { text += "; Secure" }
        return text
    }
}

extension Substring {
    fileprivate func trimmingSpaces() -> Substring {
        var rest = drop { $0 == " " || $0 == "\t" }
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return rest
    }
}
