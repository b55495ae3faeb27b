import HTTPTypes
import Labels

@testable import Web

extension FuzzLaw {
    private static let keys = WebKeys(secret: Array(0..<32))

    /// A cookie that is found has the same value where it stands alone; the language chosen is one of those that there
    /// are. Each line of an input is a header field.
    static let cookies = FuzzLaw("cookies") { input in
        var fields = HTTPFields()
        for line in String(decoding: input, as: UTF8.self).split(separator: "\n") {
            fields.append(HTTPField(name: .cookie, value: String(line)))
            fields.append(HTTPField(name: .acceptLanguage, value: String(line)))
        }
        let chosen = [true, false].map { CookieText.name(Languages.cookie, isSecure: $0) }
        let names =
            [true, false].flatMap {
                [SessionCookies.sessionName(isSecure: $0), SessionCookies.viewName(isSecure: $0)]
            } + chosen
        for name in names {
            guard let value = CookieText.value(of: name, in: fields) else { continue }
            let isPlain = !value.utf8.contains { [UInt8(ascii: ";"), 0x0A, 0x0D, 0].contains($0) }
            try hold(isPlain, "a value ends where its cookie ends: \(value)")
            let alone = HTTPFields([HTTPField(name: .cookie, value: name + "=" + value)])
            try hold(CookieText.value(of: name, in: alone) == value, "a cookie means the same alone: \(value)")
            if let view = ReducedView(rawValue: value) {
                try hold(view.ceiling.level == .lowest, "a reduced view only reduces")
            }
        }
        let languages = Languages(tags: ["en", "fr"])
        try hold(languages.tags.indices.contains(languages.choice(for: fields)), "a language that there is")
        let own = chosen.lazy.compactMap { name in
            CookieText.value(of: name, in: fields).flatMap(languages.tags.firstIndex(of:))
        }.first
        if let own { try hold(languages.choice(for: fields) == own, "one's own choice goes first") }
    }

    /// A cursor is read where it was given, and nowhere else; nothing that was not given here is read at all. Base 64
    /// has one text for each sequence of bytes.
    static let cursors = FuzzLaw("cursors") { input in
        let cursors = Cursors(keys)
        let here = CursorBinding(purpose: "objects", filters: ["a", ""], reader: "public")
        let elsewhere = CursorBinding(purpose: "objects", filters: ["a"], reader: "public")
        let text = String(decoding: input, as: UTF8.self)
        try hold((try? cursors.cursor(text, here)) == nil, "nobody makes a cursor")
        try hold(Sealer(keys, purpose: "test").open(text) == nil, "nobody seals")
        try hold(!FormTokens(keys).isToken(text, ofSession: "s"), "nobody makes a form's token")
        if let bytes = Base64.decodeURLSafe(text) {
            try hold(Base64.urlSafe(bytes) == text, "bytes have one text: \(text)")
        }
        guard input.count > 16 else { return }
        let numbers = [input[0..<8], input[8..<16]].map { $0.reduce(Int64(0)) { $0 << 8 | Int64($1) } }
        let cursor = Cursor(numbers[0], numbers[1])
        let given = try cursors.text(cursor, here)
        try hold(given.utf8.count == Cursors.length, "cursors have one length")
        try hold(try cursors.cursor(given, here) == cursor, "a cursor is read where it was given")
        try hold((try? cursors.cursor(given, elsewhere)) == nil, "a cursor of one list is none of another")
        var changed = Array(given.utf8)
        for (place, byte) in input[16...].prefix(4).enumerated() {
            changed[Int(byte) % changed.count] = input[place] & 0x7F
        }
        if changed != Array(given.utf8) {
            let other = String(decoding: changed, as: UTF8.self)
            try hold((try? cursors.cursor(other, here)) == nil, "a changed cursor is none: \(other)")
        }
    }

    /// What header fields say is read or refused; what is read means the same when it is written again.
    static let fields = FuzzLaw("fields") { input in
        let text = String(decoding: input, as: UTF8.self)
        try checkMediaTypes(text)
        let fields = HTTPFields([HTTPField(name: .ifNoneMatch, value: text)])
        let tag = "\"abcdefghijklmnopqrstuv\""
        let isNamed = text.filter { !$0.isWhitespace && $0 != "\0" }.contains { $0 == "*" || $0 == "\"" }
        try hold(!EntityTag.matches(tag, fields) || isNamed, "a tag is named")
        if let basic = BasicCredentials(text) { try hold(!basic.name.contains(":"), "a name ends at its colon") }
        if let bearer = BearerCredentials(text) { try hold(!bearer.token.isEmpty, "a token is something") }
        try hold(ClientAddress.key(text).utf8.count <= text.utf8.count + 16, "an address has a short key")
        let target = Target(text)
        try hold(!target.path.contains("?") && !target.text.contains("#"), "a path ends where the query begins")
        if let decoded = PercentCoding.decode(Substring(text), plusIsSpace: false) {
            let again = PercentCoding.decode(Substring(PercentCoding.encode(decoded)), plusIsSpace: false)
            try hold(again == decoded, "what is encoded is decoded: \(decoded)")
        }
        if let pattern = try? PathPattern(text) {
            let values = Dictionary(pattern.parameters.map { ($0, "a/b?") }) { first, _ in first }
            try hold(pattern.path(values) != nil, "a path is made of its parameters")
        }
    }

    private static func checkMediaTypes(_ text: String) throws {
        guard let types = MediaType.list(text) else { return }
        for type in types {
            try hold((0...1_000).contains(type.quality), "a quality is from 0 to 1")
            let parameters = type.parameters.sorted { $0.key < $1.key }.map { name, value in
                ";" + name + "=\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
            }
            let again = try present(
                MediaType(type.essence + parameters.joined()),
                "a media type is read again: \(type)"
            )
            let isSame = again.essence == type.essence && again.parameters == type.parameters
            try hold(isSame, "a media type means the same when it is written: \(type)")
        }
    }
}
