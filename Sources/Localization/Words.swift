/// The words of one language: every text of the pages by its key, and the forms of numbers, dates and lists.
///
/// A text may hold places in braces (`{name}`) that are filled with arguments, and, where it counts something, its
/// plural forms separated by `|`, in the order of ``Locale/pluralForm``. Texts around a date may have a second form for a
/// date with its day, which some languages need: "depuis 2018", "depuis le 1er mai 2018".
public struct Words: Sendable {
    /// How this language writes numbers, dates and lists.
    public let locale: Locale
    private let texts: [Text: String]
    private let terms: [String: String]

    /// Makes the words of a language from its tables; what they lack is said in English.
    public init(locale: Locale, texts: [Text: String], terms: [String: String]) {
        self.locale = locale
        self.texts = texts
        self.terms = terms
    }

    /// English words.
    public static let english = Words(locale: .english, texts: English.texts, terms: English.terms)

    /// French words.
    public static let french = Words(locale: .french, texts: French.texts, terms: French.terms)

    /// The languages there is a catalogue for, by tag.
    public static let catalogues: [String: Words] = ["en": .english, "fr": .french]

    /// The text of a key, in English where this language has none. A key without any text is shown as its own name,
    /// which the tests exclude for English.
    public subscript(_ key: Text) -> String {
        texts[key] ?? English.texts[key] ?? key.rawValue
    }

    /// The text of a key with its places filled.
    public func callAsFunction(_ key: Text, _ arguments: [String: String]) -> String {
        Self.filled(parts(key), arguments)
    }

    /// A counted text: the plural form for a number, with `{count}` filled.
    public func count(_ number: Int, _ key: Text, _ arguments: [String: String] = [:]) -> String {
        let filled = arguments.merging(["count": locale.grouped(number)]) { _, count in count }
        return formed(key, locale.pluralForm(number), filled)
    }

    /// One of the forms of a text, the last where it has fewer, with its places filled.
    func formed(_ key: Text, _ index: Int, _ arguments: [String: String]) -> String {
        let forms = self[key].split(separator: "|", omittingEmptySubsequences: false)
        return Self.filled(Self.split(String(forms[min(index, forms.count - 1)])), arguments)
    }

    private static func filled(_ parts: [Part], _ arguments: [String: String]) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .place(let name): arguments[name] ?? ""
            }
        }.joined()
    }

    /// A value of an open vocabulary in words: the translated term where there is one, else the value itself with its
    /// hyphens as spaces, so that a value nobody has listed still reads.
    ///
    /// - Parameters:
    ///   - value: the value as recorded, such as `strongly-agree`
    ///   - vocabulary: the vocabulary it is from, such as `stance`; separates equal values with different words
    public func term(_ value: String, in vocabulary: String) -> String {
        knownTerm(value, in: vocabulary) ?? String(value.map { $0 == "-" ? " " : $0 })
    }

    /// The words listed for a value of an open vocabulary; nil for a value nobody has listed.
    public func knownTerm(_ value: String, in vocabulary: String) -> String? {
        terms["\(vocabulary):\(value)"] ?? terms[value] ?? English.terms["\(vocabulary):\(value)"]
            ?? English.terms[value]
    }

    /// A piece of a text with places.
    public enum Part: Hashable, Sendable {
        /// Text as it stands.
        case text(String)
        /// A place to fill, by its name.
        case place(String)
    }

    /// The pieces of a text, for those who fill its places with something else than text (links, marks).
    public func parts(_ key: Text) -> [Part] {
        Self.split(self[key])
    }

    /// The pieces of the plural form of a counted text.
    public func parts(_ key: Text, counting number: Int) -> [Part] {
        let forms = self[key].split(separator: "|", omittingEmptySubsequences: false)
        return Self.split(String(forms[min(locale.pluralForm(number), forms.count - 1)]))
    }

    static func split(_ text: String) -> [Part] {
        var parts: [Part] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            parts.append(.place(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        return parts
    }
}
