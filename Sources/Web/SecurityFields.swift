import HTTPTypes

/// Header fields that every answer carries.
enum SecurityFields {
    /// No script or style in the page itself, nothing from elsewhere, no frame around it.
    private static let pagePolicy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'",
        "connect-src 'self'", "manifest-src 'self'", "form-action 'self'", "object-src 'none'", "base-uri 'none'",
        "frame-ancestors 'none'",
    ].joined(separator: "; ")

    private static let otherPolicy = [
        "default-src 'none'", "form-action 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")

    /// Nothing of the browser's that a page here could ask for.
    private static let permissions =
        ["camera", "display-capture", "geolocation", "microphone", "payment", "usb"]
        .map { $0 + "=()" }.joined(separator: ", ")

    static func add(to fields: inout HTTPFields, kind: MediaKind, isSecure: Bool) {
        fields[.contentSecurityPolicy] = kind == .page ? pagePolicy : otherPolicy
        fields[.xContentTypeOptions] = "nosniff"
        fields[.referrerPolicy] = "no-referrer"
        fields[.crossOriginOpenerPolicy] = "same-origin"
        fields[.crossOriginResourcePolicy] = "same-origin"
        fields[.permissionsPolicy] = permissions
        if isSecure { fields[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
    }
}

extension HTTPField.Name {
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")
    static let crossOriginOpenerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")
    static let permissionsPolicy = HTTPField.Name("Permissions-Policy")
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")
}
