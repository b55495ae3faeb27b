public import Accounts
import HTTPTypes

/// What a browser calls itself, in two words that people know: `Firefox, Linux`.
///
/// Nothing of the client's own text is kept: a family and a system of those that stand here, or nothing.
enum BrowserName {
    /// In the order in which they are looked for: many browsers name others beside themselves.
    private static let families = [
        ("edg", "Edge"), ("opr/", "Opera"), ("firefox", "Firefox"), ("fxios", "Firefox"), ("samsungbrowser", "Samsung"),
        ("crios", "Chrome"), ("chrom", "Chrome"), ("safari", "Safari"),
    ]
    private static let systems = [
        ("android", "Android"), ("iphone", "iOS"), ("ipad", "iOS"), ("windows", "Windows"), ("mac os", "macOS"),
        ("cros", "ChromeOS"), ("linux", "Linux"),
    ]

    /// The name of the browser that sent `fields`; nil where none of it is known.
    static func of(_ fields: HTTPFields) -> String? {
        // No more of it is looked at than a browser writes.
        guard let text = fields[.userAgent]?.prefix(512).lowercased() else { return nil }
        let family = families.first { text.contains($0.0) }?.1
        let system = systems.first { text.contains($0.0) }?.1
        let words = [family, system].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }
}

extension Accounts {
    /// Keeps in which browser and from which address a session began, for its person to see.
    public func note(_ session: String, from request: WebRequest, _ context: WebContext) async throws {
        try await note(browser: BrowserName.of(request.fields), address: context.connection.peer, ofSession: session)
    }
}
