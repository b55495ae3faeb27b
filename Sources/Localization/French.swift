/// French, the other official language of the Alliance.
///
/// The tables stand beside the English ones, one for one. The narrow spaces before `;`, `:`, `!` and `?` and within
/// guillemets are written as `\u{202F}`, so that they can be seen in the source.
enum French {
    /// Every text by its key; what is lacking is said in English.
    static let texts: [Text: String] = tables.reduce(into: [:]) { all, table in
        all.merge(table) { first, _ in first }
    }

    /// The tables that the texts are kept in, named as the English ones are.
    static let tables: [[Text: String]] = [
        site, times, account, register, record, help, editing, release, administration, calendar, parties, programmes,
        exports, remarks, topics, differences, paper, decisions, decisionActs, cleared, announcing, mail,
        certificate,
    ]

    /// Values of open vocabularies, names of properties and types, by vocabulary.
    static let terms = merged([
        vocabularyTerms, propertyTerms, standardTypes, administrationTerms, helpTerms, programmesTerms,
    ])

    /// Several tables as one; what stands first in it holds.
    static func merged(_ tables: [[String: String]]) -> [String: String] {
        tables.reduce(into: [:]) { all, table in all.merge(table) { first, _ in first } }
    }

    /// Words under the name of each property that they are values of.
    static func said(_ words: [String: String], as vocabularies: [String]) -> [String: String] {
        vocabularies.reduce(into: [:]) { all, vocabulary in
            for (value, text) in words { all[vocabulary + ":" + value] = text }
        }
    }
}
