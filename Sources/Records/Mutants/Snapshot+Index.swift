#if DEBUG
import GRDB
import JSON
import Mutants

/// What mutants read of the word index, without asking who reads.
extension Snapshot {
    /// How many documents match.
    func matchesInTheIndex(_ words: [String]) throws -> Int {
        try Int.fetchOne(
            db,
            sql: "SELECT count(*) FROM words WHERE words MATCH ?",
            arguments: [try underEveryLabel(words)]
        ) ?? 0
    }

    /// Where versions stand among all that match; nil where no mutant asks.
    func mutantPlaces(of words: [String]) throws -> [Int64: Int]? {
        guard let active = LeakMutant.active, [.rankByAllDocuments, .tieByRowNumber].contains(active) else {
            return nil
        }
        let rows = try Int64.fetchAll(
            db,
            sql: "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid",
            arguments: [try underEveryLabel(words)]
        ).map(WordsRow.version(of:))
        let ordered = active == .tieByRowNumber ? rows : try byRarity(rows, words)
        return Dictionary(
            ordered.enumerated().map { ($0.element, $0.offset) },
            uniquingKeysWith: { one, _ in one }
        )
    }

    /// Versions by how often they hold the words, and how few of all documents do.
    private func byRarity(_ versions: [Int64], _ words: [String]) throws -> [Int64] {
        let documents = try words.map { Double(max(1, try matchesInTheIndex([$0]))) }
        let weights = try versions.map { number in
            let text = try version(number).map { SearchText(try JSONValue(parsing: $0.body)).body.lowercased() } ?? ""
            return zip(words, documents).reduce(0) { sum, word in
                sum + Double(text.split(separator: word.0).count - 1) / word.1
            }
        }
        return zip(versions, weights).sorted { ($0.1, $1.0) > ($1.1, $0.0) }.map(\.0)
    }

    /// Every word, under any label that there is.
    private func underEveryLabel(_ words: [String]) throws -> String {
        let labels = try Int64.fetchAll(db, sql: "SELECT number FROM label ORDER BY number")
        return words.map { word in
            "(" + labels.map { Snapshot.quoted(word, under: $0) }.joined(separator: " OR ") + ")"
        }.joined(separator: " AND ")
    }

    /// What is stored of an item.
    func whole(_ item: Replay.Item) -> JSONValue {
        (try? version(item.showing.version)).flatMap { try? JSONValue(parsing: $0.body) } ?? .null
    }
}
#endif
