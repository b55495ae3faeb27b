internal import JSON
internal import Labels
internal import Localization
internal import Records

extension Entry {
    /// What it is called beside its name here, as recorded: the name that it is recorded under, and those in languages.
    var otherNames: [Property.Translation] {
        let listed = list("names").compactMap { node in
            node["lang"]?.string.flatMap { language in
                node["text"]?.string.map { Property.Translation(language: language, text: $0) }
            }
        }
        let recorded = Property.Translation(language: language, text: recordedName)
        var seen: Set<String> = [name]
        return ([recorded] + listed + titles).filter { seen.insert($0.text).inserted }
    }

    /// The name as recorded, and those in other languages: what is looked for by name is found alike on every page.
    var everyName: [String] { [name] + (hasOtherNames || name != recordedName ? otherNames.map(\.text) : []) }

    /// The name that the record itself has in a language, the full one before a short one; nil where it has none, or is
    /// in that language anyway.
    func ownName(in language: String) -> String? {
        guard !Language.isSame(self.language, language) else { return nil }
        let listed = list("names").compactMap { node -> (rank: Int, text: String)? in
            guard let tag = node["lang"]?.string, Language.isSame(tag, language), let text = node["text"]?.string,
                !text.isEmpty, let rank = Self.ranks[node["kind"]?.string ?? ""] ?? 1
            else { return nil }
            return (rank, text)
        }
        return listed.min { $0.rank < $1.rank }?.text
            ?? titles.first { Language.isSame($0.language, language) && !$0.text.isEmpty }?.text
    }

    /// Which kind of name is taken first; what it is called no longer is none.
    private static let ranks: [String: Int?] = ["official": 0, "full": 0, "native": 0, "short": 2, "former": nil]

    private var titles: [Property.Translation] {
        let texts = own?["name_texts"] ?? whole["name_texts"]
        guard let texts, texts.kind == .object else { return [] }
        return texts.members.compactMap { key, value in
            value.string.map { Property.Translation(language: key.text, text: $0) }
        }
    }

    /// The name that a translation (`language-content`) has for its record in a language.
    fileprivate func translatedName(in language: String) -> String? {
        guard let contents = whole["contents"], contents.kind == .object else { return nil }
        let texts = contents.members.first { Language.isSame($0.key.text, language) }?.value
        return texts?["name"]?.string.flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension Shelf {
    /// The record under the name that it has in the language of the pages: its own, else that of a translation of this
    /// version by those who keep the record, where whoever reads the record reads the translation too.
    func localised(_ entry: Entry) throws -> Entry {
        guard let language, try mayBeNamed(entry, in: language) else { return entry }
        if let name = entry.ownName(in: language) { return entry.named(name, in: language) }
        guard let texts = try translations()[entry.id] else { return entry }
        let fitting = texts.first { text in
            text.served.origin == entry.served.origin
                && text.served.label.join(entry.served.label) == entry.served.label
                && (text.standard("object_modified").map { $0 == entry.standard("modified") } ?? true)
                && text.translatedName(in: language) != nil
        }
        return fitting?.translatedName(in: language).map { entry.named($0, in: language) } ?? entry
    }

    /// The same for many; where none has another name, they are not copied.
    func localised(_ entries: [Entry]) throws -> [Entry] {
        guard let language, try entries.contains(where: { try mayBeNamed($0, in: language) }) else { return entries }
        return try entries.map(localised)
    }

    private func mayBeNamed(_ entry: Entry, in language: String) throws -> Bool {
        guard entry.language != language else { return false }
        return try (entry.hasOtherNames || translations()[entry.id] != nil)
            && !Language.isSame(entry.language, language)
    }
}
