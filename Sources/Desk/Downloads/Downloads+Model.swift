internal import Export
internal import Localization
internal import Records

#if DEBUG
internal import Mutants
#endif

/// The whole record as this reader sees it, as files: what there is, and how much of it.
struct DownloadsModel: Sendable {
    /// A table.
    struct Table: Hashable, Sendable {
        let name: String
        let meaning: String
        let columns: Int
        /// How many rows it has; nil where they are not counted beforehand.
        let rows: Int?
    }

    let tables: [Table]
    /// How many records there are, of all types.
    let total: Int

    init(_ shelf: Shelf, words: Words) throws {
        let counts = try Self.counts(shelf)
        total = counts.values.reduce(0, +)
        tables = ExportTable.all.map { table in
            let isCounted = table.list == nil && table.types?.isEmpty == false
            let rows = isCounted ? (table.types ?? []).reduce(0) { $0 + (counts[$1] ?? 0) } : nil
            return Table(name: table.name, meaning: table.meaning(words), columns: table.fields.count, rows: rows)
        }
    }

    private static func counts(_ shelf: Shelf) throws -> [String: Int] {
        #if DEBUG
        if LeakMutant.downloadsOfTheTable.isActive { return try shelf.view.countsOfTheTable() }
        #endif
        return try shelf.counts()
    }
}

extension Codebook {
    /// What every column of every table means.
    init(_ words: Localization.Words, site: String) {
        self.init(
            title: words(.codebookTitle, ["site": site]),
            notes: [
                words[.codebookReader], words[.codebookFiles], words[.codebookLists], words[.codebookDates],
                words[.codebookAmounts], words[.codebookIDs],
            ],
            tables: (ExportTable.all + ExportTable.pages).map { table in
                Table(table.name + ".csv", meaning: table.meaning(words), columns: table.columns(words))
            }
        )
    }
}

extension Codebook.Words {
    init(_ words: Localization.Words) {
        let kinds: [(Column.Kind, Text)] = [
            (.text, .kindText), (.identifier, .kindIdentifier), (.date, .kindDate), (.instant, .kindInstant),
            (.number, .kindNumber), (.boolean, .kindBoolean), (.term, .kindTerm), (.address, .kindAddress),
        ]
        self.init(
            column: words[.codebookColumn],
            kind: words[.codebookKind],
            meaning: words[.codebookMeaning],
            terms: words[.codebookTerms],
            kinds: Dictionary(uniqueKeysWithValues: kinds.map { ($0.0, words[$0.1]) }),
            list: words[.codebookList]
        )
    }
}
