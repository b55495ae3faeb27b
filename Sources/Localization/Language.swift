/// A language that pages can be written in.
public struct Language: Hashable, Sendable {
    /// The BCP 47 tag, as it stands in the `lang` attribute of a page.
    public let tag: String

    /// Names a language by its tag; whether there is a catalogue for it is the business of ``Words``.
    public init(tag: String) {
        self.tag = tag
    }

    /// Whether two tags mean the same language, whatever script or region they name beside it.
    public static func isSame(_ one: String, _ other: String) -> Bool {
        one.prefix { $0 != "-" }.lowercased() == other.prefix { $0 != "-" }.lowercased()
    }

    /// English, the language in which every text exists.
    public static let english = Language(tag: "en")

    /// French.
    public static let french = Language(tag: "fr")
}
