public import HTTPTypes

/// The languages that pages are written in, and which of them a request is answered in.
///
/// A visitor's own choice goes first (a cookie), then what the browser asks for, then the first language. Nothing of
/// it depends on who asks, so that a hidden page and one that never existed stay alike in every language.
public struct Languages: Hashable, Sendable {
    /// The BCP 47 tags of the languages, the one that everything exists in first.
    public let tags: [String]

    /// The cookie that holds a visitor's own choice.
    static let cookie = "language"

    /// Languages by tag; the first is answered in where nothing else fits.
    public init(tags: [String]) {
        self.tags = tags
    }

    /// The place in ``tags`` of the language in which a request is answered.
    public func choice(for fields: HTTPFields) -> Int {
        // Either name: one that another host of the domain has set makes no more difference than a wish.
        let names = [true, false].map { CookieText.name(Self.cookie, isSecure: $0) }
        for name in names {
            if let own = CookieText.value(of: name, in: fields), let index = tags.firstIndex(of: own) { return index }
        }
        for wish in Self.wishes(fields[.acceptLanguage] ?? "") {
            if let index = tags.firstIndex(of: wish) { return index }
            // A region's wish is met by its language: fr-BE by fr.
            let primary = String(wish.prefix { $0 != "-" })
            if let index = tags.firstIndex(of: primary) { return index }
        }
        return 0
    }

    /// What a browser asks for, the most wanted first (RFC 9110, section 12.5.4). Equal weights keep their order; a
    /// weight that is no number counts as none.
    static func wishes(_ text: String) -> [String] {
        var wishes: [(tag: String, weight: Double)] = []
        for range in text.split(separator: ",").prefix(mostWishes) {
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
            guard let tag = parts.first, !tag.isEmpty else { continue }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            if weight > 0 { wishes.append((tag, weight)) }
        }
        return wishes.enumerated()
            .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element.tag)
    }

    /// More wishes than anybody has are not read.
    private static let mostWishes = 32

    /// One table of routes out of one for each language: the same doors, each answering in the language chosen.
    ///
    /// - Parameter routes: makes the routes for the language at a place in ``tags``; the same doors for all of them.
    /// - Throws: where the doors of two languages differ: a mistake in the program.
    public func merged(_ routes: (Int) throws -> [Route]) throws -> [Route] {
        let first = try routes(0)
        let others = try tags.indices.dropFirst().map(routes)
        for (index, other) in others.enumerated() where other.map(\.name) != first.map(\.name) {
            throw RouteTableError(route: tags[index + 1], reason: "this language has other doors than \(tags[0])")
        }
        return first.enumerated().map { index, route in
            route.answering { [self] request, context in
                let choice = choice(for: request.fields)
                let handler = choice == 0 ? route.handler : others[choice - 1][index].handler
                return try await handler(request, context)
            }
        }
    }
}

extension Route {
    /// The same door with another handler.
    fileprivate func answering(_ handler: @escaping Handler) -> Route {
        Route(self, handler: handler)
    }
}
